"""The fifth part: an empty chair at a desk, under a clock whose red hands stand at twenty past five."""

from shapely.geometry import box

from assets.lino import furniture, tabletop
from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(205)
    b.region(
        box(-10, -10, 1290, 520),
        tone=s.glow(640, 190, 120, 640, 0.85, 0.03),
        field=s.rays(640, 190, 240),
        spacing=10,
        rough=0,
    )
    tabletop.clock(b, 640, 186, 142, 5, 20)
    b.region(s.shape((-10, 516), (1290, 516), (1290, 730), (-10, 730)), tone=0.14, angle=1, spacing=10, length=160)
    chair(b)
    furniture.long_table(b, (250, 1030), (150, 1130), 496, 610, s.glow(640, 500, 60, 560, 0.97, 0.3), 140)
    tabletop.sheet(b, 560, 524, 150, 54, 2)
    tabletop.sheet(b, 360, 530, 120, 46, -4)
    b.black(s.shape((800, 566), (806, 524), (838, 524), (846, 566)), halo=5)
    b.black(s.shape((826, 524), (894, 436), (902, 442), (834, 526)), halo=5)
    return b


def chair(b: Block) -> None:
    """The chair behind the desk, its back to us as to nobody."""
    b.black(box(550, 364, 730, 516).buffer(9), halo=8)
    b.region(box(562, 374, 718, 406), tone=0.92, angle=1, spacing=9, key=2)
    for n in range(6):
        b.region(box(566 + n * 25.6, 420, 582 + n * 25.6, 500), tone=0.7, angle=90, spacing=7)
