"""The court as a fortress: towers on the wall, its new courses printed in red, the garden within."""

from assets.lino import outdoors
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(141)
    w.sun(b, 590, 100, 48, 400, 0.22)
    fortress(b, 0.9, (590, 100), scarlet=True)
    s.ground(b, 470, 0.92, 0.6, 600)
    path(b)
    garden(b)
    return b


def fortress(b: Block, light: float, lit: tuple[float, float], scarlet: bool) -> None:
    """Two walls that meet behind the garden, raised by new courses, with a tower at the corner and one at the left."""
    w.pine(b, 470, 360, 60, 60)
    w.bush(b, 720, 300, 110, 80, lit)
    for low, rows in (
        ([(-20, 170), (900, 256), (900, 480), (-20, 520)], 3),
        ([(900, 256), (1300, 180), (1300, 540), (900, 480)], 3),
    ):
        (ax, ay), (bx, by), *_ = low
        w.plaster(b, low, light * (0.9 if ax < 500 else 0.4), 3)
        raised = (
            [(ax, ay - 74), (bx, by - 56), (bx, by), (ax, ay)]
            if ax < 500
            else [(ax, ay - 56), (bx, by - 84), (bx, by), (ax, ay)]
        )
        w.bricks(b, raised, rows + 2, 18 if ax < 500 else 9, light, scarlet=scarlet)
    w.slits(b, [(-20, 170), (900, 256), (900, 480), (-20, 520)], (0.2, 0.46, 0.68), 0.3, 0.56, 0.016)
    w.tower(b, 800, 150, 210, 150, light, 0.26)
    w.tower(b, 120, 96, 190, 130, light * 0.9, 0.26)


def path(b: Block) -> None:
    """A path of flat stones."""
    for n in range(9):
        part = n / 9
        x, y, wide = 600 + 90 * (1 - part) ** 2, 490 + 230 * part**1.4, 34 + 90 * part
        b.region(s.shape(*s.circle(x, y + 10, wide, 11, 0.26)), tone=0.97, spacing=8, key=3, halo=3)


def garden(b: Block) -> None:
    """Cactus and agave, transplanted, in front."""
    outdoors.cactus(b, 1040, 640, 250)
    outdoors.prickly(b, 1180, 690, 110)
    s.agave(b, 250, 690, 170, 0.55)
    s.agave(b, 420, 610, 90, 0.6)
    outdoors.prickly(b, 70, 640, 84)
