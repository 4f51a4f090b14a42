"""The third part: a parked car, seen from behind, its hood up; one tail lamp is red."""

import numpy as np
from shapely.geometry import box

from assets.lino import props as p
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(203)
    s.sky(b, 700, 300, 0.97, 0.06, low=440)
    w.plaster(b, [(-20, 20), (470, 250), (470, 440), (-20, 620)], 0.22, 3)
    w.bricks(b, [(-20, -70), (470, 206), (470, 250), (-20, 20)], 6, 12, 0.36)
    s.ground(b, 430, 0.7, 0.34, 640)
    s.agave(b, 1170, 560, 120, 0.5)
    w.shadow(b, [(360, 640), (960, 640), (1120, 716), (250, 716)], 0.02)
    car(b, 660, 650, 1.0)
    return b


def car(b: Block, x: float, base: float, size: float) -> None:
    """The back of a car of about 1938: a round body, two fenders, a small window in two panes; the hood stands up."""

    def mirrored(*half: tuple[float, float]) -> list[tuple[float, float]]:
        right = [(x + across * size, base - up * size) for across, up in half]
        return [*right, *[(2 * x - px, py) for px, py in reversed(right)]]

    hood = p.smooth_shape(*mirrored((150, 390), (196, 470), (190, 520), (90, 546)))
    b.region(hood, tone=0.16, angle=90, spacing=10, length=120, key=5, halo=8)
    for across in (-60, 0, 60):
        b.stroke([(x + across, base - 440), (x + across * 1.2, base - 530)], 4, 2, colour=0)
    for way in (-1, 1):
        b.black(box(x + way * 236 - 46, base - 130, x + way * 236 + 46, base + 6).buffer(8), halo=6)
    body = p.smooth_shape(*mirrored((124, 404), (196, 366), (232, 270), (248, 160), (236, 60)))
    b.region(body, tone=lambda a, d: np.clip(0.62 - 0.6 * s.smooth(a, x - 180, x + 160), 0.04, 1), angle=84, spacing=10, length=150, key=6, halo=8)
    for way in (-1, 1):
        fender = p.smooth_shape(*((x + way * across, base - up) for across, up in ((206, 60), (206, 180), (246, 222), (300, 184), (312, 60))))
        b.region(fender, tone=0.7 if way < 0 else 0.16, angle=90 + way * 12, spacing=9, length=90, key=5, halo=7)
    for way in (-1, 1):
        pane = s.shape((x + way * 8, base - 366), (x + way * 96, base - 348), (x + way * 106, base - 296), (x + way * 8, base - 294))
        b.white(pane, key=6)
    b.stroke([(x, base - 296), (x, base - 110)], 5, 5, taper=False)
    b.stroke([(x + 7, base - 290), (x + 7, base - 112)], 4, 3, colour=0, taper=False)
    b.white(box(x - 66, base - 176, x + 66, base - 136), key=5)
    b.black(box(x - 16, base - 196, x + 16, base - 180), halo=3)
    bumper = box(x - 306, base - 92, x + 306, base - 62).buffer(5)
    b.region(bumper, tone=0.9, angle=0, spacing=9, length=120, key=5, halo=5)
    for way in (-1, 1):
        b.black(box(x + way * 120 - 13, base - 108, x + way * 120 + 13, base - 50), halo=4)
    b.white(s.shape(*s.circle(x + 258, base - 180, 21, 20, 1.3)), key=5)
    b.stroke([(x + 250, base - 190), (x + 266, base - 170)], 4, 3)
    w.red(b, s.shape(*s.circle(x - 258, base - 180, 30, 22, 1.3)), 6)
