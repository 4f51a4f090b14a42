"""The police post in summer: the booth, the wall higher behind it with a tower and loopholes, many rifles at its door."""

from shapely.geometry import LineString, box

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(181)
    w.sun(b, 1090, 130, 50, 400, 0.24)
    street(b, 0.94)
    rifles(b)
    w.shadow(b, [(170, 592), (520, 568), (410, 700), (-20, 730), (-20, 640)], 0.06)
    s.agave(b, 1150, 690, 150, 0.6)
    return b


def street(b: Block, light: float) -> None:
    """Huts, the raised wall with its loopholes and a tower, and the booth before it."""
    huts(b, light)
    wall = [(-20, 60), (900, 214), (900, 420), (-20, 540)]
    w.plaster(b, wall, light * 0.54, 4)
    w.bricks(b, [(-20, -50), (900, 154), (900, 214), (-20, 60)], 7, 22, light * 0.85)
    w.slits(b, wall, (0.62, 0.76, 0.88), 0.24, 0.48, 0.014)
    w.tower(b, 694, 104, 190, 130, light, 0.26)
    s.ground(b, 412, light, light * 0.7, 800)
    w.bricks(b, [(170, 236), (430, 236), (430, 590), (170, 590)], 22, 8, light)
    w.bricks(b, [(430, 236), (520, 250), (520, 566), (430, 590)], 22, 3, 0.3, bare=0.3)
    b.region(
        s.shape((136, 240), (170, 196), (440, 196), (548, 232), (548, 256), (436, 244), (136, 262)),
        tone=0.1,
        angle=4,
        spacing=9,
        key=4,
        halo=6,
    )
    b.black(box(236, 330, 336, 592), halo=7)


def huts(b: Block, light: float) -> None:
    """Two huts of adobe at the end of the lane."""
    for left, right, top in ((960, 1080, 300), (1120, 1300, 280)):
        b.region(
            s.shape((left, top), (right, top - 8), (right, 424), (left, 416)),
            tone=light * 0.85,
            angle=4,
            spacing=8,
            key=4,
            halo=5,
        )
        b.black(
            s.shape((left - 12, top + 6), (right + 12, top - 4), (right + 4, top - 22), (left - 4, top - 12)), halo=4
        )
        b.black(box(left + 36, top + 56, left + 66, 418))
        s.agave(b, left + 4, 438, 46, 0.5)


def rifles(b: Block) -> None:
    """Rifles that lean together before the door, bound with a red strap."""
    for foot, head in (
        ((610, 660), (690, 392)),
        ((650, 676), (680, 388)),
        ((700, 682), (676, 384)),
        ((744, 676), (664, 390)),
        ((788, 664), (656, 396)),
    ):
        line = LineString([foot, (head[0] + (head[0] - foot[0]) * 0.1, head[1] + (head[1] - foot[1]) * 0.1)])
        b.black(line.buffer(4), halo=4, rough=0.6)
        butt = LineString([foot, line.interpolate(0.34, normalized=True)]).buffer(12)
        b.region(butt, tone=0.5, angle=80, spacing=7, key=4, halo=5)
        sling = [line.interpolate(p, normalized=True).coords[0] for p in (0.16, 0.4, 0.7)]
        b.stroke([(x + 16 * (n == 1), y) for n, (x, y) in enumerate(sling)], 3.4, 3, taper=False)
    w.red(b, s.shape((648, 436), (706, 430), (706, 456), (650, 462)), 4)
