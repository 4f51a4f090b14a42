"""A hotel room by daylight: a bed, a suitcase, a chair, and a folded raincoat, the red thing."""

from shapely.geometry import box

from assets.lino import furniture, gear
from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(105)
    s.room(b, (360, 250), s.DAY, tiles=False)
    window(b)
    s.door(b, 950, 1064, tone=0.22)
    rug(b)
    s.shaft(b, 270, 470, 452, 0.92, lean=90)
    s.bed(b, 590, 810, 470, 130, 0.86)
    gear.suitcase(b, 452, 694, 1.08, 0.16)
    furniture.plain_chair(b, 948, 706, 1.08, 0.6)
    gear.folded_coat(b, 952, 394, 0.94)
    return b


def window(b: Block) -> None:
    """A tall window with curtains and a blind."""
    b.black(box(250, 96, 490, 440), halo=6)
    b.region(box(268, 112, 472, 430), tone=0.98, spacing=9, length=60, ridges=0.08)
    roofs = s.shape(
        (268, 330),
        (318, 330),
        (318, 286),
        (372, 286),
        (372, 312),
        (420, 312),
        (420, 250),
        (446, 250),
        (446, 300),
        (472, 300),
        (472, 430),
        (268, 430),
    )
    b.region(roofs, tone=0.34, angle=88, spacing=8, length=50, key=3)
    for bar in (box(364, 112, 376, 430), box(268, 222, 472, 230)):
        b.black(bar, rough=0.6)
    for left, right, foot in ((222, 292, 250), (518, 448, 492)):
        curtain = s.shape((left, 90), (right, 90), (right - (right - left) * 0.2, 280), (foot, 448), (left, 448))
        b.region(curtain, tone=0.5, angle=86, spacing=9, length=140, key=4, halo=4)
    b.black(box(210, 80, 530, 94), halo=4)


def rug(b: Block) -> None:
    """A narrow rug by the bed."""
    b.region(
        s.shape((600, 640), (1000, 626), (1060, 700), (590, 716)),
        tone=0.2,
        angle=-2,
        spacing=9,
        length=90,
        key=4,
        halo=4,
    )
    for x in (640, 960):
        b.stroke([(x, 644), (x + 8, 704)], 6, 5, colour=0, taper=False)
