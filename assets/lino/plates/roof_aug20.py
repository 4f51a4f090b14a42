"""The roof on 20 August: a red siren on its bracket, its wires still loose among the tools, and a low sun."""

from shapely.geometry import box

from assets.lino import props as p
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block
from assets.lino.plates.roof_summer import roof


def cut() -> Block:
    b = s.block(132)
    w.sun(b, 190, 236, 56, 430, 0.05)
    roof(b, 0.62, (190, 236))
    w.shadow(b, [(560, 500), (720, 500), (1010, 640), (800, 660)], 0.06)
    b.black(box(576, 380, 604, 500), halo=6)
    p.siren(b, 590, 386, 116)
    w.wire(b, [(560, 470), (500, 500), (520, 560), (430, 590), (360, 566)], 6)
    w.wire(b, [(612, 470), (660, 540), (610, 600), (700, 640)], 6)
    tools(b)
    return b


def tools(b: Block) -> None:
    """Tools put down on the roof: an open box, a coil, pliers, a screwdriver."""
    b.region(s.shape((150, 560), (330, 552), (346, 640), (150, 654)), tone=0.34, angle=4, spacing=8, key=4, halo=6)
    b.black(s.shape((164, 556), (322, 550), (330, 580), (168, 588)), halo=3)
    b.region(s.shape((150, 560), (330, 552), (316, 506), (142, 516)), tone=0.7, angle=4, spacing=8, key=4, halo=5)
    p.driver(b, 236, 566, 46, -62)
    p.pliers(b, 470, 650, 62, 16)
    p.driver(b, 790, 676, 60, -14)
    p.coil(b, 620, 664, 46)
