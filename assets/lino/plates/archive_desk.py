"""The archive: cabinets whose drawers bear decades, a desk, a lamp; the card of the last drawer is the red thing."""

from shapely.geometry import box

from assets.lino import cuts, furniture, tabletop
from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(106)
    b.region(
        box(-10, -10, 1290, 470),
        tone=s.glow(636, 250, 60, 560, 0.74, 0.02),
        field=s.rays(636, 220, 260),
        spacing=10,
        rough=0,
    )
    for left, tone, marks, red in (
        (40, 0.24, ["1910s", "1920s", "1930s"], -1),
        (270, 0.46, ["1940s", "1950s", "1960s"], -1),
        (800, 0.46, ["1970s", "1980s", "1990s"], 2),
        (1030, 0.24, ["", "", ""], -1),
    ):
        furniture.cabinet(b, left, 60, 208, 400, marks, tone, red)
    top = s.shape((120, 470), (1160, 470), (1300, 730), (-20, 730))
    b.region(
        top, tone=s.glow(630, 500, 110, 620, 0.95, 0.10), angle=2, spacing=10, length=170, key=5, halo=6, ridges=0.16
    )
    tabletop.desk_lamp(b, 636, 500, 1.22)
    folders(b)
    open_file(b)
    return b


def folders(b: Block) -> None:
    """A pile of folders, a label on the topmost."""
    for n in range(6):
        y = 640 - n * 18
        push = b.random.normal(0, 6)
        b.white(
            s.shape((262 + push, y), (452 + push, y - 6), (478 + push, y + 24), (244 + push, y + 31)), rough=0.9, key=5
        )
    b.region(
        s.shape((268, 540), (452, 530), (482, 580), (246, 592)),
        tone=0.62,
        angle=-3,
        spacing=9,
        key=5,
        halo=3,
        ridges=0.14,
    )
    b.white(s.shape((318, 552), (398, 547), (404, 566), (316, 571)), rough=0.6, key=4)
    cuts.typed(b, 328, 392, 559, 3.4)


def open_file(b: Block) -> None:
    """An open folder, typed sheets, spectacles of wire on them."""
    b.region(s.shape((740, 548), (900, 540), (930, 668), (742, 680)), tone=0.7, angle=4, spacing=9, key=4.4, halo=5)
    b.region(s.shape((900, 540), (1060, 548), (1112, 662), (930, 668)), tone=0.5, angle=-4, spacing=9, key=4.4, halo=5)
    b.white(s.shape((760, 560), (886, 554), (908, 652), (766, 662)), rough=0.8, key=4)
    b.white(s.shape((912, 556), (1034, 560), (1074, 646), (934, 650)), rough=0.8, key=4)
    for n in range(6):
        cuts.typed(b, 776 + n * 1.5, 876 + n * 3, 574 + n * 13.5, 3.6)
        cuts.typed(b, 926 + n * 3, 1030 + n * 6, 572 + n * 13, 3.6)
