"""A police office on the night of 20 August: a desk under a lamp, a hat on a hook, a passport, the red thing."""

from shapely.geometry import box

from assets.lino import cuts, gear, tabletop
from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(112)
    s.room(b, (600, 300), 0.66, reach=520, tiles=False)
    blinds(b)
    hook(b)
    s.shelves(b, 980, 1110, 130, 430, 0.3)
    chair(b)
    desk(b)
    tabletop.desk_lamp(b, 620, 508, 1.12)
    passport(b)
    return b


def blinds(b: Block) -> None:
    """A window on the night behind a slatted blind."""
    b.black(box(196, 110, 372, 346), halo=5)
    for n in range(13):
        y = 124 + n * 17
        b.region(s.shape((206, y), (362, y + 2), (362, y + 9), (206, y + 8)), tone=0.5, spacing=5, rough=0.8)
    for x in (240, 330):
        b.stroke([(x, 112), (x, 340)], 4, 3, colour=0, taper=False)


def hook(b: Block) -> None:
    """A hat on a hook of the wall, beside the lamp."""
    b.black(box(790, 150, 910, 168), halo=4)
    b.stroke([(848, 160), (850, 190), (858, 198)], 8, 7, taper=False)
    gear.hung_hat(b, 850, 270, 1.1)


def chair(b: Block) -> None:
    """The empty chair behind the desk."""
    b.black(s.shape((386, 330), (520, 330), (528, 500), (378, 500)), halo=6)
    for x in (404, 432, 460, 488):
        b.region(box(x, 356, x + 14, 494), tone=0.55, angle=90, spacing=7, length=90, rough=0.8)
    b.region(s.shape((380, 322), (526, 322), (522, 350), (384, 350)), tone=0.6, spacing=8, key=4, halo=4)


def desk(b: Block) -> None:
    """A broad desk: its top in the light, its front in the dark."""
    top = s.shape((250, 470), (1010, 470), (1110, 606), (150, 606))
    b.region(
        top, tone=s.glow(620, 520, 90, 460, 0.97, 0.22), angle=1, spacing=9, length=150, key=5, halo=6, ridges=0.14
    )
    b.region(box(150, 606, 1110, 730), tone=0.12, angle=1, spacing=10, length=150, key=5, halo=4)
    b.region(s.shape((150, 606), (1110, 606), (1106, 624), (154, 624)), tone=0.7, spacing=8, key=4)
    for left in (190, 850):
        b.region(box(left, 642, left + 220, 720), tone=0.24, angle=1, spacing=9, key=4, halo=3)
        b.white(s.shape(*s.circle(left + 110, 680, 9, 12)), rough=0.4, key=4)
    for n in range(3):
        sheet = [(x + n * 7, y - n * 5) for x, y in ((276, 508), (420, 498), (432, 572), (258, 584))]
        b.white(s.shape(*sheet), rough=0.9, key=4)
    for n in range(4):
        cuts.typed(b, 298 - n * 2, 424, 516 + n * 14, 4)
    telephone(b)


def telephone(b: Block) -> None:
    """A telephone of the time, at the dark end of the desk."""
    p = cuts.Placed(950, 556)
    b.region(p.area((-52, 20), (-34, -44), (34, -44), (56, 20)), tone=0.16, angle=80, spacing=8, key=4, halo=6)
    b.white(p.disc(0, -8, 22, 0.86), rough=0.4, key=3)
    b.black(p.disc(0, -8, 9, 0.86, 12), rough=0.3)
    b.region(p.area((-72, -48), (-66, -74), (-40, -78), (40, -78), (66, -74), (72, -48), (44, -46), (36, -58), (-36, -58), (-44, -46)),
             tone=0.2, spacing=7, key=4, halo=5)  # fmt: skip


def passport(b: Block) -> None:
    """The passport, shut, in the middle of the light."""
    book = s.shape((706, 508), (806, 518), (796, 590), (688, 578))
    b.black(s.shape((694, 582), (800, 594), (814, 524), (822, 540), (806, 604), (700, 594)), rough=0.6)
    b.white(book, rough=0.6, key=6)
    b.redden(book.buffer(-2), rough=0.6)
    b.stroke([(714, 520), (702, 572)], 4, 3)
    b.black(s.shape(*s.circle(752, 546, 13, 12, 0.8)), rough=0.4)
    b.stroke([(726, 572), (768, 577)], 4.4, 3.4, taper=False)
    b.stroke([(736, 526), (786, 531)], 4.4, 3.4, taper=False)
