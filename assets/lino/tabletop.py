"""What stands and lies on tables: papers, cups, lamps, a typewriter, telephones and clocks."""

import numpy as np
from shapely.affinity import affine_transform
from shapely.geometry import LineString, Polygon

from assets.lino import cuts
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


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


def sheaf(b: Block, x: float, y: float, wide: float, deep: float, count: int = 7, lines: int = 9) -> None:
    """A pile of typed sheets seen from above; x, y its far left corner."""
    for n in range(count, -1, -1):
        shift = n * 4.2
        push = b.random.normal(0, 2.6)
        sheet = s.shape(
            (x + push, y + shift),
            (x + wide + push, y + shift),
            (x + wide * 1.14 + push, y + deep + shift),
            (x - wide * 0.14 + push, y + deep + shift),
        )
        b.white(sheet, rough=0.9, key=3.6)
    for n in range(lines):
        part = (n + 1.4) / (lines + 1.6)
        ends = (x + wide * (0.12 - 0.13 * part), x + wide * (0.88 + 0.13 * part) - (60 if n % 4 == 3 else 0))
        cuts.typed(b, ends[0], ends[1], y + deep * part, 3.4)


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


def pencil(b: Block, x: float, y: float, long: float, angle: float) -> None:
    """A red pencil that lies on something, its point at x, y."""
    turn = np.deg2rad(angle)
    cosine, sine = np.cos(turn), np.sin(turn)

    def put(area: Polygon) -> Polygon:
        return affine_transform(area, [cosine, -sine, sine, cosine, x, y])

    whole = put(s.shape((0, 0), (28, -9), (long, -9), (long, 9), (28, 9)))
    b.white(whole, rough=0.4, key=5)
    b.redden(put(s.shape((30, -8), (long - 2, -8), (long - 2, 8), (30, 8))), rough=0.3)
    b.redden(put(s.shape((0, 0), (11, -4), (11, 4))), rough=0.1)
    b.paint(put(s.shape((34, 1.5), (long - 4, 1.5), (long - 4, 4), (34, 4))), 1)


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


def white_cup(b: Block, x: float, y: float, scale: float, red: bool = False) -> None:
    """A cup on a saucer."""
    p = cuts.Placed(x, y, scale)
    b.white(p.disc(0, 6, 58, 0.30), rough=0.6, key=4.4)
    b.stroke(p.at((-40, 12), (0, 20), (40, 12)), 3, 2)
    bowl = p.area((-36, -44), (36, -44), (30, -10), (18, 6), (-18, 6), (-30, -10))
    handle = p.disc(42, -24, 17).difference(p.disc(42, -24, 9))
    for part in (handle, bowl):
        b.white(part, rough=0.5, key=4.4)
        if red:
            b.redden(part.buffer(-1.5), rough=0.4)
    b.black(p.disc(0, -44, 33, 0.24), halo=3, rough=0.4)
    b.stroke(p.at((16, -28), (14, -8)), 5 * scale, 2 * scale)


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
    body = cuts.smooth_shape(
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


def desk_lamp(b: Block, x: float, y: float, scale: float = 1.0, lit: bool = True) -> None:
    """A lamp with a shade; its foot on y, 260 high."""
    p = cuts.Placed(x, y, scale)
    b.black(p.area((-9, -200), (9, -200), (11, 0), (-11, 0)), halo=4)
    b.stroke(p.at((-4, -150), (-5, -14)), 3, 2, colour=0)
    shade = p.area((-96, -150), (-50, -262), (50, -262), (96, -150))
    b.region(
        shade, tone=0.96 if lit else 0.2, angle=82, spacing=9, length=70, key=4.4, halo=8 if lit else 4, ridges=0.14
    )
    for n in (-3, -2, -1, 1, 2, 3):
        b.stroke(p.at((n * 14, -256), (n * 27, -158)), 2.6, 1.6)
    b.black(p.area((-62, 0), (-50, -20), (50, -20), (62, 0), (58, 12), (-58, 12)), halo=5)


def large_typewriter(b: Block, x: float, y: float, scale: float = 1.0, lit: int = -1) -> None:
    """A typewriter of the thirties from the front, 300 wide, its foot on y; the side *lit* takes the light."""
    p = cuts.Placed(x, y, scale)
    b.white(p.area((-98, -330), (98, -336), (100, -176), (-100, -176)), rough=1, key=4.4)
    for n in range(6):
        ends = p.at((-74, -308 + n * 20), (74 - (n == 5) * 78, -310 + n * 20))
        cuts.typed(b, ends[0][0], ends[1][0], ends[0][1], 3.4 * scale)
    b.region(
        p.area((-156, -196), (156, -196), (156, -164), (-156, -164)), tone=0.34, spacing=7, length=80, key=4, halo=5
    )
    for side in (-1, 1):
        b.region(p.disc(side * 172, -180, 21), tone=0.5 if side == lit else 0.2, angle=90, spacing=7, key=4, halo=4)
    b.stroke(p.at((-150, -196), (-206, -232)), 8 * scale, 6 * scale, taper=False)
    b.stroke(p.at((-152, -199), (-204, -234)), 2.6, 2, colour=0, taper=False)
    front = p.area((-132, -166), (132, -166), (150, -96), (168, -16), (-168, -16), (-150, -96))
    b.region(
        front,
        tone=lambda u, v: np.clip(0.30 + lit * (u - x) / (620 * scale) * -1 * -1, 0.03, 0.7),
        angle=2,
        spacing=9,
        length=90,
        key=5,
        halo=6,
    )
    b.black(p.area((-104, -160), (104, -160), (70, -112), (-70, -112)), halo=3)
    for n in range(13):
        b.stroke(p.at((-84 + n * 14, -154), (-40 + n * 6.7, -116)), 2.8 * scale, 1.4, colour=0)
    b.black(p.area((-138, -100), (138, -100), (158, -22), (-158, -22)), halo=2)
    for row in range(4):
        for n in range(11 - (row == 3)):
            wide = 23.5 + row * 1.5
            key = p.disc((n - 5 + (row % 2) * 0.35) * wide, -90 + row * 18.5, 8.2, 0.78, 12)
            b.white(key, rough=0.4)
    b.black(p.area((-168, -16), (168, -16), (172, 2), (-172, 2)), halo=4)


def telephone(b: Block, x: float, y: float, size: float, scarlet: bool = False) -> None:
    """A desk telephone, seen from the front."""
    foot = s.shape(
        (x - size * 0.7, y), (x + size * 0.7, y), (x + size * 0.42, y - size * 0.7), (x - size * 0.42, y - size * 0.7)
    )
    shell = cuts.smooth_shape(
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
