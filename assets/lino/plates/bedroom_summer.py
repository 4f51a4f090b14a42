"""The bedroom in summer: shutters of steel on the French windows, one leaf swung open; the bolts are red."""

import numpy as np
from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(171)
    s.room(b, (470, 280), 0.66, 520)
    b.black(box(350, 100, 610, 452), halo=6)
    b.region(box(474, 116, 600, 452), tone=0.98, angle=90, spacing=8, ridges=0.08)
    w.steel(b, [(362, 116), (474, 116), (474, 452), (362, 452)], 0.5)
    w.steel(b, [(600, 92), (690, 70), (690, 486), (600, 452)], 0.24)
    for y in (230, 330):
        w.red(b, box(430, y, 520, y + 20), 4)
        b.black(box(446, y - 9, 464, y + 29), halo=3)
    w.steel(b, [(196, 150), (306, 150), (306, 452), (196, 452)], 0.34)
    w.steel(b, [(960, 150), (1070, 150), (1070, 452), (960, 452)], 0.22)
    for x in (286, 980):
        b.white(box(x - 8, 296, x + 8, 304), key=3)
    b.region(
        s.shape((474, 452), (600, 452), (680, 720), (380, 720)),
        tone=lambda x, y: np.clip(0.97 - 0.5 * s.smooth(y, 452, 705), 0, 1),
        spacing=8,
        length=90,
        ridges=0.15,
    )
    s.bed(b, 730, 830, 470, 150, 0.72)
    s.bed(b, 870, 970, 470, 150, 0.6)
    return b
