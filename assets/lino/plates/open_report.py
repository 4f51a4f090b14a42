"""The report: a sheaf tied with red tape, in the light from one side."""

import numpy as np
from shapely.geometry import Polygon, box

from assets.lino import cuts
from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(110)
    b.region(
        box(-10, -10, 1290, 730),
        tone=lambda u, v: np.clip(0.95 - np.hypot((u - 520) * 0.9, (v - 300) * 1.15) / 620, 0.0, 0.92),
        field=s.rays(640, 360, 200),
        spacing=12,
        rough=0,
        length=200,
        ragged=0.3,
    )
    b.black(s.shape((470, 120), (960, 90), (1030, 700), (480, 720)), rough=3, halo=0)
    pile(b)
    ribbon(b)
    return b


def pile(b: Block) -> None:
    """Many sheets, the lowest the farthest off the square."""
    for n in range(9, -1, -1):
        turn, shift = b.random.normal(0, 1.3) * (n > 0), n * 3.2
        b.white(turned(box(420 + shift, 44 + shift, 862 + shift, 648 + shift), turn - 3), rough=1.2, key=5)
    for n in range(20):
        y = 150 + n * 24.5
        start = 468 + y * 0.018
        if n in (0, 1):
            cuts.typed(b, start + 90, start + 260, y - 40 + n * 6, 8)
            continue
        cuts.typed(b, start + (26 if n % 6 == 2 else 0), start + 338 - (120 if n % 6 == 1 else 0), y, 5)


def turned(area: Polygon, degrees: float) -> Polygon:
    """An area turned about the middle of the sheaf."""
    turn = np.deg2rad(degrees)
    x, y = np.array(area.exterior.coords[:-1]).T
    across, down = x - 641, y - 346
    return Polygon(
        np.stack(
            [641 + across * np.cos(turn) - down * np.sin(turn), 346 + across * np.sin(turn) + down * np.cos(turn)], 1
        )
    )


def ribbon(b: Block) -> None:
    """The tape, across and down, and its flat knot with two ends."""
    cuts.tape(b, [(652, 36), (640, 200), (630, 380), (664, 682)], 40)
    cuts.tape(b, [(404, 360), (560, 372), (700, 366), (894, 352)], 40)
    for way, reach in ((-1, 128), (1, 156)):
        x, y = 636 + way * 84, 372 + reach
        tail = [(624, 366), (650, 366), (x + 24, y - 16), (x + way * 14, y - 2), (x - 20, y + 14)]
        area = Polygon(tail).buffer(3)
        b.paint(area.buffer(5), 1)
        b.paint(area, 0)
        b.redden(area, rough=0.8)
        b.stroke([(636 + way * 12, 400), (x - way * 8, y - 34)], 5, 1.6)
    knot = s.shape((604, 338), (664, 332), (674, 398), (608, 404))
    b.paint(knot.buffer(5), 1)
    b.paint(knot, 0)
    b.redden(knot, rough=1)
    for ends in (((612, 352), (640, 362), (668, 350)), ((612, 384), (640, 372), (668, 386))):
        b.stroke(list(ends), 5, 2)
