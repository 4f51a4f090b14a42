"""The gate by daylight, from the court: an entrance of wood that stands open, an empty garage, a folded serape."""

import numpy as np
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(21)
    s.sky(b, 300, 60, 0.97, 0.55, low=190)
    s.wall(b, [(-20, 150), (1300, 150), (1300, 520), (-20, 520)], 0.42, 11)
    s.ground(b, 515, 0.86, 0.6, 420)
    garage(b, day=True)
    entrance(b, day=True)
    serape(b)
    return b


def entrance(b: Block, day: bool) -> None:
    """The old doors of wood, with bar and bell; open on the lane by day, shut and barred by night."""
    b.black(box(250, 190, 570, 524), halo=6)
    if day:
        b.region(box(266, 206, 554, 522), tone=0.96, angle=90, spacing=9, length=60, ridges=0.12)
        b.region(
            s.shape((266, 430), (554, 410), (554, 522), (266, 522)), tone=0.7, angle=2, spacing=8, length=90, key=3
        )
        b.region(s.shape((300, 330), (420, 318), (420, 424), (300, 428)), tone=0.4, spacing=8, length=60, key=3, halo=3)
        s.agave(b, 500, 424, 70, 0.5)
        leaf(b, s.shape((176, 172), (262, 200), (262, 522), (176, 566)), 182, 256, 6, 0.34)
        leaf(b, s.shape((558, 200), (650, 172), (650, 566), (558, 522)), 564, 644, -6, 0.34)
    else:
        leaf(b, box(266, 206, 408, 522), 272, 402, 0, 0.26)
        leaf(b, box(412, 206, 554, 522), 418, 548, 0, 0.34)
        bar(b)
    b.stroke([(700, 300), (704, 356)], 4, 3, colour=0, taper=False)
    b.region(s.shape(*s.circle(702, 376, 26, 14)), tone=0.7 if day else 0.5, angle=60, spacing=6, key=3, halo=4)


def leaf(b: Block, outline: BaseGeometry, left: float, right: float, lean: float, tone: float) -> None:
    """One leaf of the entrance, with its three bands of iron."""
    b.region(outline, tone=tone, angle=90, spacing=9, length=170, key=4, halo=5)
    for y in (240, 360, 480):
        b.stroke([(left, y), (right, y + lean)], 11, 9, taper=False)
        b.stroke([(left + 2, y - 4), (right - 2, y + lean - 4)], 2.6, 2, colour=0, taper=False)


def bar(b: Block) -> None:
    """The bar across the shut doors: the red thing of the night."""
    beam = s.shape((244, 318), (578, 312), (578, 340), (244, 346))
    b.white(beam, key=4)
    b.redden(beam.buffer(-3))


def garage(b: Block, day: bool) -> None:
    """The place of two cars, beside the entrance."""
    b.black(box(800, 212, 1180, 534), halo=6)
    b.region(
        box(816, 228, 1164, 530),
        tone=lambda x, y: np.clip((0.30 if day else 0.12) * (1.3 - (x - 816) / 420), 0.02, 1),
        angle=88,
        spacing=9,
        length=120,
    )
    b.region(
        s.shape((816, 530), (1164, 530), (1230, 640), (760, 640)),
        tone=0.55 if day else 0.16,
        angle=2,
        spacing=9,
        length=120,
        key=3,
    )
    if not day:
        cars(b)
        return
    for x in (900, 1010):
        b.stroke([(x, 530), (x - 30, 590), (x - 90, 712)], 9, 7)
        b.stroke([(x + 46, 530), (x + 40, 590), (x + 10, 712)], 9, 7)


def cars(b: Block) -> None:
    """The household's two cars, in the dark of the garage."""
    for x in (842, 1010):
        body = s.shape((x, 520), (x + 4, 440), (x + 30, 390), (x + 110, 390), (x + 136, 440), (x + 142, 520))
        b.region(body, tone=0.12, angle=4, spacing=9, length=90, key=4, halo=4)
        for lamp in (x + 18, x + 124):
            b.white(s.shape(*s.circle(lamp, 464, 11, 12)), rough=0.4, key=3)
        for y in (470, 484, 498):
            b.stroke([(x + 48, y), (x + 96, y)], 3, 2.4, colour=0, taper=False)


def serape(b: Block) -> None:
    """The guard's serape, folded on the ground: the red thing of the picture."""
    body = s.shape((604, 604), (742, 590), (770, 636), (622, 654))
    b.white(body, key=4)
    b.redden(body.buffer(-3))
    b.stroke([(610, 622), (756, 606)], 5, 4, taper=False)
    b.stroke([(616, 640), (764, 624)], 5, 4, taper=False)
    for n in range(11):
        x = 624 + n * 13.4
        b.stroke([(x, 652 - n * 1.7), (x + 3, 668 - n * 1.7)], 3, 1)
