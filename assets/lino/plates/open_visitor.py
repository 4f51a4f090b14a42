"""The third part: a parked car, seen from behind, its hood up; one tail lamp is red."""

import numpy as np
from shapely.geometry import Polygon, box

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
    car(b, 660, 650, 1.0, raised=True)
    return b


def car(b: Block, x: float, base: float, size: float, raised: bool) -> None:
    """The back of a car of about 1938: a round body, two fenders, a window in two panes; the hood may stand up."""

    def at(across: float, up: float) -> tuple[float, float]:
        return x + across * size, base - up * size

    def mirrored(*half: tuple[float, float]) -> list[tuple[float, float]]:
        return [*(at(*place) for place in half), *(at(-across, up) for across, up in reversed(half))]

    def plate(left: float, low: float, right: float, top: float) -> Polygon:
        return box(*at(left, low), *at(right, top))

    fine = max(size, 0.6)
    if raised:
        hood = p.smooth_shape(*mirrored((150, 380), (140, 450), (104, 520), (40, 556)))
        b.region(
            hood,
            tone=lambda a, d: np.clip(0.8 - 0.7 * s.smooth(a, x - 90, x + 40), 0.1, 1),
            angle=90,
            spacing=9,
            length=120,
            key=6,
            halo=9,
        )
        b.stroke([at(0, 400), at(0, 548)], 8, 6, taper=False)
        b.stroke([at(7, 404), at(6, 540)], 4, 3, colour=0, taper=False)
    for way in (-1, 1):
        b.black(plate(way * 236 - 46, -6, way * 236 + 46, 130).buffer(8 * size), halo=6)
    body = p.smooth_shape(*mirrored((124, 404), (196, 366), (232, 270), (248, 160), (236, 60)))
    b.region(
        body,
        tone=lambda a, d: np.clip(0.62 - 0.6 * s.smooth(a, x - 180 * size, x + 160 * size), 0.04, 1),
        angle=84,
        spacing=10 * fine,
        length=150,
        key=6 * fine,
        halo=8 * fine,
    )
    for way in (-1, 1):
        fender = p.smooth_shape(
            *(at(way * across, up) for across, up in ((206, 60), (206, 180), (246, 222), (300, 184), (312, 60)))
        )
        b.region(
            fender,
            tone=0.7 if way < 0 else 0.16,
            angle=90 + way * 12,
            spacing=9 * fine,
            length=90,
            key=5 * fine,
            halo=7 * fine,
        )
    for way in (-1, 1):
        pane = s.shape(*(at(way * across, up) for across, up in ((8, 366), (96, 348), (106, 296), (8, 294))))
        b.white(pane, key=6 * fine)
    b.stroke([at(0, 296), at(0, 110)], 5 * fine, taper=False, end=5 * fine)
    b.white(plate(-66, 136, 66, 176), key=5 * fine)
    b.black(plate(-16, 180, 16, 196), halo=3)
    b.region(plate(-306, 62, 306, 92).buffer(5 * size), tone=0.9, angle=0, spacing=9, length=120, key=5 * fine, halo=5)
    for way in (-1, 1):
        b.black(plate(way * 120 - 13, 50, way * 120 + 13, 108), halo=4)
    b.white(s.shape(*s.circle(*at(258, 180), 21 * fine, 20, 1.3)), key=5 * fine)
    w.red(b, s.shape(*s.circle(*at(-258, 180), 30 * max(size, 0.5), 22, 1.3)), 6 * fine)
