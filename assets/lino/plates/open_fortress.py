"""The second part: a tower, black against a sky in rays, with one slit, in red."""

from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(202)
    s.sky(b, 640, 262, 0.99, 0.06, low=730)
    roof = s.shape((356, 140), (430, 60), (850, 60), (924, 140))
    b.black(roof, halo=8)
    for n in range(9):
        b.stroke([(404 + n * 60, 132), (446 + n * 48, 70)], 6, 2.5, colour=0)
    for x in (410, 632, 846):
        b.black(box(x, 136, x + 24, 240), halo=6)
    w.bricks(b, [(390, 236), (890, 236), (860, 560), (420, 560)], 16, 11, 0.42, fall=0.9, bare=0.24)
    b.region(s.shape((366, 226), (914, 226), (906, 254), (374, 254)), tone=0.6, angle=1, spacing=8, key=4, halo=6)
    w.bricks(b, [(-20, 500), (420, 540), (420, 740), (-20, 740)], 10, 9, 0.42, bare=0.3)
    w.bricks(b, [(860, 540), (1300, 500), (1300, 740), (860, 740)], 10, 9, 0.16, bare=0.4)
    w.bricks(b, [(420, 560), (860, 560), (860, 740), (420, 740)], 9, 10, 0.3, fall=0.8, bare=0.3)
    w.barbs(b, (-20, 498), (410, 536))
    w.barbs(b, (870, 536), (1300, 498))
    b.white(box(590, 316, 690, 470), key=5)
    w.red(b, box(616, 334, 664, 452), 6)
    for left in (480, 772):
        b.white(box(left - 6, 340, left + 36, 440), key=4)
        b.black(box(left + 4, 350, left + 26, 430))
    return b
