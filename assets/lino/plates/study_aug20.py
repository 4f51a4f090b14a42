"""The study in the late afternoon of 20 August, before anyone is in it: long light on the table, an empty chair."""

import numpy as np

from assets.lino import furniture, tabletop
from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.study_summer import button, study


def cut() -> Block:
    b = s.block(103)
    study(b, (370, 180), 0.46, 430)
    beam(b)
    tabletop.sheet(b, 620, 476, 116, 42, 4)
    tabletop.sheet(b, 760, 500, 104, 40, -2)
    button(b, scarlet=False)
    furniture.chair(b, 326, 560, 140, 0.5, way=-1, scarlet=True)
    return b


def beam(b: Block) -> None:
    """The low sun, across table and floor."""
    for left, right in ((400, 520), (560, 690)):
        b.region(
            s.shape((left, 438), (right, 438), (right + 90, 564), (left + 66, 564)),
            tone=0.97,
            angle=2,
            spacing=9,
            length=120,
            rough=1,
            ridges=0.12,
        )
    b.region(
        s.shape((470, 600), (800, 600), (960, 730), (560, 730)),
        tone=lambda x, y: np.clip(0.8 - (y - 600) / 260, 0, 1),
        angle=2,
        spacing=9,
        length=90,
    )
