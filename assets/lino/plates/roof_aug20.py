"""The roof on 20 August: a red siren on its bracket, its wires still loose among the tools, and a low sun."""

from shapely.geometry import box

from assets.lino import cuts, gear, tabletop
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block
from assets.lino.plates.roof_summer import roof


def cut() -> Block:
    b = s.block(132)
    w.sun(b, 392, 112, 54, 430, 0.05)
    clouds(b)
    roof(b, 0.62, (392, 112), 262)
    w.shadow(b, [(560, 500), (720, 500), (1010, 640), (800, 660)], 0.06)
    b.black(box(576, 380, 604, 500), halo=6)
    gear.siren(b, 590, 386, 116)
    w.wire(b, [(560, 470), (500, 500), (520, 560), (430, 590), (360, 566)], 6)
    w.wire(b, [(612, 470), (660, 540), (610, 600), (700, 640)], 6)
    tools(b)
    return b


def clouds(b: Block) -> None:
    """Mountains at the left, and heavy clouds on them."""
    ridge = s.shape((-10, 300), (60, 250), (130, 286), (220, 236), (300, 310), (360, 372), (-10, 380))
    b.region(ridge, tone=0.16, angle=60, spacing=9, length=60, key=3, halo=5)
    for x, y, wide in ((40, 216, 150), (190, 186, 110), (110, 150, 120)):
        cloud = cuts.smooth_shape(
            (x - wide, y + 20),
            (x - wide * 0.6, y - 26),
            (x, y - 16),
            (x + wide * 0.5, y - 34),
            (x + wide, y + 14),
            (x + wide * 0.3, y + 34),
        )
        b.region(
            cloud,
            tone=s.glow(x + wide, y - 40, 20, wide * 1.6, 0.5, 0.02),
            angle=-4,
            spacing=9,
            length=80,
            key=5,
            halo=6,
        )


def tools(b: Block) -> None:
    """Tools put down on the roof: an open box, a coil, pliers, a screwdriver, and cards for the names of switches."""
    b.black(s.shape((150, 580), (320, 572), (336, 650), (150, 662)), halo=7)
    b.region(s.shape((140, 528), (310, 520), (320, 572), (150, 580)), tone=0.9, angle=4, spacing=9, key=5, halo=5)
    b.stroke([(200, 552), (260, 549)], 10, 10, taper=False)
    b.region(s.shape((164, 606), (322, 598), (326, 616), (164, 626)), tone=0.6, angle=4, spacing=8)
    gear.pliers(b, 440, 640, 74, 16)
    gear.driver(b, 780, 692, 60, -14)
    gear.coil(b, 620, 668, 46)
    tabletop.cards(b, 860, 640, 5)
