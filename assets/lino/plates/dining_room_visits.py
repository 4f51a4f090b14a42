"""The dining room on a day of visits: the long table laid for tea, the door to the study shut, a red box of sweets."""

import numpy as np
from shapely.geometry import box

from assets.lino import furniture, tabletop
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(112)
    room(b, 0.76, ajar=False)
    for x, y in ((470, 480), (562, 474), (726, 472), (380, 520), (900, 526)):
        tabletop.cup(b, x, y, 25)
    tabletop.teapot(b, 640, 522, 40)
    box_of_sweets(b)
    return b


def room(b: Block, bright: float, ajar: bool) -> None:
    """The room, looking west: the doors of study, porch, library and kitchen; a small desk, the table and its chairs."""
    s.room(b, (880, 280), bright, 640)
    w.side_door(b, w.LEFT_DOOR, 0.3 * bright)
    w.side_door(b, w.RIGHT_DOOR, 0.4 * bright)
    s.holes(b, 540, 110, 740, 320, 8)
    porch(b)
    if ajar:
        b.black(box(224, 138, 362, 452), halo=4)
        b.region(box(236, 150, 350, 452), tone=0.95, angle=90, spacing=8, ridges=0.1)
        b.region(s.shape((236, 150), (318, 138), (318, 470), (236, 452)), tone=0.3, angle=90, spacing=8, key=4, halo=4)
        b.black(box(298, 300, 312, 316), halo=3)
        b.region(
            s.shape((318, 454), (354, 454), (400, 720), (120, 720)),
            tone=lambda x, y: 0.97 - 0.5 * s.smooth(y, 452, 720),
            angle=4,
            spacing=9,
            length=90,
        )
    else:
        s.door(b, 236, 350, 150, tone=0.36)
    s.table(b, 400, 470, 386, bright * 0.8, 16)
    tabletop.telephone(b, 434, 388, 30)
    for x in (560, 720):
        back(b, x, bright)
    furniture.long_table(
        b,
        (370, 910),
        (250, 1030),
        446,
        570,
        lambda x, y: np.clip(1.15 * bright - np.abs(x - 640) / 1400, 0.1, 0.97),
        150,
    )
    for x in (470, 810):
        back(b, x, bright * 1.1, 528, 116)


def porch(b: Block) -> None:
    """The door to the porch and the court, open: the one light."""
    s.shaft(b, 820, 940, 452, 0.95, lean=40)
    b.black(box(806, 126, 954, 452), halo=5)
    b.white(box(820, 140, 940, 452), rough=0.8)
    for _ in range(60):
        x, y = b.random.uniform(826, 932), b.random.uniform(150, 250)
        b.stroke([(x, y), (x + 6, y + 13)], 6, 1.4)
    b.stroke([(900, 400), (906, 280), (896, 190)], 15, 7)
    b.region(s.shape((820, 400), (940, 394), (940, 452), (820, 452)), tone=0.7, angle=2, spacing=8, key=3)
    leaf = s.shape((954, 130), (1010, 104), (1010, 500), (954, 452))
    b.region(leaf, tone=0.4, angle=90, spacing=8, length=150, key=4, halo=5)


def back(b: Block, x: float, bright: float, y: float = 388, wide: float = 88) -> None:
    """The back of a chair at the table."""
    half, tall = wide / 2, wide * 1.1
    b.black(box(x - half, y, x + half, y + tall), halo=5)
    for n in range(4):
        left = x - half + wide * (0.12 + n * 0.2)
        b.region(box(left, y + 22, left + wide * 0.13, y + tall), tone=bright * 0.8, angle=90, spacing=6, rough=0.8)
    b.stroke([(x - half + 6, y + 11), (x + half - 6, y + 11)], 6 * bright + 1, 4, colour=0, taper=False)


def box_of_sweets(b: Block) -> None:
    """A flat box with a ribbon, set down among the cups."""
    lid = s.shape((690, 500), (800, 494), (824, 536), (700, 544))
    w.red(b, lid, 4.5)
    b.black(s.shape((700, 544), (824, 536), (824, 550), (702, 560)), halo=3)
    b.stroke([(744, 498), (764, 540)], 7, 7, taper=False)
    b.stroke([(696, 522), (812, 514)], 7, 7, taper=False)
    for way in (-1, 1):
        b.stroke([(754, 518), (754 + way * 20, 502), (754 + way * 26, 516), (754, 518)], 5, 5, taper=False)
