"""The guards' rooms in summer: a second floor half built over them, and by each door a red buzzer on a wire."""

import itertools

from shapely.geometry import LineString, box

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(161)
    w.sun(b, 640, 74, 42, 300, 0.36)
    w.bush(b, 60, 190, 130, 120, (640, 74))
    w.plaster(b, [(-20, 250), (130, 250), (130, 560), (-20, 560)], 0.3, 1)
    w.plaster(b, [(120, 250), (1300, 250), (1300, 560), (120, 560)], 0.84, 3)
    upper(b)
    doors = [(210, 310), (490, 590), (770, 870), (1050, 1150)]
    for left, right in doors:
        b.black(box(left - 10, 322, right + 10, 562), halo=6)
        b.region(box(left + 4, 336, right - 4, 560), tone=0.16, angle=90, spacing=9, length=120)
    w.wire(b, [(-20, 288), (420, 294), (900, 290), (1300, 296)], 5)
    for _, right in doors:
        w.wire(b, [(right + 42, 292), (right + 40, 360)], 5)
        w.red(b, box(right + 22, 360, right + 62, 420), 5)
        b.white(s.shape(*s.circle(right + 42, 382, 9, 12)), key=3)
    s.ground(b, 560, 0.74, 0.46, 700)
    w.shadow(b, [(120, 562), (1300, 562), (1300, 584), (90, 592)], 0.05)
    barrow(b)
    return b


def upper(b: Block) -> None:
    """The floor that is being built: brick up to half the height, window holes, poles and planks."""
    steps = [(170, 120), (430, 96), (520, 150), (760, 130), (850, 60), (1040, 84), (1130, 170), (1290, 190)]
    for (left, top), (right, _) in itertools.pairwise(steps):
        w.bricks(
            b,
            [(left, top), (right, top), (right, 240), (left, 240)],
            max(3, (240 - top) // 16),
            (right - left) // 34,
            0.82,
        )
    for left in (300, 620, 930):
        b.black(box(left, 150, left + 66, 222), halo=5)
    b.region(s.shape((104, 238), (1300, 238), (1300, 262), (104, 262)), tone=0.4, spacing=8, key=4, halo=5)
    for x in (440, 700, 980, 1256):
        b.region(LineString([(x, 20), (x + 6, 560)]).buffer(7), tone=0.5, angle=90, spacing=7, key=3, halo=5)
    for y in (112, 206):
        b.region(
            s.shape((410, y), (1292, y - 8), (1292, y + 8), (410, y + 16)), tone=0.85, angle=0, spacing=7, key=4, halo=5
        )
    for ends in (((446, 206), (696, 110)), ((986, 206), (1250, 106))):
        b.stroke(ends, 9, 8, taper=False)


def barrow(b: Block) -> None:
    """A wheelbarrow and a heap of brick."""
    b.region(s.shape((400, 616), (560, 604), (530, 660), (440, 664)), tone=0.4, angle=4, spacing=8, key=4, halo=6)
    b.stroke([(544, 620), (660, 596)], 10, 9, taper=False)
    b.stroke([(500, 660), (560, 700)], 9, 8, taper=False)
    b.black(s.shape(*s.circle(412, 676, 30, 20)), halo=5)
    b.white(s.shape(*s.circle(412, 676, 12, 12)), rough=0.4)
    for row in range(3):
        for n in range(4 - row):
            x = 800 + n * 66 + row * 33
            b.region(box(x, 664 - row * 30, x + 60, 690 - row * 30), tone=0.8, angle=2, spacing=7, key=4, halo=4)
