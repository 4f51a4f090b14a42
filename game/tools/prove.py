"""`prove`: decide every claim that makes a case fair, and say what was decided."""

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from game.content.build import load
from game.content.story import Story
from game.proof.claims import PROVED, REFUTED, UNDECIDED, Claim
from game.save.write_play import row, steps_of
from game.tools.proving import Ledger, Order, decide
from game.tools.synthetic import write

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
        decide(Order(folder, seconds, cache, changed), ledger, lambda: show(ledger, progress))
    except KeyboardInterrupt:
        code = 130
    show(ledger, progress, last=True)
    tell(story, ledger, out, as_json, explain)
    if code and not as_json:
        print("Broken off; what stands above was decided.", file=out)
    return code or ledger.code


def show(ledger: Ledger, progress: TextIO | None, last: bool = False) -> None:
    """How far it is, on one line that is written over; last: it is wiped."""
    if progress is not None:
        code = ledger.claims[-1].code if ledger.claims else "P1"
        words = f"{code}  {len(ledger.claims)} decided, {time.monotonic() - ledger.began:.0f} s "
        print("\r" + (" " * 60 + "\r" if last else words), end="", file=progress, flush=True)


def prove_synthetic(clues: int, out: TextIO, seconds: float, progress: TextIO | None = None) -> int:
    """The same of a made-up case with so many clues, to measure what the prover takes."""
    with TemporaryDirectory() as place:
        write(Path(place), clues)
        return prove(Path(place), out, seconds, progress=progress)


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
    room = f", {ledger.memory:.2f} GB" if ledger.memory else ""
    yield f"{story.case.case}: {len(ledger.claims)} claims in {time.monotonic() - ledger.began:.1f} s{room}."


def told(claim: Claim) -> Iterator[str]:
    """A claim that does not hold, or is open: why, and the play that shows it."""
    yield f"{claim.verdict} {claim.code}: {claim.words}" + (f": {claim.note}" if claim.note else "")
    yield from (f"      - {row(step)}" for step in steps_of(claim.play))


def endings(claims: Iterable[Claim]) -> Iterator[str]:
    """A short play to each ending, in which every finding that is stated stands."""
    yield ""
    yield "The plays to the endings are short; that there are none shorter is not proved."
    for claim in claims:
        if claim.about.startswith("ending:") and claim.verdict == PROVED:
            yield ""
            yield f"A short play to {claim.about.replace(':', ' ')} ({len(claim.play)} actions):"
            yield from (f"      - {row(step)}" for step in steps_of(claim.play))
