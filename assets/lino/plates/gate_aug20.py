"""The gate in the late afternoon of 20 August: one leaf of steel stands open, and in the lane is a car's red nose."""

from shapely.geometry import box

from assets.lino import outdoors
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block
from assets.lino.plates.gate_summer import front, switch


def cut() -> Block:
    b = s.block(122)
    w.sun(b, 330, 200, 50, 300, 0.04)
    w.pine(b, 120, 240, -20, 60)
    front(b, 0.5)
    lane(b)
    w.steel(b, [(642, 256), (836, 256), (836, 566), (642, 566)], 0.2)
    w.steel(b, [(330, 206), (438, 256), (438, 566), (330, 640)], 0.34)
    s.ground(b, 568, 0.5, 0.14, 540)
    b.region(
        s.shape((444, 566), (640, 566), (860, 730), (520, 730)),
        tone=lambda x, y: 0.97 - 0.3 * s.smooth(y, 566, 730),
        spacing=10,
        length=150,
        rough=1,
    )
    w.shadow(b, [(330, 640), (438, 566), (560, 740), (400, 740)], 0.05)
    switch(b, scarlet=False)
    s.agave(b, 1120, 690, 150, 0.42)
    return b


def lane(b: Block) -> None:
    """The lane through the open leaf, full of the low sun, and the car along the wall."""
    b.region(box(440, 256, 640, 566), tone=s.glow(470, 330, 60, 420, 0.99, 0.5), field=s.rays(420, 300, 300), spacing=9)
    b.region(s.shape((440, 450), (640, 440), (640, 566), (440, 566)), tone=0.86, angle=2, spacing=9, length=80, key=3)
    outdoors.car_side(b, 614, 530, 170, scarlet=True)
    w.plaster(b, [(-20, 236), (402, 236), (402, 570), (-20, 570)], 0.5, 2)
    b.black(box(402, 244, 444, 572), halo=3)
