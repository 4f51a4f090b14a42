"""The women's lodging by daylight: a bed, a table with a frame seen from behind, drafts on the floor."""

from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(81)
    s.room(b, (330, 250), s.DAY, tiles=False)
    b.black(box(246, 120, 420, 330), halo=6)
    b.region(box(260, 134, 406, 316), tone=0.97, spacing=8, length=60, ridges=0.1)
    b.region(s.shape((260, 240), (406, 226), (406, 316), (260, 316)), tone=0.5, angle=4, spacing=8, length=60, key=3)
    b.black(box(328, 120, 338, 330))
    s.table(b, 480, 720, 440, 0.84, 60)
    b.black(s.shape((570, 446), (582, 356), (652, 350), (660, 442)), halo=4)
    b.redden(s.shape((578, 440), (588, 362), (646, 357), (652, 437)))
    b.stroke([(612, 440), (640, 470)], 8, 6, taper=False)
    s.bed(b, 820, 960, 470, 150, 0.82)
    for x, y, turn in ((360, 600, 14), (470, 660, -20), (600, 620, 30), (250, 660, -8)):
        draft(b, x, y, turn)
    return b


def draft(b: Block, x: float, y: float, lean: float) -> None:
    """A sheet with the lines of a plan."""
    b.white(s.shape((x, y), (x + 92, y - lean), (x + 110, y + 44 - lean), (x + 10, y + 50)), key=3.4)
    for n in (0.3, 0.62):
        b.stroke([(x + 10, y + 50 * n), (x + 98, y + 46 * n - lean)], 2.6, 2, taper=False)
    b.stroke([(x + 44, y + 4 - lean / 2), (x + 52, y + 44 - lean / 2)], 2.6, 2, taper=False)
