"""The police post in summer: the booth, the wall higher behind it with a tower and loopholes, a rack of rifles beside it."""

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
    """A row of rifles that lean in a rack of wood; its rail is red."""
    for x in (566, 836):
        b.region(box(x, 430, x + 20, 690), tone=0.6, angle=90, spacing=8, key=4, halo=6)
    for n in range(4):
        rifle(b, 622 + n * 62, 672, 340, 8 - n * 2)
    w.red(b, s.shape((552, 470), (870, 466), (870, 490), (552, 494)), 4.5)
    b.region(s.shape((548, 672), (874, 668), (880, 690), (544, 694)), tone=0.8, angle=1, spacing=8, key=4, halo=5)


def rifle(b: Block, x: float, base: float, tall: float, lean: float) -> None:
    """A rifle that stands on its butt: barrel, stock and bolt."""

    def at(across: float, up: float) -> tuple[float, float]:
        return x + across * tall + lean * up, base - up * tall

    b.black(LineString([at(0, 0.6), at(0, 1.0)]).buffer(3.6), halo=5, rough=0.5)
    half = ((0.075, 0.0), (0.056, 0.20), (0.026, 0.30), (0.03, 0.42), (0.024, 0.76))
    stock = s.shape(*(at(*place) for place in half), *(at(-across * 0.8, up) for across, up in reversed(half)))
    b.black(stock, rough=0.6, halo=8)
    b.stroke([at(0.02, 0.03), at(0.004, 0.34), at(0.0, 0.7)], 5, 3, colour=0)
    b.black(LineString([at(0.02, 0.38), at(0.07, 0.36)]).buffer(4), halo=2)
