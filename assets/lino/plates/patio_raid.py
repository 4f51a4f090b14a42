"""The patio at four in the morning: the eucalyptus stands black before a row of doors."""

from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.police_post_raid import stars


def cut() -> Block:
    b = s.block(42)
    s.sky(b, 1000, 230, 0.16, 0.02, low=300)
    s.ground(b, 380, 0.22, 0.08, 800)
    doors = s.rooms_row(b, 560, 1300, 206, 392, 0.16, 5, 0.0)
    left, right = doors[2]
    b.region(s.shape((left, 266), (right, 266), (right, 392), (left, 392)), tone=0.96, angle=90, spacing=7, ridges=0.1)
    b.region(
        s.shape((left, 392), (right, 392), (right - 60, 560), (left - 150, 560)),
        tone=lambda x, y: 0.8 - 0.6 * s.smooth(y, 392, 560),
        spacing=8,
        length=80,
    )
    b.redden(s.shape((left, 380), (right, 380), (right, 392), (left, 392)))
    s.wall(b, [(-20, 130), (560, 190), (560, 392), (-20, 430)], 0.07, 9)
    s.eucalyptus(b, 330, 520, 74, day=False)
    stars(b)
    return b
