"""The study on 17 August: a second chair drawn to the table, and a typed page, in red, before the empty one."""

from assets.lino import furniture, tabletop
from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.study_summer import button, study


def cut() -> Block:
    b = s.block(102)
    study(b, (370, 200), 0.7, 560)
    tabletop.sheet(b, 586, 470, 140, 62, 3, lines=6, scarlet=True)
    button(b, scarlet=False)
    furniture.chair(b, 326, 560, 140, 0.8, way=-1)
    return b
