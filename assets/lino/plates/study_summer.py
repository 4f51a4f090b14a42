"""Trotsky's study by day: a window bricked up below, a long work table, an empty chair; the alarm button is red."""

import numpy as np
from shapely.geometry import box

from assets.lino import furniture, tabletop
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(101)
    study(b, (370, 190), s.DAY)
    tabletop.sheet(b, 560, 478, 120, 40, 4)
    tabletop.sheet(b, 706, 462, 112, 36, -3)
    button(b, scarlet=True)
    return b


def study(b: Block, light: tuple[float, float], bright: float, reach: float = 620) -> None:
    """The room, and what stands in it always: window, shelves, table, and the chair behind it."""
    s.room(b, light, bright, reach)
    w.side_door(b, w.LEFT_DOOR, 0.4 * bright)
    w.side_door(b, w.RIGHT_DOOR, 0.4 * bright)
    window(b)
    s.shelves(b, 760, 1080, 110, 400, bright)
    desk_chair(b, 640)
    far = light[0]
    furniture.long_table(
        b,
        (330, 1010),
        (190, 1160),
        436,
        566,
        lambda x, y: np.clip(1.1 * bright - np.abs(x - far) / 1500, 0.1, 0.97),
        150,
    )
    machine(b, 890, 470)
    books(b, 1010, 470)
    ink(b, 520, 462)


def window(b: Block) -> None:
    """The window on the court: brick up to the breast, panes and light above it."""
    b.black(box(236, 96, 500, 420), halo=6)
    b.white(box(252, 112, 484, 408), rough=0.8)
    for _ in range(46):
        x, y = b.random.uniform(372, 470), b.random.uniform(120, 200)
        b.stroke([(x, y), (x + 6, y + 12)], 6, 1.4)
    b.stroke([(430, 290), (436, 220), (428, 150)], 13, 7)
    w.bricks(b, [(252, 256), (484, 256), (484, 408), (252, 408)], 8, 6, 0.72)
    for x in (310, 368, 426):
        b.black(box(x - 5, 112, x + 5, 258), rough=0.6)
    b.black(box(252, 182, 484, 190), rough=0.6)
    for left, lean in ((172, 0), (500, 0)):
        leaf = s.shape((left, 92), (left + 64, 100), (left + 64, 416), (left, 430 + lean))
        b.region(leaf, tone=0.3, angle=0, spacing=13, length=60, key=4, halo=5, wobble=0.1)


def desk_chair(b: Block, x: float) -> None:
    """The chair behind the table, its back to the wall: nobody sits there."""
    b.black(box(x - 62, 292, x + 62, 440).buffer(8), halo=7)
    b.region(box(x - 48, 306, x + 48, 330), tone=0.9, angle=2, spacing=8, key=2)
    for n in range(6):
        b.region(box(x - 46 + n * 16, 342, x - 36 + n * 16, 440), tone=0.62, angle=90, spacing=6, rough=0.8)


def machine(b: Block, x: float, y: float) -> None:
    """The dictating machine: a box, a cylinder, a tube with its mouthpiece."""
    b.black(s.shape((x - 52, y + 30), (x - 44, y - 26), (x + 44, y - 26), (x + 54, y + 30)), halo=5)
    b.region(s.shape((x - 44, y - 2), (x + 44, y - 2), (x + 48, y + 22), (x - 48, y + 22)), tone=0.5, spacing=7)
    b.region(box(x - 34, y - 54, x + 34, y - 28), tone=0.85, angle=90, spacing=6, key=3, halo=4)
    w.wire(b, [(x + 34, y - 40), (x + 70, y - 64), (x + 92, y - 20), (x + 86, y + 10)], 6)
    b.black(s.shape((x + 74, y + 6), (x + 98, y + 6), (x + 106, y + 30), (x + 66, y + 30)), halo=4)


def books(b: Block, x: float, y: float) -> None:
    """A pile of books on the table."""
    for n, (wide, tone) in enumerate(((112, 0.8), (98, 0.3), (104, 0.9), (80, 0.5))):
        at = y + 26 - n * 19
        left = x - wide / 2 + b.random.uniform(-6, 6)
        b.region(box(left, at - 17, left + wide, at), tone=tone, angle=0, spacing=6, key=3, halo=3)
        b.black(box(left, at - 17, left + 10, at))


def ink(b: Block, x: float, y: float) -> None:
    """An inkwell and a pen."""
    b.black(s.shape((x - 18, y + 18), (x - 13, y - 8), (x + 13, y - 8), (x + 18, y + 18)), halo=4)
    b.black(s.shape((x + 1, y - 8), (x + 46, y - 72), (x + 51, y - 69), (x + 7, y - 6)), halo=4)


def button(b: Block, scarlet: bool) -> None:
    """The alarm button at the left side of the table, with its wire."""
    w.wire(b, [(382, 552), (380, 600), (330, 660), (180, 690), (-10, 700)], 6)
    b.white(s.shape(*s.circle(382, 520, 31, 22, 0.62)), key=5)
    if scarlet:
        w.red(b, s.shape(*s.circle(382, 513, 19, 18, 0.66)))
    else:
        b.black(s.shape(*s.circle(382, 513, 17, 18, 0.66)))
