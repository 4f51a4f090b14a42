"""The last proof of a case, kept in a file, so that an edit of words alone does not have it made anew."""

import hashlib
import json
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from attrs import frozen

import game
from game.engine.actions import Action
from game.proof.claims import PROVED, UNDECIDED, Claim, Prover
from game.proof.deeds import Disagreement
from game.proof.search import Trail
from game.save.plain import Plain, dump_action, load_action

FLOORS = ("lang", "content", "engine", "proof")
"""The floors of the house that a proof rests on."""


@frozen
class Memory:
    """The last proof: the machine that it spoke of, and its claims with their plays, which begin alike where they can."""

    digest: str
    claims: tuple[tuple[Claim, Trail], ...]

    def all(self, prover: Prover) -> Iterator[Claim]:
        """The claims anew; of a machine that is the same, those that were proved, and the plays that still come where they came."""
        rest = [claim for claim, _ in self.claims if claim.code != "P1"]
        if digest(prover) != self.digest or any(claim.verdict == UNDECIDED for claim in rest):
            yield from prover.all()
            return
        prover.known.update(
            {claim.about: claim for claim, trail in self.claims if claim.code == "P1" and holds(prover, claim, trail)}
        )
        prover.carried = len(prover.known) + len(rest)
        yield from prover.everything_reached()
        yield from rest
        yield from prover.left_over()


def holds(prover: Prover, claim: Claim, trail: Trail) -> bool:
    """Whether the play of an old claim can still be played, and still comes where it came."""
    if claim.verdict != PROVED or claim.about not in prover.wanted:
        return False
    kind, _, thing = claim.about.partition(":")
    try:
        return prover.shows(kind, thing, prover.plays.of(trail, {}))
    except Disagreement:
        return False


def digest(prover: Prover) -> str:
    """A fingerprint of a machine and of the programs that speak of it: edits of words alone leave it as it is."""
    model, story = prover.model, prover.story
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
    whole = hashlib.sha256(repr((edges, moves, sheets, routes, sorted(model.ranges.items()))).encode())
    for floor in FLOORS:
        for path in sorted((Path(game.__file__).parent / floor).glob("*.py")):
            whole.update(path.read_bytes())
    return whole.hexdigest()


def remember(cache: Path, prover: Prover, claims: list[Claim]) -> None:
    """Write a proof to a file; of each play only what the one before it has not."""
    cache.parent.mkdir(parents=True, exist_ok=True)
    rows: list[object] = []
    before: tuple[Action, ...] = ()
    for claim in claims:
        same = shared(before, claim.play)
        play = [same, [dump_action(one) for one in claim.play[same:]]]
        rows.append([claim.code, claim.about, claim.words, claim.verdict, play, claim.note])
        before = claim.play
    cache.write_text(json.dumps({"digest": digest(prover), "claims": rows}), encoding="utf-8")


def remembered(cache: Path | None) -> Memory | None:
    """The last proof; None when there is none that can be read."""
    try:
        data = json.loads(cache.read_text(encoding="utf-8")) if cache else None
        return Memory(data["digest"], tuple(_claims(data["claims"]))) if data else None
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None  # nothing is lost: the proof is made anew, and written over it


def _claims(rows: list[tuple[str, str, str, str, tuple[int, list[Plain]], str]]) -> Iterator[tuple[Claim, Trail]]:
    trails = [Trail(None, None)]
    for code, about, words, verdict, play, note in rows:
        same, rest = play
        del trails[same + 1 :]
        for action in rest:
            trails.append(Trail(trails[-1], load_action(action)))
        actions: tuple[Action, ...] = tuple(trail.deed for trail in trails[1:])  # type: ignore[misc]
        yield Claim(code, about, words, verdict, actions, note), trails[-1]


def shared(one: tuple[Action, ...], other: tuple[Action, ...]) -> int:
    """How many actions two plays begin with alike."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] is pair[1] or pair[0] == pair[1], zip(one, other, strict=False))
    )
