"""The first part: the old doors of wood, very large, with light in the gap between them, and a red key in the lock."""

from shapely.geometry import LineString, box

from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(201)
    w.bricks(b, [(-20, -10), (1300, -10), (1300, 730), (-20, 730)], 26, 17, 0.34, bare=0.4)
    b.region(
        s.shape((230, 730), (230, 150), (420, 10), (860, 10), (1050, 150), (1050, 730)),
        tone=0.86,
        field=s.rays(640, 400, 300),
        spacing=10,
        length=80,
        key=5,
        halo=8,
    )
    b.black(s.shape((276, 730), (276, 172), (440, 50), (840, 50), (1004, 172), (1004, 730)), halo=3)
    leaves(b)
    b.region(s.shape((634, 60), (652, 60), (654, 730), (630, 730)), tone=0.99, angle=90, spacing=9)
    key(b)
    return b


def leaves(b: Block) -> None:
    """Boards lit from the gap, and three bands of iron on each leaf."""
    frame = s.shape((288, 730), (288, 178), (444, 62), (836, 62), (992, 178), (992, 730))
    for n in range(14):
        left = 290 + n * 50.4
        board = box(left, 40, left + 45, 740).intersection(frame)
        far = abs(left + 22 - 640)
        b.region(board, tone=max(0.1, 0.8 - far / 420), angle=90, spacing=10, length=260, key=4, rough=1.2)
    for y in (196, 400, 604):
        for way in (-1, 1):
            tip, hinge = 640 + way * 70, 640 + way * 352
            band = LineString([(tip, y), (hinge, y)]).buffer(17, cap_style="flat")
            b.black(
                band.union(s.shape((tip + way * 20, y - 26), (tip - way * 34, y), (tip + way * 20, y + 26))), halo=6
            )
            for part in (0.12, 0.34, 0.56, 0.78, 0.96):
                b.white(s.shape(*s.circle(tip + (hinge - tip) * part, y, 6, 9)), rough=0.4)


def key(b: Block) -> None:
    """A lock plate of iron; the key is in it."""
    b.black(box(664, 268, 752, 372).buffer(6), halo=7)
    for x, y in ((672, 278), (744, 278), (672, 362), (744, 362)):
        b.white(s.shape(*s.circle(x, y, 4, 8)), rough=0.3)
    bow = s.shape(*s.circle(708, 352, 30, 22)).difference(s.shape(*s.circle(708, 354, 14, 16)))
    w.red(b, bow.union(box(700, 290, 716, 326)).buffer(2), 4)
