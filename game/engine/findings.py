"""Findings: filling them in, weighing clues, and the reviewer, who speaks about support and never about slots."""

from collections.abc import Iterable

from attrs import evolve, frozen

from game.content.story import GRADES, Finding, Story
from game.engine.compiled import holds
from game.engine.events import Hinted, Locked, Reopened, Reviewed
from game.engine.refusal import Refusal
from game.engine.rules import LOCKED, REOPENED, World
from game.engine.state import Sentence
from game.engine.turn import Turn

BATCH = 3
"""Findings that the reviewer takes at a time (DESIGN: three at a time)."""

LENIENT = 2
"""Points that may fail in the middle band."""

SIDES = ("for", "against", "")


def is_open(story: Story, finding: Finding, world: World) -> bool:
    """Whether a finding can be worked on: its chapter and its own rule."""
    return holds(story, story.units[finding.unit].when, world) and holds(story, finding.when, world)


def stands(turn: Turn, finding: str) -> bool:
    """Whether a finding is locked, and not taken up again."""
    return turn.get(f"finding:{finding}") == LOCKED


def in_work(turn: Turn) -> list[str]:
    """The findings that are open and do not stand yet."""
    return [
        finding.id
        for finding in turn.story.findings.values()
        if is_open(turn.story, finding, turn) and not stands(turn, finding.id)
    ]


def _workable(turn: Turn, name: str) -> Finding:
    finding = turn.story.findings.get(name)
    if finding is None:
        raise Refusal("no-such")
    if not is_open(turn.story, finding, turn):
        raise Refusal("closed", reason=finding.closed) if finding.closed else Refusal("not-open")
    if stands(turn, name):
        raise Refusal("locked")
    return finding


def fill(turn: Turn, name: str, slot: str, option: str) -> None:
    """Put an option into a blank, or clear it."""
    finding = _workable(turn, name)
    if slot not in finding.slots or (option and option not in finding.slots[slot].options):
        raise Refusal("no-slot")
    filled = {**dict(turn.sentence(name).slots), slot: option}
    kept = tuple((each, filled[each]) for each in finding.slots if filled.get(each))
    turn.sentences[name] = evolve(turn.sentence(name), slots=kept)


def weigh(turn: Turn, name: str, clue: str, side: str) -> None:
    """Put a clue on one side of a finding, or take it away."""
    _workable(turn, name)
    if side not in SIDES:
        raise Refusal("no-side")
    if clue not in turn.story.clues:
        raise Refusal("no-such")
    if not turn.get(f"clue:{clue}"):
        raise Refusal("not-held")
    sentence = turn.sentence(name)
    turn.sentences[name] = evolve(
        sentence,
        supports=_with(sentence.supports, clue, side == "for"),
        opposes=_with(sentence.opposes, clue, side == "against"),
    )


def _with(clues: tuple[str, ...], clue: str, there: bool) -> tuple[str, ...]:
    return tuple(sorted({*clues, clue} if there else {*clues} - {clue}))


def mark(turn: Turn, name: str, grade: str) -> None:
    """Give a finding its grade."""
    _workable(turn, name)
    if grade not in GRADES:
        raise Refusal("no-grade")
    turn.sentences[name] = evolve(turn.sentence(name), grade=grade)


def lacking(finding: Finding, sentence: Sentence) -> str:
    """What a finding still needs before it can be sent, in words; empty when nothing."""
    wants = []
    if len(sentence.slots) < len(finding.slots):
        wants.append("every blank filled")
    if not sentence.supports and not sentence.opposes:
        wants.append("at least one clue")
    if not sentence.grade:
        wants.append("a grade")
    return " and ".join(wants)


@frozen
class Score:
    """What of a finding does not hold: points, and what is the matter with its support ("", thin or stray)."""

    points: int
    support: str


def score(finding: Finding, sentence: Sentence) -> Score:
    """How a filled finding compares with the record: a point for each slot, the grade, and each side's support."""
    filled = dict(sentence.slots)
    wrong = sum(filled.get(slot.id.split(".")[1]) not in slot.right for slot in finding.slots.values())
    wrong += sentence.grade not in finding.grade
    sides = [trouble(sentence.supports, finding.supports, finding.relevant)]
    sides.append(
        trouble(sentence.opposes, finding.opposes, finding.relevant)
        if finding.opposes
        else trouble(sentence.opposes, ((),), finding.relevant)
    )
    return Score(wrong + sum(side != "" for side in sides), next((side for side in sides if side), ""))


def trouble(clues: Iterable[str], sets: tuple[tuple[str, ...], ...], relevant: tuple[str, ...]) -> str:
    """Whether clues carry a side: "" when they do, thin when none of the sets is whole, stray when one says nothing."""
    given = set(clues)
    if not any(given >= set(one) for one in sets):
        return "thin"
    return "stray" if given - {clue for one in sets for clue in one} - set(relevant) else ""


def submit(turn: Turn, names: tuple[str, ...]) -> None:
    """Lay a batch before the reviewer; it locks as a whole, or is sent back as a whole."""
    findings = _batch(turn, names)
    _must_be_changed(turn, findings)
    turn.reviews += 1
    scores = [score(finding, turn.sentence(finding.id)) for finding in findings]
    points = sum(each.points for each in scores)
    turn.tell(_answer(findings, scores, points))
    for finding in findings:
        _lock(turn, finding) if points == 0 else _send_back(turn, finding)


def _batch(turn: Turn, names: tuple[str, ...]) -> list[Finding]:
    if not names:
        raise Refusal("empty-batch")
    if len(set(names)) < len(names):
        raise Refusal("twice")
    findings = [_workable(turn, name) for name in names]
    wanted = min(BATCH, len(in_work(turn)))
    if len(names) != wanted:
        raise Refusal("three", number={1: "one", 2: "two", 3: "three"}[wanted])
    for finding in findings:
        lacks = lacking(finding, turn.sentence(finding.id))
        if lacks:
            raise Refusal("unfinished", title=finding.title, lacking=lacks)
    return findings


def _must_be_changed(turn: Turn, findings: list[Finding]) -> None:
    """After a rejection a claim changes only together with its support.

    So nobody climbs by trying slots, and a finding that was right may stay as it is.
    """
    for finding in findings:
        sentence = turn.sentence(finding.id)
        back = sentence.rejected
        if back and sentence.claim != back.claim and sentence.evidence == back.evidence:
            raise Refusal("unchanged", title=finding.title)
    if all(_is_as_sent_back(turn.sentence(finding.id)) for finding in findings):
        raise Refusal("same-again")


def _is_as_sent_back(sentence: Sentence) -> bool:
    back = sentence.rejected
    return back is not None and (sentence.claim, sentence.evidence) == (back.claim, back.evidence)


def _answer(findings: list[Finding], scores: list[Score], points: int) -> Reviewed:
    band = 0 if points == 0 else 1 if points <= LENIENT else 2
    names = tuple(finding.id for finding in findings)
    for finding, each in zip(findings, scores, strict=True):
        if each.support:
            return Reviewed(names, band, finding.id, each.support)
    return Reviewed(names, band, "", "fit")


def _lock(turn: Turn, finding: Finding) -> None:
    turn.put(f"finding:{finding.id}", LOCKED)
    turn.sentences[finding.id] = evolve(turn.sentence(finding.id), rejected=None)
    turn.tell(Locked(finding.id))


def _send_back(turn: Turn, finding: Finding) -> None:
    sentence = turn.sentence(finding.id)
    turn.sentences[finding.id] = evolve(sentence, rejected=evolve(sentence, rejected=None))


def _standing(turn: Turn, name: str) -> Finding:
    finding = turn.story.findings.get(name)
    if finding is None:
        raise Refusal("no-such")
    if not stands(turn, name):
        raise Refusal("not-locked")
    return finding


def reopen(turn: Turn, name: str) -> None:
    """Take up a finding that stands."""
    _standing(turn, name)
    turn.put(f"finding:{name}", REOPENED)
    turn.tell(Reopened(name))


def hint(turn: Turn, name: str) -> None:
    """The next of the three hints."""
    finding = _workable(turn, name)
    if turn.get(f"hint:{name}") >= len(finding.hints):
        raise Refusal("no-more-hints")
    turn.tell(Hinted(name, turn.count(f"hint:{name}")))


def dissent(turn: Turn, name: str) -> None:
    """Disagree with a ruling, or no longer; it blocks nothing."""
    _standing(turn, name)
    turn.put(f"dissent:{name}", 1 - turn.get(f"dissent:{name}"))
