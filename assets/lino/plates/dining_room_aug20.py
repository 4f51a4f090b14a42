"""The dining room on 20 August: the long table bare, a telephone, and the door to the study ajar."""

from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block
from assets.lino.plates.dining_room_visits import room


def cut() -> Block:
    b = s.block(111)
    room(b, 0.42, ajar=True)
    w.red(b, box(318, 150, 336, 450), 4)
    return b
