"""Quick search for plays that reach things, by novelty: what is new is worth going on from.

Breadth first, keeping a state only when it shows a spot or the value of a variable that no state before it had at that
spot. (Lipovetzky and Geffner 2012, "Width and serialization of classical planning".) One long play goes from each new
thing to the nearest; where nothing more is near, it goes back and takes up what is left. What this does not reach is
left to the diagrams; nothing is concluded from not finding.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from attrs import Factory, define, frozen

from game.engine.actions import Judge, Lay, Open
from game.engine.findings import BATCH
from game.engine.testimony import contrasts_on
from game.proof.machine import Batch, Deed, Machine, Where
from game.proof.model import Edge, Spot


@frozen(eq=False)
class Trail:
    """Deeds from the start, as a chain back."""

    before: "Trail | None"
    deed: Deed | None
    marks: tuple[str, ...] = ()

    def times(self, mark: str) -> int:
        """How often something has happened on the way."""
        number, trail = 0, self
        while trail is not None:
            number += trail.marks.count(mark)
            trail = trail.before  # type: ignore[assignment]
        return number

    def deeds(self) -> list[Deed]:
        """From the first to the last."""
        chain: list[Deed] = []
        trail: Trail | None = self
        while trail is not None and trail.deed is not None:
            chain.append(trail.deed)
            trail = trail.before
        return chain[::-1]


def trail_of(deeds: Iterable[Deed]) -> Trail:
    """The trail of some deeds, without what they bring about."""
    trail = Trail(None, None)
    for deed in deeds:
        trail = Trail(trail, deed)
    return trail


There: TypeAlias = tuple[Where, Trail]
"""A state, and how it was come to."""

Happening: TypeAlias = Callable[[Where, Deed, Where, list[Edge]], tuple[str, ...]]
"""What a turn brings about, by name: from where, the deed, to where, the edges gone."""


class Circle(Exception):
    """A deed of the model after which the game falls for ever without asking."""


FAR = 20_000
"""Turns of a broad search: from the start it finds the plays that are short anyway, elsewhere what is not near at hand."""


@define
class Hunt:
    """A search over one machine. goals: the names still wanted. found: how each of the others was first reached.

    seen: told of every turn with the trail to it; it gives further names that the turn has reached. beside: what must have been
    reached for a goal to be near.
    """

    machine: Machine
    happening: Happening
    goals: set[str]
    found: dict[str, There] = Factory(dict)
    seen: Callable[[Trail, Where], Iterable[str]] = lambda trail, where: ()
    beside: Callable[[str], str] = lambda name: ""
    turns: int = 0

    def run(self, seconds: float) -> None:
        """Search on until all is found, nothing is new, or time is up."""
        left, until = set(self.goals), time.monotonic() + seconds
        root = Trail(None, None, tuple(mark for edge in self.machine.opening for mark in edge.marks))
        play: list[There] = [(self.machine.start, root)]
        self.note(root, self.machine.start)
        self.nearest(*play[0], set(), until, far=True, one=False)
        while play and self.goals and time.monotonic() < until:
            there = self.onward(play[-1], left, until)
            play = [*play, there] if there else self.back(play, until)
        for name in sorted(self.goals):
            if name in self.goals and self.beside(name) in self.found:
                self.nearest(*self.found[self.beside(name)], set(), until, far=True, one=False)

    def onward(self, there: There, left: set[str], until: float) -> There | None:
        """The nearest turn that brings something that is left; looked for further when it is not near at hand."""
        return self.nearest(*there, left, until) or self.nearest(*there, left, until, far=True)

    def back(self, play: list[There], until: float) -> list[There]:
        """A play that goes no further, taken up from the nearest place on it from which something new can be had; empty when none is."""
        steps = 1
        while steps < len(play):
            earlier = play[:-steps]
            there = self.onward(earlier[-1], set(), until)
            if there:
                return [*earlier, there]
            steps *= 2
        return []

    def nearest(
        self, where: Where, trail: Trail, left: set[str], until: float, far: bool = False, one: bool = True
    ) -> There | None:
        """The nearest turn that brings something new or left; None when there is none.

        Each spot on the way is come to once; far: as often as it shows something new. one: stop at the first such turn.
        """
        shown: dict[Spot, int] = {}
        queue: deque[There] = deque([(where, trail)])
        self.novel(shown, where, far)
        last = self.turns + FAR
        while queue and self.goals and self.turns <= last and time.monotonic() < until:
            here, before = queue.popleft()
            for on, after in self.going_on(here, before):
                if (self.note(on, after) or not left.isdisjoint(on.marks)) and one:
                    left.difference_update(on.marks)
                    return after, on
                if self.novel(shown, after, far):
                    queue.append((after, on))
        return None

    def going_on(self, here: Where, before: Trail) -> Iterator[tuple[Trail, Where]]:
        """Every turn from a state."""
        for deed, after, edges in self.machine.turns(here):
            self.turns += 1
            yield Trail(before, deed, self.happening(here, deed, after, edges)), after

    def note(self, trail: Trail, where: Where) -> bool:
        """Keep what a turn has reached for the first time; whether there was any."""
        new = [name for name in (*trail.marks, *self.seen(trail, where)) if name in self.goals]
        self.goals.difference_update(new)
        self.found.update(dict.fromkeys(new, (where, trail)))
        return bool(new)

    def novel(self, shown: dict[Spot, int], where: Where, far: bool) -> bool:
        """Whether a spot had not been shown; far: or not with one of the values that its variables have. Notes it."""
        spot, packed = where
        before, values = shown.get(spot), self.machine.one_hot(packed) if far else 0
        shown[spot] = (before or 0) | values
        return shown[spot] != before


def happenings(machine: Machine) -> Happening:
    """What a turn brings about: the marks of its edges, and what moves and batches do."""
    story = machine.model.reader.story
    between = {
        (clue, line): contrast.id
        for line, contrasts in contrasts_on(story).items()
        for contrast in reversed(contrasts)
        for clue in contrast.clues
    }

    def happening(_here: Where, deed: Deed, _after: Where, edges: list[Edge]) -> tuple[str, ...]:
        marks = tuple(mark for edge in edges for mark in edge.marks)
        match deed:
            case Batch(findings):
                return (*(f"finding:{name}" for name in findings), *marks)
            case Open(moment):
                return (f"moment:{moment}",)
            case Judge(aspect):
                return (f"aspect:{aspect}",)
            case Lay(clue, line):
                return (f"contrast:{between[clue, line]}",)
        return marks

    return happening


def do(machine: Machine, where: Where, deed: Deed) -> tuple[Where, list[Edge]] | None:
    """Where one deed leads; None when it cannot be done."""
    if isinstance(deed, Batch):
        return _submit(machine, where, deed)
    for edge, after in machine.open_edges(where):
        if edge.action == deed:
            fall = machine.fallen(after)
            return (fall[0], [edge, *fall[1]]) if fall else None
    for action, after in machine.moved(where):
        if action == deed:
            return after, []
    return None


def _submit(machine: Machine, where: Where, batch: Batch) -> tuple[Where, list[Edge]] | None:
    if where[0].kind != "ask":
        return None
    board = machine.on_the_board(where)
    new = set(batch.findings) - set(board.stood)
    whole = len(batch.findings) == BATCH or (sorted(batch.findings) == sorted(board.fresh))
    if not new or not whole or not new <= set(board.carried):
        return None
    return machine.fallen((machine.settling(where[0]), machine.stood(where[1], batch.findings)))


Reached: TypeAlias = Callable[[Trail, Where], bool]
"""Whether a goal is reached by the last turn of a trail."""


def shortened(
    machine: Machine, deeds: list[Deed], happening: Happening, reached: Reached, seconds: float = 0.5
) -> list[Deed]:
    """Fewer deeds that still reach the goal: stretches are left out, and what then cannot be done with them.

    The play is cut at the first turn that reaches the goal.
    """
    until = time.monotonic() + seconds
    best = deeds
    size = max(1, len(best) // 2)
    while size and best and time.monotonic() < until:
        place, gained = 0, False
        while place < len(best) and time.monotonic() < until:
            shorter = followed(machine, best[:place] + best[place + size :], happening, reached)
            if shorter is not None and len(shorter) < len(best):
                best, gained = shorter, True
            else:
                place += size
        size = size if gained and size == 1 else size // 2
    return best


def followed(machine: Machine, deeds: list[Deed], happening: Happening, reached: Reached) -> list[Deed] | None:
    """Those of the deeds that can be done, up to the goal; None when it is not reached."""
    where, trail = machine.start, Trail(None, None, tuple(mark for edge in machine.opening for mark in edge.marks))
    for deed in deeds:
        done = do(machine, where, deed)
        if done is None:
            continue
        trail = Trail(trail, deed, happening(where, deed, *done))
        where = done[0]
        if reached(trail, where):
            return trail.deeds()
    return None


def completed(
    machine: Machine, deeds: list[Deed], happening: Happening, reached: Reached, mark: str = ""
) -> list[Deed] | None:
    """The deeds, if they reach the goal, or with the few turns more that do; None when none were found."""
    whole = followed(machine, deeds, happening, reached)
    if whole is not None:
        return whole
    return extended(machine, deeds, happening, reached, mark)


def extended(
    machine: Machine, deeds: list[Deed], happening: Happening, reached: Reached, mark: str = "", most: int = 60_000
) -> list[Deed] | None:
    """The deeds and a few more that reach the goal, the nearest first; None when none of so many turns does.

    mark: a happening of which it counts how often it has happened.
    """
    where, trail = machine.start, Trail(None, None, tuple(mark for edge in machine.opening for mark in edge.marks))
    for deed in deeds:
        done = do(machine, where, deed)
        if done is None:
            raise Circle(f"{deed} does not come to an end")
        where, trail = done[0], Trail(trail, deed, happening(where, deed, *done))
    queue, visited = deque([(where, trail)]), {(where, trail.times(mark))}
    while queue and most > 0:
        here, before = queue.popleft()
        for deed, after, edges in machine.turns(here):
            most -= 1
            on = Trail(before, deed, happening(here, deed, after, edges))
            if reached(on, after):
                return on.deeds()
            if (after, on.times(mark)) not in visited:
                visited.add((after, on.times(mark)))
                queue.append((after, on))
    return None
