"""A diagram as DOT, as SVG and as one page of HTML that needs nothing else."""

import json
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from typing import Any, TypeAlias

from attrs import frozen

from game.tools.diagram import Diagram, Edge, Node
from game.tools.layers import Box, Sheet, lay_out

SIZE = (232.0, 46.0)
"""A node, in pixels: 30 letters of title and 40 of note."""

GAP, NARROW = (150.0, 22.0), (64.0, 16.0)
"""Between columns and rows: a column's gap holds a condition of some 24 letters; narrow where no edge has one."""

HEAD, MARGIN = 40.0, 28.0
"""Above and round the nodes of a zone, in pixels."""

TITLE_LETTERS, NOTE_LETTERS, LABEL_LETTERS = 29, 40, 26
"""What fits; the pointer shows the rest."""

COLLAPSED_FROM = 60
"""With more nodes than this the page opens with its zones closed."""

FILLS = {
    "place": "#e7f0e4", "person": "#f4e7d3", "scene": "#eef0f4", "start": "#dfe9f7", "state": "#dfe9f7", "choice": "#ffffff", "end": "#2b2b2b",
    "giver": "#eef0f4", "clue": "#fdf6d8", "finding": "#dfe9f7", "joint supports": "#ffffff", "joint opposes": "#ffffff",
}  # fmt: skip
"""The paper of each sort of node."""

STROKES = {
    "go": "#46536a", "call": "#8a5a00", "next": "#777777", "stay": "#aaaaaa", "door": "#9db39a", "hour": "#b9a6c9",
    "gives": "#777777", "supports": "#1b6e3c", "opposes": "#a8261c",
}  # fmt: skip
"""The ink of each sort of edge."""

DASHED = ("next", "hour", "opposes")
"""Sorts that are told by their dashes as well as by their colour."""

VERDICTS = {"proved": "#1b6e3c", "undecided": "#c98a00", "refuted": "#a8261c"}
"""The bar at a node's left: what a proof says of it."""

SEEN, UNSEEN = "#cfe8d2", "#f6c9c2"
"""The paper of a node that plays have come to, and of one that none has."""


@frozen
class Zone:
    """A chapter on the sheet: where it stands, in pixels, and where its nodes stand on the whole sheet."""

    id: str
    title: str
    y: float
    width: float
    height: float
    boxes: dict[str, Box]


def zones(diagram: Diagram) -> tuple[Zone, ...]:
    """The zones one under another, each laid out by itself."""
    found: list[Zone] = []
    top = MARGIN
    for name, title in diagram.zones.items():
        sheet = _sheet(diagram, name)
        boxes = {each: Box(box.x + 2 * MARGIN, box.y + top + HEAD) for each, box in sheet.boxes.items()}
        zone = Zone(name, title, top, sheet.width + 2 * MARGIN, sheet.height + HEAD + MARGIN, boxes)
        found.append(zone)
        top += zone.height + MARGIN
    return tuple(found)


def _sheet(diagram: Diagram, zone: str) -> Sheet:
    own = [node for node in diagram.nodes if node.zone == zone]
    ranks = {node.id: node.rank for node in own if node.rank is not None}
    pairs = [(edge.source, edge.target) for edge in diagram.edges]
    pairs += [(edge.target, edge.source) for edge in diagram.edges if edge.both]
    gap = GAP if any(edge.label for edge in diagram.edges) else NARROW
    return lay_out([node.id for node in own], pairs, SIZE, gap, ranks if len(ranks) == len(own) else None)


def short(text: str, letters: int) -> str:
    """A text cut to a number of letters."""
    return text if len(text) <= letters else text[: letters - 1].rstrip(" .,:;") + "…"


def fill(node: Node) -> str:
    """A node's paper: by visits when they are known, else by sort."""
    if node.visits is None:
        return FILLS[node.sort]
    return SEEN if node.visits else UNSEEN


def tip(node: Node) -> str:
    """All that is known of a node, for the pointer."""
    visits = f"visits: {node.visits}" if node.visits is not None else ""
    parts = (node.title, node.id, node.note if node.note != node.id else "", visits, node.verdict)
    return "\n".join(part for part in parts if part)


# DOT


def dot(diagram: Diagram) -> str:
    """For Graphviz and what reads its language."""
    return "\n".join(["digraph coyoacan {", f"  label={_quoted(diagram.title)}; rankdir=LR; node [shape=box, style=filled];",
                      *_dot_zones(diagram), *map(_dot_edge, diagram.edges), "}"]) + "\n"  # fmt: skip


def _dot_zones(diagram: Diagram) -> Iterator[str]:
    for number, (name, title) in enumerate(diagram.zones.items()):
        yield f"  subgraph cluster_{number} {{ label={_quoted(title)};"
        for node in diagram.nodes:
            if node.zone == name:
                ink = f", color={_quoted(VERDICTS[node.verdict])}, penwidth=3" if node.verdict else ""
                paper = fill(node)
                yield f"    {_quoted(node.id)} [label={_quoted(node.title)}, fillcolor={_quoted(paper)}{_letters(node)}{ink}];"
        yield "  }"


def _letters(node: Node) -> str:
    return ', fontcolor="white"' if fill(node) == FILLS["end"] else ""


def _dot_edge(edge: Edge) -> str:
    style = ", style=dashed" if edge.sort in DASHED else ""
    both = ", dir=both" if edge.both else ""
    return f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [label={_quoted(edge.label)}, color={_quoted(STROKES[edge.sort])}{style}{both}];"


def _quoted(text: str) -> str:
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{safe}"'


# SVG


def svg(diagram: Diagram) -> str:
    """The whole diagram as a picture."""
    laid = zones(diagram)
    width = max((zone.width for zone in laid), default=0) + 2 * MARGIN
    height = (laid[-1].y + laid[-1].height if laid else 0) + MARGIN
    boxes = {name: box for zone in laid for name, box in zone.boxes.items()}
    lines = [edge for edge in diagram.edges if edge.source in boxes and edge.target in boxes]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}" font-family="Helvetica, Arial, sans-serif">',
        f"<title>{escape(diagram.title)}</title>", MARKERS, f'<rect width="{width:.0f}" height="{height:.0f}" fill="#fbfaf7"/>',
        *map(_svg_zone, laid), *(_svg_edge(edge, boxes) for edge in lines), *(_svg_node(node, boxes[node.id]) for node in diagram.nodes),
        *svg_labels(lines, boxes), "</svg>\n",
    ])  # fmt: skip


MARKERS = "<defs>" + "".join(
    f'<marker id="to-{sort}" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto-start-reverse">'
    f'<path d="M0 0L8 4L0 8z" fill="{ink}"/></marker>' for sort, ink in STROKES.items()
) + "</defs>"  # fmt: skip
"""The heads of arrows."""


def _svg_zone(zone: Zone) -> str:
    return (
        f'<g><rect x="{MARGIN}" y="{zone.y:.0f}" width="{zone.width:.0f}" height="{zone.height:.0f}" rx="10" fill="#ffffff" stroke="#c9c5b8"/>'
        f'<text x="{MARGIN + 14}" y="{zone.y + 24:.0f}" font-size="16" font-weight="bold" fill="#333">{escape(zone.title)}</text></g>'
    )


def _svg_node(node: Node, box: Box) -> str:
    ink = "#ffffff" if fill(node) == FILLS["end"] else "#1c1c1c"
    bar = f'<rect width="6" height="{SIZE[1]}" rx="3" fill="{VERDICTS[node.verdict]}"/>' if node.verdict else ""
    round_ = 20 if node.sort.startswith("joint") else 6
    return (
        f'<g transform="translate({box.x:.0f} {box.y:.0f})"><title>{escape(tip(node))}</title>'
        f'<rect width="{SIZE[0]}" height="{SIZE[1]}" rx="{round_}" fill="{fill(node)}" stroke="{_border(node)}" stroke-width="1.3"/>{bar}'
        f'<text x="12" y="19" font-size="13" font-weight="600" fill="{ink}">{escape(short(node.title, TITLE_LETTERS))}</text>'
        f'<text x="12" y="36" font-size="11" fill="{ink}" opacity=".75">{escape(short(node.note, NOTE_LETTERS))}</text></g>'
    )


def _border(node: Node) -> str:
    return STROKES[node.sort.split()[1]] if node.sort.startswith("joint") else "#555555"


def ends(edge: Edge, boxes: dict[str, Box]) -> tuple[float, float, float, float, float, float]:
    """Where an edge begins and ends, and how far it swings out at each: to the right of its source, to the left of its target."""
    a, b = boxes[edge.source], boxes[edge.target]
    wide, half = SIZE[0], SIZE[1] / 2
    if b.x > a.x + 1:
        bend = max(40.0, (b.x - a.x - wide) / 2)
        return a.x + wide, a.y + half, b.x, b.y + half, bend, -bend
    if b.x < a.x - 1:
        bend = max(40.0, (a.x - b.x - wide) / 2)
        return a.x, a.y + half + 8, b.x + wide, b.y + half + 8, -bend, bend
    bend = 30.0 + abs(b.y - a.y) / 8
    return a.x + wide, a.y + half - 8, b.x + wide, b.y + half + 8, bend, bend


def _svg_edge(edge: Edge, boxes: dict[str, Box]) -> str:
    x1, y1, x2, y2, out, into = ends(edge, boxes)
    dashes = ' stroke-dasharray="6 4"' if edge.sort in DASHED or edge.visits == 0 else ""
    back = f' marker-start="url(#to-{edge.sort})"' if edge.both else ""
    ink = VERDICTS["refuted"] if edge.visits == 0 else STROKES[edge.sort]
    return (
        f'<path d="M{x1:.0f} {y1:.0f}C{x1 + out:.0f} {y1:.0f} {x2 + into:.0f} {y2:.0f} {x2:.0f} {y2:.0f}" fill="none" '
        f'stroke="{ink}" stroke-width="1.3"{dashes} marker-end="url(#to-{edge.sort})"{back}><title>{escape(edge.words)}</title></path>'
    )


STATIONS = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
"""Where on its edge a label may stand, the best place first."""

SHIFTS = (0.0, 13.0, -13.0)
"""How far below its edge, in pixels, when there is no room on it."""

LABEL_SIZE = (5.6, 12.0)
"""The width of a letter and the height of a label, in pixels."""

Rectangle: TypeAlias = tuple[float, float, float, float]


def svg_labels(edges: Iterable[Edge], boxes: dict[str, Box]) -> Iterator[str]:
    """The conditions on their edges, each where it lies on the fewest labels and nodes."""
    taken = [(box.x, box.y, *SIZE) for box in boxes.values()]
    for edge in edges:
        if edge.label:
            x, y, wide, high = _free(edge, boxes, taken)
            taken.append((x, y, wide, high))
            yield (
                f'<text x="{x + wide / 2:.0f}" y="{y + high - 3:.0f}" font-size="10.5" text-anchor="middle" fill="#333" stroke="#fff" '
                f'stroke-width="3.5" paint-order="stroke">{escape(short(edge.label, LABEL_LETTERS))}<title>{escape(edge.label)}</title></text>'
            )


def _free(edge: Edge, boxes: dict[str, Box], taken: list[Rectangle]) -> Rectangle:
    """The place for an edge's label, of its stations the one where least is taken."""
    wide, high = len(short(edge.label, LABEL_LETTERS)) * LABEL_SIZE[0], LABEL_SIZE[1]
    points = [along(ends(edge, boxes), station) for station in STATIONS]
    places = [(x - wide / 2, y - high + shift, wide, high) for shift in SHIFTS for x, y in points]
    return min(places, key=lambda place: sum(_overlap(place, other) for other in taken))


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    """Whether two rectangles, each left, top, width and height, lie on each other."""
    return (
        one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]
    )  # fmt: skip


def along(curve: tuple[float, float, float, float, float, float], t: float) -> tuple[float, float]:
    """The point of an edge at t, from 0 at its source to 1 at its target."""
    x1, y1, x2, y2, out, into = curve
    a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
    return a * x1 + b * (x1 + out) + c * (x2 + into) + d * x2, a * y1 + b * y1 + c * y2 + d * y2


# HTML


def html(diagram: Diagram) -> str:
    """One page with zones that open and close, pan, zoom and a search box."""
    frame = files("game.tools").joinpath("graph.html").read_text(encoding="utf-8")
    data = json.dumps(page_data(diagram), ensure_ascii=False).replace("</", "<\\/")
    return frame.replace("@TITLE@", escape(diagram.title)).replace("@MARKERS@", MARKERS).replace('"@DATA@"', data)


def page_data(diagram: Diagram) -> dict[str, Any]:
    """The diagram, laid out, as the page's script wants it."""
    laid = zones(diagram)
    place = {name: (number, box) for number, zone in enumerate(laid) for name, box in zone.boxes.items()}
    return {
        "size": SIZE, "head": HEAD, "margin": MARGIN, "closed": len(diagram.nodes) > COLLAPSED_FROM, "strokes": STROKES,
        "stations": STATIONS, "shifts": SHIFTS, "label": LABEL_SIZE,
        "zones": [{"title": zone.title, "width": zone.width, "height": zone.height} for zone in laid],
        "nodes": [_node_data(node, *place[node.id], laid) for node in diagram.nodes],
        "edges": [_edge_data(edge) for edge in diagram.edges if edge.source in place and edge.target in place],
    }  # fmt: skip


def _node_data(node: Node, number: int, box: Box, laid: tuple[Zone, ...]) -> dict[str, Any]:
    return {
        "id": node.id, "zone": number, "x": box.x, "y": box.y - laid[number].y, "title": short(node.title, TITLE_LETTERS),
        "note": short(node.note, NOTE_LETTERS), "tip": tip(node), "fill": fill(node), "border": _border(node),
        "ink": "#ffffff" if fill(node) == FILLS["end"] else "#1c1c1c", "bar": VERDICTS.get(node.verdict, ""),
        "round": 20 if node.sort.startswith("joint") else 6, "visits": node.visits, "verdict": node.verdict,
    }  # fmt: skip


def _edge_data(edge: Edge) -> dict[str, Any]:
    return {
        "from": edge.source, "to": edge.target, "sort": edge.sort, "label": short(edge.label, LABEL_LETTERS), "tip": edge.words,
        "both": edge.both, "dashed": edge.sort in DASHED or edge.visits == 0, "unseen": edge.visits == 0,
    }  # fmt: skip
