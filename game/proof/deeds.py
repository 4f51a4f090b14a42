"""Deeds of the model as actions of the engine, and their replay by the plain engine."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from game.content.story import Finding, Story
from game.engine.actions import Action, Fill, Mark, Reopen, Submit, Weigh
from game.engine.events import Event, Looped, Refused
from game.engine.memory import layout
from game.engine.rules import LOCKED
from game.engine.state import State
from game.engine.step import begin, step
from game.proof.machine import Batch, Deed
from game.proof.search import Trail


class Disagreement(Exception):
    """The engine refused what the model allows: a fault of the proof, never of a case."""


@frozen
class Replayed:
    """What the plain engine made of a play: its actions, the state it came to, and what the last of them brought about."""

    actions: tuple[Action, ...]
    state: State
    events: tuple[Event, ...]


def replay(story: Story, deeds: Iterable[Deed], grades: dict[str, str] | None = None) -> Replayed:
    """Play deeds through the plain engine; one that goes round in a circle is the last. grades as in `further`."""
    played = begun(story)
    for deed in deeds:
        played = further(story, played, deed, grades)
        if any(isinstance(event, Looped) for event in played.events):
            break
    return played


def begun(story: Story) -> Replayed:
    """A play in which nothing has been done yet."""
    state, found = begin(story)
    return Replayed((), state, found)


def further(story: Story, played: Replayed, deed: Deed, grades: dict[str, str] | None = None) -> Replayed:
    """A play with one deed more. grades: the grade to give a finding, if not the first that is accepted.

    Raises Disagreement when the engine refuses it.
    """
    state, found = played.state, played.events
    actions = list(played.actions)
    for action in actions_of(story, state, deed, grades or {}):
        state, found = step(story, state, action)
        refused = next((event for event in found if isinstance(event, Refused)), None)
        if refused:
            raise Disagreement(f"{action} was refused: {refused.words}")
        actions.append(action)
    return Replayed(tuple(actions), state, found)


class Plays:
    """Trails played through the plain engine, what they have in common only once."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._made: dict[Trail, Replayed] = {}

    def of(self, trail: Trail, grades: dict[str, str]) -> Replayed:
        """What the engine makes of a trail. grades: as in `further`, for its last deed. Raises Disagreement."""
        if trail.deed is not None and trail.before is not None and grades:
            return further(self.story, self.of(trail.before, {}), trail.deed, grades)
        ahead: list[Trail] = []
        while trail not in self._made and trail.before is not None:
            ahead.append(trail)
            trail = trail.before
        played = self._made.setdefault(trail, begun(self.story))
        for trail in reversed(ahead):
            assert trail.deed is not None
            played = self._made[trail] = further(self.story, played, trail.deed)
        return played


def actions_of(story: Story, state: State, deed: Deed, grades: dict[str, str]) -> Iterator[Action]:
    """The actions that a deed is made of, from a state of the engine."""
    if not isinstance(deed, Batch):
        yield deed
        return
    yield from (Reopen(name) for name in deed.findings if locked(story, state, name))
    for name in deed.findings:
        finding = story.findings[name]
        yield from stating(story, state, finding, grades.get(name, finding.grade[0]))
    yield Submit(deed.findings)


def locked(story: Story, state: State, finding: str) -> bool:
    """Whether a finding stands now."""
    return state.memory[layout(story)[f"finding:{finding}"]] == LOCKED


def stating(story: Story, state: State, finding: Finding, grade: str) -> Iterator[Action]:
    """A finding filled in as the record has it, with the first accepted support that is in hand."""
    wanted = {f"{slot}": finding.slots[slot].right[0] for slot in finding.slots}
    supports, opposes = support_in_hand(story, state, finding)
    sentence = state.sentence(finding.id)
    if dict(sentence.slots) != wanted:
        yield from (Fill(finding.id, slot, option) for slot, option in wanted.items())
    for clue in {*sentence.supports, *sentence.opposes} - {*supports, *opposes}:
        yield Weigh(finding.id, clue, "")
    yield from (Weigh(finding.id, clue, "for") for clue in supports if clue not in sentence.supports)
    yield from (Weigh(finding.id, clue, "against") for clue in opposes if clue not in sentence.opposes)
    if sentence.grade != grade:
        yield Mark(finding.id, grade)


def support_in_hand(story: Story, state: State, finding: Finding) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Clues for and against that the reviewer accepts and the player holds. Raises Disagreement when there are none."""
    held = {clue for clue in story.clues if state.memory[layout(story)[f"clue:{clue}"]]}
    for one in finding.supports:
        for other in finding.opposes or ((),):
            if set(one) & set(other) or not {*one, *other} <= held:
                continue
            if one or other:
                return one, other
            for clue in finding.relevant:
                if clue in held:
                    return (clue,), ()
    raise Disagreement(f"the support of {finding.id} is not in hand")


def cost(story: Story, deed: Deed) -> int:
    """How many actions of the player a deed is at least made of."""
    if not isinstance(deed, Batch):
        return 1
    return 1 + sum(cheapest(story.findings[name]) for name in deed.findings)


def cheapest(finding: Finding) -> int:
    """The fewest actions that state a finding: its blanks, the smallest support, the grade."""
    sizes = [len(one) + len(other) for one in finding.supports for other in finding.opposes or ((),)]
    return len(finding.slots) + max(1, min(sizes)) + 1
