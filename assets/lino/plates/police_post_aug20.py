"""The lane towards evening on 20 August: the booth empty, a car along the wall, its back to us, its lamp red."""

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block
from assets.lino.plates.open_visitor import car
from assets.lino.plates.police_post_summer import street


def cut() -> Block:
    b = s.block(182)
    w.sun(b, 1060, 190, 54, 400, 0.05)
    street(b, 0.5)
    w.shadow(b, [(170, 592), (520, 566), (400, 700), (-20, 730), (-20, 640)], 0.04)
    for lean in (0, 150):
        b.stroke([(690 + lean, 540), (640 + lean, 620), (420 + lean * 1.6, 730)], 12, 9)
    w.shadow(b, [(560, 540), (880, 540), (840, 580), (440, 580)], 0.02)
    car(b, 720, 552, 0.5, raised=False)
    s.agave(b, 1160, 680, 140, 0.4)
    return b
