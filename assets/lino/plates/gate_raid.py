"""The gate at four in the morning, from inside: the doors shut and barred, a bell, two cars in the garage."""

from assets.lino import scenery as s
from assets.lino.block import Block
from assets.lino.plates.gate_day import entrance, garage


def cut() -> Block:
    b = s.block(22)
    s.sky(b, 1000, -60, 0.12, 0.03, low=190)
    s.wall(b, [(-20, 150), (1300, 150), (1300, 520), (-20, 520)], 0.13, 11)
    b.region(
        s.shape((120, 90), (760, 90), (900, 600), (60, 600)),
        tone=s.glow(640, 300, 40, 360, 0.34, 0.03),
        field=s.rays(702, 250),
        spacing=9,
        rough=0,
    )
    s.ground(b, 515, 0.30, 0.10, 560)
    garage(b, day=False)
    entrance(b, day=False)
    return b
