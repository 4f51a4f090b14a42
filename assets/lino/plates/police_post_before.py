"""The police post before the raid: the booth in a low sun, an empty chair at its door, and down the lane a car that waits."""

from shapely.geometry import box

from assets.lino import furniture, outdoors
from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(114)
    s.sky(b, 700, 210, 0.99, 0.16, low=420)
    b.region(
        s.shape((-10, 250), (300, 262), (640, 330), (640, 400), (-10, 400)),
        tone=0.12,
        angle=8,
        spacing=10,
        key=4,
        halo=4,
    )
    s.ground(b, 384, 0.72, 0.94, 700)
    for left, right, top in ((430, 520, 308), (540, 630, 322)):
        b.region(box(left, top, right, 398), tone=0.28, angle=3, spacing=8, key=3, halo=4)
        b.black(box(left + 34, top + 34, left + 56, 398), rough=0.6)
    s.wall(b, [(740, 304), (1310, 90), (1310, 560), (740, 404)], 0.16, 11, bricks=False)
    shadows(b)
    outdoors.sedan(b, 640, 446, 0.46, 0.5, red=True)
    s.booth(b, 110, 410, 190, 590, 0.03, 0.30)
    b.stroke([(250, 166), (250, 120)], 6, 5, taper=False)
    furniture.plain_chair(b, 496, 640, 0.84, 0.7)
    for x, y, size in ((1150, 690, 200), (60, 720, 90)):
        s.agave(b, x, y, size, 0.6)
    return b


def shadows(b: Block) -> None:
    """Long shadows toward us: of the booth, of the chair."""
    b.region(s.shape((110, 588), (410, 588), (330, 735), (-60, 735)), tone=0.05, angle=4, spacing=10, rough=3)
    b.region(s.shape((440, 640), (532, 644), (500, 735), (390, 735)), tone=0.12, angle=6, spacing=9, rough=2)
    b.region(s.shape((640, 442), (832, 442), (800, 462), (600, 464)), tone=0.06, spacing=7, rough=1)
