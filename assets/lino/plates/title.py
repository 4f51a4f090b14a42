"""The title: the long wall in the evening, the lane, agaves, and a sky in rays; no towers yet, and nobody."""

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(7)
    s.sky(b, 1010, 330, 0.99, 0.10, low=400)
    for x, top, wide in ((700, 120, 30), (820, 70, 38), (1180, 150, 26)):
        tree(b, x, top, wide)
    s.ground(b, 390, 0.34, 0.62, 1000)
    s.wall(b, [(-30, 40), (1010, 300), (1010, 404), (-30, 640)], 0.22, 13)
    s.wall(b, [(1010, 300), (1310, 262), (1310, 420), (1010, 404)], 0.56, 7)
    b.black(s.shape((560, 262), (690, 288), (690, 470), (560, 500)), halo=5)
    b.region(s.shape((572, 280), (680, 300), (680, 468), (572, 494)), tone=0.2, angle=90, spacing=8, length=140, key=3)
    b.redden(s.shape((620, 300), (640, 304), (640, 478), (620, 482)))
    for x, y, size in ((760, 640, 120), (930, 560, 70), (1160, 690, 170)):
        s.agave(b, x, y, size, 0.5)
    return b


def tree(b: Block, x: float, top: float, wide: float) -> None:
    """A pine of the court, over the wall."""
    b.stroke([(x, 420), (x + 4, top)], wide * 0.5, 4)
    for n in range(120):
        part = n / 120
        y = top + (330 - top) * part
        reach = wide * (0.4 + 2.6 * part)
        way = 1 if n % 2 else -1
        b.stroke([(x, y), (x + way * reach * b.random.uniform(0.5, 1.0), y + b.random.uniform(4, 22))], 9, 1)
