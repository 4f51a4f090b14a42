"""Exact answers about a model: which states can ever come to a goal, as decision diagrams.

Backwards from the goal: the set of states that can still get somewhere has a small diagram where the set of states
that can be reached has not (Bryant 1986; Burch, Clarke, McMillan, Dill and Hwang 1990, "Symbolic model checking").
The library is `dd`: CUDD where its wheel is to be had, its plain Python form elsewhere.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any as Diagram

from attrs import Factory, define, frozen

from game.engine.findings import BATCH
from game.proof.expr import Any, AtLeast, Every, Expr, Is, No, Truth, every, is_one, no, some, variables
from game.proof.machine import Batch, Deed, Machine, Where
from game.proof.model import Change, Edge, Model, Sheet, Spot

MOST_NODES = 8_000_000
"""Nodes of a diagram manager: some 300 MB in CUDD."""


class OutOfBudget(Exception):
    """The time or the memory that was given is used up."""


@frozen
class Budget:
    """When to stop: a moment of `time.monotonic`, and a number of nodes."""

    until: float
    nodes: int = MOST_NODES

    @classmethod
    def of(cls, seconds: float) -> "Budget":
        return cls(time.monotonic() + seconds)

    def check(self, nodes: int) -> None:
        """Raise OutOfBudget when it is spent."""
        if time.monotonic() > self.until:
            raise OutOfBudget("the time that was given is used up")
        if nodes > self.nodes:
            raise OutOfBudget("the memory that was given is used up")


def manager() -> Diagram:
    """An empty diagram manager, the fast one where it is installed."""
    try:
        from dd.cudd import BDD
    except ImportError:
        from dd.autoref import BDD
    made = BDD()
    made.configure(reordering=True)
    return made


@define
class Reach:
    """The states from which a goal can be reached, by spot, and in which order they were found."""

    sets: dict[Spot, Diagram]
    found: dict[Spot, list[tuple[int, Diagram]]] = Factory(dict)
    last_goal: int = 0
    met: Where | None = None
    """A state that was known to be reached, from which the goal can be."""


class Diagrams:
    """A model in diagrams."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.model: Model = machine.model
        self.dd = manager()
        self.bits: dict[str, list[str]] = {}
        for name, (_, width) in machine.places.items():
            self.bits[name] = [f"b{machine.places[name][0] + number}" for number in range(width)]
        self.trays = {
            sheet.finding: f"t{number}" for number, sheet in enumerate(next(iter(self.model.sheets.values()), ()))
        }
        names = [*self.trays.values(), *(bit for bits in self.bits.values() for bit in bits)]
        if names:
            self.dd.declare(*names)
        self.yes, self.no = self.dd.true, self.dd.false
        self._exprs: dict[Expr, Diagram] = {}
        self._before: dict[tuple[tuple[Change, ...], Diagram], Diagram] = {}
        self._boards: dict[tuple[tuple[str, Expr, Expr], ...], Diagram] = {}
        self._filled: dict[tuple[tuple[str, Expr, Expr], ...], Diagram] = {}
        self._stands: dict[tuple[tuple[str, Expr, Expr], ...], dict[str, Diagram]] = {}
        self.into: dict[Spot, list[Edge]] = {spot: [] for spot in self.model.edges}
        for edges in self.model.edges.values():
            for edge in edges:
                self.into[edge.target].append(edge)
        self.submitters: dict[Spot, list[Spot]] = {spot: [] for spot in self.model.edges}
        for spot in self.model.asking:
            self.submitters[machine.settling(spot)].append(spot)

    # expressions

    def of(self, expr: Expr) -> Diagram:
        """The states in which an expression is so."""
        made = self._exprs.get(expr)
        if made is None:
            made = self._exprs[expr] = self._made(expr)
        return made

    def _made(self, expr: Expr) -> Diagram:
        match expr:
            case Truth(value):
                return self.yes if value else self.no
            case Is(var, values):
                return self.any([self.equal(var, value) for value in values])
            case No(part):
                return ~self.of(part)
            case Every(parts):
                return self.all([self.of(part) for part in parts])
            case Any(parts):
                return self.any([self.of(part) for part in parts])
            case AtLeast(number, parts):
                return self.at_least(number, [self.of(part) for part in parts])

    def all(self, parts: Iterable[Diagram]) -> Diagram:
        whole = self.yes
        for part in parts:
            whole &= part
        return whole

    def any(self, parts: Iterable[Diagram]) -> Diagram:
        whole = self.no
        for part in parts:
            whole |= part
        return whole

    def at_least(self, number: int, parts: list[Diagram]) -> Diagram:
        """Row k of the table holds the states in which k of the parts seen so far are so."""
        row = [self.yes] + [self.no] * number
        for part in parts:
            row = [self.yes] + [row[k] | (row[k - 1] & part) for k in range(1, number + 1)]
        return row[number]

    def equal(self, var: str, value: int) -> Diagram:
        number = value - self.model.ranges[var][0]
        bits = enumerate(self.bits[var])
        return self.all(self.dd.var(bit) if number >> place & 1 else ~self.dd.var(bit) for place, bit in bits)

    # before a change

    def before(self, changes: tuple[Change, ...], after: Diagram) -> Diagram:
        """The states that the changes lead into a set."""
        if not changes or after in (self.yes, self.no):
            return after
        key = (changes, after)
        made = self._before.get(key)
        if made is None:
            made = after
            for change in reversed(changes):
                made = self.dd.let(self.substitution(change), made)
            self._before[key] = made
        return made

    def substitution(self, change: Change) -> dict[str, Diagram]:
        """What each bit of a variable becomes, in terms of the state before."""
        bits = self.bits[change.var]
        if change.sign == "=":
            number = change.number - self.model.ranges[change.var][0]
            new = [self.yes if number >> place & 1 else self.no for place in range(len(bits))]
        else:
            new = self.moved(change, len(bits))
        when = self.of(change.when)
        if when == self.yes:
            return dict(zip(bits, new, strict=True))
        return {bit: self.dd.ite(when, value, self.dd.var(bit)) for bit, value in zip(bits, new, strict=True)}

    def moved(self, change: Change, width: int) -> list[Diagram]:
        low, high, _ = self.model.ranges[change.var]
        new = [self.no] * width
        for value in range(low, high + 1):
            after = max(low, min(high, value + change.number)) - low
            for place in range(width):
                if after >> place & 1:
                    new[place] |= self.equal(change.var, value)
        return new

    # the board

    def board(self, sheets: tuple[Sheet, ...]) -> Diagram:
        """Which trays the reviewer lets stand in which states: tray bits and state bits together."""
        key = tuple((sheet.finding, sheet.is_open, sheet.carried) for sheet in sheets)
        if key not in self._boards:
            self._boards[key] = self._board(sheets)
        return self._boards[key]

    def _board(self, sheets: tuple[Sheet, ...]) -> Diagram:
        """Trays hold what is new; a batch that is short of three is filled up with what has stood, or holds all that is fresh."""
        parts = _Stands(self, sheets)
        trays = {sheet.finding: self.dd.var(self.trays[sheet.finding]) for sheet in sheets}
        laid, stood = list(trays.values()), list(parts.stood.values())
        exactly = [self.at_least(number, laid) & ~self.at_least(number + 1, laid) for number in range(BATCH + 1)]
        whole = self.any(exactly[number] & self.at_least(BATCH - number, stood) for number in range(1, BATCH + 1))
        whole |= (
            ~self.at_least(BATCH, list(parts.fresh.values()))
            & self.any(laid)
            & self.all(self.same(trays[name], parts.fresh[name]) for name in trays)
        )
        for name, tray in trays.items():
            whole &= ~tray | (parts.fresh[name] & parts.carried[name])
        return whole

    def same(self, one: Diagram, other: Diagram) -> Diagram:
        return (one & other) | (~one & ~other)

    def before_submission(self, spot: Spot, after: Diagram, within: Diagram) -> Diagram:
        """The states at a spot, of those within a set, in which some batch is let stand and leads into another."""
        sheets = self.model.sheets[spot.place, spot.hour]
        if not sheets or after == self.no:
            return self.no
        stood = {
            self.bits[sheet.var][0]: self.of(is_one(sheet.var)) | self.dd.var(self.trays[sheet.finding])
            for sheet in sheets
        }
        return self.dd.exist(list(self.trays.values()), self.dd.let(stood, after) & (self.board(sheets) & within))

    def settles_alike(self, spot: Spot) -> bool:
        """Whether it does not depend on findings what is open at a spot, so that one standing changes nothing else there."""
        return not any(name.startswith("finding:") for name in variables(self.model.opens[spot]))

    def stands(self, spot: Spot) -> dict[str, Diagram]:
        """For each finding, the states in which it can be made to stand, and nothing else changed.

        A batch has a fixed size, and is filled up with findings that have stood: so one more can stand alone when two
        others have stood that are open and carried, or when it is the only one that never stood (docs/decisions/proof.md).
        """
        sheets = self.model.sheets[spot.place, spot.hour]
        key = tuple((sheet.finding, sheet.is_open, sheet.carried) for sheet in sheets)
        if key not in self._stands:
            self._stands[key] = _Stands(self, sheets).all()
        return self._stands[key]

    def filled(self, spot: Spot) -> Diagram:
        """The states in which every finding can be made to stand alone, so that larger batches bring nothing more."""
        sheets = self.model.sheets[spot.place, spot.hour]
        key = tuple((sheet.finding, sheet.is_open, sheet.carried) for sheet in sheets)
        if key not in self._filled:
            self._filled[key] = _Stands(self, sheets).filled()
        return self._filled[key]

    # backwards

    def reach(self, goals: Mapping[Spot, Diagram], budget: Budget, within: Expr | None = None,
              without: Callable[[Edge], bool] | None = None, known: Mapping[Spot, Iterable[int]] | None = None) -> Reach:  # fmt: skip
        """The states from which a goal can be reached.

        within: so in every state on the way but the goal. without: edges that may not be gone. known: states that have been reached;
        the search ends when it meets one of them.
        Raises OutOfBudget.
        """
        return _Backward(self, budget, within, without, known or {}).run(goals)

    def entering(self, mark: str, after: Mapping[Spot, Diagram]) -> dict[Spot, Diagram]:
        """The states from which the next edge has a mark and leads into a set."""
        found: dict[Spot, Diagram] = {}
        for edges in self.model.edges.values():
            for edge in edges:
                if mark in edge.marks and edge.target in after:
                    before = self.before(edge.changes, after[edge.target]) & self.of(edge.guard)
                    found[edge.source] = found.get(edge.source, self.no) | before
        return found

    def silently(self, goals: Mapping[Spot, Diagram]) -> dict[Spot, Diagram]:
        """The states that fall into a goal without the player, and the goal itself."""
        sets = {spot: goals.get(spot, self.no) for spot in self.model.edges}
        work = list(goals)
        while work:
            target = work.pop()
            for edge in self.into[target]:
                before = self.before(edge.changes, sets[target]) & self.of(edge.guard)
                if edge.action is None and before | sets[edge.source] != sets[edge.source]:
                    sets[edge.source] |= before
                    work.append(edge.source)
        return sets

    def contains(self, diagram: Diagram, packed: int) -> bool:
        """Whether a set has a state in it."""
        if diagram in (self.yes, self.no):
            return bool(diagram == self.yes)
        wanted = {bit: bool(packed >> int(bit[1:]) & 1) for bit in diagram.support}
        return bool(self.dd.let(wanted, diagram) == self.yes)

    def endless(self, budget: Budget) -> dict[Spot, Diagram]:
        """The states that fall for ever without asking: the greatest set that silent edges stay in."""
        spots = [spot for spot in self.model.edges if spot.kind == "settle"]
        sets = dict.fromkeys(spots, self.yes)
        changed = True
        while changed:
            budget.check(len(self.dd))
            changed = False
            for spot in spots:
                new = self.any(
                    self.before(edge.changes, sets[edge.target]) & self.of(edge.guard)
                    for edge in self.model.edges[spot]
                    if edge.target in sets
                )
                if new != sets[spot]:
                    sets[spot], changed = new, True
        return sets

    def mute(self, spot: Spot, within: Diagram) -> Diagram:
        """The states of a set, at an asking spot, in which nothing at all can be done that changes anything."""
        left = within
        for guard in self.doing(spot):
            left &= ~self.of(guard)
            if left == self.no:
                return left
        sheets = self.model.sheets[spot.place, spot.hour]
        return left & ~self.dd.exist(list(self.trays.values()), self.board(sheets)) if sheets else left

    def doing(self, spot: Spot) -> Iterator[Expr]:
        """When each thing can be done that changes anything at an asking spot; all but what can be laid before the reviewer."""
        yield from (edge.guard for edge in self.model.edges[spot])
        for move in self.model.moves[spot.place, spot.hour]:
            changed = some(no(Is(change.var, frozenset((change.number,)))) for change in move.changes)
            yield every([move.guard, changed])

    # witnesses

    def witness(self, reach: Reach) -> list[Deed] | None:
        """Deeds that lead from the start, or from where it was met, to the goal of a reach; None when the start cannot get there."""
        where = reach.met or self.machine.start
        if self.rank(reach, where) is None:
            return None
        deeds: list[Deed] = []
        while (rank := self.rank(reach, where)) is not None and rank > reach.last_goal:
            more, where = self.nearer(reach, where, rank)
            deeds += more
        return deeds

    def rank(self, reach: Reach, where: Where) -> int | None:
        """How early a state was found on the way back from the goal."""
        spot, packed = where
        for number, diagram in reach.found.get(spot, ()):
            if self.contains(diagram, packed):
                return number
        return None

    def nearer(self, reach: Reach, where: Where, rank: int) -> tuple[list[Deed], Where]:
        """A step to a state that was found earlier; there is one, or the diagrams are wrong."""
        best: tuple[int, list[Deed], Where] | None = None
        for deeds, after in self.ways(where):
            found = self.rank(reach, after)
            if found is not None and found < rank and (best is None or found < best[0]):
                best = (found, deeds, after)
        assert best is not None, f"no way on from {where[0]} at rank {rank}"
        return best[1], best[2]

    def ways(self, where: Where) -> Iterator[tuple[list[Deed], Where]]:
        """Every single step from a state, of those that sets are made of."""
        machine = self.machine
        for edge, after in machine.open_edges(where):
            yield [edge.action] if edge.action else [], after
        for action, after in machine.moved(where):
            yield [action], after
        if where[0].kind == "ask" and self.settles_alike(where[0]):
            for finding in machine.on_the_board(where).carried:
                deeds = machine.standing(where, finding)
                if deeds is not None:
                    yield deeds, (where[0], machine.stood(where[1], (finding,)))
        if where[0].kind == "ask":
            for batch, beyond in machine.batches(where):
                yield [batch], beyond


class _Stands:
    """When each finding of a board can be made to stand alone (see `Diagrams.stands`)."""

    def __init__(self, diagrams: Diagrams, sheets: tuple[Sheet, ...]) -> None:
        self.d = diagrams
        is_open = {sheet.finding: diagrams.of(sheet.is_open) for sheet in sheets}
        has_stood = {sheet.finding: diagrams.of(is_one(sheet.var)) for sheet in sheets}
        self.carried = {sheet.finding: diagrams.of(sheet.carried) for sheet in sheets}
        self.fresh = {name: is_open[name] & ~has_stood[name] for name in is_open}
        self.stood = {name: is_open[name] & has_stood[name] & self.carried[name] for name in is_open}

    def all(self) -> dict[str, Diagram]:
        filled, alone = self.filled(), ~self.d.at_least(2, list(self.fresh.values()))
        return {name: self.fresh[name] & self.carried[name] & (alone | filled) for name in self.fresh}

    def filled(self) -> Diagram:
        """There are enough that have stood to fill up a batch of one."""
        return self.d.at_least(BATCH - 1, list(self.stood.values()))


class _Backward:
    """One search backwards."""

    def __init__(self, diagrams: Diagrams, budget: Budget, within: Expr | None,
                 without: Callable[[Edge], bool] | None, known: Mapping[Spot, Iterable[int]]) -> None:  # fmt: skip
        self.d, self.budget, self.without, self.known = diagrams, budget, without, known
        self.within = diagrams.of(within) if within is not None else diagrams.yes
        self.reach = Reach(dict.fromkeys(diagrams.model.edges, diagrams.no))
        self.work: deque[Spot] = deque()
        self.boards: deque[Spot] = deque()
        self.number = self.rounds = 0

    def run(self, goals: Mapping[Spot, Diagram]) -> Reach:
        for spot, diagram in goals.items():
            self.add(spot, diagram)
        self.reach.last_goal = self.number
        while (self.work or self.boards) and self.reach.met is None:
            self.rounds += 1
            self.budget.check(
                len(self.d.dd) if self.rounds % 500 == 0 else 0
            )  # counting nodes takes half a millisecond
            if self.work:
                self.spread(self.work.popleft())
            else:
                self.submit(self.boards.popleft())
        return self.reach

    def add(self, spot: Spot, diagram: Diagram) -> None:
        new = diagram & ~self.reach.sets[spot]
        if new == self.d.no:
            return
        self.number += 1
        self.reach.sets[spot] |= new
        self.reach.found.setdefault(spot, []).append((self.number, new))
        for packed in self.known.get(spot, ()):
            if self.d.contains(new, packed):
                self.reach.met = (spot, packed)
        if spot not in self.work:
            self.work.append(spot)
        if self.d.submitters[spot] and spot not in self.boards:
            self.boards.append(spot)

    def spread(self, spot: Spot) -> None:
        """Everything from which one step leads into what was found at a spot."""
        for edge in self.d.into[spot]:
            if self.without is None or not self.without(edge):
                before = self.d.before(edge.changes, self.reach.sets[spot])
                self.add(edge.source, before & self.d.of(edge.guard) & self.within)
        if spot.kind == "ask" and self.d.settles_alike(spot):
            is_open = self.d.of(self.d.model.opens[spot]) & self.within
            for finding, guard in self.d.stands(spot).items():
                before = self.d.before((Change(f"finding:{finding}", "=", 1),), self.reach.sets[spot])
                self.add(spot, before & guard & is_open)
        if spot.kind == "ask":
            for move in self.d.model.moves[spot.place, spot.hour]:
                before = self.d.before(move.changes, self.reach.sets[spot])
                self.add(spot, before & self.d.of(move.guard) & self.within)

    def submit(self, spot: Spot) -> None:
        """Everything from which a submission leads into what was found at a spot; last, for it costs most."""
        for asking in self.d.submitters[spot]:
            bound = self.within
            if self.d.settles_alike(asking):
                bound &= ~(self.d.of(self.d.model.opens[asking]) & self.d.filled(asking))
            if bound != self.d.no:
                self.add(asking, self.d.before_submission(asking, self.reach.sets[spot], bound))


__all__ = ["Batch", "Budget", "Diagrams", "OutOfBudget", "Reach"]
