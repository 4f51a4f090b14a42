"""The balcony on 20 August, in a low sun: nobody, and on the parapet a glass of water, in red."""

from assets.lino import outdoors, tabletop
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block
from assets.lino.plates.balcony_visits import balcony, parapet


def cut() -> Block:
    b = s.block(152)
    balcony(b, 0.36, 0.22, s.shape((680, 120), (1040, 210), (1040, 470), (680, 470)))
    parapet(b, 0.62)
    tabletop.glass(b, 850, 394, 74)
    w.shadow(b, [(880, 392), (906, 388), (1080, 404), (1060, 410)], 0.0)
    w.shadow(b, [(150, 600), (420, 600), (330, 730), (-10, 730)], 0.06)
    outdoors.pots(b, ((300, 394, 84),), 0.5)
    return b
