"""A guard's room at four in the morning, from inside: a cot, and a door ajar on the court."""

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(52)
    s.room(b, (430, 300), 0.26, reach=380, tiles=False)
    s.opening(b, 380, 500, 130, tone=0.0)
    b.region(s.shape((470, 130), (500, 130), (500, 452), (470, 452)), tone=0.97, angle=90, spacing=8, ridges=0.1)
    b.region(
        s.shape((470, 452), (500, 452), (450, 712), (330, 712)),
        tone=lambda x, y: 0.95 - 0.5 * s.smooth(y, 452, 712),
        spacing=8,
        length=90,
    )
    b.stroke([(430, 452), (436, 260), (424, 130)], 40, 26)
    b.stroke([(426, 440), (432, 260)], 4, 2, colour=0)
    s.bed(b, 640, 800, 480, 150, 0.40)
    s.table(b, 880, 1040, 430, 0.34, 40)
    b.redden(s.shape((920, 408), (960, 404), (962, 428), (922, 430)))
    b.black(s.shape((924, 412), (956, 408), (958, 414), (926, 418)))
    return b
