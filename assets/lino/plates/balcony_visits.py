"""The balcony on a morning of visits: two chairs set out, a third in red for the guest, steps down to the garden."""

from shapely.geometry import Polygon, box

from assets.lino import furniture, outdoors
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(151)
    balcony(b, 0.97, 0.34)
    furniture.chair(b, 480, 386, 92, 0.8, way=-1)
    furniture.chair(b, 600, 392, 92, 0.8, way=1)
    furniture.chair(b, 760, 404, 100, 0.9, way=1, scarlet=True)
    outdoors.pots(b, ((300, 466, 80), (980, 466, 70)), 0.8)
    return b


def balcony(b: Block, light: float, deep: float, beam: Polygon | None = None) -> None:
    """The raised porch between kitchen and dining room, seen from the court: posts, two doors, a parapet, steps."""
    w.plaster(b, [(-20, -20), (1300, -20), (1300, 560), (-20, 560)], light, 4)
    b.region(box(210, 96, 1070, 500), tone=s.glow(640, 420, 60, 520, deep, 0.04), angle=1, spacing=9, halo=6)
    if beam is not None:
        b.region(beam, tone=0.96, angle=8, spacing=10, length=150, ridges=0.15)
    for left, right in ((380, 490), (790, 900)):
        s.door(b, left, right, 170, 480, deep * 0.6)
    roof = s.shape((150, 96), (210, 30), (1070, 30), (1130, 96))
    b.region(roof, tone=light * 0.9, angle=88, spacing=22, length=90, key=4, halo=6, ridges=0.1)
    b.black(box(150, 94, 1130, 112), halo=3)
    for x in (214, 640, 1040):
        b.region(box(x, 110, x + 28, 486), tone=light, angle=90, spacing=8, length=120, key=4, halo=6)
    floor = s.shape((180, 470), (1100, 470), (1140, 500), (140, 500))
    b.region(floor, tone=0.95, angle=1, spacing=8, key=4, halo=5)
    w.bricks(b, [(140, 500), (520, 500), (520, 590), (140, 596)], 5, 9, light)
    w.bricks(b, [(760, 500), (1140, 500), (1140, 596), (760, 590)], 5, 9, light * 0.8)
    s.ground(b, 590, light, light * 0.6, 560)
    for n in range(4):
        y, out = 500 + n * 34, n * 22
        b.region(
            s.shape((520 - out, y), (760 + out, y), (770 + out, y + 16), (510 - out, y + 16)),
            tone=0.97,
            spacing=7,
            key=4,
            halo=3,
        )
        b.region(box(510 - out, y + 16, 770 + out, y + 36), tone=0.16, spacing=8, key=3)


def parapet(b: Block, light: float) -> None:
    """A low wall along the porch at either side of the steps."""
    for left, right in ((150, 520), (760, 1130)):
        w.bricks(b, [(left, 410), (right, 410), (right, 500), (left, 500)], 5, 9, light)
        b.region(
            s.shape((left - 8, 394), (right + 8, 394), (right + 8, 412), (left - 8, 412)),
            tone=0.97,
            spacing=7,
            key=3,
            halo=4,
        )
