"""The archive opens: a drawer drawn out of the dark, light standing out of it; one file is the red thing."""

import numpy as np
from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(109)
    b.region(
        box(-10, -10, 1290, 730),
        tone=lambda u, v: np.clip(1.02 - np.hypot((u - 640) * 0.92, (v - 400) * 1.2) / 520, 0.0, 0.98),
        field=s.rays(640, 420, 190),
        spacing=11,
        rough=0,
        length=190,
        ragged=0.3,
        wobble=0.18,
    )
    b.black(box(-10, 560, 1290, 730), rough=0)
    b.black(s.shape((380, 372), (900, 372), (1010, 560), (270, 560)), halo=7)
    for n in range(8):
        leaf(b, n)
    front(b)
    return b


def leaf(b: Block, n: int) -> None:
    """One file that stands in the drawer, the nearer the lower and the wider."""
    red = n == 3
    wide, top, low = 226 + n * 14, 236 + n * 30, 470 + n * 18
    tall = top - (92 if red else 0)
    middle = 640 + (0 if red else b.random.normal(0, 5))
    tab = middle - wide + 34 + (n * 137) % (2 * wide - 190)
    outline = [(middle - wide, top), (tab, top), (tab + 12, top - 26), (tab + 124, top - 26), (tab + 136, top), (middle + wide, top),
               (middle + wide, low), (middle - wide, low)]  # fmt: skip
    if red:
        sheet = s.shape((500, tall), (782, tall - 8), (790, low), (494, low))
        b.white(sheet, rough=1, key=6)
        b.redden(sheet.buffer(-3), rough=0.8)
        for side in (524, 760):
            b.stroke([(side, tall + 14), (side + 2, low)], 4, 3, taper=False)
        label = s.shape((572, tall + 24), (712, tall + 20), (714, tall + 78), (574, tall + 82))
        b.white(label, rough=0.8, key=5)
        for y in (40, 56):
            b.stroke([(590, tall + y), (694 - (y - 40) * 2, tall + y - 2)], 6, 5, taper=False)
        return
    b.region(
        s.shape(*outline),
        tone=0.97 - 0.03 * n,
        angle=2,
        spacing=10,
        length=110,
        key=5,
        halo=2,
        ridges=0.12,
    )


def front(b: Block) -> None:
    """The front of the drawer: wood, a card with nothing on it, a handle."""
    plate = s.shape((240, 500), (1040, 500), (1066, 712), (214, 712))
    b.black(plate.buffer(6), halo=7)
    b.region(
        plate,
        tone=lambda u, v: np.clip(
            0.62 - 0.6 * s.smooth(np.abs(u - 640), 60, 430) - 0.2 * s.smooth(v, 500, 712), 0.02, 1
        ),
        angle=1,
        spacing=12,
        length=190,
        key=6,
    )
    b.region(s.shape((240, 500), (1040, 500), (1046, 520), (234, 520)), tone=0.97, spacing=9, key=4)
    b.white(box(530, 548, 750, 620), rough=1, key=8)
    b.stroke([(548, 566), (732, 564)], 3, 2, taper=False)
    b.stroke([(548, 604), (732, 603)], 3, 2, taper=False)
    b.black(s.shape((566, 648), (714, 648), (702, 688), (578, 688)), halo=7)
    b.stroke([(582, 658), (698, 657)], 4, 2, colour=0)
