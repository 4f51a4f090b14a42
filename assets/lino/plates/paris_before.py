"""A café terrace of Paris in the rain, 1938: empty chairs, a table, two cups; one of the cups is the red thing."""

import numpy as np
from shapely.geometry import box

from assets.lino import cuts, furniture, outdoors, tabletop
from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(102)
    b.region(
        box(-10, -10, 1290, 450), tone=s.glow(300, 300, 300, 900, 0.30, 0.02), angle=84, spacing=11, length=120, rough=0
    )
    pavement(b)
    window(b)
    column(b)
    awning(b)
    for x, scale in ((120, 0.52), (760, 0.50)):
        s_table = (x + 70, 436)
        furniture.bistro_chair(b, x, 520, scale, 0.4, -1)
        furniture.round_table(b, *s_table, 56, 84, 0.8)
    outdoors.rain(b, 210, 120, 640)
    furniture.bistro_chair(b, 262, 690, 1.15, 0.66, -1)
    furniture.bistro_chair(b, 930, 694, 1.15, 0.5)
    furniture.round_table(b, 590, 520, 200, 190, 0.96)
    tabletop.white_cup(b, 520, 505, 1.05)
    tabletop.white_cup(b, 668, 522, 1.15, red=True)
    return b


def window(b: Block) -> None:
    """The lit front of the café, the one light."""
    b.black(box(-10, 120, 850, 432), halo=4)
    for left, right in ((-10, 180), (192, 420), (432, 650), (662, 838)):
        b.region(
            box(left, 140, right, 360),
            tone=lambda u, v: np.clip(1.0 - np.abs(u - 360) / 1300 - 0.12 * s.smooth(v, 280, 350), 0, 0.985),
            angle=86,
            spacing=11,
            length=90,
            rough=0.8,
            ridges=0.08,
        )
        b.region(box(left, 372, right, 424), tone=0.26, angle=90, spacing=9, length=60, rough=0.8, key=3)
    for x, wide in ((70, 60), (300, 84), (540, 76)):
        b.stroke([(x, 140), (x, 176)], 4, 4, taper=False)
        b.white(s.shape(*s.circle(x, 196, wide * 0.3, 16)), rough=0.4, key=4)
    bottles(b)


def bottles(b: Block) -> None:
    """Bottles on the bar, black against the light."""
    b.black(box(200, 318, 642, 332))
    for n in range(13):
        x, tall = 222 + n * 32 + b.random.normal(0, 3), b.random.uniform(40, 58)
        if not 412 < x < 440:
            b.black(s.shape((x - 7, 320), (x - 7, 320 - tall * 0.6), (x - 2.6, 320 - tall * 0.74), (x - 2.6, 320 - tall),
                            (x + 2.6, 320 - tall), (x + 2.6, 320 - tall * 0.74), (x + 7, 320 - tall * 0.6), (x + 7, 320)), rough=0.4)  # fmt: skip


def awning(b: Block) -> None:
    """A striped awning with a scalloped edge."""
    for n in range(13):
        left, right = -30 + n * 70, 40 + n * 70
        foot, end = left - (480 - left) * 0.16, right - (480 - right) * 0.16
        b.region(
            s.shape((left, -10), (right, -10), (end, 108), (foot, 108)),
            tone=0.62 if n % 2 else 0.04,
            angle=88,
            spacing=9,
            length=70,
            key=3,
            rough=0.8,
        )
        edge = [(foot, 106), (end, 106), (end, 128), ((foot + end) / 2, 146), (foot, 128)]
        b.region(s.shape(*edge), tone=0.04 if n % 2 else 0.86, angle=0, spacing=8, key=3.4, halo=3, rough=0.8)


def pavement(b: Block) -> None:
    """Wet paving that gives the light back in level cuts."""

    def tone(along: np.ndarray, down: np.ndarray) -> np.ndarray:
        light = 0.72 - np.abs(along - 400 + (down - 430) * 0.3) / 950 - 0.42 * s.smooth(down, 520, 720)
        return np.clip(light, 0.05, 0.9)

    b.region(box(-10, 424, 1290, 730), tone=tone, angle=0, spacing=10, length=70, rough=0, ragged=0.5, wobble=0.5)


def column(b: Block) -> None:
    """A column for bills, as Paris has them."""
    b.region(
        box(1050, 130, 1190, 470),
        tone=lambda u, v: np.clip(0.62 - (u - 1050) / 170, 0.02, 1),
        angle=90,
        spacing=9,
        length=120,
        key=4,
        halo=5,
    )
    for top, low in ((170, 262), (280, 420)):
        bill = box(1062, top, 1132, low)
        b.region(bill, tone=0.86, angle=0, spacing=9, length=60, key=4, halo=2, ridges=0.1)
        for n in range(int((low - top - 30) / 18)):
            cuts.typed(b, 1072, 1122, top + 26 + n * 18, 5)
    b.black(box(1034, 112, 1206, 138), halo=4)
    b.region(
        s.shape((1040, 112), (1062, 78), (1108, 44), (1120, 18), (1132, 44), (1178, 78), (1200, 112)),
        tone=0.2,
        angle=80,
        spacing=9,
        key=4,
        halo=5,
    )
    b.black(box(1036, 462, 1204, 486), halo=3)
