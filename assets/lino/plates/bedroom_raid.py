"""The bedroom at four in the morning: two beds, three ways in, and a corner in deep shadow."""

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(12)
    s.room(b, (470, 300), s.NIGHT, reach=430)
    s.french_windows(b, 380, 590, day=False)
    s.door(b, 190, 300, tone=0.12)
    s.door(b, 960, 1070, tone=0.10)
    b.region(s.shape((960, 444), (1070, 444), (1070, 452), (960, 452)), tone=0.98, spacing=4, rough=0.5)
    b.redden(s.shape((956, 445), (1074, 445), (1074, 453), (956, 453)))
    s.shaft(b, 400, 570, 452, 0.5, lean=-50)
    s.bed(b, 630, 750, 470, 150, 0.44)
    s.bed(b, 800, 920, 470, 150, 0.36)
    return b
