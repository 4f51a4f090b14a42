"""The lane before the raid: the long wall with its old wooden gate, and a closed car that waits; no towers, nobody."""

from assets.lino import outdoors
from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.title import tree


def cut() -> Block:
    b = s.block(101)
    s.sky(b, 1010, 250, 0.99, 0.08, low=420)
    for x, top, wide in ((560, 110, 30), (668, 150, 24)):
        tree(b, x, top, wide)
    s.ground(b, 380, 0.80, 0.6, 900)
    huts(b)
    s.wall(b, [(-30, 20), (900, 296), (900, 392), (-30, 560)], 0.20, 13)
    gate(b)
    b.region(s.shape((-10, 562), (900, 392), (900, 404), (-10, 640)), tone=0.06, angle=-10, spacing=9, length=120)
    b.region(
        s.shape((470, 640), (1010, 632), (1150, 700), (330, 712)), tone=0.10, angle=2, spacing=9, length=120, rough=3
    )
    outdoors.sedan(b, 500, 660, 1.32, 0.5, red=True)
    for x, y, size in ((1190, 706, 230), (70, 726, 130), (1010, 420, 46)):
        s.agave(b, x, y, size, 0.62)
    return b


def huts(b: Block) -> None:
    """Adobe huts at the end of the lane."""
    for left, right, top in ((930, 1030, 318), (1060, 1180, 300), (1200, 1300, 280)):
        b.region(
            s.shape((left, top), (right, top - 6), (right, 396), (left, 390)),
            tone=0.3,
            angle=4,
            spacing=8,
            key=3,
            halo=4,
        )
        b.black(s.shape((left + 30, top + 34), (left + 54, top + 33), (left + 54, 390), (left + 30, 389)))


def gate(b: Block) -> None:
    """Two leaves of old boards under a lintel, in the perspective of the wall."""
    b.black(s.shape((222, 130), (470, 196), (470, 474), (222, 520)), halo=5)
    for left, right, tone in ((236, 338, 0.52), (346, 458, 0.44)):
        top, low = 148 + (left - 236) * 0.27, 514 - (left - 236) * 0.185
        end, foot = 148 + (right - 236) * 0.27, 514 - (right - 236) * 0.185
        b.region(
            s.shape((left, top), (right, end), (right, foot), (left, low)),
            tone=tone,
            angle=90,
            spacing=9,
            length=190,
            key=4,
        )
        for part in (0.2, 0.52, 0.84):
            ends = [(left, top + (low - top) * part), (right, end + (foot - end) * part)]
            b.stroke(ends, 12, 10, taper=False)
            b.stroke([(x, y - 4) for x, y in ends], 2.6, 2, colour=0, taper=False)
