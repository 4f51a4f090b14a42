"""The dining room on a day of visits: the long table laid for tea, the door to the study shut, a red box of sweets."""

import numpy as np
from shapely.geometry import box

from assets.lino import props as p
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(112)
    room(b, 0.76, ajar=False)
    for x, y in ((470, 480), (562, 474), (726, 472), (380, 520), (900, 526)):
        p.cup(b, x, y, 25)
    p.teapot(b, 640, 522, 40)
    box_of_sweets(b)
    return b


def room(b: Block, bright: float, ajar: bool) -> None:
    """The room: a window with a strip of panes left above the brick, two doors, a small desk, the table and its chairs."""
    s.room(b, (640, 130), bright, 600)
    strip(b)
    s.holes(b, 860, 110, 960, 330, 7)
    if ajar:
        s.opening(b, 236, 350, 150, tone=0.9)
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
    s.door(b, 990, 1090, 160, tone=0.3)
    s.table(b, 400, 470, 386, bright * 0.8, 16)
    p.telephone(b, 434, 388, 30)
    for x in (520, 760):
        back(b, x, bright)
    p.long_table(
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


def strip(b: Block) -> None:
    """The window on the side street: brick, and at the top the one light that is left."""
    b.black(box(520, 92, 760, 330), halo=6)
    b.white(box(534, 106, 746, 150), rough=0.8)
    for x in (587, 640, 693):
        b.black(box(x - 5, 106, x + 5, 150), rough=0.5)
    w.bricks(b, [(534, 158), (746, 158), (746, 318), (534, 318)], 8, 6, 0.6)


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
