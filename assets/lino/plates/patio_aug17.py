"""The court on 17 August: a path to the open door of the house, and on a bench a hat with a red band."""

from shapely.geometry import box

from assets.lino import gear, outdoors
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(144)
    s.sky(b, 640, -40, 0.99, 0.06, low=300)
    w.bush(b, 330, 170, 170, 110, (640, -40))
    w.plaster(b, [(520, 120), (1300, 120), (1300, 480), (520, 480)], 0.97, 4)
    b.region(
        s.shape((490, 122), (520, 84), (1300, 84), (1300, 122)),
        tone=0.3,
        angle=88,
        spacing=12,
        length=40,
        key=4,
        halo=6,
    )
    w.plaster(b, [(-20, 220), (520, 230), (520, 480), (-20, 500)], 0.28, 2)
    b.black(box(706, 190, 836, 482), halo=7)
    b.region(box(722, 206, 820, 480), tone=0.16, angle=90, spacing=9)
    b.region(
        s.shape((820, 206), (900, 184), (900, 530), (820, 480)),
        tone=0.6,
        angle=90,
        spacing=9,
        length=150,
        key=4,
        halo=5,
    )
    s.ground(b, 478, 0.95, 0.7, 600)
    for n in range(8):
        part = n / 8
        stone = s.circle(760 - 140 * part, 500 + 220 * part**1.3, 34 + 70 * part, 11, 0.26)
        b.region(s.shape(*stone), tone=0.97, spacing=8, key=3, halo=3)
    w.shadow(b, [(240, 560), (330, 560), (800, 730), (480, 730)], 0.1)
    s.eucalyptus(b, 230, 570, 66, day=True)
    outdoors.cactus(b, 470, 560, 190)
    bench(b)
    return b


def bench(b: Block) -> None:
    """A garden bench, and what lies on it."""
    for x in (960, 1200):
        b.black(box(x, 560, x + 20, 650), halo=5)
    b.region(
        s.shape((930, 530), (1240, 530), (1260, 570), (910, 570)),
        tone=0.7,
        angle=1,
        spacing=8,
        length=120,
        key=4,
        halo=6,
    )
    b.black(box(912, 570, 1258, 584), halo=3)
    gear.hat(b, 1080, 534, 100)
