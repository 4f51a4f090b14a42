"""The front of a hotel in Brooklyn in the evening: brick, fire escapes, one lit window; its blind is the red thing."""

import numpy as np
from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino import things
from assets.lino.block import Block

FLOORS = (86, 226, 366)
COLUMNS = (150, 330, 590, 770, 950)


def cut() -> Block:
    b = s.block(104)
    s.sky(b, 840, 300, 0.10, 0.02, low=730)
    b.region(
        box(90, 26, 1130, 660),
        tone=s.glow(836, 330, 90, 620, 0.62, 0.10),
        field=s.rays(836, 306, 200),
        spacing=9.5,
        length=60,
        key=5,
        halo=6,
        ragged=0.34,
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
    """Courses of brick, where the light shows them."""
    for n in range(44):
        y = 40 + n * 14
        for _ in range(18):
            x = b.random.uniform(100, 1100)
            if np.hypot(x - 836, y - 300) < 460:
                b.stroke([(x, y), (x + b.random.uniform(18, 40), y)], 3.2, 2.4, taper=False)


def cornice(b: Block) -> None:
    b.region(box(66, 6, 1154, 40), tone=0.3, angle=0, spacing=8, length=120, key=4, halo=5)
    for x in range(84, 1150, 34):
        b.black(box(x, 38, x + 14, 56), rough=0.6, halo=2)


def window(b: Block, x: float, y: float, lit: bool) -> None:
    """A sash window under a stone lintel."""
    b.black(box(x - 8, y - 8, x + 106, y + 116), halo=4)
    if lit:
        b.white(box(x + 2, y + 2, x + 96, y + 104), rough=0.7)
        blind = box(x + 6, y + 4, x + 92, y + 56)
        b.redden(blind, rough=0.6)
        b.stroke([(x + 6, y + 58), (x + 92, y + 58)], 4, 4, taper=False)
        b.stroke([(x + 49, y + 58), (x + 49, y + 76)], 2.6, 2, taper=False)
    else:
        for top in (y + 4, y + 56):
            b.region(box(x + 4, top, x + 94, top + 46), tone=0.12, angle=-40, spacing=10, length=50, rough=0.7)
    b.black(box(x, y + 51, x + 98, y + 57), rough=0.4)
    b.region(box(x - 14, y + 108, x + 112, y + 122), tone=0.85 if lit else 0.45, spacing=6, key=3, halo=3)
    b.region(box(x - 14, y - 24, x + 112, y - 6), tone=0.7 if lit else 0.36, spacing=7, key=3, halo=3)


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
                rail(b, [(x, at), (x + 34, at)], 4)
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
    b.region(box(90, 512, 1130, 664), tone=0.16, angle=90, spacing=12, length=110, key=4, halo=4)
    b.black(box(560, 538, 760, 664), halo=4)
    for left in (574, 664):
        b.region(box(left, 552, left + 82, 660), tone=0.42, angle=88, spacing=9, key=4, ridges=0.2)
        b.region(box(left + 14, 566, left + 68, 620), tone=0.75, angle=-40, spacing=9, key=3)
    b.region(s.shape((520, 500), (800, 500), (836, 540), (484, 540)), tone=0.2, angle=86, spacing=9, key=4, halo=5)
    b.black(s.shape((484, 538), (836, 538), (836, 570), (484, 570)), halo=4)
    things.lettering(b, "HOTEL", 660, 554, 28, colour=0)
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
        things.lettering(b, letter, 1188, 160 + n * 67, 54, colour=0)
    for y in (150, 440):
        b.stroke([(1130, y), (1150, y)], 9, 8, colour=0, taper=False)
