"""Things that stand about the house: chairs, tables seen along, cups, hutches, a car, tools, a clock."""

from collections.abc import Sequence

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Polygon, box
from shapely.ops import unary_union

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block, Tone, curve


def smooth_shape(*points: tuple[float, float]) -> Polygon:
    """A closed outline through points, without corners."""
    ring = np.array([*points, points[0]], float)
    return Polygon(curve(ring)).buffer(0)


def chair(b: Block, x: float, y: float, size: float, tone: float, way: int = 1, scarlet: bool = False) -> None:
    """A plain chair in three-quarter view: its back is on the right when *way* is 1, on the left when it is -1."""

    def at(across: float, down: float) -> tuple[float, float]:
        return x + way * across * size, y + down * size

    near, side, back, front = at(0, 0), at(0.66, -0.16), at(1.0, 0.06), at(0.34, 0.26)
    for foot, tall in ((side, 0.84), (near, 0.92), (back, 0.92), (front, 0.98)):
        leg = box(foot[0] - size * 0.045, foot[1], foot[0] + size * 0.045, foot[1] + size * tall)
        b.region(leg, tone=tone * 0.5, angle=90, spacing=7, key=2.4, halo=4)
    for down in (0.34, 0.62, 0.92):
        lean = way * size * 0.12 * down / 1.1
        first, last = (side[0] + lean, side[1] - size * down), (back[0] + lean, back[1] - size * down)
        slat = LineString([first, last]).buffer(size * 0.075, cap_style="flat")
        if scarlet:
            w.red(b, slat, 3.4)
        else:
            b.region(slat, tone=tone, angle=15, spacing=6, key=3, halo=3)
    for post in (side, back):
        top = (post[0] + way * size * 0.12, post[1] - size * 1.1)
        rail = LineString([post, top]).buffer(size * 0.06, cap_style="flat")
        b.region(rail, tone=min(0.97, tone * 1.2), angle=85, spacing=7, key=2.4, halo=4)
    seat = s.shape(near, side, back, front)
    rim = s.shape(
        near,
        front,
        back,
        (back[0], back[1] + size * 0.07),
        (front[0], front[1] + size * 0.07),
        (near[0], near[1] + size * 0.07),
    )
    b.black(rim, halo=3)
    if scarlet:
        w.red(b, seat)
    else:
        b.region(seat, tone=tone, angle=10, spacing=6, length=60, key=3, halo=3, cross=(100, 0.2, 0.9))


def long_table(b: Block, far: tuple[float, float], near: tuple[float, float], y: float, low: float, tone: Tone,
               legs: float = 130) -> Polygon:  # fmt: skip
    """A table seen along its length, from its far edge (left, right at *y*) to its near one (at *low*)."""
    top = s.shape((far[0], y), (far[1], y), (near[1], low), (near[0], low))
    for left in (near[0] + 10, near[1] - 40):
        b.region(box(left, low + 10, left + 30, low + legs), tone=0.25, angle=90, spacing=8, key=3, halo=4)
    b.region(top, tone=tone, angle=2, spacing=9, length=170, key=4, halo=6, ridges=0.2)
    b.region(box(near[0], low, near[1], low + 26), tone=0.32, angle=1, spacing=7, length=100, key=3, halo=4)
    b.stroke([(near[0] + 4, low + 3), (near[1] - 4, low + 3)], 3, 3, colour=0, taper=False)
    return top


def sheet(
    b: Block, x: float, y: float, wide: float, deep: float, lean: float = 0, lines: int = 5, scarlet: bool = False
) -> None:
    """A written sheet that lies on a table."""
    paper = s.shape(
        (x, y), (x + wide, y - lean), (x + wide + deep * 0.22, y + deep - lean), (x - deep * 0.10, y + deep)
    )
    if scarlet:
        w.red(b, paper)
    else:
        b.white(paper, key=3.4)
    for n in range(lines):
        part = (n + 1) / (lines + 1)
        left, right = x + wide * 0.10, x + wide * (0.92 if n < lines - 1 else 0.55) + deep * 0.2 * part
        at = y + deep * part
        for start in np.arange(left, right - 6, 21):
            b.stroke(
                [(start, at - lean * 0.5), (min(start + b.random.uniform(11, 18), right), at - lean * 0.5)],
                3,
                2.6,
                taper=False,
            )


def cup(b: Block, x: float, y: float, size: float, scarlet: bool = False) -> None:
    """A cup on a saucer, seen from a little above."""
    b.white(s.shape(*s.circle(x, y + size * 0.5, size * 1.25, 22, 0.36)), key=3)
    bowl = s.shape(
        (x - size * 0.72, y - size * 0.3),
        (x + size * 0.72, y - size * 0.3),
        (x + size * 0.4, y + size * 0.6),
        (x - size * 0.4, y + size * 0.6),
    )
    handle = LineString([(x + size * 0.66, y - size * 0.2), (x + size * 1.1, y), (x + size * 0.5, y + size * 0.3)])
    b.black(handle.buffer(size * 0.11))
    if scarlet:
        w.red(b, bowl)
    else:
        b.region(bowl, tone=0.9, angle=80, spacing=6, length=30, key=3, rough=0.6)
        b.stroke([(x + size * 0.36, y - size * 0.1), (x + size * 0.24, y + size * 0.45)], size * 0.2, 2)
    b.white(s.shape(*s.circle(x, y - size * 0.3, size * 0.74, 18, 0.34)), key=2.6, rough=0.4)
    b.black(s.shape(*s.circle(x, y - size * 0.26, size * 0.54, 16, 0.30)), rough=0.4)


def teapot(b: Block, x: float, y: float, size: float) -> None:
    """A pot with a lid, a spout on the left and a handle."""
    b.black(
        LineString(
            [(x + size * 0.8, y - size * 0.5), (x + size * 1.5, y - size * 0.3), (x + size * 0.8, y + size * 0.4)]
        ).buffer(size * 0.12),
        halo=3,
    )
    b.region(
        s.shape(
            (x - size * 0.7, y + size * 0.3),
            (x - size * 1.6, y - size * 0.75),
            (x - size * 1.25, y - size * 0.8),
            (x - size * 0.6, y - size * 0.2),
        ),
        tone=0.7,
        angle=40,
        spacing=7,
        key=3,
        halo=4,
    )
    body = smooth_shape(
        (x - size, y),
        (x - size * 0.6, y - size * 0.75),
        (x + size * 0.6, y - size * 0.75),
        (x + size, y),
        (x + size * 0.6, y + size * 0.75),
        (x - size * 0.6, y + size * 0.75),
    )
    b.region(
        body,
        tone=lambda a, d: np.clip(1.0 - 0.9 * s.smooth(a, x - size * 0.7, x + size), 0.03, 1),
        angle=78,
        spacing=8,
        length=70,
        key=4,
        halo=5,
    )
    b.black(s.shape(*s.circle(x, y - size * 0.86, size * 0.5, 14, 0.3)), halo=3)
    b.black(s.shape(*s.circle(x, y - size * 1.12, size * 0.15, 10)), halo=3)


def hutch(b: Block, corners: w.Corners, doors: int, light: float, ajar: int = -1) -> None:
    """A row of rabbit hutches on legs: a frame of boards, doors of wire mesh, dark within; one may stand ajar."""
    (ax, ay), (bx, by), (_cx, _cy), (_dx, dy) = corners
    tall = dy - ay
    for across in np.linspace(0.03, 0.97, doors + 1):
        x, y = w.within(corners, across, 1.0)
        b.region(box(x - 9, y, x + 9, y + tall * 0.42), tone=light * 0.5, angle=90, spacing=7, key=3, halo=4)
    b.region(Polygon(corners), tone=light * 0.8, angle=1, spacing=8, length=110, key=4, halo=5)
    for n in range(doors):
        left, right = (n + 0.10) / doors, (n + 0.90) / doors
        pane = w.patch(corners, left, 0.16, right, 0.88)
        b.black(pane.buffer(3), halo=3)
        if n == ajar:
            hinge, up, _, down = pane.bounds
            leaf = s.shape((hinge, up - 2), (hinge - 62, up + 16), (hinge - 62, down + 34), (hinge, down + 2))
            b.region(leaf, tone=light, angle=90, spacing=7, key=4, halo=6)
            netting = leaf.buffer(-11, join_style="mitre")
            b.black(netting)
            mesh(b, netting)
            straw(b, pane)
            continue
        mesh(b, pane)
        x, y = w.within(corners, right + 0.035 / doors, 0.5)
        b.black(box(x - 5, y - 9, x + 5, y + 9), halo=2)
    roof = s.shape((ax - 26, ay + 6), (bx + 26, by + 6), (bx + 10, by - 26), (ax - 8, ay - 26))
    b.region(roof, tone=light, angle=84, spacing=10, length=60, key=4, halo=5)
    b.black(s.shape((ax - 26, ay + 6), (bx + 26, by + 6), (bx + 26, by + 15), (ax - 26, ay + 15)))


def mesh(b: Block, pane: Polygon) -> None:
    """Wire netting: crossing cuts in the dark."""
    left, top, right, low = pane.bounds
    for lean in (1, -1):
        for start in np.arange(left - (low - top), right + (low - top), 15):
            line = LineString([(start, top), (start + lean * (low - top), low)]).intersection(pane.buffer(-3))
            if not line.is_empty and line.length > 6:
                b.paint(line.buffer(1.1), 0)


def straw(b: Block, pane: Polygon) -> None:
    """Dried alfalfa on the floor of a hutch."""
    left, _, right, low = pane.bounds
    for _ in range(26):
        x = b.random.uniform(left + 6, right - 12)
        y = low - b.random.uniform(4, 22)
        b.stroke([(x, y), (x + b.random.normal(0, 14), y - b.random.uniform(0, 12))], 3.2, 1, colour=0)


def glove(b: Block, x: float, y: float, size: float, turn: float) -> None:
    """A work glove laid down, in red."""

    def placed(part: Polygon) -> Polygon:
        whole = affinity.rotate(affinity.scale(part, size, size, origin=(0, 0)), turn, origin=(0, 0))
        return affinity.translate(whole, x, y)

    fingers = [
        LineString([(0.4, 0.02 + n * 0.15), (1.0 - 0.06 * abs(n - 1.4), n * 0.17)]).buffer(0.075) for n in range(4)
    ]
    thumb = LineString([(0.24, 0.06), (0.52, -0.24)]).buffer(0.085)
    w.red(b, placed(unary_union([box(0.02, -0.06, 0.6, 0.54).buffer(0.04), thumb, *fingers])))
    for n in range(3):
        ends = placed(LineString([(0.62, 0.10 + n * 0.155), (1.0, 0.085 + n * 0.17)])).coords
        b.stroke(list(ends), 4, 3, taper=False)
    w.red(b, placed(box(-0.26, -0.06, 0.02, 0.54)))
    for n in range(3):
        ends = placed(LineString([(-0.2 + n * 0.09, 0.0), (-0.2 + n * 0.09, 0.48)])).coords
        b.stroke(list(ends), 3, 2.4, taper=False)


def pots(b: Block, places: Sequence[tuple[float, float, float]], tone: float) -> None:
    """Cactus in pots."""
    for x, base, size in places:
        pot = s.shape(
            (x - size * 0.4, base - size * 0.5),
            (x + size * 0.4, base - size * 0.5),
            (x + size * 0.28, base),
            (x - size * 0.28, base),
        )
        cactus(b, x, base - size * 0.5, size * 1.1)
        b.region(pot, tone=tone, angle=88, spacing=7, key=3, halo=4)


def cactus(b: Block, x: float, base: float, tall: float) -> None:
    """A column cactus with two arms: black, ribbed with cuts."""
    wide = tall * 0.075

    def limb(*points: tuple[float, float]) -> Polygon:
        return LineString([(x + px * tall, base - py * tall) for px, py in points]).buffer(wide, quad_segs=4)

    arms = [limb((0, 0.40), (-0.32, 0.40), (-0.32, 0.72)), limb((0, 0.30), (0.30, 0.30), (0.30, 0.58))]
    b.black(unary_union([limb((0, 0.0), (0, 0.94)), *arms]), halo=5)
    for reach, top, foot in ((0.0, 0.06, 0.97), (-0.32, 0.28, 0.58), (0.30, 0.42, 0.68)):
        for side in (-0.6, 0, 0.6):
            at = x + reach * tall + side * wide
            b.stroke([(at, base - tall * (1 - top)), (at, base - tall * (1 - foot))], 3.4, 1.4, colour=0)


def prickly(b: Block, x: float, base: float, size: float, tone: float = 0.5) -> None:
    """A prickly pear: flat pads, one on another."""
    pads = (
        (0, -0.34, 0.36, 0),
        (-0.36, -0.82, 0.30, -24),
        (0.34, -0.86, 0.32, 22),
        (0.02, -1.28, 0.26, -6),
        (0.62, -1.34, 0.24, 30),
    )
    for across, down, wide, turn in pads:
        middle = (x + across * size, base + down * size)
        pad = affinity.rotate(s.shape(*s.circle(*middle, wide * size, 18, 1.25)), turn)
        b.region(
            pad,
            tone=s.glow(middle[0] - wide * size, middle[1] - wide * size, 4, wide * size * 2.2, tone * 1.6, 0.04),
            angle=80 + turn,
            spacing=7,
            key=4,
            halo=5,
        )
        for _ in range(9):
            px, py = b.random.normal(0, wide * size * 0.38, 2)
            b.stroke([(middle[0] + px, middle[1] + py), (middle[0] + px + 4, middle[1] + py - 6)], 2.6, 1)


def car_side(b: Block, x: float, base: float, size: float, scarlet: bool = False) -> None:
    """The front half of a car of about 1938, its nose to the right; x is the tip of the nose, *base* the ground."""

    def at(across: float, up: float) -> tuple[float, float]:
        return x - across * size, base - up * size

    body = Polygon(
        [
            at(2.3, 0.25),
            at(2.3, 1.42),
            at(1.72, 1.42),
            at(1.40, 0.98),
            *curve(np.array([at(1.40, 0.98), at(0.7, 0.95), at(0.22, 0.86), at(0.10, 0.62), at(0.06, 0.3)])).tolist(),
            at(0.1, 0.2),
        ]
    ).buffer(0)
    fender = Polygon(
        [
            *curve(
                np.array(
                    [at(1.28, 0.2), at(1.06, 0.52), at(0.72, 0.66), at(0.34, 0.58), at(0.10, 0.34), at(0.04, 0.16)]
                )
            ).tolist(),
            at(0.3, 0.16),
        ]
    ).buffer(0)
    if scarlet:
        w.red(b, body, 5)
        w.red(b, fender, 5)
    else:
        b.region(body, tone=0.4, angle=3, spacing=9, key=4, halo=5)
        b.region(fender, tone=0.6, angle=20, spacing=8, key=4, halo=4)
    glass = Polygon([at(2.2, 1.32), at(1.76, 1.32), at(1.52, 1.0), at(2.2, 0.99)])
    b.white(glass, key=5)
    b.black(box(at(2.0, 0)[0], at(0, 1.34)[1], at(1.95, 0)[0], at(0, 0.98)[1]))
    for n in range(5):
        b.stroke([at(1.24 - n * 0.12, 0.80 - n * 0.005), at(0.96 - n * 0.12, 0.80 - n * 0.01)], 4, 3)
    for n in range(6):
        b.stroke([at(0.21 - n * 0.012, 0.80 - n * 0.08), at(0.07 - n * 0.004, 0.76 - n * 0.08)], 4, 3, taper=False)
    lamp = s.shape(*s.circle(*at(0.36, 0.76), size * 0.13, 18))
    b.white(lamp, key=5)
    b.stroke([at(0.32, 0.82), at(0.30, 0.72)], 4, 2)
    wheel = at(0.66, 0.24)
    b.black(s.shape(*s.circle(*wheel, size * 0.27, 26)), halo=5)
    b.white(s.shape(*s.circle(*wheel, size * 0.13, 18)), rough=0.5)
    b.black(s.shape(*s.circle(*wheel, size * 0.08, 14)), rough=0.4)
    bumper = LineString([at(0.32, 0.24), at(0.02, 0.26), at(-0.06, 0.26)]).buffer(size * 0.045)
    b.white(bumper, key=4)


def clock(b: Block, x: float, y: float, size: float, hour: float, minute: float, scarlet: bool = True) -> None:
    """A round clock; its hands are the red thing, unless they are not."""
    b.black(s.shape(*s.circle(x, y, size * 1.14, 40)), halo=6)
    b.white(s.shape(*s.circle(x, y, size, 40)), rough=0.8)
    for n in range(12):
        angle = n * np.pi / 6
        first, last = (0.76, 0.93) if n % 3 else (0.68, 0.93)
        ends = [(x + size * r * np.sin(angle), y - size * r * np.cos(angle)) for r in (first, last)]
        b.stroke(ends, size * (0.055 if n % 3 else 0.09), size * 0.05, taper=False)
    for turn, reach, wide in (((hour + minute / 60) / 12, 0.56, 0.06), (minute / 60, 0.88, 0.04)):
        angle = turn * 2 * np.pi
        hand = LineString(
            [
                (x - size * 0.12 * np.sin(angle), y + size * 0.12 * np.cos(angle)),
                (x + size * reach * np.sin(angle), y - size * reach * np.cos(angle)),
            ]
        ).buffer(size * wide, cap_style="flat")
        if scarlet:
            w.red(b, hand, 3.4)
        else:
            b.black(hand)
    b.black(s.shape(*s.circle(x, y, size * 0.1, 14)), rough=0.4)


def coil(b: Block, x: float, y: float, size: float, scarlet: bool = False) -> None:
    """A coil of wire, laid down or hung up."""
    rings = [
        s.shape(*s.circle(x + n * size * 0.05, y - n * size * 0.06, size * (1 - 0.1 * n), 26, 0.8)) for n in range(4)
    ]
    for ring in rings:
        band = ring.exterior.buffer(size * 0.055)
        b.white(band, key=3)
        if scarlet:
            b.redden(band.buffer(-0.6), rough=0)


def siren(b: Block, x: float, y: float, size: float, scarlet: bool = True) -> None:
    """A siren: two horns, back to back, on a motor; x, y is the foot of its bracket."""
    b.black(box(x - size * 0.09, y - size * 0.8, x + size * 0.09, y), halo=5)
    b.black(
        s.shape((x - size * 0.5, y - 6), (x + size * 0.5, y - 6), (x + size * 0.56, y + 8), (x - size * 0.56, y + 8)),
        halo=5,
    )
    middle = y - size * 1.1
    for way in (-1, 1):
        horn = s.shape(
            (x + way * size * 0.2, middle - size * 0.16),
            (x + way * size * 0.6, middle - size * 0.22),
            (x + way * size * 1.15, middle - size * 0.62),
            (x + way * size * 1.15, middle + size * 0.62),
            (x + way * size * 0.6, middle + size * 0.22),
            (x + way * size * 0.2, middle + size * 0.16),
        )
        if scarlet:
            w.red(b, horn, 5)
        else:
            b.region(horn, tone=0.7, angle=90, spacing=8, key=4, halo=5)
        for part in (0.66, 0.86, 1.04):
            tall = size * (0.22 + 0.4 * max(0.0, part - 0.6) / 0.55)
            b.stroke(
                [(x + way * size * part, middle - tall * 0.9), (x + way * size * (part + 0.02), middle + tall * 0.9)],
                4,
                4,
                taper=False,
            )
        mouth = s.shape(*oval(x + way * size * 1.15, middle, size * 0.64))
        b.black(mouth, halo=5)
        b.region(mouth.buffer(-size * 0.09), tone=0.34, angle=90, spacing=7, rough=0.6)
    b.region(s.shape(*s.circle(x, middle, size * 0.36, 20)), tone=0.7, angle=60, spacing=7, key=5, halo=4)
    for n in range(-2, 3):
        b.stroke(
            [(x - size * 0.2, middle + n * size * 0.11), (x + size * 0.2, middle + n * size * 0.11)], 4, 4, taper=False
        )


def pliers(b: Block, x: float, y: float, size: float, turn: float) -> None:
    """A pair of pliers, laid down open."""
    parts = [
        LineString([(-1.0, 0.34), (-0.1, 0.08), (0.1, -0.06), (0.6, -0.10)]),
        LineString([(-1.0, -0.34), (-0.1, -0.08), (0.1, 0.06), (0.6, 0.10)]),
    ]
    for part in parts:
        tool = affinity.translate(
            affinity.rotate(affinity.scale(part.buffer(0.09), size, size, origin=(0, 0)), turn, origin=(0, 0)), x, y
        )
        b.black(tool, rough=0.6, halo=4)
    b.white(s.shape(*s.circle(x, y, size * 0.06, 8)), rough=0.3)


def driver(b: Block, x: float, y: float, size: float, turn: float) -> None:
    """A screwdriver."""
    for part in (box(-1, -0.14, -0.3, 0.14), box(-0.3, -0.05, 0.9, 0.05)):
        tool = affinity.translate(
            affinity.rotate(affinity.scale(part, size, size, origin=(0, 0)), turn, origin=(0, 0)), x, y
        )
        b.black(tool, rough=0.6, halo=4)


def telephone(b: Block, x: float, y: float, size: float, scarlet: bool = False) -> None:
    """A desk telephone, seen from the front."""
    foot = s.shape(
        (x - size * 0.7, y), (x + size * 0.7, y), (x + size * 0.42, y - size * 0.7), (x - size * 0.42, y - size * 0.7)
    )
    shell = smooth_shape(
        (x - size * 0.95, y - size * 0.72),
        (x - size * 0.6, y - size * 0.98),
        (x, y - size * 1.04),
        (x + size * 0.6, y - size * 0.98),
        (x + size * 0.95, y - size * 0.72),
        (x + size * 0.6, y - size * 0.66),
        (x, y - size * 0.84),
        (x - size * 0.6, y - size * 0.66),
    )
    if scarlet:
        w.red(b, foot)
        w.red(b, shell)
    else:
        b.black(foot, halo=5)
        b.black(shell, halo=5)
    b.white(s.shape(*s.circle(x, y - size * 0.34, size * 0.25, 16)), key=3)
    for angle in np.linspace(0, 2 * np.pi, 8, endpoint=False):
        b.black(
            s.shape(
                *s.circle(
                    x + size * 0.16 * np.cos(angle), y - size * 0.34 + size * 0.16 * np.sin(angle), size * 0.04, 7
                )
            ),
            rough=0.2,
        )


def glass(b: Block, x: float, y: float, size: float) -> None:
    """A glass of water; the water is the red thing."""
    outline = s.shape(
        (x - size * 0.34, y - size), (x + size * 0.34, y - size), (x + size * 0.26, y), (x - size * 0.26, y)
    )
    b.white(outline, key=4.5)
    b.redden(
        s.shape(
            (x - size * 0.27, y - size * 0.62),
            (x + size * 0.27, y - size * 0.62),
            (x + size * 0.21, y - 6),
            (x - size * 0.21, y - 6),
        ),
        rough=0.6,
    )
    b.stroke([(x - size * 0.28, y - size * 0.62), (x + size * 0.28, y - size * 0.62)], 3.4, 3.4, taper=False)


def oval(x: float, y: float, tall: float, squash: float = 0.36) -> list[tuple[float, float]]:
    """A round thing seen from the side: the mouth of a horn, the glass of a lamp."""
    return [(x + (px - x) * squash, py) for px, py in s.circle(x, y, tall, 26)]


def cards(b: Block, x: float, y: float, count: int) -> None:
    """Small blank cards in a row: labels that nobody has written yet."""
    for n in range(count):
        left = x + n * 46
        b.white(
            s.shape(
                (left, y - n * 2), (left + 36, y - 3 - n * 2), (left + 42, y + 21 - n * 2), (left + 3, y + 25 - n * 2)
            ),
            key=4,
        )


def hat(b: Block, x: float, y: float, size: float) -> None:
    """A soft hat; its band is the red thing."""
    b.region(s.shape(*s.circle(x, y, size, 26, 0.28)), tone=0.9, angle=2, spacing=7, key=4, halo=5)
    crown = smooth_shape(
        (x - size * 0.58, y - 2),
        (x - size * 0.5, y - size * 0.62),
        (x - size * 0.1, y - size * 0.60),
        (x + size * 0.42, y - size * 0.70),
        (x + size * 0.58, y - 2),
        (x, y + size * 0.1),
    )
    b.region(crown, tone=0.95, angle=80, spacing=8, length=60, key=4, halo=4)
    band = s.shape(
        (x - size * 0.58, y - size * 0.2),
        (x, y - size * 0.1),
        (x + size * 0.58, y - size * 0.2),
        (x + size * 0.58, y),
        (x, y + size * 0.1),
        (x - size * 0.58, y),
    )
    w.red(b, band)
