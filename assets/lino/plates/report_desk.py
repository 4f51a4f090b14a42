"""The desk at the end: a typewriter, the finished sheaf under the lamp, and a red pencil."""

from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino import tabletop
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(107)
    b.region(
        box(-10, -10, 1290, 460),
        tone=s.glow(300, 190, 60, 700, 0.84, 0.02),
        field=s.rays(300, 170, 270),
        spacing=11,
        rough=0,
        length=150,
    )
    top = s.shape((-10, 430), (1290, 430), (1290, 730), (-10, 730))
    b.region(
        top, tone=s.glow(330, 520, 150, 900, 0.95, 0.06), angle=2, spacing=10, length=180, key=5, halo=5, ridges=0.16
    )
    b.region(s.shape((560, 618), (960, 614), (1180, 700), (700, 716)), tone=0.05, spacing=9)
    tabletop.desk_lamp(b, 300, 486, 1.36)
    tabletop.large_typewriter(b, 740, 640, 1.34, lit=-1)
    tabletop.sheaf(b, 250, 536, 250, 120)
    tabletop.pencil(b, 268, 640, 220, -14)
    ink(b)
    return b


def ink(b: Block) -> None:
    """A bottle of ink and a stack of blank paper at the dark edge."""
    for n in range(5):
        y = 610 - n * 6
        b.region(
            s.shape((1040, y), (1216, y - 4), (1260, y + 66), (1054, y + 74)),
            tone=0.34,
            angle=-2,
            spacing=9,
            key=3.6,
            halo=2,
        )
    b.region(
        s.shape((1088, 470), (1152, 470), (1166, 486), (1168, 540), (1074, 540), (1076, 486)),
        tone=0.16,
        angle=90,
        spacing=8,
        key=4,
        halo=6,
    )
    b.black(box(1102, 446, 1138, 472), halo=5)
    b.stroke([(1086, 496), (1086, 530)], 6, 3, colour=0)
