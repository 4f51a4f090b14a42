"""What stands under the sky: cactus, cars and rain."""

from collections.abc import Sequence

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Polygon, box
from shapely.ops import unary_union

from assets.lino import cuts
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block, curve


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


def sedan(b: Block, x: float, y: float, scale: float, tone: float, way: int = 1, red: bool = False) -> None:
    """A closed car of the later thirties from the side, 410 long, its wheels on y; *way* 1 looks to the left."""
    p = cuts.Placed(x, y - 154 * scale, scale, way)
    body = [(4, 114), (0, 58), (10, 46), (70, 41), (158, 40), (182, 12), (204, 2), (262, 1), (304, 12), (328, 38), (366, 48), (396, 72),
            (406, 110), (404, 122), (4, 122)]  # fmt: skip
    whole = p.area(*body)
    b.region(whole, tone=tone, angle=4 * way, spacing=8, length=110, key=4, halo=6)
    if red:
        b.white(whole.buffer(-3), rough=0.8)
        b.redden(whole.buffer(-4), rough=0.6)
        for points in (
            ((166, 46), (170, 118)),
            ((242, 46), (242, 118)),
            ((318, 44), (312, 80)),
            ((12, 54), (160, 50), (330, 50), (380, 62)),
        ):
            b.stroke(p.at(*points), 3.4, 2.4, taper=False)
    for n in range(3):
        b.stroke(p.at((92, 60 + n * 7), (154, 59 + n * 7)), 3.4 * scale, 2 * scale, colour=1 if red else 0)
    for glass in (
        ((180, 40), (192, 20), (206, 11), (236, 9), (236, 40)),
        ((248, 9), (282, 12), (304, 26), (314, 40), (248, 40)),
    ):
        b.white(p.area(*glass), rough=0.6, key=4)
        b.region(p.area(*glass), tone=0.6, angle=-50 * way, spacing=9, length=60, rough=0)
    b.black(p.area((118, 118), (300, 118), (296, 130), (122, 130)), halo=2)
    for middle, fall in ((72, 40), (326, 20)):
        wing = ((-62, 116), (-56, 88), (-34, 68), (0, 60), (34, 68), (56, 92), (62 + fall, 122))
        b.region(
            p.area(*((middle + a, c) for a, c in wing)),
            tone=tone * 0.4,
            angle=24 * way,
            spacing=8,
            length=60,
            key=4,
            halo=4,
        )
        b.black(p.disc(middle, 124, 31), halo=3, rough=0.5)
        b.white(p.disc(middle, 124, 17), rough=0.4)
        b.black(p.disc(middle, 124, 12), rough=0.4)
        b.white(p.disc(middle, 124, 5, count=10), rough=0.2)
    b.white(p.disc(34, 60, 11, 1.1, 14), rough=0.4, key=4.4)
    b.black(p.area((-10, 106), (14, 104), (14, 116), (-10, 116)), halo=3)
    b.black(p.area((396, 106), (420, 106), (420, 116), (396, 116)), halo=3)
    for n in range(5):
        b.stroke(p.at((3, 62 + n * 8), (13, 61 + n * 8)), 3 * scale, 2.6 * scale, colour=0, taper=False)


def rain(b: Block, count: int, top: float, low: float, lean: float = -0.22) -> None:
    """Rain, as single slanting cuts; where the ground is light they are left black."""
    for n in range(count):
        x, y = b.random.uniform(-20, b.width + 60), b.random.uniform(top, low)
        long = b.random.uniform(26, 74)
        row, column = int(min(max(y, 0), 719) * b.sampling), int(min(max(x, 0), 1279) * b.sampling)
        around = b.ink[max(row - 14, 0) : row + 60, max(column - 12, 0) : column + 12]
        b.stroke([(x, y), (x + long * lean, y + long)], 2.8, 1.2, colour=int(around.mean() < 0.34) if n % 3 else 0)
