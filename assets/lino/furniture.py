"""What stands in rooms and against walls: chairs, tables, a cabinet, hutches."""

import numpy as np
from shapely.geometry import LineString, Polygon, box

from assets.lino import cuts
from assets.lino import scenery as s
from assets.lino import works as w
from assets.lino.block import Block, Tone


def chair(b: Block, x: float, y: float, size: float, tone: float, way: int = 1, scarlet: bool = False) -> None:
    """A plain chair in three-quarter view: its back is on the right when *way* is 1, on the left when it is -1."""

    def at(across: float, down: float) -> tuple[float, float]:
        return x + way * across * size, y + down * size

    near, side, back, front = at(0, 0), at(0.66, -0.16), at(1.0, 0.06), at(0.34, 0.26)
    for foot, tall in ((side, 0.84), (near, 0.92), (back, 0.92), (front, 0.98)):
        leg = box(foot[0] - size * 0.045, foot[1], foot[0] + size * 0.045, foot[1] + size * tall)
        b.region(leg, tone=tone * 0.5, angle=90, spacing=7, key=2.4, halo=4)
    for down in (0.34, 0.62, 0.92):
        lean = way * size * 0.12 * down / 1.1
        first, last = (side[0] + lean, side[1] - size * down), (back[0] + lean, back[1] - size * down)
        slat = LineString([first, last]).buffer(size * 0.075, cap_style="flat")
        if scarlet:
            w.red(b, slat, 3.4)
        else:
            b.region(slat, tone=tone, angle=15, spacing=6, key=3, halo=3)
    for post in (side, back):
        top = (post[0] + way * size * 0.12, post[1] - size * 1.1)
        rail = LineString([post, top]).buffer(size * 0.06, cap_style="flat")
        b.region(rail, tone=min(0.97, tone * 1.2), angle=85, spacing=7, key=2.4, halo=4)
    seat = s.shape(near, side, back, front)
    rim = s.shape(
        near,
        front,
        back,
        (back[0], back[1] + size * 0.07),
        (front[0], front[1] + size * 0.07),
        (near[0], near[1] + size * 0.07),
    )
    b.black(rim, halo=3)
    if scarlet:
        w.red(b, seat)
    else:
        b.region(seat, tone=tone, angle=10, spacing=6, length=60, key=3, halo=3, cross=(100, 0.2, 0.9))


def bistro_chair(b: Block, x: float, y: float, scale: float, tone: float, way: int = 1) -> None:
    """A chair of bent wood and cane, its feet on y; *way* 1 looks to the left."""
    p = cuts.Placed(x, y, scale, way)
    for foot in (((-58, -104), (-70, 0)), ((-30, -92), (-34, 14)), ((52, -96), (70, 12)), ((34, -108), (46, -4))):
        b.stroke(p.at(*foot), 11 * scale, 8 * scale, taper=False)
        b.stroke(p.at(*((a - 3, c) for a, c in foot)), 3 * scale, 2 * scale, colour=0, taper=False)
    b.region(p.disc(0, -104, 72, 0.28), tone=tone, angle=30, spacing=7, length=40, key=4, halo=5, cross=(-40, 0.2, 0.6))
    for outer, thick in (
        (((44, -104), (70, -190), (64, -256), (30, -282), (-2, -262)), 13),
        (((-10, -112), (-6, -190), (-2, -262), (30, -282)), 12),
    ):
        b.stroke(p.at(*outer), (thick + 8) * scale, (thick + 8) * scale, colour=0, taper=False)
        b.stroke(p.at(*outer), thick * scale, thick * scale, taper=False)
    for n in range(3):
        b.stroke(p.at((8 + n * 16, -116), (10 + n * 17, -190), (8 + n * 14, -262)), 6 * scale, 5 * scale, colour=0)


def plain_chair(b: Block, x: float, y: float, scale: float, tone: float) -> None:
    """A chair of the country, slats and a seat of rush, its feet on y."""
    p = cuts.Placed(x, y, scale)
    for foot in ((-46, -122, -8), (56, -128, -14)):
        b.stroke(p.at(foot[:2], (foot[0] + 2, foot[2])), 20 * scale, 19 * scale, colour=0, taper=False)
        b.stroke(p.at(foot[:2], (foot[0] + 2, foot[2])), 13 * scale, 12 * scale, taper=False)
    for post in (-56, 60):
        b.stroke(p.at((post * 0.94, -290), (post, -120)), 22 * scale, 21 * scale, colour=0, taper=False)
        b.stroke(p.at((post * 0.94, -290), (post, -120)), 14 * scale, 14 * scale, taper=False)
    for rise in (-282, -236, -190):
        b.region(
            p.area((-60, rise), (62, rise - 4), (62, rise + 22), (-60, rise + 26)),
            tone=tone,
            spacing=8,
            key=4,
            halo=3,
            rough=0.8,
        )
    seat = p.area((-66, -128), (70, -134), (92, -96), (-88, -88))
    b.region(seat, tone=tone, angle=30, spacing=8, length=50, key=4.4, halo=4, cross=(-38, 0.3, 0.7))
    b.black(p.area((-88, -88), (92, -96), (92, -82), (-88, -74)), halo=3)
    for foot in (-82, 78):
        b.black(p.area((foot, -80), (foot + 14, -80), (foot + 12, 4), (foot + 2, 4)), halo=4)
    b.stroke(p.at((-72, -36), (82, -40)), 7 * scale, 6 * scale, taper=False)


def long_table(b: Block, far: tuple[float, float], near: tuple[float, float], y: float, low: float, tone: Tone,
               legs: float = 130) -> Polygon:  # fmt: skip
    """A table seen along its length, from its far edge (left, right at *y*) to its near one (at *low*)."""
    top = s.shape((far[0], y), (far[1], y), (near[1], low), (near[0], low))
    for left in (near[0] + 10, near[1] - 40):
        b.region(box(left, low + 10, left + 30, low + legs), tone=0.25, angle=90, spacing=8, key=3, halo=4)
    b.region(top, tone=tone, angle=2, spacing=9, length=170, key=4, halo=6, ridges=0.2)
    b.region(box(near[0], low, near[1], low + 26), tone=0.32, angle=1, spacing=7, length=100, key=3, halo=4)
    b.stroke([(near[0] + 4, low + 3), (near[1] - 4, low + 3)], 3, 3, colour=0, taper=False)
    return top


def round_table(b: Block, x: float, y: float, size: float, tall: float, tone: float) -> None:
    """A round table on one iron foot; x, y the middle of its top."""
    b.stroke([(x, y), (x - 2, y + tall)], size * 0.10, size * 0.12, taper=False)
    b.stroke([(x - 4, y + 20), (x - 6, y + tall - 8)], 3, 2, colour=0, taper=False)
    for side in (-1, 1):
        b.stroke(
            [(x, y + tall - 14), (x + side * size * 0.3, y + tall + 2), (x + side * size * 0.42, y + tall + 14)], 12, 7
        )
    b.black(s.shape(*s.circle(x, y + 10, size, 30, 0.28)), halo=5)
    b.region(
        s.shape(*s.circle(x, y, size, 30, 0.28)), tone=tone, angle=3, spacing=8, length=110, key=4, halo=3, ridges=0.16
    )


def cabinet(
    b: Block, left: float, top: float, wide: float, tall: float, marks: list[str], tone: float, red: int = -1
) -> None:
    """A cabinet of drawers, each with a card that bears a mark; the card numbered *red* is the red thing."""
    b.black(box(left - 8, top - 12, left + wide + 8, top + tall + 8), halo=5)
    each = tall / len(marks)
    for n, mark in enumerate(marks):
        low = top + n * each
        front = box(left + 4, low + 5, left + wide - 4, low + each - 5)
        b.region(front, tone=tone * (1 - 0.10 * n), angle=1 + n % 2, spacing=8, length=120, key=4, halo=2, rough=0.8)
        middle = left + wide / 2
        card = box(middle - wide * 0.27, low + each * 0.18, middle + wide * 0.27, low + each * 0.55)
        b.white(card, rough=0.8, key=5)
        if n == red:
            b.redden(card.buffer(-2), rough=0.4)
        if mark:
            cuts.lettering(b, mark, middle, low + each * 0.365, each * 0.25, colour=int(n != red))
        b.black(box(middle - 22, low + each * 0.68, middle + 22, low + each * 0.80), halo=4)


def hutch(b: Block, corners: w.Corners, doors: int, light: float, ajar: int = -1) -> None:
    """A row of rabbit hutches on legs: a frame of boards, doors of wire mesh, dark within; one may stand ajar."""
    (ax, ay), (bx, by), (_cx, _cy), (_dx, dy) = corners
    tall = dy - ay
    for across in np.linspace(0.03, 0.97, doors + 1):
        x, y = w.within(corners, across, 1.0)
        b.region(box(x - 9, y, x + 9, y + tall * 0.42), tone=light * 0.5, angle=90, spacing=7, key=3, halo=4)
    b.region(Polygon(corners), tone=light * 0.8, angle=1, spacing=8, length=110, key=4, halo=5)
    for n in range(doors):
        left, right = (n + 0.10) / doors, (n + 0.90) / doors
        pane = w.patch(corners, left, 0.16, right, 0.88)
        b.black(pane.buffer(3), halo=3)
        if n == ajar:
            hinge, up, _, down = pane.bounds
            leaf = s.shape((hinge, up - 2), (hinge - 62, up + 16), (hinge - 62, down + 34), (hinge, down + 2))
            b.region(leaf, tone=light, angle=90, spacing=7, key=4, halo=6)
            netting = leaf.buffer(-11, join_style="mitre")
            b.black(netting)
            mesh(b, netting)
            straw(b, pane)
            continue
        mesh(b, pane)
        x, y = w.within(corners, right + 0.035 / doors, 0.5)
        b.black(box(x - 5, y - 9, x + 5, y + 9), halo=2)
    roof = s.shape((ax - 26, ay + 6), (bx + 26, by + 6), (bx + 10, by - 26), (ax - 8, ay - 26))
    b.region(roof, tone=light, angle=84, spacing=10, length=60, key=4, halo=5)
    b.black(s.shape((ax - 26, ay + 6), (bx + 26, by + 6), (bx + 26, by + 15), (ax - 26, ay + 15)))


def mesh(b: Block, pane: Polygon) -> None:
    """Wire netting: crossing cuts in the dark."""
    left, top, right, low = pane.bounds
    for lean in (1, -1):
        for start in np.arange(left - (low - top), right + (low - top), 15):
            line = LineString([(start, top), (start + lean * (low - top), low)]).intersection(pane.buffer(-3))
            if not line.is_empty and line.length > 6:
                b.paint(line.buffer(1.1), 0)


def straw(b: Block, pane: Polygon) -> None:
    """Dried alfalfa on the floor of a hutch."""
    left, _, right, low = pane.bounds
    for _ in range(26):
        x = b.random.uniform(left + 6, right - 12)
        y = low - b.random.uniform(4, 22)
        b.stroke([(x, y), (x + b.random.normal(0, 14), y - b.random.uniform(0, 12))], 3.2, 1, colour=0)
