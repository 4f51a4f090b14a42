"""`prove`: decide every claim that makes a case fair, and say what was decided."""

import hashlib
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from attrs import define, field

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Action
from game.engine.events import Refused
from game.engine.step import begin, step
from game.proof.claims import PROVED, REFUTED, UNDECIDED, Claim, Prover
from game.proof.deeds import Replayed
from game.proof.model import model_of
from game.proof.read import Unmodelled
from game.save.plain import dump_action, load_action
from game.save.write_play import row, steps_of

TITLES = {
    "P1": "everything can be reached",
    "P2": "from every state an ending can be reached",
    "P3": "there is always something to do, and nothing goes round in silence",
    "P4": "every finding can be carried while it is asked for, and on evidence only",
    "P5": "a whole and right report can be reached from every state",
}

EXPLAINED = {
    "P1": "Each scene, state, choice, variant of a text, clue, contrast, version, aspect, finding, accepted grade and ending "
          "has a play that comes to it. The engine has played every one of them before it was counted.",
    "P2": "Whatever a player has done, the report can still be filed. Nobody is ever lost without a word.",
    "P3": "Wherever the player is asked, a choice or a way is open, or something on the desk can be settled; "
          "and no scene falls through its states for ever without asking.",
    "P4": "As long as a finding is in work, a set of clues that the reviewer accepts can still be found; it can be found before a "
          "later chapter opens; no accepted set is empty; and where the author asks for two routes, no single happening is indispensable.",
    "P5": "From every state a report can still be reached in which every finding stands; so nothing that a report needs can be missed.",
}  # fmt: skip

ABSTRACTED = (
    "Left out, because no rule can look at it: the words a finding is filled with, notes, hints, dissent, sources asked for, the "
    "number of reviews. A finding counts as able to stand when its support is in hand and a whole batch can be laid before the reviewer; "
    "that blanks and grade can then be filled rightly, and that a rejection never closes the way, follows from the engine's rules."
)
"""What the proof says of itself."""


@define
class Ledger:
    """What was decided so far, and when it was begun."""

    began: float = field(factory=time.monotonic)
    claims: list[Claim] = field(factory=list)
    carried: int = 0

    @property
    def code(self) -> int:
        """0 when all is proved, 1 when something is refuted or not decided."""
        return int(any(claim.verdict != PROVED for claim in self.claims))


def prove(folder: Path, out: TextIO, seconds: float = 600.0, as_json: bool = False, explain: bool = False,
          changed: bool = False, cache: Path | None = None, progress: TextIO | None = None) -> int:  # fmt: skip
    """Decide all claims of a case within so many seconds and print them.

    changed: take over from the cache what an edit cannot have touched. Gives 0 (all proved), 1 (not), 2 (no case),
    130 (broken off; what was decided is printed).
    """
    story = load(folder).story
    if story is None:
        print("The case has errors; run check.", file=out)
        return 2
    ledger, code = Ledger(), 0
    try:
        decide(story, seconds, ledger, remembered(cache, story) if changed else None, progress)
    except KeyboardInterrupt:
        code = 130
    except (Unmodelled, ImportError) as fault:
        ledger.claims.append(Claim("P1", "case", "the case can be put as a finite machine", UNDECIDED, (), str(fault)))
    tell(story, ledger, out, as_json, explain)
    if cache and not code:
        remember(cache, story, ledger.claims)
    if code:
        print("Broken off; what stands above was decided.", file=out)
    return code or ledger.code


def decide(story: Story, seconds: float, ledger: Ledger, known: "Memory | None", progress: TextIO | None) -> None:
    """Every claim into the ledger, as soon as it is decided."""
    prover = Prover(story, seconds)
    if known is not None:
        known.lend(story, prover)
    for claim in prover.all() if known is None else known.with_the_rest(prover, ledger):
        ledger.claims.append(claim)
        if progress is not None:
            print(
                f"\r{claim.code}  {len(ledger.claims)} decided, {time.monotonic() - ledger.began:.0f} s ",
                end="",
                file=progress,
                flush=True,
            )
    if progress is not None:
        print("\r" + " " * 60 + "\r", end="", file=progress, flush=True)


# telling


def tell(story: Story, ledger: Ledger, out: TextIO, as_json: bool, explain: bool) -> None:
    """Print a ledger."""
    if as_json:
        print(json.dumps(plain(story, ledger), indent=1, ensure_ascii=False), file=out)
        return
    for line in lines(story, ledger, explain):
        print(line, file=out)


def plain(story: Story, ledger: Ledger) -> dict[str, object]:
    """A ledger as data."""
    claims = [
        {"code": each.code, "about": each.about, "words": each.words, "verdict": each.verdict, "note": each.note,
         "play": list(steps_of(each.play))} for each in ledger.claims
    ]  # fmt: skip
    return {
        "case": story.case.case,
        "seconds": round(time.monotonic() - ledger.began, 1),
        "abstracted": ABSTRACTED,
        "claims": claims,
    }


def lines(story: Story, ledger: Ledger, explain: bool) -> Iterator[str]:
    """A ledger in words: a line for each sort of claim, then all that is not proved, then the short plays."""
    for code, title in TITLES.items():
        counts = Counter(claim.verdict for claim in ledger.claims if claim.code == code)
        tally = ", ".join(f"{counts[verdict]} {verdict}" for verdict in (PROVED, REFUTED, UNDECIDED) if counts[verdict])
        yield f"{code}  {title}: {tally or 'not begun'}"
        if explain:
            yield f"    {EXPLAINED[code]}"
    for claim in ledger.claims:
        if claim.verdict != PROVED:
            yield ""
            yield from told(claim)
    if explain:
        yield from ("", ABSTRACTED)
        yield from endings(ledger.claims)
    if ledger.carried:
        yield f"{ledger.carried} taken over from the last proof: the edit does not touch the machine they speak of."
    yield f"{story.case.case}: {len(ledger.claims)} claims in {time.monotonic() - ledger.began:.1f} s."


def told(claim: Claim) -> Iterator[str]:
    """A claim that does not hold, or is open: why, and the play that shows it."""
    yield f"{claim.verdict} {claim.code}: {claim.words}" + (f": {claim.note}" if claim.note else "")
    yield from (f"      - {row(step)}" for step in steps_of(claim.play))


def endings(claims: Iterable[Claim]) -> Iterator[str]:
    """A short play to each ending."""
    for claim in claims:
        if claim.about.startswith("ending:") and claim.verdict == PROVED:
            yield ""
            yield f"A short play to {claim.about.replace(':', ' ')} ({len(claim.play)} actions):"
            yield from (f"      - {row(step)}" for step in steps_of(claim.play))


# remembering


def digest(story: Story) -> str:
    """A fingerprint of the machine that a story makes: edits of words alone leave it as it is."""
    model = model_of(story)
    edges = [
        (repr(spot), edge.guard, edge.changes, edge.target, edge.marks, edge.action)
        for spot, edges in model.edges.items()
        for edge in edges
    ]
    moves = [(where, move.guard, move.changes, move.action) for where, moves in model.moves.items() for move in moves]
    sheets = [
        (where, each.finding, each.is_open, each.carried) for where, sheets in model.sheets.items() for each in sheets
    ]
    routes = [(finding.id, finding.routes, finding.supports) for finding in story.findings.values()]
    return hashlib.sha256(repr((edges, moves, sheets, routes, sorted(model.ranges.items()))).encode()).hexdigest()


@define
class Memory:
    """The last proof of a case: the machine it spoke of, and its claims."""

    digest: str
    claims: tuple[Claim, ...]

    def lend(self, story: Story, prover: Prover) -> None:
        """Let the prover have the old plays that still come where they came."""
        for claim in self.claims:
            if (
                claim.code == "P1"
                and claim.verdict == PROVED
                and claim.about in prover.wanted
                and holds(story, claim, prover)
            ):
                prover.known[claim.about] = claim

    def with_the_rest(self, prover: Prover, ledger: Ledger) -> Iterator[Claim]:
        """What must be decided anew, and what the same machine lets stand."""
        if digest(prover.story) != self.digest:
            ledger.carried = len(prover.known)
            yield from prover.all()
            return
        yield from prover.everything_reached()
        rest = [claim for claim in self.claims if claim.code != "P1"]
        ledger.carried = len(prover.known) + len(rest)
        yield from rest


def holds(story: Story, claim: Claim, prover: Prover) -> bool:
    """Whether the play of an old claim can still be played, and still comes where it came."""
    state, _ = begin(story)
    for action in claim.play:
        state, events = step(story, state, action)
        if any(isinstance(event, Refused) for event in events):
            return False
    kind, _, thing = claim.about.partition(":")
    return prover.shows(kind, thing, Replayed(claim.play, state, events))


def remember(cache: Path, story: Story, claims: list[Claim]) -> None:
    """Write a proof to a file."""
    cache.parent.mkdir(parents=True, exist_ok=True)
    rows = [
        [each.code, each.about, each.words, each.verdict, [dump_action(one) for one in each.play], each.note]
        for each in claims
    ]
    cache.write_text(json.dumps({"digest": digest(story), "claims": rows}), encoding="utf-8")


def remembered(cache: Path | None, story: Story) -> Memory | None:
    """The last proof; None when there is none that can be read."""
    try:
        data = json.loads(cache.read_text(encoding="utf-8")) if cache else None
        return Memory(data["digest"], tuple(_claim(each) for each in data["claims"])) if data else None
    except (OSError, ValueError, KeyError, TypeError):
        return None  # nothing is lost: the proof is made anew, and written over it


def _claim(data: list[object]) -> Claim:
    code, about, words, verdict, play, note = data
    actions: tuple[Action, ...] = tuple(load_action(one) for one in play)  # type: ignore[attr-defined]
    return Claim(str(code), str(about), str(words), str(verdict), actions, str(note))
