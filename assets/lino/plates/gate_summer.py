"""The gate of the summer, from the court: two leaves of steel, a tower over them, and a red switch on its wire."""

from shapely.geometry import box

from assets.lino import outdoors
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(121)
    w.sun(b, 190, 96, 44, 300, 0.06)
    w.bush(b, 1150, 150, 130, 90, (190, 96))
    front(b, 0.88)
    w.steel(b, [(440, 256), (634, 256), (634, 566), (440, 566)], 0.24)
    w.steel(b, [(642, 256), (836, 256), (836, 566), (642, 566)], 0.14)
    s.ground(b, 566, 0.74, 0.4, 420)
    w.shadow(b, [(440, 568), (836, 568), (900, 606), (500, 606)])
    w.shadow(b, [(1130, 236), (1300, 236), (1300, 566), (960, 566)], 0.16)
    switch(b, scarlet=True)
    outdoors.prickly(b, 1120, 640, 84)
    s.agave(b, 130, 660, 120, 0.6)
    return b


def front(b: Block, light: float) -> None:
    """The wall with its raised courses, the frame of the doors, and the tower that stands over it."""
    w.bricks(b, [(-20, 150), (1300, 150), (1300, 236), (-20, 236)], 6, 26, light * 0.8, fall=0.3)
    w.plaster(b, [(-20, 236), (1300, 236), (1300, 570), (-20, 570)], light, 5)
    w.tower(b, 860, 118, 250, 150, light * 0.95, 0.28)
    b.region(box(404, 214, 872, 250), tone=0.9, angle=1, spacing=8, key=4, halo=5)
    b.black(box(424, 244, 852, 572), halo=7)


def switch(b: Block, scarlet: bool) -> None:
    """The electric switch by the doors; its wire runs up to the tower."""
    w.wire(b, [(944, 420), (940, 330), (958, 270)], 6)
    w.wire(b, [(916, 436), (890, 440), (850, 430)], 6)
    if scarlet:
        w.red(b, box(914, 410, 976, 482), 5)
    else:
        b.region(box(914, 410, 976, 482), tone=0.7, angle=90, spacing=8, key=5, halo=5)
    b.black(box(938, 428, 952, 464))
    b.white(s.shape(*s.circle(945, 430, 8, 10)), key=3)
