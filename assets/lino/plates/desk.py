"""The compiler's desk: a lamp, folders, cards, a typewriter."""

from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.library_day import typewriter


def cut() -> Block:
    b = s.block(91)
    b.region(
        box(-10, -10, 1290, 470),
        tone=s.glow(400, 200, 30, 620, 0.7, 0.03),
        field=s.rays(400, 170, 300),
        spacing=10,
        rough=0,
    )
    top = s.shape((-10, 440), (1290, 440), (1290, 730), (-10, 730))
    b.region(top, tone=s.glow(420, 520, 40, 760, 0.86, 0.10), angle=2, spacing=9, length=170, key=4)
    lamp(b)
    folders(b)
    typewriter(b, 780, 470)
    for n, (x, y) in enumerate(((240, 620), (330, 650), (420, 612))):
        card = s.shape((x, y), (x + 120, y - 14 + n * 6), (x + 128, y + 54 - n * 4), (x + 6, y + 66))
        b.white(card, key=4)
        for line in range(4):
            b.stroke([(x + 16, y + 12 + line * 12), (x + 100 - line * 9, y + 4 + line * 12)], 2.6, 2, taper=False)
    return b


def lamp(b: Block) -> None:
    """A lamp with a shade, the one light."""
    b.black(s.shape((386, 150), (414, 150), (418, 470), (382, 470)), halo=4)
    b.region(
        s.shape((320, 230), (362, 130), (438, 130), (480, 230)),
        tone=0.95,
        angle=80,
        spacing=8,
        length=60,
        key=4,
        halo=7,
        ridges=0.15,
    )
    b.black(s.shape((330, 470), (470, 470), (484, 492), (316, 492)), halo=4)


def folders(b: Block) -> None:
    """A pile of folders; the tape round the topmost is the red thing."""
    for n in range(5):
        y = 540 - n * 17
        b.region(
            s.shape((520, y), (690, y - 8), (706, y + 8), (528, y + 18)),
            tone=0.75 - 0.08 * n,
            angle=-3,
            spacing=6,
            key=3.4,
            halo=3,
        )
    b.redden(s.shape((596, 464), (612, 463), (624, 492), (606, 494)))
