"""The secretaries' library: two desks, a typewriter, a ladder to the hatch of the tower, and a telephone in red."""

import numpy as np
from shapely.geometry import box

from assets.lino import furniture, tabletop
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block
from assets.lino.plates.library_day import typewriter


def cut() -> Block:
    b = s.block(73)
    s.room(b, (240, 240), s.DAY, 640)
    window(b)
    s.shelves(b, 430, 790, 106, 410, 0.9)
    w.side_door(b, w.LEFT_DOOR, 0.3)
    hatch(b)
    furniture.long_table(b, (470, 780), (430, 830), 456, 520, 0.9, 150)
    typewriter(b, 600, 456)
    furniture.long_table(b, (150, 400), (60, 400), 500, 590, 0.95, 120)
    tabletop.telephone(b, 300, 540, 62, scarlet=True)
    tabletop.sheet(b, 120, 530, 100, 40, 2)
    tabletop.sheet(b, 700, 476, 80, 30, 2)
    return b


def window(b: Block) -> None:
    """The window, made smaller: brick at both sides, a light in the middle."""
    b.black(box(196, 110, 390, 400), halo=6)
    w.bricks(b, [(206, 120), (380, 120), (380, 390), (206, 390)], 15, 5, 0.7)
    b.black(box(254, 160, 332, 330), halo=3)
    b.white(box(264, 170, 322, 320), rough=0.6)
    for x in (283, 303):
        b.black(box(x - 4, 170, x + 4, 320), rough=0.4)


def hatch(b: Block) -> None:
    """The hatch in the ceiling, and the ladder that goes up to the main tower."""
    b.region(s.shape((840, -10), (980, -10), (950, 52), (846, 52)), tone=0.97, angle=90, spacing=9, ridges=0.1)
    rails = (((852, 20), (836, 560)), ((930, 20), (944, 560)))
    for n in np.linspace(0.04, 0.96, 11):
        ends = [(a[0] + (c[0] - a[0]) * n, a[1] + (c[1] - a[1]) * n) for a, c in rails]
        b.stroke([(ends[0][0], ends[0][1]), (ends[1][0], ends[1][1])], 20, 20, colour=0, taper=False)
        b.stroke([(ends[0][0], ends[0][1]), (ends[1][0], ends[1][1])], 10, 10, taper=False)
    for (ax, ay), (bx, by) in rails:
        rail = s.shape((ax - 8, ay), (ax + 8, ay), (bx + 9, by), (bx - 9, by))
        b.region(rail, tone=0.8, angle=90, spacing=7, length=120, key=4, halo=5)
