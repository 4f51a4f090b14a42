"""The boy's room at four in the morning: a smashed outer door, and a small glow at the inner one."""

from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.seva_room_day import scorch, splinters


def cut() -> Block:
    b = s.block(62)
    s.room(b, (915, 430), 0.5, reach=330)
    s.opening(b, 240, 370, 140, tone=0.0)
    splinters(b)
    s.bed(b, 560, 690, 470, 150, 0.34)
    s.door(b, 860, 970, tone=0.2)
    scorch(b, 0.7)
    return b
