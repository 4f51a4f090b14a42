"""The library at four in the morning: papers and a desk, grey in the light of one barred window."""

from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.library_day import typewriter


def cut() -> Block:
    b = s.block(72)
    s.room(b, (260, 260), 0.34, reach=420)
    window(b)
    s.shelves(b, 400, 790, 110, 420, 0.30)
    s.door(b, 880, 990, tone=0.08)
    b.redden(s.shape((874, 446), (996, 446), (996, 454), (874, 454)))
    s.table(b, 420, 760, 470, 0.34, 66)
    typewriter(b, 590, 470)
    return b


def window(b: Block) -> None:
    """A tall barred window on the street side."""
    b.black(s.shape((196, 116), (330, 116), (330, 420), (196, 420)), halo=4)
    b.region(
        s.shape((208, 128), (318, 128), (318, 408), (208, 408)), tone=0.86, angle=0, spacing=8, length=60, ridges=0.2
    )
    for x in (226, 250, 274, 298):
        b.black(s.shape((x - 4, 124), (x + 4, 124), (x + 4, 412), (x - 4, 412)))
    for y in (200, 300):
        b.black(s.shape((204, y - 5), (322, y - 5), (322, y + 5), (204, y + 5)))
