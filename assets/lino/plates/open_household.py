"""The fourth part: a tea table seen from above, places laid all round it, and one saucer that is red."""

import numpy as np
from shapely import affinity
from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block

PLACES = 7


def cut() -> Block:
    b = s.block(204)
    floor(b)
    b.black(s.shape(*s.circle(640, 360, 356, 60)), halo=6)
    b.region(
        s.shape(*s.circle(640, 360, 338, 60)),
        tone=s.glow(600, 320, 60, 420, 0.99, 0.66),
        field=s.rays(640, 360, 230),
        spacing=10,
        length=120,
    )
    for n in range(PLACES):
        angle = (n + 0.5) / PLACES * 2 * np.pi - np.pi / 2
        place(b, 640 + 236 * np.cos(angle), 360 + 236 * np.sin(angle), np.degrees(angle), scarlet=n == 0)
    pot(b)
    return b


def floor(b: Block) -> None:
    """Tiles in the dark, and the backs of the chairs."""
    for row in range(6):
        for column in range(10):
            tile = box(column * 130 - 10, row * 130 - 26, column * 130 + 114, row * 130 + 98)
            b.region(tile, tone=0.26 if (row + column) % 2 else 0.08, angle=90 * (column % 2), spacing=10, length=110)
    for n in range(PLACES):
        angle = (n + 0.5) / PLACES * 2 * np.pi - np.pi / 2
        seat = affinity.rotate(box(1000, 300, 1066, 420).buffer(12), np.degrees(angle), origin=(640, 360))
        b.region(seat, tone=0.5, angle=np.degrees(angle), spacing=8, key=5, halo=6)


def place(b: Block, x: float, y: float, turn: float, scarlet: bool) -> None:
    """A saucer, and a cup with its handle."""
    saucer = s.shape(*s.circle(x, y, 62, 34))
    w.red(b, saucer, 5) if scarlet else b.white(saucer, key=5)
    b.paint(s.shape(*s.circle(x, y, 50, 34)).exterior.buffer(1.6), 1)
    handle = affinity.rotate(box(x - 9, y - 50, x + 9, y - 24), turn + 40, origin=(x, y))
    cup = s.shape(*s.circle(x, y, 36, 26))
    b.black(handle, halo=3)
    b.white(cup, key=5)
    b.region(s.shape(*s.circle(x, y, 25, 22)), tone=s.glow(x - 14, y - 14, 3, 40, 0.6, 0.02), angle=turn, spacing=7)


def pot(b: Block) -> None:
    """The teapot, in the middle, from above."""
    b.black(s.shape((572, 384), (506, 436), (520, 456), (604, 428)), halo=5)
    b.black(s.shape(*s.circle(716, 310, 38, 24)).difference(s.shape(*s.circle(716, 310, 24, 20))), halo=5)
    b.region(
        s.shape(*s.circle(640, 360, 88, 40)),
        tone=s.glow(604, 322, 10, 130, 0.95, 0.04),
        field=s.rays(640, 360, 60),
        spacing=7,
        key=6,
        halo=8,
    )
    b.region(s.shape(*s.circle(640, 360, 46, 28)), tone=0.7, angle=30, spacing=8, key=5, halo=4)
    b.black(s.shape(*s.circle(640, 360, 13, 16)), halo=4)
