"""A hospital corridor on the evening of 20 August: a bench, a clock, a shut door; nobody. The clock's hands are the red thing."""

import numpy as np
from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino import tabletop
from assets.lino.block import Block
from assets.lino.noise import Field

AWAY = (700, 300)
BACK = (560, 206, 840, 420)


def cut() -> Block:
    b = s.block(111)
    left, top, right, low = BACK
    b.region(box(*BACK), tone=0.9, field=s.rays(700, 170, 170), spacing=9, rough=1, ridges=0.14)
    b.region(s.shape((-10, -10), (1290, -10), (right, top), (left, top)), tone=lights, field=toward, spacing=8, halo=3)
    b.region(s.shape((-10, -10), (left, top), (left, low), (-10, 800)), tone=wall_left, field=toward, spacing=9, halo=4)
    b.region(
        s.shape((1290, -10), (right, top), (right, low), (1290, 772)), tone=wall_right, field=toward, spacing=9, halo=4
    )
    floor(b)
    lamps(b)
    doors(b)
    dado(b)
    bench(b)
    b.stroke([(404, 30), (404, 96)], 12, 12, taper=False)
    b.stroke([(400, 30), (400, 96)], 3, 3, colour=0, taper=False)
    tabletop.plain_clock(b, 404, 168, 74, 7, 30, red=True)
    return b


def toward(along: Field, down: Field) -> tuple[Field, Field]:
    """Lines that run to the far end of the corridor."""
    right, low = along - AWAY[0], down - AWAY[1]
    return np.hypot(right, low), np.arctan2(low, right) * 300


def lights(along: Field, down: Field) -> Field:
    far = np.hypot(along - AWAY[0], (down - 150) * 1.6)
    return np.clip(0.66 - far / 700, 0.03, 0.9)


def wall_left(along: Field, down: Field) -> Field:
    return np.clip(0.10 + 0.66 * s.smooth(along, 60, 560) - 0.24 * s.smooth(down, 330, 520), 0.02, 0.9)


def wall_right(along: Field, down: Field) -> Field:
    return np.clip(0.56 - 0.6 * s.smooth(along, 840, 1240), 0.02, 0.9)


def floor(b: Block) -> None:
    """Tiles, dark and light, that run to the far door."""
    left, _, right, low = BACK
    b.region(s.shape((left, low), (right, low), (1290, 772), (1290, 800), (-10, 800)), tone=0.0, rough=0)
    rows = [420, 434, 452, 476, 510, 558, 626, 726]
    for n in range(len(rows) - 1):
        for column in range(-9, 10):
            if (n + column) % 2:
                continue

            def at(place: float, y: float) -> float:
                return AWAY[0] + place * 40 * (y - AWAY[1]) / 120

            top, foot = rows[n] + 1.2, rows[n + 1] - 1.2
            tile = s.shape(
                (at(column, top), top),
                (at(column + 1, top), top),
                (at(column + 1, foot), foot),
                (at(column, foot), foot),
            )
            inside = s.shape((left, low), (right, low), (1290, 772), (-10, 800)).intersection(tile)
            if not inside.is_empty and inside.area > 20:
                light = 0.92 - 0.09 * n - abs(tile.centroid.x - 700) / 1500
                b.region(inside, tone=float(np.clip(light, 0.08, 1)), spacing=5.5 + n, length=60, rough=0.6, ragged=0.3)


def lamps(b: Block) -> None:
    """Three globes on the ceiling, in a row to the far door."""
    for x, y, size in ((724, 34, 40), (708, 124, 22), (702, 170, 13)):
        b.stroke([(x, y - size * 2), (x, y)], size * 0.16, size * 0.16, taper=False)
        b.white(s.shape(*s.circle(x, y, size, 22)), rough=0.6, key=4)


def doors(b: Block) -> None:
    """The far door, two leaves with round panes; and a side door."""
    b.black(box(626, 236, 774, 420), halo=4)
    for left in (636, 704):
        b.region(box(left, 246, left + 60, 418), tone=0.34, angle=90, spacing=8, length=90, key=3.4)
        b.white(s.shape(*s.circle(left + 30, 292, 17, 16)), rough=0.4, key=4)
    b.black(s.shape((946, 196), (1092, 128), (1092, 640), (946, 528)), halo=5)
    b.region(
        s.shape((958, 206), (1080, 152), (1080, 628), (958, 532)), tone=0.16, angle=90, spacing=10, length=190, key=4
    )
    b.white(s.shape((970, 384), (984, 384), (984, 396), (970, 396)), rough=0.4)


def dado(b: Block) -> None:
    """A dark band along the walls, as corridors had."""
    for ends in (((-10, 470), (560, 340)), ((840, 340), (946, 372)), ((1092, 416), (1290, 478))):
        b.stroke(list(ends), 7, 7, taper=False)


def bench(b: Block) -> None:
    """A long bench against the left wall, empty."""
    back = s.shape((96, 396), (452, 352), (452, 398), (96, 478))
    seat = s.shape((96, 536), (452, 426), (516, 432), (196, 562))
    for x, y, tall in ((104, 556, 130), (190, 566, 138), (444, 424, 46), (496, 436, 50)):
        b.black(s.shape((x, y - 10), (x + 16, y - 12), (x + 14, y + tall), (x + 2, y + tall)), halo=3)
    for x, top, low in ((120, 396, 540), (280, 372, 486), (430, 352, 436)):
        b.stroke([(x, top), (x, low)], 15, 13, taper=False)
    b.region(back, tone=0.5, angle=-8, spacing=9, length=130, key=5, halo=5)
    b.region(seat, tone=0.92, angle=-17, spacing=9, length=150, key=5, halo=5, ridges=0.14)
    b.black(s.shape((196, 562), (516, 432), (516, 446), (196, 584)), halo=3)
    b.stroke([(100, 436), (450, 375)], 5, 4, taper=False)
