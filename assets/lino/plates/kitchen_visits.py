"""The kitchen on a day of visits: a stove, an icebox, the outside window sealed; on a tray, one cup of three is red."""

from shapely.geometry import LineString, box

from assets.lino import props as p
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(191)
    s.room(b, (300, 210), s.DAY, 600)
    garden_window(b)
    b.black(box(840, 110, 1010, 320), halo=6)
    w.bricks(b, [(852, 122), (998, 122), (998, 308), (852, 308)], 10, 5, 0.5)
    pans(b)
    stove(b)
    icebox(b)
    p.long_table(b, (420, 830), (350, 920), 500, 590, 0.95, 130)
    tray(b)
    return b


def garden_window(b: Block) -> None:
    """The small window on the garden, the one light."""
    b.black(box(220, 120, 380, 270), halo=6)
    b.white(box(232, 132, 368, 258), rough=0.8)
    for _ in range(40):
        x, y = b.random.uniform(236, 360), b.random.uniform(150, 250)
        b.stroke([(x, y), (x + 6, y + 12)], 5, 1.2)
    b.black(box(296, 132, 304, 258), rough=0.5)
    b.black(box(232, 190, 368, 197), rough=0.5)


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
    p.teapot(b, 620, 314, 38)


def icebox(b: Block) -> None:
    """The icebox: two doors and their hinges."""
    b.region(box(1010, 250, 1120, 500), tone=0.62, angle=90, spacing=8, length=120, key=5, halo=6)
    for top, low in ((264, 350), (364, 486)):
        b.region(box(1022, top, 1108, low), tone=0.9, angle=90, spacing=8, key=4, halo=2)
        b.black(box(1030, (top + low) / 2 - 5, 1060, (top + low) / 2 + 5), halo=2)


def tray(b: Block) -> None:
    """A tray with three cups."""
    b.region(s.shape((470, 512), (800, 512), (834, 580), (436, 580)), tone=0.28, angle=2, spacing=8, key=4, halo=5)
    for x, scarlet in ((526, False), (634, False), (742, True)):
        p.cup(b, x, 534, 37, scarlet)
