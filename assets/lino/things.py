"""What stands about in plates: cars, lamps, cabinets, papers, chairs and cups, and letters cut with the knife.

Each thing is given the block, where it stands and how large it is; sizes are in pixels at scale 1.
"""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage
from shapely.affinity import affine_transform
from shapely.geometry import Polygon, box

from assets.lino.block import Block
from assets.lino.scenery import circle, shape

BEVAN = Path(__file__).resolve().parents[1] / "fonts" / "Bevan-Regular.ttf"
Pair = tuple[float, float]


class Placed:
    """Points of a thing in its own measure, put where it stands; *way* -1 turns it round."""

    def __init__(self, x: float, y: float, scale: float = 1.0, way: int = 1) -> None:
        self.x, self.y, self.scale, self.way = x, y, scale, way

    def at(self, *points: Pair) -> list[Pair]:
        return [(self.x + x * self.scale * self.way, self.y + y * self.scale) for x, y in points]

    def area(self, *points: Pair) -> Polygon:
        return Polygon(self.at(*points)).buffer(0)

    def disc(self, x: float, y: float, size: float, squash: float = 1.0, count: int = 22) -> Polygon:
        return self.area(*circle(x, y, size, count, squash))


def lettering(b: Block, text: str, x: float, y: float, size: float, colour: int = 1, lean: float = 0.0) -> None:
    """Letters cut with the knife, their middle at x, y: 1 leaves ink, 0 cuts them away, out of the red too."""
    font = ImageFont.truetype(str(BEVAN), int(size * b.sampling))
    left, top, right, low = font.getbbox(text)
    wide, tall = int(right - left) + 8, int(low - top) + 8
    image = Image.new("L", (wide, tall), 0)
    ImageDraw.Draw(image).text((4 - left, 4 - top), text, fill=255, font=font)
    if lean:
        image = image.rotate(lean, expand=True, resample=Image.Resampling.BICUBIC)
    cover = ndimage.gaussian_filter(np.asarray(image, np.float32) / 255, 0.8)
    row, column = int(y * b.sampling - cover.shape[0] / 2), int(x * b.sampling - cover.shape[1] / 2)
    window = (slice(row, row + cover.shape[0]), slice(column, column + cover.shape[1]))
    cut = cover + 0.10 * b.noise.at(5, 31)[window] > 0.5
    b.ink[window][cut] = colour
    if not colour:
        b.red[window][cut] = 0


def sedan(b: Block, x: float, y: float, scale: float, tone: float, way: int = 1, red: bool = False) -> None:
    """A closed car of the later thirties from the side, 410 long, its wheels on y; *way* 1 looks to the left."""
    p = Placed(x, y - 154 * scale, scale, way)
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


def desk_lamp(b: Block, x: float, y: float, scale: float = 1.0, lit: bool = True) -> None:
    """A lamp with a shade; its foot on y, 260 high."""
    p = Placed(x, y, scale)
    b.black(p.area((-9, -200), (9, -200), (11, 0), (-11, 0)), halo=4)
    b.stroke(p.at((-4, -150), (-5, -14)), 3, 2, colour=0)
    shade = p.area((-96, -150), (-50, -262), (50, -262), (96, -150))
    b.region(
        shade, tone=0.96 if lit else 0.2, angle=82, spacing=9, length=70, key=4.4, halo=8 if lit else 4, ridges=0.14
    )
    for n in (-3, -2, -1, 1, 2, 3):
        b.stroke(p.at((n * 14, -256), (n * 27, -158)), 2.6, 1.6)
    b.black(p.area((-62, 0), (-50, -20), (50, -20), (62, 0), (58, 12), (-58, 12)), halo=5)


def cabinet(
    b: Block, left: float, top: float, wide: float, tall: float, marks: list[str], tone: float, red: int = -1
) -> None:
    """A cabinet of drawers, each with a card that bears a mark; the card numbered *red* is the red thing."""
    b.black(box(left - 8, top - 12, left + wide + 8, top + tall + 8), halo=5)
    each = tall / len(marks)
    for n, mark in enumerate(marks):
        low = top + n * each
        front = box(left + 4, low + 5, left + wide - 4, low + each - 5)
        b.region(front, tone=tone * (1 - 0.10 * n), angle=1 + n % 2, spacing=8, length=120, key=4, halo=2, rough=0.8)
        middle = left + wide / 2
        card = box(middle - wide * 0.27, low + each * 0.18, middle + wide * 0.27, low + each * 0.55)
        b.white(card, rough=0.8, key=5)
        if n == red:
            b.redden(card.buffer(-2), rough=0.4)
        if mark:
            lettering(b, mark, middle, low + each * 0.365, each * 0.25, colour=int(n != red))
        b.black(box(middle - 22, low + each * 0.68, middle + 22, low + each * 0.80), halo=4)


def sheaf(b: Block, x: float, y: float, wide: float, deep: float, count: int = 7, lines: int = 9) -> None:
    """A pile of typed sheets seen from above; x, y its far left corner."""
    for n in range(count, -1, -1):
        shift = n * 4.2
        push = b.random.normal(0, 2.6)
        sheet = shape(
            (x + push, y + shift),
            (x + wide + push, y + shift),
            (x + wide * 1.14 + push, y + deep + shift),
            (x - wide * 0.14 + push, y + deep + shift),
        )
        b.white(sheet, rough=0.9, key=3.6)
    for n in range(lines):
        part = (n + 1.4) / (lines + 1.6)
        ends = (x + wide * (0.12 - 0.13 * part), x + wide * (0.88 + 0.13 * part) - (60 if n % 4 == 3 else 0))
        typed(b, ends[0], ends[1], y + deep * part, 3.4)


def typed(b: Block, left: float, right: float, y: float, thick: float) -> None:
    """A line of typing, as words."""
    x = left
    while x < right:
        word = min(b.random.uniform(12, 44), right - x)
        if word > 7:
            b.stroke([(x, y), (x + word, y + b.random.normal(0, 0.5))], thick, thick * 0.9, taper=False)
        x += word + 7


def tape(b: Block, points: list[Pair], thick: float) -> None:
    """A red tape, a white cut each side of it."""
    line = shape(*band(points, thick + 7))
    b.paint(line, 0)
    b.redden(shape(*band(points, thick)), rough=0.5)


def band(points: list[Pair], thick: float) -> list[Pair]:
    """The outline of a strip of even thickness along points."""
    path = np.array(points, float)
    tangent = np.gradient(path, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1)[:, None] + 1e-9
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], 1) * thick / 2
    return [(float(x), float(y)) for x, y in np.concatenate([path + normal, (path - normal)[::-1]])]


def large_typewriter(b: Block, x: float, y: float, scale: float = 1.0, lit: int = -1) -> None:
    """A typewriter of the thirties from the front, 300 wide, its foot on y; the side *lit* takes the light."""
    p = Placed(x, y, scale)
    b.white(p.area((-98, -330), (98, -336), (100, -176), (-100, -176)), rough=1, key=4.4)
    for n in range(6):
        ends = p.at((-74, -308 + n * 20), (74 - (n == 5) * 78, -310 + n * 20))
        typed(b, ends[0][0], ends[1][0], ends[0][1], 3.4 * scale)
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


def bistro_chair(b: Block, x: float, y: float, scale: float, tone: float, way: int = 1) -> None:
    """A chair of bent wood and cane, its feet on y; *way* 1 looks to the left."""
    p = Placed(x, y, scale, way)
    for foot in (((-58, -104), (-70, 0)), ((-30, -92), (-34, 14)), ((52, -96), (70, 12)), ((34, -108), (46, -4))):
        b.stroke(p.at(*foot), 11 * scale, 8 * scale, taper=False)
        b.stroke(p.at(*((a - 3, c) for a, c in foot)), 3 * scale, 2 * scale, colour=0, taper=False)
    b.region(p.disc(0, -104, 72, 0.28), tone=tone, angle=30, spacing=7, length=40, key=4, halo=5, cross=(-40, 0.2, 0.6))
    for outer, thick in (
        (((44, -104), (70, -190), (64, -256), (30, -282), (-2, -262)), 13),
        (((-10, -112), (-6, -190), (-2, -262), (30, -282)), 12),
    ):
        b.stroke(p.at(*outer), (thick + 8) * scale, (thick + 8) * scale, colour=0, taper=False)
        b.stroke(p.at(*outer), thick * scale, thick * scale, taper=False)
    for n in range(3):
        b.stroke(p.at((8 + n * 16, -116), (10 + n * 17, -190), (8 + n * 14, -262)), 6 * scale, 5 * scale, colour=0)


def plain_chair(b: Block, x: float, y: float, scale: float, tone: float) -> None:
    """A chair of the country, slats and a seat of rush, its feet on y."""
    p = Placed(x, y, scale)
    for foot in ((-46, -122, -8), (56, -128, -14)):
        b.stroke(p.at(foot[:2], (foot[0] + 2, foot[2])), 20 * scale, 19 * scale, colour=0, taper=False)
        b.stroke(p.at(foot[:2], (foot[0] + 2, foot[2])), 13 * scale, 12 * scale, taper=False)
    for post in (-56, 60):
        b.stroke(p.at((post * 0.94, -290), (post, -120)), 22 * scale, 21 * scale, colour=0, taper=False)
        b.stroke(p.at((post * 0.94, -290), (post, -120)), 14 * scale, 14 * scale, taper=False)
    for rise in (-282, -236, -190):
        b.region(
            p.area((-60, rise), (62, rise - 4), (62, rise + 22), (-60, rise + 26)),
            tone=tone,
            spacing=8,
            key=4,
            halo=3,
            rough=0.8,
        )
    seat = p.area((-66, -128), (70, -134), (92, -96), (-88, -88))
    b.region(seat, tone=tone, angle=30, spacing=8, length=50, key=4.4, halo=4, cross=(-38, 0.3, 0.7))
    b.black(p.area((-88, -88), (92, -96), (92, -82), (-88, -74)), halo=3)
    for foot in (-82, 78):
        b.black(p.area((foot, -80), (foot + 14, -80), (foot + 12, 4), (foot + 2, 4)), halo=4)
    b.stroke(p.at((-72, -36), (82, -40)), 7 * scale, 6 * scale, taper=False)


def cup(b: Block, x: float, y: float, scale: float, red: bool = False) -> None:
    """A cup on a saucer."""
    p = Placed(x, y, scale)
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


def round_table(b: Block, x: float, y: float, size: float, tall: float, tone: float) -> None:
    """A round table on one iron foot; x, y the middle of its top."""
    b.stroke([(x, y), (x - 2, y + tall)], size * 0.10, size * 0.12, taper=False)
    b.stroke([(x - 4, y + 20), (x - 6, y + tall - 8)], 3, 2, colour=0, taper=False)
    for side in (-1, 1):
        b.stroke(
            [(x, y + tall - 14), (x + side * size * 0.3, y + tall + 2), (x + side * size * 0.42, y + tall + 14)], 12, 7
        )
    b.black(shape(*circle(x, y + 10, size, 30, 0.28)), halo=5)
    b.region(
        shape(*circle(x, y, size, 30, 0.28)), tone=tone, angle=3, spacing=8, length=110, key=4, halo=3, ridges=0.16
    )


def suitcase(b: Block, x: float, y: float, scale: float, tone: float) -> None:
    """A leather suitcase with two straps, standing on y."""
    p = Placed(x, y, scale)
    b.region(
        p.area((-120, -150), (120, -156), (124, 0), (-116, 4)),
        tone=lambda u, v: np.clip(tone - (u - x) / (900 * scale), 0.03, 0.95),
        angle=2,
        spacing=9,
        length=70,
        key=6,
        halo=8,
    )
    b.region(p.area((120, -156), (156, -140), (160, 8), (124, 0)), tone=tone * 0.25, angle=80, spacing=8, key=4, halo=3)
    for strap in (-66, 66):
        b.white(p.area((strap - 10, -154), (strap + 10, -155), (strap + 12, 2), (strap - 8, 3)), rough=0.6, key=4)
        b.black(p.area((strap - 16, -74), (strap + 17, -75), (strap + 17, -46), (strap - 16, -45)), rough=0.5)
        b.white(p.area((strap - 6, -68), (strap + 8, -69), (strap + 8, -52), (strap - 6, -51)), rough=0.3)
    b.stroke(p.at((-32, -154), (-28, -182), (28, -184), (32, -156)), 12 * scale, 11 * scale, taper=False)
    b.stroke(p.at((-30, -158), (-26, -184), (28, -187)), 3, 2.4, colour=0, taper=False)
    for corner in ((-116, -148), (116, -152), (-112, 0), (120, -2)):
        b.black(p.disc(*corner, 15, count=9), rough=0.5, halo=3)
    label = p.area((-30, -110), (34, -120), (40, -84), (-24, -74))
    b.white(label, rough=0.5, key=3.4)
    for n in range(2):
        b.stroke(p.at((-18, -98 + n * 12), (28, -105 + n * 12)), 2.6, 2, taper=False)


def folded_coat(b: Block, x: float, y: float, scale: float, red: bool = True) -> None:
    """A raincoat folded once and hung over something: x, y the middle of its upper edge."""
    p = Placed(x, y, scale)
    sleeve = p.area((58, 10), (92, 40), (118, 150), (124, 226), (82, 234), (70, 130))
    cloth = p.area((-84, -6), (-40, -14), (78, -10), (88, 110), (84, 208), (20, 200), (-6, 222), (-96, 214), (-92, 90))
    for part in (sleeve, cloth):
        b.white(part, rough=1.2, key=5)
        if red:
            b.redden(part.buffer(-3), rough=0.8)
    b.stroke(p.at((-6, 222), (4, 110), (-16, 8)), 7 * scale, 4 * scale, taper=False)
    for fold in (
        ((-60, 208), (-66, 120), (-58, 40)),
        ((-34, 212), (-36, 150), (-30, 96)),
        ((44, 198), (50, 120), (40, 30)),
        ((68, 200), (70, 150), (64, 100)),
    ):
        b.stroke(p.at(*fold), 9 * scale, 2 * scale)
    b.stroke(p.at((-86, 18), (-30, 8), (80, 14)), 5 * scale, 3 * scale)
    b.black(p.area((-70, -12), (-20, -18), (-2, 30), (-30, 48), (-62, 20)), rough=0.8)
    b.stroke(p.at((-58, 2), (-24, -4), (-14, 26)), 4 * scale, 2 * scale, colour=0)
    b.stroke(p.at((84, 204), (122, 196)), 6 * scale, 5 * scale, taper=False)
    for n in range(2):
        b.black(p.disc(-12, 92 + n * 62, 6.5, count=9), rough=0.3)


def hat(b: Block, x: float, y: float, scale: float, tone: float = 0.06) -> None:
    """A hat of felt that hangs on a hook, seen from the side; black, with a light band."""
    p = Placed(x, y, scale)
    b.region(
        p.area((-62, 0), (-56, -58), (-34, -82), (-4, -66), (34, -84), (58, -58), (64, 0)),
        tone=tone,
        angle=78,
        spacing=9,
        length=60,
        key=4,
        halo=8,
        rough=0.8,
    )
    b.stroke(p.at((-36, -70), (-30, -30)), 5, 1.4, colour=0)
    b.stroke(p.at((-2, -58), (-6, -34)), 5, 1.4, colour=0)
    b.region(p.area((-62, -22), (63, -21), (65, 0), (-63, 0)), tone=0.7, spacing=7, length=50, key=3, rough=0.6)
    brim = p.area(
        (-112, 10), (-90, -4), (-62, 0), (64, 0), (92, -6), (116, 8), (100, 22), (40, 15), (-40, 15), (-98, 24)
    )
    b.black(brim, rough=0.8, halo=8)
    b.stroke(p.at((-96, 10), (0, 7), (100, 9)), 4, 2, colour=0)


def clock(b: Block, x: float, y: float, size: float, hour: float, minute: float, red: bool = False) -> None:
    """A round clock on a wall."""
    b.black(shape(*circle(x, y, size + 12, 26)), halo=6)
    b.white(shape(*circle(x, y, size, 26)), rough=0.5)
    for n in range(12):
        turn = n * np.pi / 6
        ends = [(x + size * r * np.sin(turn), y - size * r * np.cos(turn)) for r in (0.76, 0.92)]
        b.stroke(ends, 4.4 if n % 3 == 0 else 2.6, 3, taper=False)
    for turn, reach, thick in (((hour + minute / 60) * np.pi / 6, 0.5, 12), (minute * np.pi / 30, 0.74, 9)):
        tip = (x + size * reach * np.sin(turn), y - size * reach * np.cos(turn))
        if red:
            tape(b, [(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2), tip], thick)
        else:
            b.stroke([(x, y), tip], thick, thick * 0.6, taper=False)
    b.black(shape(*circle(x, y, 6, 10)), rough=0.3)


def pencil(b: Block, x: float, y: float, long: float, angle: float) -> None:
    """A red pencil that lies on something, its point at x, y."""
    turn = np.deg2rad(angle)
    cosine, sine = np.cos(turn), np.sin(turn)

    def put(area: Polygon) -> Polygon:
        return affine_transform(area, [cosine, -sine, sine, cosine, x, y])

    whole = put(shape((0, 0), (28, -9), (long, -9), (long, 9), (28, 9)))
    b.white(whole, rough=0.4, key=5)
    b.redden(put(shape((30, -8), (long - 2, -8), (long - 2, 8), (30, 8))), rough=0.3)
    b.redden(put(shape((0, 0), (11, -4), (11, 4))), rough=0.1)
    b.paint(put(shape((34, 1.5), (long - 4, 1.5), (long - 4, 4), (34, 4))), 1)


def rain(b: Block, count: int, top: float, low: float, lean: float = -0.22) -> None:
    """Rain, as single slanting cuts; where the ground is light they are left black."""
    for n in range(count):
        x, y = b.random.uniform(-20, b.width + 60), b.random.uniform(top, low)
        long = b.random.uniform(26, 74)
        row, column = int(min(max(y, 0), 719) * b.sampling), int(min(max(x, 0), 1279) * b.sampling)
        around = b.ink[max(row - 14, 0) : row + 60, max(column - 12, 0) : column + 12]
        b.stroke([(x, y), (x + long * lean, y + long)], 2.8, 1.2, colour=int(around.mean() < 0.34) if n % 3 else 0)
