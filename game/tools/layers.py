"""A layered layout of a graph: nodes in columns from left to right, ordered so that few edges cross.

Our own, in a hundred lines: what PyPI has either needs the graphviz binary (pydot, pygraphviz), draws one hierarchy without
cycles and is no longer kept (grandalf), or has no layered layout of its own (networkx).
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

TALLEST = 14
"""Nodes in a column before the rest of its rank goes into a column beside it: what a screen shows without scrolling."""

WIDEST = 8
"""Columns beside each other before the rest goes below them, as words go into lines: a long chain stays on a screen."""

SWEEPS = 6
"""Passes to and fro that put nodes near their neighbours; more change nothing on cases of 300 scenes."""


BETWEEN = 60.0
"""Between two lines of columns, in pixels: more than between rows, so that they are seen to be lines."""


@frozen
class Box:
    """Where a node stands: its left upper corner, in pixels."""

    x: float
    y: float


@frozen
class Sheet:
    """A laid-out graph: every node's box, and the size of the whole."""

    boxes: Mapping[str, Box]
    width: float
    height: float


def lay_out(names: Sequence[str], edges: Iterable[tuple[str, str]], size: tuple[float, float], gap: tuple[float, float],
            ranks: Mapping[str, int] | None = None) -> Sheet:  # fmt: skip
    """Columns of equal nodes.

    size, gap: width and height, in pixels. ranks: the column of each node, when it is known beforehand.
    """
    pairs = [(a, b) for a, b in edges if a != b and a in names and b in names]
    columns = ordered(in_columns(names, ranks or depths(names, pairs)), pairs)
    columns = columns if ranks else folded(columns)  # fixed columns hold one sort each, and stay whole
    boxes: dict[str, Box] = {}
    width = top = 0.0
    for start in range(0, len(columns), WIDEST):
        band = columns[start : start + WIDEST]
        tallest = max(map(len, band)) * (size[1] + gap[1]) - gap[1]
        for number, column in enumerate(band):
            step = tallest / len(column) if ranks else size[1] + gap[1]
            first = top + (tallest - len(column) * step + (step - size[1])) / 2
            for place, name in enumerate(column):
                boxes[name] = Box(number * (size[0] + gap[0]), first + place * step)
        width = max(width, len(band) * (size[0] + gap[0]) - gap[0])
        top += tallest + BETWEEN
    return Sheet(boxes, width, max(0.0, top - BETWEEN))


def depths(names: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """How many steps each node is from one that nothing leads to; the first node, where all lead in circles."""
    leads: dict[str, list[str]] = {}
    for a, b in pairs:
        leads.setdefault(a, []).append(b)
    led_to = {b for _, b in pairs}
    found: dict[str, int] = {}
    for root in [*(name for name in names if name not in led_to), *names]:
        if root not in found:
            found[root] = 0
            _spread(root, leads, found)
    return found


def _spread(root: str, leads: Mapping[str, list[str]], found: dict[str, int]) -> None:
    queue = deque([root])
    while queue:
        name = queue.popleft()
        for other in leads.get(name, ()):
            if found.get(other, len(found) + 1) > found[name] + 1 and other != root:
                found[other] = found[name] + 1
                queue.append(other)


def in_columns(names: Sequence[str], ranks: Mapping[str, int]) -> list[list[str]]:
    """The nodes of each rank that has any."""
    return [[name for name in names if ranks[name] == rank] for rank in sorted({ranks[name] for name in names})]


def ordered(columns: list[list[str]], pairs: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The columns with neighbours near each other. Source: the barycentre method of Sugiyama, Tagawa and Toda 1981."""
    near: dict[str, list[str]] = {}
    for a, b in pairs:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    for sweep in range(SWEEPS):
        _sweep(columns if sweep % 2 == 0 else columns[::-1], near)
    return columns


def _sweep(columns: Sequence[list[str]], near: Mapping[str, list[str]]) -> None:
    """Sort every column but the first by the middle of the neighbours in columns already sorted."""
    places: dict[str, float] = {}
    for column in columns:
        own = {name: place / max(1, len(column)) for place, name in enumerate(column)}
        column.sort(key=lambda name: (_middle(name, near, places, own[name]), own[name]))
        places |= {name: (place + 0.5) / len(column) for place, name in enumerate(column)}


def _middle(name: str, near: Mapping[str, list[str]], places: Mapping[str, float], default: float) -> float:
    known = [places[other] for other in near.get(name, ()) if other in places]
    return sum(known) / len(known) if known else default


def folded(columns: Iterable[list[str]]) -> list[list[str]]:
    """Columns no taller than TALLEST; a taller one becomes several of like height."""
    short: list[list[str]] = []
    for column in columns:
        parts = -(-len(column) // TALLEST)
        step = -(-len(column) // max(1, parts))
        short += [column[start : start + step] for start in range(0, len(column), step)]
    return short
