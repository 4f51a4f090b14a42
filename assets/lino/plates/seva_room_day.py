"""The boy's room by daylight: the outer door hangs broken, the foot of the inner door is scorched."""

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(61)
    s.room(b, (300, 290), s.DAY)
    s.opening(b, 240, 370, 140, tone=0.97)
    splinters(b)
    s.shaft(b, 240, 370, 452, 0.95, lean=60)
    s.bed(b, 560, 690, 470, 150, 0.86, holes=1)
    s.door(b, 860, 970, tone=0.42)
    scorch(b, 0.0)
    s.table(b, 1000, 1110, 440, 0.5, 34)
    return b


def splinters(b: Block) -> None:
    """What is left of the door: boards that hang from one hinge."""
    for x, lean, tall in ((262, -14, 250), (300, 10, 190), (338, 26, 220)):
        b.region(
            s.shape((x, 150), (x + 26, 150), (x + 26 + lean, 150 + tall), (x + lean + 8, 150 + tall + 26)),
            tone=0.3,
            angle=88,
            spacing=7,
            key=3,
            halo=4,
        )


def scorch(b: Block, tone: float) -> None:
    """The burnt foot of the inner door, the red thing of the picture."""
    flame = s.shape((860, 452), (872, 400), (890, 430), (908, 378), (926, 424), (948, 392), (970, 452))
    b.black(flame, halo=3)
    b.redden(s.shape((880, 448), (896, 430), (908, 408), (922, 432), (950, 448)))
    if tone:
        b.region(
            s.shape((820, 452), (1010, 452), (1060, 560), (740, 560)),
            tone=lambda x, y: tone - tone * s.smooth(y, 452, 560),
            spacing=8,
            length=70,
        )
