"""The gate on the street after the raid: the old doors of wood, patched with new boards and a band; the bell is red."""

from shapely.geometry import LineString, box

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(23)
    w.sun(b, 1040, 78, 40, 260, 0.08)
    w.bush(b, 200, 130, 170, 100, (1040, 84))
    w.pine(b, 330, 200, -20, 56)
    w.plaster(b, [(-20, 170), (1300, 170), (1300, 580), (-20, 580)], 0.96, 4)
    w.bricks(b, [(-20, 128), (1300, 128), (1300, 172), (-20, 172)], 3, 26, 0.7)
    doors(b)
    bell(b)
    s.ground(b, 578, 0.8, 0.44, 700)
    w.shadow(b, [(400, 580), (860, 580), (780, 624), (330, 624)], 0.06)
    s.agave(b, 150, 680, 130, 0.6)
    s.agave(b, 1150, 670, 110, 0.6)
    return b


def doors(b: Block) -> None:
    """Two leaves of old boards; the new ones are pale, and nailed."""
    b.region(box(392, 196, 868, 236), tone=0.8, angle=1, spacing=8, key=4, halo=6)
    b.black(box(412, 232, 848, 584), halo=7)
    for n in range(12):
        left = 424 + n * 34.6
        new = n in (3, 4, 8)
        b.region(
            box(left, 246, left + 31, 580),
            tone=0.97 if new else b.random.uniform(0.14, 0.34),
            angle=90,
            spacing=8,
            length=220,
            key=3,
            ridges=0.1,
        )
        for y in (262, 408, 562):
            if new:
                b.black(s.shape(*s.circle(left + 15, y, 4, 8)), rough=0.3)
    for y in (300, 500):
        b.black(box(420, y, 840, y + 22), halo=4)
        for x in range(440, 840, 50):
            b.white(s.shape(*s.circle(x, y + 11, 4, 8)), rough=0.3)
    patch = s.shape((560, 370), (760, 348), (766, 392), (564, 416))
    b.region(patch, tone=0.9, angle=-6, spacing=9, length=160, key=5, halo=4)
    for x, y in ((576, 392), (660, 382), (748, 370)):
        b.black(s.shape(*s.circle(x, y, 5, 8)), rough=0.3)


def bell(b: Block) -> None:
    """The bell, on its bracket by the doors, with a cord."""
    b.black(LineString([(906, 286), (906, 260), (964, 260)]).buffer(6), halo=5)
    body = s.shape((948, 276), (980, 276), (990, 320), (1012, 346), (916, 346), (938, 320))
    w.red(b, body, 5)
    b.black(s.shape(*s.circle(964, 356, 12, 14)), halo=4)
    w.wire(b, [(964, 366), (960, 420), (968, 470)], 6)
    b.black(s.shape(*s.circle(968, 478, 11, 12)), halo=4)
