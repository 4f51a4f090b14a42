"""The gate before the raid, seen from the dark of the court: the old doors open on the lane, where a car waits."""

import numpy as np
from shapely.geometry import Polygon, box

from assets.lino import outdoors
from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.gate_day import leaf


def cut() -> Block:
    b = s.block(113)
    lane(b)
    outdoors.sedan(b, 400, 512, 1.12, 0.5, red=True)
    wall(b)
    leaf(b, s.shape((252, 88), (372, 140), (372, 540), (252, 640)), 260, 366, 20, 0.20)
    leaf(b, s.shape((868, 140), (990, 88), (990, 640), (868, 540)), 874, 982, -20, 0.30)
    court(b)
    bell(b)
    return b


def lane(b: Block) -> None:
    """The lane in full light, huts across it."""
    b.region(box(360, 100, 880, 470), tone=0.985, field=s.rays(560, 180), spacing=11, rough=0, ridges=0.1)
    for left, right, top in ((360, 520, 306), (548, 700, 282), (730, 890, 300)):
        b.region(box(left, top, right, 430), tone=0.46, angle=3, spacing=9, key=3.4, halo=4)
        b.black(box(left + 56, top + 44, left + 84, 430), rough=0.8)
    b.region(box(360, 424, 880, 560), tone=0.9, angle=1, spacing=9, length=120, rough=0, ragged=0.3)


def wall(b: Block) -> None:
    """The wall with the opening in it, dark from inside."""
    around = Polygon(box(-20, -20, 1300, 560).exterior, [box(372, 128, 868, 548).exterior.coords])
    b.region(
        around, tone=s.glow(620, 330, 260, 620, 0.30, 0.02), field=s.rays(620, 330, 190), spacing=10, key=6, rough=1
    )
    b.region(s.shape((330, 88), (910, 88), (880, 130), (360, 130)), tone=0.34, angle=1, spacing=9, key=5, halo=4)
    for n in range(9):
        y = 30 + n * 62
        for left, right in ((-10, 240), (1000, 1290)):
            b.stroke([(left, y), (right, y + 4)], 4, 3, taper=False)


def court(b: Block) -> None:
    """The ground of the court: dark, but for the light that comes in by the gate."""
    b.region(box(-20, 548, 1300, 740), tone=0.06, angle=2, spacing=11, length=150, rough=0)
    b.region(
        s.shape((372, 548), (868, 548), (1060, 740), (230, 740)),
        tone=lambda x, y: np.clip(0.97 - 0.5 * s.smooth(y, 560, 730), 0, 1),
        angle=1,
        spacing=10,
        length=150,
        rough=2,
        ridges=0.14,
    )
    b.black(s.shape((300, 640), (252, 640), (150, 735), (262, 735)), rough=2)


def bell(b: Block) -> None:
    """The bell on its wire, by the gate."""
    b.stroke([(1060, 150), (1062, 232)], 4, 3, colour=0, taper=False)
    b.region(
        s.shape((1040, 232), (1084, 232), (1092, 274), (1104, 290), (1020, 290), (1032, 274)),
        tone=0.5,
        angle=80,
        spacing=8,
        key=4,
        halo=5,
    )
    b.white(s.shape(*s.circle(1062, 296, 8, 10)), rough=0.3, key=3)
