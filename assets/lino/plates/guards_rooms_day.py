"""The guards' rooms by daylight: a row of open doors against the north wall, marked by shots."""

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(51)
    s.sky(b, 120, 70, 0.98, 0.62, low=240)
    s.wall(b, [(-20, 130), (1300, 150), (1300, 300), (-20, 300)], 0.36, 6)
    s.ground(b, 520, 0.92, 0.74, 300)
    for left, right in s.rooms_row(b, 40, 1240, 210, 528, 0.72, 4, 0.0):
        s.holes(b, left - 90, 250, left - 10, 500, 6)
        s.holes(b, right + 10, 250, right + 50, 500, 3)
        leaf = s.shape((right + 2, 306), (right + 66, 286), (right + 66, 570), (right + 2, 528))
        b.region(leaf, tone=0.36, angle=90, spacing=8, length=130, key=3.4, halo=4)
    b.region(s.shape((40, 528), (1240, 528), (1240, 548), (40, 548)), tone=0.97, spacing=7, key=3)
    return b
