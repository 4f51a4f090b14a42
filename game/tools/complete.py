"""`coverage --write`: plays that show and take what the plays of a case leave out.

A reader goes from wherever he is to the nearest thing that he has not seen, and on from there, until there is nothing new;
then, for what no play has shown yet, on from earlier places of his way. Each play is a whole game from its beginning. They
are neither the fewest nor the shortest; what is not come to this way is left to the suggestions of `coverage`.
"""

from collections import Counter, deque
from collections.abc import Iterator
from copy import copy
from itertools import groupby

from attrs import define, field, frozen

from game.content.story import Story
from game.engine.actions import Action, Choose, Judge, Lay, Open, Shift, Walk
from game.engine.events import Looped, Refused
from game.engine.findings import BATCH, in_work
from game.engine.memory import layout
from game.engine.session import Session
from game.engine.state import State
from game.engine.step import begin, step
from game.engine.turn import Turn
from game.proof.deeds import Disagreement, actions_of, locked, support_in_hand
from game.proof.machine import Batch
from game.save.write_play import Step, steps_of, write_play
from game.tools.watch import SHELVES, Watch
from game.view.page import look

SEED = 1940
"""Of every game that a reader plays."""

Thing = tuple[str, str]
"""A shelf of what is counted, and a name on it."""

Spot = tuple[str, str, str, int]
"""What tells two places of a search apart: the scene, the place, the hour, and how many findings stand."""


@frozen
class Stop:
    """A place of the way: the state, and the actions from the beginning to it."""

    state: State
    actions: tuple[Action, ...]


@define
class Reader:
    """One reader of a story. left: what no play has shown yet; it grows less as he goes. fresh: what he looks for now."""

    story: Story
    watch: Watch
    left: set[Thing]
    fresh: set[Thing] = field(init=False)
    stops: dict[Spot, Stop] = field(factory=dict)

    def plays(self) -> Iterator[tuple[Action, ...]]:
        """Games from the beginning that together show what can be come to of what is left."""
        state, _ = begin(self.story, SEED)
        self.fresh = {(shelf, name) for shelf, names in self.watch.all().items() for name in names}
        stop: Stop | None = Stop(state, ())
        while stop is not None:
            last = self.on(stop)
            yield last.actions
            self.fresh = self.left
            stop = self.again()

    def on(self, stop: Stop) -> Stop:
        """As far as something new is found from each place to the next."""
        while self.fresh and (found := self.nearest(stop)) is not None:
            stop = found
            self.stops[spot(self.story, stop.state)] = stop
        return stop

    def again(self) -> Stop | None:
        """The latest earlier place from which something is still found, gone on to it."""
        while self.fresh and self.stops:
            _, stop = self.stops.popitem()
            found = self.nearest(stop)
            if found is not None:
                return found
        return None

    def nearest(self, start: Stop) -> Stop | None:
        """The nearest place at which something fresh has just been shown."""
        queue, visited = deque([start]), {spot(self.story, start.state)}
        while queue:
            here = queue.popleft()
            for deed in deeds(self.story, here.state, self.fresh):
                there, shown = self.taken(here, deed)
                if shown & self.fresh:
                    self.fresh -= shown
                    self.left -= shown
                    return there
                where = spot(self.story, there.state)
                if shown and where not in visited:
                    visited.add(where)
                    queue.append(there)
        return None

    def taken(self, here: Stop, deed: tuple[Action, ...]) -> tuple[Stop, set[Thing]]:
        """Where a deed leads and what it shows; nothing when the game refuses it."""
        state, seen = here.state, copy(self.watch)
        seen.seen = {shelf: Counter() for shelf in SHELVES}
        for action in deed:
            state, events = step(self.story, state, action)
            if any(isinstance(event, Refused | Looped) for event in events):
                return here, set()
            seen.took(action, state, events)
        return Stop(state, here.actions + deed), {(shelf, name) for shelf in SHELVES for name in seen.seen[shelf]}


def spot(story: Story, state: State) -> Spot:
    """The spot of a state."""
    slots = layout(story)
    return (
        state.top.state,
        state.place,
        state.hour,
        sum(bool(state.memory[slots[f"finding:{name}"]]) for name in story.findings),
    )


def deeds(story: Story, state: State, fresh: set[Thing]) -> Iterator[tuple[Action, ...]]:
    """What a reader may do in a state: read, ask, go, send in three findings; and what is fresh of comparing and of contrasts."""
    if state.ending:
        return
    page = look(story, state)
    yield from ((Choose(choice.id),) for choice in page.choices if choice.is_open)
    yield from ((Lay(clue, line),) for clue, line in contrasts(story, state, fresh))
    yield from comparing(story, fresh)
    yield from ((Walk(exit.id),) for exit in page.exits if exit.is_open)
    yield from ((Shift(hour.id),) for hour in page.hours if hour.is_open)
    yield from stating(story, state)


def contrasts(story: Story, state: State, fresh: set[Thing]) -> Iterator[tuple[str, str]]:
    """The clues that are held against the lines that have been heard, where that is fresh."""
    slots = layout(story)
    for contrast in story.contrasts.values():
        if ("contrasts", contrast.id) in fresh and state.memory[slots[f"line:{contrast.line}"]]:
            yield from ((clue, contrast.line) for clue in contrast.clues if state.memory[slots[f"clue:{clue}"]])


def comparing(story: Story, fresh: set[Thing]) -> Iterator[tuple[Action, ...]]:
    """The moments that are fresh, each all at once and as the record has it."""
    for moment in story.moments.values():
        if ("moments", moment.id) in fresh or any(("aspects", each.id) in fresh for each in moment.aspects.values()):
            yield (Open(moment.id), *(Judge(aspect.id, aspect.verdict) for aspect in moment.aspects.values()))


def stating(story: Story, state: State) -> Iterator[tuple[Action, ...]]:
    """The next three findings whose support is in hand, filled in as the record has them; with each grade that is accepted."""
    turn = Turn.of(story, state)
    ready = [name for name in in_work(turn) if supported(story, state, name)][:BATCH]
    if len(ready) == BATCH or (ready and len(ready) == len(in_work(turn))):
        for last in range(max(len(story.findings[name].grade) for name in ready)):
            grades = {
                name: story.findings[name].grade[min(last, len(story.findings[name].grade) - 1)] for name in ready
            }
            yield tuple(actions_of(story, state, Batch(tuple(ready)), grades))


def supported(story: Story, state: State, finding: str) -> bool:
    """Whether the player holds clues that the reviewer accepts for a finding."""
    try:
        support_in_hand(story, state, story.findings[finding])
    except Disagreement:
        return False
    return True


def completing(story: Story, watch: Watch, left: set[Thing]) -> str:
    """A file with one play that covers what is left, as far as it was come to; the ways back for the rest are its forks."""
    whole, *others = Reader(story, watch, left).plays()
    steps: list[Step] = []
    place = 0
    for at, branches in groupby(
        sorted(((common(whole, other), other) for other in others), key=lambda each: each[0]), lambda each: each[0]
    ):
        steps += steps_of(whole[place:at])
        steps.append({"fork": {f"way {number}": [*steps_of(way[at:])] for number, (_, way) in enumerate(branches, 1)}})
        place = at
    steps += steps_of(whole[place:])
    steps.append({"expect": gathered(story, Session.again(story, whole, SEED).state)})
    return write_play(story.case.case, "a reader who looks at everything", steps, "What the others leave out")


def common(one: tuple[Action, ...], other: tuple[Action, ...]) -> int:
    """How many actions two games have in common from their beginning."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def gathered(story: Story, state: State) -> dict[str, list[str]]:
    """What a game has brought together: the clues held and the findings that stand."""
    slots = layout(story)
    held = [name for name in story.clues if state.memory[slots[f"clue:{name}"]]]
    return {"clues": held, "locked": [name for name in story.findings if locked(story, state, name)]}
