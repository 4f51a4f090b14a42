"""The front of a hotel in Brooklyn in the evening: brick, fire escapes, one lit window; its blind is the red thing."""

import numpy as np
from shapely.geometry import box

from assets.lino import cuts
from assets.lino import scenery as s
from assets.lino.block import Block

FLOORS = (86, 226, 366)
COLUMNS = (150, 330, 590, 770, 950)


def cut() -> Block:
    b = s.block(104)
    s.sky(b, 840, 300, 0.10, 0.02, low=730)
    b.region(
        box(90, 26, 1130, 660),
        tone=s.glow(830, 300, 120, 760, 0.84, 0.20),
        spacing=11,
        length=46,
        key=5,
        halo=6,
        ragged=0.24,
        wobble=0.10,
        ridges=0.1,
    )
    bricks(b)
    cornice(b)
    for floor in FLOORS:
        for column in COLUMNS:
            window(b, column, floor, lit=(floor, column) == (226, 770))
    escape(b)
    street(b)
    sign(b)
    return b


def bricks(b: Block) -> None:
    """The upright joints of the brick, each course shifted by half."""
    for n in range(56):
        y = 38.5 + n * 11
        for m in range(30):
            x = 100 + m * 36 + (18 if n % 2 else 0)
            if b.random.random() < 0.7:
                b.stroke([(x, y - 5), (x + b.random.normal(0, 1), y + 5)], 3.4, 3, taper=False)


def cornice(b: Block) -> None:
    b.region(box(66, 6, 1154, 40), tone=0.3, angle=0, spacing=8, length=120, key=4, halo=5)
    for x in range(84, 1150, 34):
        b.black(box(x, 38, x + 14, 56), rough=0.6, halo=2)


def window(b: Block, x: float, y: float, lit: bool) -> None:
    """A sash window under a stone lintel."""
    b.white(box(x - 2, y - 6, x + 92, y + 108), rough=0.8, key=4)
    b.black(box(x + 5, y, x + 85, y + 102), rough=0.6)
    if lit:
        b.white(box(x + 10, y + 4, x + 80, y + 98), rough=0.6)
        b.redden(box(x + 12, y + 6, x + 78, y + 58), rough=0.6)
        b.stroke([(x + 12, y + 60), (x + 78, y + 60)], 5, 5, taper=False)
        b.stroke([(x + 45, y + 60), (x + 45, y + 78)], 3, 2, taper=False)
    else:
        for top in (y + 5, y + 55):
            b.region(box(x + 10, top, x + 80, top + 42), tone=0.10, angle=-40, spacing=11, length=40, rough=0.7)
        b.stroke([(x + 6, y + 51), (x + 84, y + 51)], 3, 3, colour=0, taper=False)
    b.white(box(x - 12, y + 106, x + 102, y + 118), rough=0.8, key=4)
    b.white(s.shape((x - 8, y - 26), (x + 98, y - 26), (x + 92, y - 8), (x - 2, y - 8)), rough=0.8, key=4)


def escape(b: Block) -> None:
    """The fire escape: landings with rails, and stairs from one to the next."""
    for n, floor in enumerate(FLOORS):
        y = floor + 128
        bars(b, 290, 726, y - 64, y)
        if n < 2:
            ends = ((330, y + 6), (680, y + 134)) if n % 2 else ((680, y + 6), (330, y + 134))
            for shift in (0, 34):
                rail(b, [(ends[0][0] + shift, ends[0][1]), (ends[1][0] + shift, ends[1][1])], 8)
            for part in np.linspace(0.05, 0.95, 11):
                x, at = ends[0][0] + (ends[1][0] - ends[0][0]) * part, ends[0][1] + (ends[1][1] - ends[0][1]) * part
                rail(b, [(x, at), (x + 34, at)], 6)
    for x in (420, 452):
        rail(b, [(x, 494), (x, 640)], 7)
    for y in range(512, 636, 18):
        rail(b, [(420, y), (452, y)], 4)


def rail(b: Block, ends: list[tuple[float, float]], thick: float) -> None:
    """An iron bar: black, with a white cut either side."""
    b.stroke(ends, thick + 6, thick + 6, colour=0, taper=False)
    b.stroke(ends, thick, thick, taper=False)


def bars(b: Block, left: float, right: float, top: float, low: float) -> None:
    for x in np.linspace(left, right, 20):
        rail(b, [(x, top), (x, low)], 3.4)
    rail(b, [(left - 4, top), (right + 4, top)], 6)
    rail(b, [(left - 10, low), (right + 10, low)], 13)


def street(b: Block) -> None:
    """The pavement, the door under its canopy, a hydrant."""
    b.region(box(90, 512, 1130, 664), tone=0.34, angle=0, spacing=19, length=160, key=5, halo=5)
    b.black(box(560, 538, 760, 664), halo=4)
    for left in (574, 664):
        b.region(box(left, 552, left + 82, 660), tone=0.42, angle=88, spacing=9, key=4, ridges=0.2)
        b.region(box(left + 14, 566, left + 68, 620), tone=0.75, angle=-40, spacing=9, key=3)
    b.region(s.shape((520, 500), (800, 500), (836, 540), (484, 540)), tone=0.2, angle=86, spacing=9, key=4, halo=5)
    b.black(s.shape((484, 538), (836, 538), (836, 570), (484, 570)), halo=4)
    cuts.lettering(b, "HOTEL", 660, 554, 28, colour=0)
    b.region(
        box(-10, 660, 1290, 730),
        tone=s.glow(700, 664, 60, 700, 0.7, 0.06),
        angle=0,
        spacing=9,
        length=120,
        key=4,
        halo=4,
    )
    for x in (210, 960):
        b.black(box(x, 560, x + 150, 662), halo=4)
        b.region(box(x + 12, 572, x + 138, 650), tone=0.2, angle=-38, spacing=11, key=3)


def sign(b: Block) -> None:
    """An upright sign that stands out from the front."""
    b.black(box(1150, 120, 1226, 470), halo=6)
    for n, letter in enumerate("HOTEL"):
        cuts.lettering(b, letter, 1188, 160 + n * 67, 54, colour=0)
    for y in (150, 440):
        b.stroke([(1130, y), (1150, y)], 9, 8, colour=0, taper=False)
