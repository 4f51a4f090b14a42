"""The court by morning: rabbit hutches, cactus set in rows, and on the path a toy glider, in red."""

from shapely.geometry import Polygon

from assets.lino import furniture, outdoors
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(143)
    w.sun(b, 1060, 110, 48, 420, 0.34)
    w.bush(b, 830, 220, 150, 90, (1060, 110))
    w.plaster(b, [(-20, 190), (700, 230), (700, 480), (-20, 500)], 0.6, 3)
    w.plaster(b, [(700, 230), (1300, 190), (1300, 480), (700, 480)], 0.97, 2)
    s.ground(b, 474, 0.97, 0.7, 760)
    s.eucalyptus(b, 170, 560, 64, day=True)
    furniture.hutch(b, [(660, 330), (1180, 330), (1180, 500), (660, 500)], 4, 0.94)
    for x, base, tall in ((390, 590, 210), (560, 540, 130)):
        outdoors.cactus(b, x, base, tall)
    outdoors.prickly(b, 1210, 680, 84, 0.6)
    glider(b)
    return b


def glider(b: Block) -> None:
    """A toy glider: two wings, a tail, a thin body."""
    w.shadow(b, [(800, 650), (980, 632), (1060, 652), (900, 676)], 0.1)
    parts = (
        [(880, 630), (934, 620), (890, 570), (858, 576)],
        [(914, 646), (962, 638), (1052, 672), (1016, 684)],
        [(1000, 606), (1020, 601), (1010, 574), (996, 577)],
        [(1004, 622), (1026, 616), (1056, 632), (1040, 640)],
    )
    for points in parts:
        w.red(b, Polygon(points), 4)
    w.red(b, s.shape((820, 648), (836, 636), (1026, 606), (1034, 613), (846, 656)), 4)
