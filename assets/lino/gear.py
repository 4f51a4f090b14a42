"""What is worn, carried and worked with: hats, a coat, a suitcase, a glove, wire, tools, a siren."""

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Polygon, box
from shapely.ops import unary_union

from assets.lino import cuts
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def hat(b: Block, x: float, y: float, size: float) -> None:
    """A soft hat; its band is the red thing."""
    b.region(s.shape(*s.circle(x, y, size, 26, 0.28)), tone=0.9, angle=2, spacing=7, key=4, halo=5)
    crown = cuts.smooth_shape(
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


def folded_coat(b: Block, x: float, y: float, scale: float, red: bool = True) -> None:
    """A raincoat folded once and hung over something: x, y the middle of its upper edge."""
    p = cuts.Placed(x, y, scale)
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


def suitcase(b: Block, x: float, y: float, scale: float, tone: float) -> None:
    """A leather suitcase with two straps, standing on y."""
    p = cuts.Placed(x, y, scale)
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
        mouth = s.shape(*cuts.oval(x + way * size * 1.15, middle, size * 0.64))
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
