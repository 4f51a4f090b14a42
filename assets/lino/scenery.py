"""What plates are made of: rooms, doors, beds, walls, trees and skies, each cut as a print would cut it.

Plates are 1280 by 720. A room's back wall stands between BACK's edges; the eye is at EYE.
"""

import numpy as np
from shapely.geometry import Polygon, box

from assets.lino.block import Block
from assets.lino.noise import Field, smooth

WIDTH, HEIGHT = 1280, 720
BACK = (150, 70, 1130, 452)
EYE = (600, 300)
DAY, NIGHT = 0.80, 0.30


def block(seed: int) -> Block:
    """An uncut block of a plate's size."""
    fresh = Block(WIDTH, HEIGHT, 1.5, seed)
    fresh.region(box(-10, -10, WIDTH + 10, HEIGHT + 10), tone=0.0, rough=0)
    return fresh


def shape(*points: tuple[float, float]) -> Polygon:
    return Polygon(points)


def glow(x: float, y: float, inner: float, outer: float, most: float, least: float = 0.04):
    """A tone that falls off round a light."""

    def tone(along: Field, down: Field) -> Field:
        far = np.hypot(along - x, (down - y) * 1.1)
        return np.clip(most - (most - least) * smooth(far, inner, outer), 0.02, 0.97)

    return tone


def rays(x: float, y: float, spread: float = 170):
    """Lines that run out from a point."""

    def field(along: Field, down: Field) -> tuple[Field, Field]:
        right, low = along - x, down - y
        return np.hypot(right, low * 1.1), np.arctan2(low, right) * spread

    return field


def room(b: Block, light: tuple[float, float], bright: float, reach: float = 620, tiles: bool = True) -> None:
    """Back wall, ceiling with beams, side walls and floor, lit from one point."""
    x, y = light
    b.region(
        box(*BACK),
        tone=glow(x, y, 110, reach, bright, bright * 0.12),
        field=rays(x, y),
        spacing=8.6,
        rough=1,
        ragged=0.26,
        wobble=0.25,
    )
    ceiling(b, x, bright)
    sides(b, x, bright)
    floor(b, x, bright, tiles)


def ceiling(b: Block, x: float, bright: float) -> None:
    b.region(
        shape((-10, -10), (1290, -10), (1130, 70), (150, 70)),
        tone=bright * 0.12,
        spacing=8,
        length=200,
        rough=1,
        halo=3,
    )
    for place in np.linspace(190, 1090, 8):
        lean = place - EYE[0]
        near, far, wide = EYE[0] + lean, EYE[0] + lean * 1.55, 17
        b.black(shape((near - wide, 70), (near + wide, 70), (far + wide * 1.7, -12), (far - wide * 1.7, -12)))
        lit = np.clip(1 - abs(place - x) / 620, 0.12, 1) * bright
        way = -1 if place > x else 1
        for n in range(4):
            part = 0.12 + 0.2 * n
            ends = [(far + way * wide * 1.6 * (1 - 2 * part), -10), (near + way * wide * (1 - 2 * part), 68)]
            b.stroke(ends, 6.0 * lit * (1 - 0.16 * n), 1.2, colour=0)
    b.black(box(146, 62, 1134, 80), halo=2)
    b.stroke([(150, 71), (1130, 71)], 3, 3, colour=0, taper=False)


def sides(b: Block, x: float, bright: float) -> None:
    """The two side walls; the one that faces the light is the lighter."""
    left = 0.55 if x > 640 else 0.24
    right = 0.78 - left

    def along_left(across: Field, down: Field) -> tuple[Field, Field]:
        return across, (down - EYE[1]) / np.maximum(EYE[0] - across, 50) * 450

    def along_right(across: Field, down: Field) -> tuple[Field, Field]:
        return across, (down - EYE[1]) / np.maximum(across - EYE[0], 50) * 520

    b.region(shape((-10, -10), (150, 70), (150, 452), (-10, 560)), tone=left * bright, field=along_left, halo=3)
    b.region(
        shape((1290, -10), (1130, 70), (1130, 452), (1290, 545)),
        tone=right * bright,
        field=along_right,
        length=90,
        halo=3,
    )


def floor(b: Block, x: float, bright: float, tiles: bool) -> None:
    ground = shape((-10, 560), (150, 452), (1130, 452), (1290, 545), (1290, 730), (-10, 730))
    if not tiles:
        b.region(
            ground, tone=lambda a, d: np.clip(bright * (0.62 - np.abs(a - x) / 1500), 0.03, 1), spacing=9, length=160
        )
        return
    b.region(ground, tone=0.0, rough=0)
    rows = [452, 470, 494, 526, 570, 630, 715]
    for row in range(len(rows) - 1):
        for column in range(-16, 17):
            tile(b, rows[row] + 1.3, rows[row + 1] - 1.3, column, (row + column) % 2 == 1, x, bright, row)


def tile(b: Block, top: float, low: float, column: int, light: bool, x: float, bright: float, row: int) -> None:
    def at(place: float, y: float) -> float:
        return EYE[0] + place * (y - EYE[1]) / 152.0

    left, right = column * 62.0, (column + 1) * 62.0 - 3
    cut = shape((at(left, top), top), (at(right, top), top), (at(right, low), low), (at(left, low), low))
    if cut.bounds[0] > 1300 or cut.bounds[2] < -20:
        return
    base = (0.70 if light else 0.20) * bright * np.clip(1.15 - abs(cut.centroid.x - x) / 760, 0.3, 1)
    b.region(cut, tone=float(base), angle=2, spacing=5.5 + row * 0.9, length=60, rough=0.7, step=16, ragged=0.3)


def door(
    b: Block, left: float, right: float, top: float = 150, low: float = 452, tone: float = 0.25, panels: bool = True
) -> None:
    """A shut door in the back wall."""
    b.black(box(left - 12, top - 12, right + 12, low), halo=3)
    b.region(box(left, top, right, low - 2), tone=tone, angle=90, spacing=8, length=150, rough=0.8, key=3)
    if panels:
        third = (low - top) / 3
        for n in range(3):
            y = top + n * third
            b.region(
                box(left + 14, y + 14, right - 14, y + third - 12),
                tone=tone * 1.7,
                angle=90,
                spacing=7,
                length=70,
                key=2.4,
                halo=2,
            )
    b.white(
        shape(
            (right - 20, (top + low) / 2),
            (right - 10, (top + low) / 2),
            (right - 10, (top + low) / 2 + 9),
            (right - 20, (top + low) / 2 + 9),
        ),
        rough=0.4,
    )


def opening(b: Block, left: float, right: float, top: float = 150, low: float = 452, tone: float = 0.95) -> None:
    """A door that stands open: what is behind it is light by day, and black by night."""
    b.black(box(left - 12, top - 12, right + 12, low), halo=4)
    if tone > 0.05:
        b.region(box(left, top, right, low), tone=tone, angle=90, spacing=8, length=60, rough=0.8, ridges=0.12)
    wide = (right - left) * 0.34
    leaf = shape((left, top), (left - wide, top - 26), (left - wide, low + 46), (left, low))
    b.region(leaf, tone=0.20 + 0.3 * tone, angle=88, spacing=8, length=140, key=3, halo=3)


def shaft(b: Block, left: float, right: float, low: float = 452, bright: float = 0.9, lean: float = -120) -> None:
    """Light on the floor before an opening."""
    patch = shape((left, low), (right, low), (right + lean + 60, 705), (left + lean - 40, 705))
    b.region(
        patch, tone=lambda a, d: np.clip(bright - 0.45 * smooth(d, low, 705), 0, 1), spacing=8, length=90, ridges=0.2
    )


def french_windows(b: Block, left: float, right: float, day: bool, top: float = 120, low: float = 446) -> None:
    """Two tall leaves with panes, on the court."""
    b.black(box(left - 14, top - 14, right + 14, low + 6), halo=5 if day else 3)
    b.region(
        box(left, top, right, low), tone=0.97 if day else 0.10, angle=0, spacing=7, length=50, rough=0.6, ridges=0.1
    )
    if day:
        leaves(b, left, right, top, low)
    middle = (left + right) / 2
    bars = [box(middle - 7, top, middle + 7, low)]
    bars += [box(left, y - 4, right, y + 4) for y in np.linspace(top + 80, low - 70, 3)]
    bars += [box(x - 3, top, x + 3, low) for x in ((left + middle) / 2, (right + middle) / 2)]
    for bar in bars:
        b.black(bar, rough=0.6)
        if not day:
            x0, y0, x1, y1 = bar.bounds
            ends = [(x0 + 1, y0), (x0 + 1, y1)] if y1 - y0 > x1 - x0 else [(x0, y0 + 1), (x1, y0 + 1)]
            b.stroke(ends, 1.6, 1.2, colour=0, taper=False)


def leaves(b: Block, left: float, right: float, top: float, low: float) -> None:
    """Foliage of the court, seen through panes."""
    for _ in range(90):
        x = b.random.uniform(left + 10, right - 14)
        y = b.random.uniform(top + 20, top + (low - top) * 0.55)
        b.stroke([(x, y), (x + 8, y + 12)], 5, 1)
    b.stroke([(left + 40, low - 10), (left + 48, low - 150), (left + 34, top + 60)], 16, 7)


def bed(b: Block, left: float, right: float, y: float, deep: float, tone: float, holes: int = 0) -> None:
    """A low bed with its head to the back wall: *deep* pixels from head to foot."""
    lean = (left + right) / 2 - EYE[0]
    shift = lean * deep / 520
    foot = (right - left) * 0.13
    low = y + deep
    b.black(box(left - 6, y - 62, right + 6, y + 4), halo=3)
    for x in np.linspace(left + 6, right - 6, 6):
        b.stroke([(x, y - 54), (x, y - 4)], 3.4 * tone + 1, 2, colour=0, taper=False)
    top = shape((left, y), (right, y), (right + shift + foot, low), (left + shift - foot, low))
    b.region(top, tone=tone, angle=6, spacing=9, length=110, key=3.4, halo=4, ridges=0.2)
    front = shape(
        (left + shift - foot, low),
        (right + shift + foot, low),
        (right + shift + foot, low + 34),
        (left + shift - foot, low + 34),
    )
    b.region(front, tone=tone * 0.35, angle=0, spacing=7, length=90, key=3, halo=3)
    pillow = shape(
        (left + 16, y + 8), (right - 16, y + 6), (right - 6 + shift * 0.2, y + 40), (left + 8 + shift * 0.2, y + 42)
    )
    b.region(pillow, tone=min(0.95, tone * 1.25), angle=-8, spacing=8, length=50, key=3, halo=2)
    for _ in range(holes):
        x, at = b.random.uniform(left + 20, right - 20) + shift * 0.5, b.random.uniform(y + 54, low - 14)
        b.black(shape(*circle(x, at, 5.5)), rough=0.4, halo=2.4)


def circle(x: float, y: float, size: float, count: int = 12, squash: float = 1.0) -> list[tuple[float, float]]:
    return [
        (x + size * np.cos(a), y + size * squash * np.sin(a)) for a in np.linspace(0, 2 * np.pi, count, endpoint=False)
    ]


def holes(b: Block, left: float, top: float, right: float, low: float, count: int, dark: bool = True) -> None:
    """Marks of shots in a wall or a door: black with a pale rim by day."""
    for _ in range(count):
        x, y = b.random.uniform(left, right), b.random.uniform(top, low)
        size = b.random.uniform(3.2, 5.6)
        if dark:
            b.black(shape(*circle(x, y, size, 9)), rough=0.6, halo=2.6)
        else:
            b.white(shape(*circle(x, y, size * 0.7, 8)), rough=0.4)


def shelves(b: Block, left: float, right: float, top: float, low: float, tone: float) -> None:
    """Shelves of bundles and box files."""
    b.black(box(left - 8, top - 8, right + 8, low + 6), halo=4)
    rows = np.linspace(top, low, 6)
    for n in range(5):
        x = left + 4
        while x < right - 14:
            wide = b.random.uniform(12, 34)
            tall = b.random.uniform(0.6, 0.95) * (rows[n + 1] - rows[n] - 8)
            lit = tone * b.random.uniform(0.35, 1.15)
            if b.random.random() > 0.10:
                b.region(
                    box(x, rows[n + 1] - 4 - tall, min(x + wide, right - 2), rows[n + 1] - 4),
                    tone=float(min(0.92, lit)),
                    angle=90,
                    spacing=6,
                    length=60,
                    rough=0.8,
                    key=1.6,
                )
            x += wide + 3
        b.stroke([(left, rows[n + 1]), (right, rows[n + 1])], 2.6, 2.2, colour=0, taper=False)


def table(b: Block, left: float, right: float, y: float, tone: float, deep: float = 70) -> None:
    """A table seen from a little above."""
    top = shape((left + 24, y), (right - 24, y), (right, y + deep), (left, y + deep))
    b.region(top, tone=tone, angle=3, spacing=8, length=150, key=3, halo=4)
    b.region(box(left, y + deep, right, y + deep + 22), tone=tone * 0.4, spacing=6, length=90, key=2.6, halo=3)
    for x in (left + 14, right - 26):
        b.black(box(x, y + deep + 22, x + 14, y + deep + 150), halo=3)
        b.stroke([(x + 4, y + deep + 26), (x + 4, y + deep + 145)], 2.6 * tone + 0.6, 1.6, colour=0)


def sky(b: Block, x: float, y: float, most: float, least: float, low: float = 430) -> None:
    """A sky whose cuts run out from the light."""
    b.region(
        box(-10, -10, WIDTH + 10, low),
        tone=glow(x, y, 60, 900, most, least),
        field=rays(x, y, 900),
        spacing=11,
        length=170,
        rough=0,
        ragged=0.3,
        wobble=0.2,
    )


def ground(b: Block, top: float, near: float, far: float, light: float = 400) -> None:
    """Bare earth: level cuts, lighter in front or behind."""

    def tone(along: Field, down: Field) -> Field:
        return np.clip(far + (near - far) * smooth(down, top, 720) - np.abs(along - light) / 3200, 0.02, 0.97)

    b.region(box(-10, top, WIDTH + 10, 730), tone=tone, angle=2, spacing=10, length=150, rough=0, ragged=0.34)


def wall(b: Block, points: list[tuple[float, float]], tone: float, courses: int = 9, bricks: bool = True) -> None:
    """A long wall in perspective, top left, top right, low right, low left, with courses of brick."""
    b.region(Polygon(points), tone=tone, angle=2, spacing=9, length=130, key=4, halo=4, ragged=0.3)
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    for n in range(1, courses):
        part = n / courses
        ends = [(ax + (dx - ax) * part, ay + (dy - ay) * part), (bx + (cx - bx) * part, by + (cy - by) * part)]
        b.stroke(ends, 3.0, 2.2, colour=1, taper=False)
        for m in range(28 if bricks else 0):
            across = (m + (0.5 if n % 2 else 0.0)) / 28
            top = (ends[0][0] + (ends[1][0] - ends[0][0]) * across, ends[0][1] + (ends[1][1] - ends[0][1]) * across)
            if b.random.random() < 0.5:
                b.stroke([top, (top[0], top[1] + (cy - by) / courses * 0.9)], 2.2, 1.6, taper=False)
    b.region(
        shape((ax, ay - 16), (bx, by - 12), (bx, by + 4), (ax, ay + 4)),
        tone=min(0.95, tone * 1.5),
        spacing=7,
        key=2.6,
        halo=3,
    )


def eucalyptus(b: Block, x: float, base: float, wide: float, day: bool) -> None:
    """The great tree of the court: a trunk that peels, and hanging leaves."""
    trunk = shape(
        (x - wide, base),
        (x - wide * 0.62, base - 150),
        (x - wide * 0.72, -20),
        (x + wide * 0.5, -20),
        (x + wide * 0.58, base - 160),
        (x + wide * 1.1, base),
    )
    b.region(
        trunk,
        tone=lambda a, d: np.clip((0.9 if day else 0.42) - 0.9 * smooth(a, x - wide * 0.5, x + wide * 0.7), 0.03, 1),
        angle=86,
        spacing=8,
        length=170,
        key=3.6,
        halo=6 if day else 4,
    )
    for _ in range(26):
        place = x + b.random.uniform(-0.5, 0.3) * wide
        top = b.random.uniform(10, base - 130)
        b.stroke([(place, top), (place + b.random.normal(0, 5), top + b.random.uniform(40, 120))], 4.6, 1)
    for way in (-1, 1):
        end = (x + way * wide * 5.2, 40)
        b.stroke([(x, 190), (x + way * wide * 2.2, 92), end], wide * 0.42, 5)
        for _ in range(150):
            part = b.random.uniform(0.1, 1.15)
            left = x + way * wide * 5.2 * part + b.random.normal(0, 26)
            top = 150 - 110 * part + b.random.uniform(-40, 110)
            b.stroke(
                [(left, top), (left + b.random.normal(0, 7), top + b.random.uniform(16, 34))],
                6.4,
                1.2,
                colour=1 if day else b.random.integers(0, 2),
            )


def agave(b: Block, x: float, base: float, size: float, tone: float) -> None:
    """An agave of the lane: a star of stiff leaves."""
    for angle in np.linspace(-1.35, 1.35, 9):
        tip = (x + size * np.sin(angle), base - size * np.cos(angle) * 0.9)
        side = size * 0.10
        leaf = shape((x - side, base), tip, (x + side, base))
        b.region(
            leaf,
            tone=tone * (1.1 - abs(angle) * 0.35),
            angle=np.degrees(angle) + 90,
            spacing=6,
            length=70,
            key=2.4,
            halo=3.4,
            rough=0.8,
        )


def rooms_row(
    b: Block, left: float, right: float, top: float, low: float, tone: float, doors: int, open_tone: float
) -> list[tuple[float, float]]:
    """A low building with a row of doors; gives the left and right of each door."""
    b.region(box(left, top, right, low), tone=tone, angle=1, spacing=9, length=140, key=4, halo=4)
    b.region(
        shape((left - 14, top), (left + 6, top - 30), (right + 4, top - 30), (right + 22, top)),
        tone=tone * 0.5,
        angle=90,
        spacing=9,
        length=40,
        key=3,
        halo=3,
    )
    found = []
    step = (right - left) / doors
    for n in range(doors):
        x0, x1 = left + step * (n + 0.30), left + step * (n + 0.72)
        b.black(box(x0 - 7, top + (low - top) * 0.28, x1 + 7, low), halo=3)
        if open_tone:
            b.region(box(x0, top + (low - top) * 0.32, x1, low), tone=open_tone, angle=90, spacing=7, length=70)
        found.append((x0, x1))
    return found


def booth(b: Block, left: float, right: float, top: float, low: float, lit: float, tone: float) -> None:
    """The brick booth of the police: one doorway and a flat roof."""
    wall(b, [(left, top), (right, top), (right, low), (left, low)], tone, 8)
    b.region(
        shape((left - 18, top), (left - 6, top - 26), (right + 6, top - 26), (right + 18, top)),
        tone=tone * 0.6,
        angle=0,
        spacing=8,
        key=3,
        halo=4,
    )
    x0, x1 = left + (right - left) * 0.36, left + (right - left) * 0.66
    b.black(box(x0 - 9, top + 52, x1 + 9, low), halo=3)
    b.region(box(x0, top + 60, x1, low), tone=lit, angle=90, spacing=8, length=60, ridges=0.15)
