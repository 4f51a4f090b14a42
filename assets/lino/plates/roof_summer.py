"""The roof in summer: the guards' tower, a searchlight on the parapet, and a coil of red wire with nothing on it yet."""

from shapely.geometry import LineString, box

from assets.lino import cuts, gear
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block


def cut() -> Block:
    b = s.block(131)
    w.sun(b, 230, 96, 46, 420, 0.34)
    roof(b, 0.9, (230, 96), 236)
    searchlight(b, 560, 326, 1.35)
    gear.coil(b, 650, 560, 74, scarlet=True)
    w.wire(b, [(720, 590), (800, 640), (960, 650), (1010, 560)], 6)
    bracket(b)
    return b


def roof(b: Block, light: float, lit: tuple[float, float], post: float) -> None:
    """The flat roof: tree tops behind its parapet, the far towers, and the guard-house with its long narrow window."""
    for x, y, wide, tall in ((40, 340, 150, 90), (760, 352, 120, 46)):
        w.bush(b, x, y, wide, tall, lit)
    w.tower(b, post, 262, 120, 110, light * 0.9, 0.3)
    w.pine(b, 420, 400, 150, 50)
    w.bricks(b, [(-20, 372), (860, 372), (860, 436), (-20, 436)], 4, 20, light * 0.75)
    b.region(s.shape((-20, 360), (860, 360), (860, 378), (-20, 378)), tone=0.95, spacing=7, key=3, halo=4)
    s.ground(b, 436, light, light * 0.6, lit[0] + 100)
    house(b, light)


def house(b: Block, light: float) -> None:
    """The main tower, where it opens on the roof."""
    w.bricks(b, [(800, 120), (1130, 120), (1130, 600), (800, 580)], 24, 9, light)
    w.bricks(b, [(1130, 120), (1300, 96), (1300, 640), (1130, 600)], 24, 4, 0.24, bare=0.4)
    b.region(
        s.shape((766, 96), (1136, 96), (1300, 66), (1300, 96), (1136, 128), (766, 124)),
        tone=0.5,
        angle=3,
        spacing=8,
        key=4,
        halo=6,
    )
    b.black(box(840, 196, 1010, 246), halo=7)
    b.region(s.shape((826, 250), (1026, 250), (1018, 268), (834, 268)), tone=0.95, spacing=7, key=3, halo=3)
    for n in range(3):
        sack = cuts.smooth_shape((852 + n * 52, 246), (856 + n * 52, 222), (890 + n * 52, 220), (898 + n * 52, 246))
        b.region(sack, tone=0.7, angle=20, spacing=6, key=3, halo=3)
    b.black(box(1034, 300, 1112, 596), halo=6)
    b.region(box(1046, 312, 1100, 592), tone=0.22, angle=90, spacing=8, length=140)
    b.white(s.shape(*s.circle(1056, 460, 6, 9)), rough=0.3)


def searchlight(b: Block, x: float, y: float, size: float) -> None:
    """A searchlight on a post, turned down on the lane."""

    def at(across: float, down: float) -> tuple[float, float]:
        return x + across * size, y + down * size

    b.black(box(*at(-9, -20), *at(9, 34)), halo=5)
    for lean in (-44, 44):
        b.stroke([at(0, 0), at(lean, 36)], 10, 9, taper=False)
    drum = s.shape(at(-66, -92), at(40, -104), at(66, -66), at(40, -26), at(-66, -12))
    b.region(
        drum,
        tone=lambda a, d: 0.95 - 0.9 * s.smooth(d, y - 100 * size, y - 20 * size),
        angle=4,
        spacing=9,
        key=5,
        halo=7,
    )
    b.white(s.shape(*cuts.oval(*at(-68, -52), 40 * size)), key=6)
    b.black(s.shape(*cuts.oval(*at(-68, -52), 22 * size)), rough=0.6)
    b.black(LineString([at(-4, -16), at(-4, -58)]).buffer(9), halo=3)


def bracket(b: Block) -> None:
    """The bracket for a siren: a post and a plate, with nothing on it."""
    b.black(box(730, 290, 746, 440), halo=5)
    b.black(box(692, 278, 784, 294), halo=5)
    b.stroke([(738, 350), (774, 294)], 7, 7, taper=False)
    w.wire(b, [(716, 278), (698, 252), (716, 234), (702, 216)], 5)
    w.wire(b, [(756, 278), (772, 258), (760, 240)], 5)
