"""The court in the late afternoon of 20 August: rabbit hutches, a door left open, a pair of red gloves laid down."""

from assets.lino import cuts, furniture, gear, outdoors
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block
from assets.lino.plates.patio_summer import fortress


def cut() -> Block:
    b = s.block(142)
    w.sun(b, 560, 128, 54, 420, 0.04)
    fortress(b, 0.42, (560, 128), scarlet=False)
    s.ground(b, 480, 0.66, 0.3, 380)
    w.shadow(b, [(640, 600), (1180, 600), (1300, 690), (1300, 730), (820, 730)], 0.04)
    furniture.hutch(b, [(560, 344), (1130, 330), (1130, 546), (560, 540)], 4, 0.84, ajar=1)
    alfalfa(b)
    gear.glove(b, 616, 282, 82, 4)
    gear.glove(b, 748, 292, 78, -10)
    outdoors.cactus(b, 250, 660, 240)
    w.shadow(b, [(240, 656), (300, 652), (520, 730), (420, 730)], 0.06)
    s.agave(b, 90, 690, 130, 0.5)
    return b


def alfalfa(b: Block) -> None:
    """A heap of dried alfalfa before the open hutch."""
    b.black(cuts.smooth_shape((650, 684), (706, 616), (776, 584), (850, 622), (912, 684), (780, 696)), halo=5)
    for _ in range(150):
        x = b.random.uniform(660, 890)
        y = b.random.uniform(606 + abs(x - 778) * 0.6, 690)
        b.stroke([(x, y), (x + b.random.normal(0, 16), y - b.random.uniform(4, 16))], 3.6, 1, colour=0)
