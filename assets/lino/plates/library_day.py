"""The library by daylight: shelves of papers, a typing desk, a door that opens on the next room."""

from shapely.geometry import box

from assets.lino import scenery as s
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(71)
    s.room(b, (250, 280), s.DAY)
    s.opening(b, 200, 320, 140, tone=0.97)
    s.shaft(b, 200, 320, 452, 0.9, lean=80)
    s.shelves(b, 400, 790, 110, 420, 0.85)
    s.opening(b, 880, 990, 150, tone=0.42)
    b.region(box(892, 380, 990, 400), tone=0.9, spacing=6, key=3)
    s.table(b, 420, 760, 470, 0.80, 66)
    typewriter(b, 590, 470)
    return b


def typewriter(b: Block, x: float, y: float) -> None:
    """A typewriter with a sheet in it; the sheet is the red thing of the picture's question, so it stays white."""
    b.black(s.shape((x - 64, y + 36), (x - 50, y - 26), (x + 50, y - 26), (x + 64, y + 36)), halo=4)
    b.white(box(x - 34, y - 92, x + 34, y - 26), key=3)
    for n in range(5):
        b.stroke([(x - 24, y - 82 + n * 11), (x + 22 - (n == 4) * 26, y - 82 + n * 11)], 2.4, 2, taper=False)
    for row in range(3):
        for n in range(9):
            b.white(s.shape(*s.circle(x - 44 + n * 11, y - 6 + row * 13, 3.2, 7)), rough=0.2)
