"""The bedroom by daylight: holes in doors and walls, two pierced mattresses, an unmarked corner."""

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(11)
    s.room(b, (470, 280), s.DAY)
    s.french_windows(b, 380, 590, day=True)
    s.door(b, 190, 300, tone=0.34)
    s.door(b, 960, 1070, tone=0.30)
    s.holes(b, 960, 170, 1070, 430, 16)
    s.holes(b, 640, 120, 930, 400, 22)
    s.holes(b, 190, 170, 300, 430, 9)
    s.shaft(b, 380, 590, 452, 0.95, lean=-60)
    s.bed(b, 630, 750, 470, 150, 0.88, holes=4)
    s.bed(b, 800, 920, 470, 150, 0.80, holes=4)
    return b
