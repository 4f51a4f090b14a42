"""The third part: a parked car, seen from behind, its hood up; one tail lamp is red."""

import numpy as np
from shapely.geometry import LineString, Polygon, box

from assets.lino import cuts
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block, curve


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
        hood = cuts.smooth_shape(*mirrored((156, 380), (136, 456), (92, 528), (18, 566)))
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
    body = cuts.smooth_shape(
        *mirrored((120, 408), (174, 396), (196, 346), (212, 284), (246, 262), (256, 160), (240, 60))
    )
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
        fender = cuts.smooth_shape(
            *(at(way * across, up) for across, up in ((214, 60), (216, 170), (250, 204), (306, 176), (322, 60)))
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
        pane = s.shape(*(at(way * across, up) for across, up in ((10, 368), (84, 362), (92, 316), (10, 314))))
        b.white(pane, key=6 * fine)
    lid = LineString(
        curve(
            np.array(
                [at(-150, 104), at(-158, 200), at(-130, 268), at(0, 286), at(130, 268), at(158, 200), at(150, 104)]
            )
        )
    )
    b.paint(lid.buffer(6 * fine), 0)
    b.paint(lid.buffer(3 * fine), 1)
    for way in (-1, 1):
        b.black(plate(way * 84 - 9, 262, way * 84 + 9, 296), halo=3)
    b.white(plate(-66, 136, 66, 176), key=5 * fine)
    b.black(plate(-16, 180, 16, 196), halo=3)
    b.region(plate(-306, 62, 306, 92).buffer(5 * size), tone=0.9, angle=0, spacing=9, length=120, key=5 * fine, halo=5)
    for way in (-1, 1):
        b.black(plate(way * 120 - 13, 50, way * 120 + 13, 108), halo=4)
    b.white(s.shape(*s.circle(*at(258, 180), 21 * fine, 20, 1.3)), key=5 * fine)
    w.red(b, s.shape(*s.circle(*at(-258, 180), 30 * max(size, 0.5), 22, 1.3)), 6 * fine)
