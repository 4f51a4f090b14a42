"""The model made fast: a state is a whole number, every guard and change a few lines of generated Python.

Held to the plain form (`expr.evaluate`, and the engine itself) by tests. What is generated comes from checked stories
only: names never reach it, just bit positions and numbers.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, islice
from typing import Any as Anything
from typing import TypeAlias

from attrs import frozen

from game.engine.actions import Action
from game.engine.findings import BATCH
from game.proof.expr import Any, AtLeast, Every, Expr, Is, No, Truth, variables
from game.proof.model import Change, Edge, Model, Move, Spot

Packed: TypeAlias = int
Where: TypeAlias = tuple[Spot, Packed]

LONGEST_FALL = 1000
"""Silent edges in a row after which a fall is taken to be endless."""


@frozen
class Batch:
    """Findings laid before the reviewer, each rightly filled and carried. Those among them that stand are taken up again first."""

    findings: tuple[str, ...]


Deed: TypeAlias = Action | Batch


@frozen
class Board:
    """Findings that are open: fresh ones that never stood, those of them that can be carried, and those that stood and still can."""

    fresh: list[str]
    carried: list[str]
    stood: list[str]

    def batches(self) -> Iterator[tuple[str, ...]]:
        """Every batch that has something new in it: three, filled up with what has stood; or all that is fresh, when it is less."""
        if 0 < len(self.fresh) < BATCH and self.fresh == self.carried:
            yield tuple(self.fresh)
        for number in range(1, BATCH + 1):
            for new in combinations(self.carried, number):
                if len(self.stood) >= BATCH - number:
                    yield (*new, *self.stood[: BATCH - number])


class Machine:
    """A model whose states are whole numbers."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.places: dict[str, tuple[int, int]] = {}
        place = 0
        for name, (low, high, _) in model.ranges.items():
            self.places[name] = (place, max(1, (high - low).bit_length()))
            place += self.places[name][1]
        self.width = place
        self._wide = [(place, width) for place, width in self.places.values() if width > 1]
        self._wide_bits = self.mask(name for name, (_, width) in self.places.items() if width > 1)
        self._hot: dict[Packed, int] = {}
        self._tests: dict[Expr, Callable[[int], bool]] = {}
        moves = [move for moves in model.moves.values() for move in moves]
        sheets = [sheet for sheets in model.sheets.values() for sheet in sheets]
        self._moves_look_at = self.mask(
            name for move in moves for name in (*variables(move.guard), *(change.var for change in move.changes),
                                                *(var for change in move.changes for var in variables(change.when)))
        )  # fmt: skip
        self._sheets_look_at = self.mask(
            name for sheet in sheets for name in (sheet.var, *variables(sheet.is_open), *variables(sheet.carried))
        )
        self._able: dict[tuple[str, str, Packed], list[Move]] = {}
        self._boards: dict[tuple[str, str, Packed], Board] = {}
        self._compile()
        first = self.pack({name: start for name, (_, _, start) in model.ranges.items()})
        begun: Where = (model.start.target, self._ways[id(model.start)](first))
        fall = self.fallen(begun)
        self.start, self.opening = (fall[0], [model.start, *fall[1]]) if fall else (begun, [model.start])

    # packing

    def pack(self, values: dict[str, int]) -> Packed:
        """The number of a state."""
        return sum((values[name] - self.model.ranges[name][0]) << place for name, (place, _) in self.places.items())

    def value(self, packed: Packed, name: str) -> int:
        """A variable's value in a state."""
        place, width = self.places[name]
        return (packed >> place & (1 << width) - 1) + self.model.ranges[name][0]

    def values(self, packed: Packed) -> dict[str, int]:
        """Every variable's value in a state."""
        return {name: self.value(packed, name) for name in self.places}

    def one_hot(self, packed: Packed) -> int:
        """A state as a set: a bit for every variable and value that it has."""
        wide = packed & self._wide_bits
        hot = self._hot.get(wide)
        if hot is None:
            hot, room = 0, 2 * self.width
            for place, width in self._wide:
                hot |= 1 << room + (packed >> place & (1 << width) - 1)
                room += 1 << width
            self._hot[wide] = hot
        return packed | (~packed & (1 << self.width) - 1) << self.width | hot

    # generated code

    def _compile(self) -> None:
        edges = [self.model.start, *(edge for edges in self.model.edges.values() for edge in edges)]
        moves = [move for moves in self.model.moves.values() for move in moves]
        sheets = [sheet for sheets in self.model.sheets.values() for sheet in sheets]
        rows: list[str] = []
        ways: list[Edge | Move] = [*edges, *moves]
        for number, way in enumerate(ways):
            rows += [f"def way{number}(x):", f" if not {self.source(way.guard)}: return -1"]
            rows += [*self.changes(way.changes), " return x"]
        for number, sheet in enumerate(sheets):
            is_open, carried = self.source(sheet.is_open), self.source(sheet.carried)
            rows += [f"def sheet{number}(x):", f" return ({is_open}, {self.bit(sheet.var)}, {carried})"]
        made: dict[str, Anything] = {}
        exec(compile("\n".join(rows), "<model>", "exec"), made)
        self._ways: dict[int, Callable[[int], int]] = {id(way): made[f"way{number}"] for number, way in enumerate(ways)}
        self._sheets: dict[int, Callable[[int], tuple[bool, bool, bool]]] = {
            id(sheet): made[f"sheet{number}"] for number, sheet in enumerate(sheets)
        }

    def is_so(self, expr: Expr, packed: Packed) -> bool:
        """Whether an expression is so in a state."""
        test = self._tests.get(expr)
        if test is None:
            test = self._tests[expr] = eval(f"lambda x: bool({self.source(expr)})", {})
        return test(packed)

    def bit(self, name: str) -> str:
        return f"(x>>{self.places[name][0]}&1)"

    def source(self, expr: Expr) -> str:
        """An expression as Python."""
        match expr:
            case Truth(value):
                return "True" if value else "False"
            case Is(var, values):
                return self.has_value(var, values)
            case No(part):
                return f"(not {self.source(part)})"
            case Every(parts):
                return "(" + " and ".join(map(self.source, parts)) + ")"
            case Any(parts):
                return "(" + " or ".join(map(self.source, parts)) + ")"
            case AtLeast(number, parts):
                return "(" + "+".join(f"bool({self.source(part)})" for part in parts) + f">={number})"

    def has_value(self, name: str, values: frozenset[int]) -> str:
        place, width = self.places[name]
        low = self.model.ranges[name][0]
        if width == 1 and values == {1 + low}:
            return self.bit(name)
        return f"((x>>{place}&{(1 << width) - 1}) in {tuple(sorted(value - low for value in values))})"

    def changes(self, changes: tuple[Change, ...]) -> Iterator[str]:
        """Changes as lines of Python."""
        for change in changes:
            place, width = self.places[change.var]
            low, high, _ = self.model.ranges[change.var]
            mask = ((1 << width) - 1) << place
            number = str(change.number - low)
            if change.sign == "+":
                number = f"max(0,min({high - low},(x>>{place}&{(1 << width) - 1})+{change.number}))"
            yield f" if {self.source(change.when)}: x=x&~{mask}|({number})<<{place}"

    # stepping

    def along(self, edge: Edge, packed: Packed) -> Packed:
        """The state at the far end of an edge; -1 when its guard is closed."""
        return self._ways[id(edge)](packed)

    def open_edges(self, where: Where) -> Iterator[tuple[Edge, Where]]:
        """The edges that can be gone, one by one, silent ones too."""
        spot, packed = where
        for edge in self.model.edges[spot]:
            after = self._ways[id(edge)](packed)
            if after >= 0:
                yield edge, (edge.target, after)

    def moved(self, where: Where) -> Iterator[tuple[Action, Where]]:
        """What can be done wherever the player is asked, when it changes anything."""
        spot, packed = where
        if spot.kind != "ask":
            return
        key = (spot.place, spot.hour, packed & self._moves_look_at)
        able = self._able.get(key)
        if able is None:
            moves = self.model.moves[spot.place, spot.hour]
            able = self._able[key] = [move for move in moves if self._ways[id(move)](packed) not in (-1, packed)]
        for move in able:
            yield move.action, (spot, self._ways[id(move)](packed))

    def on_the_board(self, where: Where) -> "Board":
        """What can be laid before the reviewer."""
        spot, packed = where
        key = (spot.place, spot.hour, packed & self._sheets_look_at)
        found = self._boards.get(key)
        if found is None:
            found = self._boards[key] = self._looked_at(spot, packed)
        return found

    def _looked_at(self, spot: Spot, packed: Packed) -> "Board":
        board = Board([], [], [])
        for sheet in self.model.sheets[spot.place, spot.hour]:
            is_open, stood, carried = self._sheets[id(sheet)](packed)
            if is_open and stood and carried:
                board.stood.append(sheet.finding)
            elif is_open and not stood:
                board.fresh.append(sheet.finding)
                board.carried.extend([sheet.finding] if carried else [])
        return board

    def mask(self, names: Iterable[str]) -> Packed:
        """The bits of some variables."""
        return sum(((1 << width) - 1) << place for place, width in (self.places[name] for name in set(names)))

    def batches(self, where: Where, most: int = 5000) -> Iterator[tuple[Batch, Where]]:
        """The batches that would be let stand with something new in them, and where each leads before anything falls through."""
        spot, packed = where
        if spot.kind != "ask":
            return
        for names in islice(self.on_the_board(where).batches(), most):
            yield Batch(names), (self.settling(spot), self.stood(packed, names))

    def standing(self, where: Where, finding: str) -> list[Deed] | None:
        """Deeds after which one more finding stands, and nothing else has changed; None when there are none."""
        board = self.on_the_board(where)
        if finding not in board.carried:
            return None
        if board.fresh == [finding]:
            return [Batch((finding,))]
        beside = tuple(board.stood[: BATCH - 1])
        return [Batch((finding, *beside))] if len(beside) == BATCH - 1 else None

    def stood(self, packed: Packed, findings: tuple[str, ...]) -> Packed:
        for name in findings:
            packed |= 1 << self.places[f"finding:{name}"][0]
        return packed

    def settling(self, spot: Spot) -> Spot:
        """Where a submission leads: the settling spot beside an asking one, or itself when there is none."""
        beside = Spot("settle", spot.stack, spot.place, spot.hour)
        return beside if beside in self.model.edges else spot

    def fallen(self, where: Where) -> tuple[Where, list[Edge]] | None:
        """Where a silent fall ends, and the edges it took; None when it is endless."""
        trail: list[Edge] = []
        while where[0].kind == "settle":
            edge, where = next(self.open_edges(where))
            trail.append(edge)
            if len(trail) > LONGEST_FALL:
                return None
        return where, trail

    def turns(self, where: Where, batches: int = 16) -> Iterator[tuple[Deed, Where, list[Edge]]]:
        """The player's deeds and where each leads, with the edges gone; endless falls are left out."""
        if where[0].kind != "ask":
            return
        for edge, after in self.open_edges(where):
            fall = self.fallen(after)
            if fall and edge.action:
                yield edge.action, fall[0], [edge, *fall[1]]
        for action, after in self.moved(where):
            yield action, after, []
        for batch, after in self.batches(where, batches):
            fall = self.fallen(after)
            if fall:
                yield batch, *fall
