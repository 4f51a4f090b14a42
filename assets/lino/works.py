"""What was built against another raid, and the garden inside it: brick, steel, towers, bushes and a low sun."""

import itertools
from collections.abc import Sequence

import numpy as np
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from assets.lino import scenery as s
from assets.lino.block import Block, Points

Corners = Sequence[tuple[float, float]]
"""Top left, top right, low right, low left."""


def within(corners: Corners, across: float, down: float) -> tuple[float, float]:
    """The point of a face at a part of its width and a part of its height."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    top = (ax + (bx - ax) * across, ay + (by - ay) * across)
    low = (dx + (cx - dx) * across, dy + (cy - dy) * across)
    return top[0] + (low[0] - top[0]) * down, top[1] + (low[1] - top[1]) * down


def patch(corners: Corners, left: float, top: float, right: float, low: float) -> Polygon:
    """A part of a face, given as parts of its width and height."""
    return s.shape(*(within(corners, x, y) for x, y in ((left, top), (right, top), (right, low), (left, low))))


def red(b: Block, outline: BaseGeometry, key: float = 4) -> None:
    """The red thing of a picture: cleared, with a black line round it."""
    b.white(outline, key=key)
    b.redden(outline.buffer(-key * 0.7))


def bricks(b: Block, corners: Corners, rows: int, columns: int, light: float, fall: float = 0.0, bare: float = 0.1,
           scarlet: bool = False) -> None:  # fmt: skip
    """A face of brick, each brick a cut of its own; *fall* is the light lost from left to right."""
    b.black(Polygon(corners), halo=4)
    for row in range(rows):
        for column in range(-1, columns):
            left = max(0.0, (column + (row % 2) / 2 + 0.05) / columns)
            right = min(1.0, (column + (row % 2) / 2 + 0.97) / columns)
            if right - left < 0.2 / columns or b.random.random() < bare:
                continue
            brick = patch(corners, left, (row + 0.14) / rows, right, (row + 0.94) / rows)
            if scarlet:
                b.white(brick, rough=0.7, step=18)
                b.redden(brick.buffer(-0.5), rough=0)
                continue
            tone = light * (1 - fall * (left + right) / 2) * b.random.uniform(0.7, 1.2)
            b.region(brick, tone=float(min(0.97, tone)), angle=2, spacing=6, length=50, rough=0.8, step=18, ridges=0.2)


def plaster(b: Block, corners: Corners, light: float, scars: int = 3, angle: float = 2) -> None:
    """A plastered face that shows brick where the plaster has gone."""
    (ax, _), (bx, _) = corners[0], corners[1]

    def tone(x: s.Field, y: s.Field) -> s.Field:
        return np.clip(light * (1.1 - 0.4 * np.abs(x - ax) / max(abs(bx - ax), 1)), 0.02, 0.97)

    b.region(Polygon(corners), tone=tone, angle=angle, spacing=9, length=140, key=4, halo=5, ragged=0.3)
    for _ in range(scars):
        across, down = b.random.uniform(0.08, 0.86), b.random.uniform(0.15, 0.8)
        x, y = within(corners, across, down)
        scar(b, x, y, b.random.uniform(24, 44))


def scar(b: Block, x: float, y: float, size: float) -> None:
    """A place where the plaster has fallen off the brick."""
    edge = [(x + px * b.random.uniform(0.8, 1.3), y + py) for px, py in s.circle(0, 0, size, 11, 0.62)]
    b.black(Polygon(edge).buffer(0))
    for row in range(4):
        for column in range(3):
            left = x + (column - 1.5 + (row % 2) / 2) * size * 0.62
            brick = box(left, y + (row - 2) * size * 0.3, left + size * 0.5, y + (row - 1.25) * size * 0.3)
            b.region(brick.intersection(Polygon(edge).buffer(-2)), tone=0.8, spacing=6, rough=0.6)


def slits(b: Block, corners: Corners, places: Sequence[float], top: float, low: float, wide: float = 0.04) -> None:
    """Loopholes: narrow and black, in a pale frame."""
    for place in places:
        hole = patch(corners, place - wide / 2, top, place + wide / 2, low)
        b.white(hole.buffer(5, join_style="mitre"), key=3)
        b.black(hole, rough=0.6)


def tower(b: Block, x: float, y: float, wide: float, tall: float, light: float = 0.85, dark: float = 0.3) -> None:
    """A watchtower on the wall: a lit face and a dark one, slits, an open storey under a flat roof.

    x, y: the top left corner of the brick; *wide* is both faces together.
    """
    edge, far, open_tall = x + wide * 0.62, x + wide, tall * 0.42
    lit = ((x, y), (edge, y + wide * 0.03), (edge, y + tall), (x, y + tall))
    shade = ((edge, y + wide * 0.03), (far, y - wide * 0.02), (far, y + tall), (edge, y + tall))
    b.region(box(x + 8, y - open_tall, far - 8, y + 6), tone=0.05, spacing=8, halo=4)
    for post in (x + 6, edge - 5, far - 14):
        b.region(box(post, y - open_tall, post + 11, y + 4), tone=light * 0.8, angle=90, spacing=7, key=2, halo=2)
    rows = max(5, int(tall / 15))
    bricks(b, lit, rows, max(4, int(wide / 34)), light)
    bricks(b, shade, rows, max(3, int(wide / 52)), dark, bare=0.3)
    ledge = s.shape(
        (x - 10, y - 4), (edge, y - 2), (far + 8, y - 8), (far + 8, y + 6), (edge, y + 12), (x - 10, y + 10)
    )
    b.region(ledge, tone=0.95, spacing=7, key=3, halo=3)
    slits(b, lit, (0.3, 0.7), 0.3, 0.62, 0.1)
    slits(b, shade, (0.5,), 0.3, 0.62, 0.14)
    top = y - open_tall
    roof = s.shape((x - 26, top + 4), (edge + 2, top + 12), (far + 24, top), (far + 4, top - 24), (x - 4, top - 20))
    b.region(roof, tone=light * 0.55, angle=4, spacing=8, length=80, key=3.4, halo=5)
    eave = s.shape(
        (x - 26, top + 4),
        (edge + 2, top + 12),
        (far + 24, top),
        (far + 24, top + 8),
        (edge, top + 21),
        (x - 26, top + 12),
    )
    b.black(eave, halo=2)


def bush(b: Block, x: float, y: float, wide: float, tall: float, lit: tuple[float, float]) -> None:
    """A dark mass of leaves, cut where the light of *lit* strikes it."""
    edge = [(px, py) for px, py in s.circle(x, y, wide, 22, tall / wide)]
    edge = [
        (x + (px - x) * k, y + (py - y) * k) for (px, py), k in zip(edge, b.random.uniform(0.8, 1.14, 22), strict=True)
    ]
    b.black(Polygon(edge).buffer(0), halo=5)
    far = max(np.hypot(lit[0] - x, lit[1] - y), 1)
    way = ((lit[0] - x) / far, (lit[1] - y) / far)
    for _ in range(int(wide * tall / 42)):
        angle, part = b.random.uniform(0, 2 * np.pi), np.sqrt(b.random.uniform(0, 0.86))
        px, py = part * np.cos(angle), part * np.sin(angle)
        if px * way[0] + py * way[1] < b.random.uniform(-0.7, 0.5):
            continue
        at = (x + px * wide, y + py * tall)
        b.stroke([at, (at[0] + b.random.normal(0, 5), at[1] + b.random.uniform(9, 19))], 6.4, 1.2, colour=0)


def pine(b: Block, x: float, base: float, top: float, wide: float) -> None:
    """A pine of the court, black against the sky."""
    b.stroke([(x, base), (x + 4, top)], wide * 0.3, 4)
    count = int((base - top) * 0.5)
    for n in range(count):
        part = (n + 1) / count
        y = top + (base - top) * 0.82 * part
        reach = wide * (0.2 + part) * b.random.uniform(0.5, 1.0)
        b.stroke([(x, y), (x + (reach if n % 2 else -reach), y + b.random.uniform(6, 24))], 9, 1)


def sun(b: Block, x: float, y: float, size: float, low: float, least: float = 0.12) -> None:
    """A sky in rays round a disc."""
    s.sky(b, x, y, 0.99, least, low=low)
    disc = s.shape(*s.circle(x, y, size, 40))
    b.black(disc.buffer(4), rough=0.8)
    b.white(disc, rough=0.8)


def shadow(b: Block, points: Points, tone: float = 0.14) -> None:
    """A shadow that lies on the ground."""
    b.region(s.shape(*points), tone=tone, angle=2, spacing=10, length=130, ragged=0.4)


def steel(b: Block, corners: Corners, light: float, courses: int = 3) -> None:
    """A leaf of a steel door: plates, a frame of angle iron, rivets, two braces."""
    b.region(Polygon(corners), tone=light, angle=88, spacing=10, length=210, key=5, halo=5, ridges=0.12)
    rails = [n / courses for n in range(courses + 1)]
    for down in rails:
        band = patch(corners, 0.0, max(0.0, down - 0.028), 1.0, min(1.0, down + 0.028))
        b.black(band, rough=0.8, halo=2)
    for across in (0.03, 0.97):
        b.black(patch(corners, across - 0.035, 0, across + 0.035, 1).intersection(Polygon(corners)), rough=0.8, halo=1)
    for down in rails:
        for across in np.linspace(0.05, 0.95, 8):
            x, y = within(corners, across, min(max(down, 0.016), 0.984))
            b.white(s.shape(*s.circle(x, y, 3.4, 8)), rough=0.3)
    for above, below in itertools.pairwise(rails):
        for across in (0.03, 0.97):
            for part in (0.3, 0.5, 0.7):
                x, y = within(corners, across, above + (below - above) * part)
                b.white(s.shape(*s.circle(x, y, 3.0, 8)), rough=0.3)


def wire(b: Block, points: Points, wide: float = 4.5, lit: bool = False) -> None:
    """A wire, black with a pale edge, or cut away in the dark."""
    if lit:
        b.stroke(points, wide, wide * 0.8, colour=0, taper=False)
        return
    b.stroke(points, wide + 6, wide + 5, colour=0, taper=False)
    b.stroke(points, wide, wide, taper=False)


def barbs(b: Block, start: tuple[float, float], end: tuple[float, float], rows: int = 3) -> None:
    """Barbed wire on short posts along the top of a wall."""
    ends = np.array([start, end], float)
    count = max(2, int(abs(end[0] - start[0]) / 90))
    for part in np.linspace(0.02, 0.98, count):
        x, y = ends[0] + (ends[1] - ends[0]) * part
        b.stroke([(x, y + 4), (x + 10, y - 12 * rows - 10)], 6, 4, taper=False)
    for row in range(rows):
        lift = 12.0 * (row + 1)
        b.stroke([(start[0], start[1] - lift), (end[0], end[1] - lift)], 2.4, 2.4, taper=False)
        for part in np.linspace(0.01, 0.99, int(abs(end[0] - start[0]) / 22)):
            x, y = ends[0] + (ends[1] - ends[0]) * part
            b.stroke([(x - 4, y - lift - 5), (x + 4, y - lift + 5)], 2.4, 2, taper=False)


LEFT_DOOR = ((40, 174), (110, 190), (110, 479), (40, 526))
RIGHT_DOOR = ((1160, 185), (1232, 171), (1232, 511), (1160, 469))
LEFT_WINDOW = ((14, 129), (122, 160), (122, 306), (14, 309))
RIGHT_WINDOW = ((1154, 152), (1262, 122), (1262, 309), (1154, 306))


def side_door(b: Block, corners: Corners, tone: float) -> None:
    """A shut door in a side wall of a room: LEFT_DOOR or RIGHT_DOOR."""
    leaf = Polygon(corners)
    b.black(leaf.buffer(9, join_style="mitre"), halo=4)
    b.region(leaf, tone=tone, angle=90, spacing=8, length=150, key=3)
    for top, low in ((0.08, 0.44), (0.54, 0.92)):
        b.region(patch(corners, 0.2, top, 0.8, low), tone=tone * 1.6, angle=90, spacing=7, length=70, key=3, halo=2)
