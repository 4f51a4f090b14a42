"""The police post by daylight: a brick booth in an unpaved lane, adobe huts, the long wall without towers."""

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(31)
    s.sky(b, 980, 110, 0.98, 0.6, low=330)
    s.ground(b, 320, 0.9, 0.6, 500)
    street(b, day=True)
    b.region(s.shape((470, 470), (700, 730), (260, 730), (420, 470)), tone=0.5, angle=80, spacing=9, length=90)
    return b


def street(b: Block, day: bool) -> None:
    """The wall along the lane, huts at its end, and the booth in front."""
    far = 0.5 if day else 0.10
    for left, right, top in ((900, 985, 262), (1000, 1110, 246), (1130, 1300, 226)):
        b.region(
            s.shape((left, top), (right, top - 6), (right, 372), (left, 362)),
            tone=far,
            angle=4,
            spacing=8,
            key=3,
            halo=4,
        )
        b.black(s.shape((left + 28, top + 50), (left + 54, top + 49), (left + 54, 366), (left + 28, 366)))
    s.wall(b, [(-20, 96), (880, 236), (880, 372), (-20, 500)], 0.46 if day else 0.10, 10)
    for x, size in ((930, 60), (1050, 78)):
        s.agave(b, x, 410, size, 0.6 if day else 0.2)
    s.booth(b, 170, 430, 250, 560, 0.06 if day else 0.97, 0.62 if day else 0.22)
    b.stroke([(300, 250), (300, 214)], 5, 4, colour=1 if day else 0, taper=False)
