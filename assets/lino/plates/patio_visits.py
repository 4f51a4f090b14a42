"""The court by morning: rabbit hutches, cactus set in rows, and on the path a toy glider, in red."""

from shapely.geometry import Polygon

from assets.lino import props as p
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
    p.hutch(b, [(660, 330), (1180, 330), (1180, 500), (660, 500)], 4, 0.94)
    for x, base, tall in ((360, 540, 170), (470, 560, 200), (580, 590, 150)):
        p.cactus(b, x, base, tall)
    p.prickly(b, 1210, 680, 84, 0.6)
    glider(b)
    return b


def glider(b: Block) -> None:
    """A toy glider: two wings, a tail, a thin body."""
    w.shadow(b, [(520, 690), (800, 664), (900, 690), (640, 716)], 0.1)
    for points in (
        [(640, 640), (720, 628), (640, 560), (596, 568)],
        [(690, 668), (760, 656), (900, 700), (850, 716)],
        [(812, 622), (840, 616), (826, 578), (808, 582)],
        [(820, 640), (848, 632), (890, 652), (870, 662)],
    ):
        w.red(b, Polygon(points), 4.5)
    w.red(b, s.shape((560, 674), (580, 656), (850, 618), (862, 628), (600, 684)), 4.5)
