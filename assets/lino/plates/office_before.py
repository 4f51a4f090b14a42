"""A tall new office building in Mexico City, and the brass board of names at its door; one line of it is the red thing."""

import numpy as np
from shapely.geometry import box

from assets.lino import cuts
from assets.lino import scenery as s
from assets.lino.block import Block

LEFT = ((150, 214), (520, 34), (520, 704), (150, 612))
RIGHT = ((520, 34), (806, 150), (806, 640), (520, 704))


def cut() -> Block:
    b = s.block(103)
    s.sky(b, 880, 120, 0.98, 0.10, low=730)
    neighbours(b)
    b.region(s.shape(*LEFT), tone=0.10, angle=86, spacing=10, length=150, key=4, halo=6)
    b.region(s.shape(*RIGHT), tone=0.92, angle=88, spacing=10, length=140, key=4, halo=6, ridges=0.12)
    for row in range(9):
        for column in range(6):
            window(b, LEFT, row, column, 6, 0.34 if (row + column) % 3 else 0.12)
        for column in range(5):
            window(b, RIGHT, row, column, 5, 0.0)
    b.region(
        s.shape((-10, 640), (520, 700), (900, 640), (900, 730), (-10, 730)),
        tone=0.34,
        angle=2,
        spacing=9,
        length=140,
        key=4,
        halo=4,
    )
    board(b)
    return b


def on(face: tuple, across: float, down: float) -> tuple[float, float]:
    """A place on a face of the building, both from 0 to 1."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = face
    top, low = (ax + (bx - ax) * across, ay + (by - ay) * across), (dx + (cx - dx) * across, dy + (cy - dy) * across)
    return top[0] + (low[0] - top[0]) * down, top[1] + (low[1] - top[1]) * down


def window(b: Block, face: tuple, row: int, column: int, columns: int, tone: float) -> None:
    left, right = (column + 0.16) / columns, (column + 0.84) / columns
    top, low = 0.08 + row * 0.098, 0.08 + row * 0.098 + 0.066
    pane = s.shape(on(face, left, top), on(face, right, top), on(face, right, low), on(face, left, low))
    b.region(pane, tone=tone, angle=88, spacing=7, length=40, rough=0.8, key=2, halo=2.4 if tone else 1)
    if not tone:
        b.stroke([on(face, (left + right) / 2, top), on(face, (left + right) / 2, low)], 2.4, 2, colour=0, taper=False)


def neighbours(b: Block) -> None:
    """Lower houses of the street."""
    for left, right, top in ((-10, 90, 450), (70, 170, 400), (780, 930, 430)):
        b.region(box(left, top, right, 680), tone=0.24, angle=88, spacing=9, key=4, halo=4)
        for y in range(top + 30, 620, 52):
            for x in range(left + 22, right - 24, 36):
                b.black(box(x, y, x + 16, y + 28), rough=0.6)


def board(b: Block) -> None:
    """A pier of dark stone with the board; its lines cannot be read."""
    pier = s.shape((880, -10), (1290, -10), (1290, 730), (880, 730))
    b.region(pier, tone=s.glow(900, 330, 40, 420, 0.34, 0.02), angle=2, spacing=13, length=170, key=6, halo=8)
    for x, y in ((880, 120), (880, 600)):
        b.stroke([(x, y), (1290, y + (30 if y > 360 else -40))], 4, 3, taper=False)
    plate = s.shape((938, 96), (1246, 72), (1246, 640), (938, 606))
    b.white(plate, rough=0.9, key=8)
    b.region(
        plate.buffer(-12),
        tone=lambda u, v: np.clip(1.12 - (u - 938) / 1000 - (v - 80) / 3200, 0, 0.97),
        angle=-34,
        spacing=12,
        length=150,
        rough=0.8,
        key=4,
        ridges=0.1,
    )
    for x, y in ((954, 112), (1230, 92), (954, 590), (1230, 620)):
        b.black(s.shape(*s.circle(x, y, 6, 10)), rough=0.3)
    b.white(s.shape((976, 116), (1210, 104), (1210, 168), (976, 172)), rough=0.7)
    cuts.lettering(b, "DESPACHOS", 1092, 144, 27, lean=3)
    for n in range(9):
        y, drop = 206 + n * 43, (n - 4) * 2.2
        if n == 5:
            strip = s.shape((974, y - 17), (1212, y - 19 + drop), (1212, y + 13 + drop), (974, y + 13))
            b.white(strip, rough=0.7, key=4)
            b.redden(strip, rough=0.5)
            continue
        b.stroke([(980, y - 2), (1008, y - 2 + drop * 0.1)], 15, 15, taper=False)
        x = 1026.0
        while x < 1190:
            long = b.random.uniform(30, 70)
            b.stroke(
                [(x, y - 2 + drop * (x - 980) / 240), (min(x + long, 1206), y - 2 + drop * (x + long - 980) / 240)],
                13,
                12,
                taper=False,
            )
            x += long + 14
