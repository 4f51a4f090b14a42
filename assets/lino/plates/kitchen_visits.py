"""The kitchen on a day of visits: a stove, an icebox, the outside window sealed; on a tray, one cup of three is red."""

from shapely.geometry import LineString, box

from assets.lino import furniture, tabletop
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(191)
    s.room(b, (170, 230), s.DAY, 760)
    garden_window(b)
    b.black(s.Polygon(w.RIGHT_WINDOW).buffer(10, join_style="mitre"), halo=5)
    w.bricks(b, w.RIGHT_WINDOW, 10, 3, 0.6)
    pans(b)
    stove(b)
    icebox(b)
    furniture.long_table(b, (420, 830), (350, 920), 500, 590, 0.95, 130)
    tray(b)
    return b


def garden_window(b: Block) -> None:
    """The small window on the garden, in the wall at the left, the one light."""
    b.black(s.Polygon(w.LEFT_WINDOW).buffer(11, join_style="mitre"), halo=6)
    b.white(s.Polygon(w.LEFT_WINDOW), rough=0.6)
    for _ in range(34):
        x, y = w.within(w.LEFT_WINDOW, b.random.uniform(0.05, 0.9), b.random.uniform(0.1, 0.9))
        b.stroke([(x, y), (x + 6, y + 12)], 5.4, 1.2)
    b.black(w.patch(w.LEFT_WINDOW, 0.47, 0, 0.55, 1), rough=0.5)
    b.black(w.patch(w.LEFT_WINDOW, 0, 0.46, 1, 0.52), rough=0.5)
    b.region(
        s.shape((40, 540), (150, 452), (420, 452), (330, 600), (130, 730), (-10, 730), (-10, 570)),
        tone=0.62,
        angle=2,
        spacing=9,
        length=100,
    )


def pans(b: Block) -> None:
    """Pans that hang from a rail."""
    b.stroke([(450, 136), (790, 136)], 8, 8, taper=False)
    for x, size in ((490, 34), (576, 44), (670, 38), (752, 30)):
        b.black(LineString([(x, 136), (x, 190)]).buffer(5), halo=4)
        pan = s.shape(*s.circle(x, 190 + size, size, 26))
        b.region(
            pan, tone=s.glow(x - size, 180 + size * 0.6, 4, size * 2.1, 0.97, 0.05), angle=50, spacing=7, key=4, halo=6
        )


def stove(b: Block) -> None:
    """A stove of brick, tiled on top, with a kettle over the coals."""
    w.bricks(b, [(440, 372), (800, 372), (800, 470), (440, 470)], 5, 10, 0.7)
    b.region(
        s.shape((424, 346), (816, 346), (806, 374), (434, 374)),
        tone=0.95,
        angle=88,
        spacing=16,
        length=60,
        key=4,
        halo=5,
    )
    for x in (500, 620, 740):
        b.black(box(x - 30, 404, x + 30, 452).buffer(3), halo=4)
        for n in range(4):
            b.stroke([(x - 18 + n * 12, 410), (x - 18 + n * 12, 446)], 3, 2, colour=0, taper=False)
    tabletop.teapot(b, 620, 314, 38)


def icebox(b: Block) -> None:
    """The icebox: two doors and their hinges."""
    b.region(box(910, 214, 1080, 470), tone=0.62, angle=90, spacing=8, length=120, key=5, halo=6)
    for top, low in ((230, 322), (338, 456)):
        b.region(box(924, top, 1066, low), tone=0.9, angle=90, spacing=8, key=4, halo=2)
        b.black(box(934, (top + low) / 2 - 6, 970, (top + low) / 2 + 6), halo=2)


def tray(b: Block) -> None:
    """A tray with three cups."""
    b.region(s.shape((470, 512), (800, 512), (834, 580), (436, 580)), tone=0.28, angle=2, spacing=8, key=4, halo=5)
    for x, scarlet in ((526, False), (634, False), (742, True)):
        tabletop.cup(b, x, 534, 37, scarlet)
