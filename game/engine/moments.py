"""Versions: the same moment side by side, and what the player makes of it."""

from game.content.story import Moment
from game.engine.compiled import holds
from game.engine.events import Judged, Opened
from game.engine.refusal import Refusal
from game.engine.rules import COMPARED
from game.engine.turn import Turn

VERDICTS = ("agree", "differ", "silent")


def open_moment(turn: Turn, name: str) -> None:
    """Lay the versions of a moment side by side; reading them counts as having read them."""
    moment = turn.story.moments.get(name)
    if moment is None:
        raise Refusal("no-such")
    if not is_open(turn, moment):
        raise Refusal("closed", reason=moment.closed) if moment.closed else Refusal("not-open")
    turn.put(f"moment:{name}", max(1, turn.get(f"moment:{name}")))
    turn.tell(Opened(name))
    for version in moment.versions.values():
        turn.say(version.lines)
    turn.said.clear()
    _note_compared(turn, moment)


def is_open(turn: Turn, moment: Moment) -> bool:
    """Whether a moment and all its versions are in hand."""
    rules = [moment.when, *(version.when for version in moment.versions.values())]
    return all(holds(turn.story, rule, turn) for rule in rules)


def judge(turn: Turn, name: str, verdict: str) -> None:
    """Say how the versions stand to each other in one aspect; a wrong word costs nothing and gives nothing."""
    aspect = turn.story.aspects.get(name)
    if aspect is None:
        raise Refusal("no-such")
    moment = turn.story.moments[name.split(".")[0]]
    _must_be_judgeable(turn, moment, name, verdict)
    right = verdict == aspect.verdict
    turn.tell(Judged(name, right))
    if right:
        turn.put(f"aspect:{name}", 1)
        turn.give(aspect.gives)
        _note_compared(turn, moment)


def _must_be_judgeable(turn: Turn, moment: Moment, aspect: str, verdict: str) -> None:
    if not turn.get(f"moment:{moment.id}"):
        raise Refusal("not-opened")
    if verdict not in VERDICTS:
        raise Refusal("no-verdict")
    if turn.get(f"aspect:{aspect}"):
        raise Refusal("judged")


def _note_compared(turn: Turn, moment: Moment) -> None:
    if all(turn.get(f"aspect:{aspect.id}") for aspect in moment.aspects.values()):
        turn.put(f"moment:{moment.id}", COMPARED)
