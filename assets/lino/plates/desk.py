"""The compiler's desk: a lamp at the right, a typewriter with a sheet in it, and folders under a red tape."""

from shapely.geometry import box

from assets.lino import cuts, tabletop
from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(91)
    b.region(
        box(-10, -10, 1290, 460),
        tone=s.glow(960, 190, 60, 720, 0.84, 0.02),
        field=s.rays(960, 170, 270),
        spacing=11,
        rough=0,
        length=150,
    )
    top = s.shape((-10, 430), (1290, 430), (1290, 730), (-10, 730))
    b.region(
        top, tone=s.glow(900, 520, 150, 900, 0.95, 0.06), angle=-2, spacing=10, length=180, key=5, halo=5, ridges=0.16
    )
    b.region(s.shape((120, 612), (470, 618), (380, 716), (40, 700)), tone=0.05, spacing=9)
    tabletop.desk_lamp(b, 980, 486, 1.36)
    tabletop.large_typewriter(b, 300, 630, 1.2, lit=1)
    folders(b)
    cards(b)
    return b


def folders(b: Block) -> None:
    """A pile of folders under the lamp; the tape round the topmost is the red thing."""
    for n in range(6):
        y = 652 - n * 17
        push = b.random.normal(0, 6)
        sheet = s.shape((612 + push, y), (866 + push, y - 8), (902 + push, y + 26), (592 + push, y + 36))
        b.white(sheet, rough=0.9, key=5)
    b.region(
        s.shape((618, 556), (868, 544), (906, 604), (594, 620)),
        tone=0.62,
        angle=-3,
        spacing=9,
        key=5,
        halo=3,
        ridges=0.14,
    )
    cuts.tape(b, [(748, 548), (754, 580), (758, 612), (760, 676)], 17)
    cuts.tape(b, [(606, 590), (700, 584), (800, 578), (888, 574)], 17)


def cards(b: Block) -> None:
    """Three cards with a few lines each, beside the lamp."""
    for n, (x, y) in enumerate(((1004, 580), (1086, 622), (962, 640))):
        b.white(s.shape((x, y), (x + 132, y - 12 + n * 6), (x + 144, y + 52 - n * 4), (x + 6, y + 64)), key=4)
        for line in range(3):
            cuts.typed(b, x + 20, x + 112 - line * 12, y + 12 + line * 13, 3)
