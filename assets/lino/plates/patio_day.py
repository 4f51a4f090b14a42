"""The patio by daylight: the great eucalyptus, the guards' rooms, and what the raiders left on the ground."""

from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(41)
    s.sky(b, 1060, 60, 0.98, 0.62, low=300)
    s.ground(b, 380, 0.88, 0.58, 600)
    for left, right in s.rooms_row(b, 560, 1300, 206, 392, 0.62, 5, 0.0):
        s.holes(b, left - 40, 240, right + 40, 380, 4)
    s.wall(b, [(-20, 130), (560, 190), (560, 392), (-20, 430)], 0.4, 9)
    s.eucalyptus(b, 330, 520, 74, day=True)
    cactus(b)
    ladder(b)
    saw(b)
    return b


def cactus(b: Block) -> None:
    """Transplanted cactus at the path."""
    for x, tall in ((640, 96), (668, 130), (700, 84)):
        body = box(x - 12, 470 - tall, x + 12, 474).buffer(8)
        b.black(body, halo=4)
        for side in (-7, 0, 7):
            b.stroke([(x + side, 476 - tall), (x + side, 468)], 2.6, 1.4, colour=0)


def ladder(b: Block) -> None:
    """A scaling ladder with a rope, laid on the ground."""
    for ends in (((470, 610), (900, 566)), ((480, 652), (916, 606))):
        b.stroke(ends, 16, 14, taper=False)
        b.stroke(ends, 5, 4, colour=0, taper=False)
    for n in range(9):
        x = 492 + n * 50
        b.stroke([(x, 612 - n * 4.9), (x + 8, 650 - n * 5)], 9, 8, taper=False)
    b.stroke([(900, 590), (960, 640), (910, 680), (1000, 690), (960, 650)], 6, 6, taper=False)


def saw(b: Block) -> None:
    """An electric saw, the red thing of the picture."""
    body = s.shape((640, 668), (760, 658), (772, 690), (650, 702))
    b.white(body, key=4)
    b.redden(body.buffer(-3))
    b.black(s.shape((760, 664), (850, 668), (852, 684), (768, 688)), halo=3)
    for n in range(8):
        b.stroke([(770 + n * 10, 686), (775 + n * 10, 693)], 4, 2)
