"""Portraits: a traced head cut with the gouge along its form, features cut with the knife, and clothes.

No portrait is a likeness; about ten numbers and what is worn make a different person.
"""

import numpy as np
from attrs import frozen
from scipy import ndimage
from shapely.geometry import Polygon, box

from assets.lino.block import Block
from assets.lino.head import (
    BAND,
    BRIM,
    CROWN,
    HAIR,
    NECK,
    SHAWL,
    SKIN,
    Hair,
    Headgear,
    HeadShape,
    HeadView,
    Pose,
    trace,
)
from assets.lino.noise import Field, smooth

WIDTH, HEIGHT = 640, 860
SHOULDER = 612
"""Where the shoulders begin, in pixels from the top."""

Point = tuple[float, float, float]


@frozen
class Sitter:
    """Everything that makes one portrait.

    sunk: how far the head sits down between the shoulders, in pixels; corners: how far those of the mouth drop;
    gaze: where the eyes turn, in parts of an iris, to the right of the picture.
    """

    seed: int
    shape: HeadShape = HeadShape()
    hair: Hair | None = Hair()
    gear: Headgear = Headgear()
    yaw: float = -24
    pitch: float = 1
    clothes: str = "suit"
    white: bool = False
    moustache: float = 0
    glasses: bool = False
    brow: float = 1.0
    lips: float = 1.0
    lash: float = 1.0
    age: int = 0
    light: Point = (-0.50, 0.46, 0.80)
    ground: float = 0.42
    lids: float = 0.0
    sunk: float = 0
    corners: float = 0
    gaze: float = 0
    roll: float = 2
    earrings: bool = False
    braids: bool = False


def cut(sitter: Sitter) -> Block:
    """The portrait of a sitter."""
    b = Block(WIDTH, HEIGHT, 1.5, sitter.seed)
    way = 1 if sitter.yaw > 0 else -1
    pose = Pose(
        yaw=sitter.yaw,
        pitch=sitter.pitch,
        roll=-sitter.roll * way,
        scale=192,
        centre=(322 + 4 * way, 322 + sitter.sunk),
    )
    light = (sitter.light[0] if way < 0 else -sitter.light[0], *sitter.light[1:])
    view = trace((WIDTH, HEIGHT), pose, sitter.shape, sitter.hair, sitter.gear, light, (-0.75 * way, 0.15, 0.35), 0.6)
    background(b, way, sitter.ground)
    CLOTHES[sitter.clothes](b, way)
    head(b, view, sitter, way)
    if abs(sitter.yaw) < 100:
        Features(b, view, sitter, way).all()
    COLLARS[sitter.clothes](b, way)
    if sitter.braids:
        braids(b)
    return b


def background(b: Block, way: int, most: float) -> None:
    x = 120 if way < 0 else 520

    def tone(along: Field, down: Field) -> Field:
        return np.clip(0.05 + most * smooth(np.hypot((along - x) * 0.9, down - 300), 350, 40), 0, 1)

    b.region(
        box(-10, -10, WIDTH + 10, HEIGHT + 10),
        tone=tone,
        angle=-6 * way,
        spacing=11,
        length=160,
        rough=0,
        wobble=0.3,
        ragged=0.3,
    )


def grown(b: Block, field: Field) -> Field:
    """A field of the traced picture at the size of the block."""
    tall, wide = b.shape
    return ndimage.zoom(field, (tall / field.shape[0], wide / field.shape[1]), order=1)[:tall, :wide]


def head(b: Block, view: HeadView, sitter: Sitter, way: int) -> None:
    """Skin, hair and headgear, each with its own strokes."""
    near = ndimage.distance_transform_edt(~view.hit, return_distances=False, return_indices=True)

    def filled(field: Field) -> Field:
        return grown(b, field[tuple(near)])

    x, y, z = (filled(view.position[..., n]) for n in range(3))
    light, facing, rim = filled(view.light), filled(view.facing), filled(view.rim)
    shadow = filled(ndimage.gaussian_filter(view.shadow, 1.2))
    inside = grown(b, ndimage.gaussian_filter(view.hit.astype(np.float32), 0.8)) > 0.5
    if sitter.clothes != "shawl":
        inside &= y > -1.72 + sitter.sunk / 192
    soft = 0.30 + 0.32 * np.exp(-(((x - 0.05) / 0.22) ** 2) - ((y + 0.40) / 0.13) ** 2)
    lit = light * (soft + (1 - soft) * shadow)
    tone = np.clip((lit - 0.20) / 0.52, 0, 1) ** 1.15
    tone = np.maximum(tone, 0.30 * smooth(rim, 0.55, 0.95) * smooth(facing, 0.06, 0.22))
    tone = np.where(facing < 0.16, tone * smooth(facing, 0.02, 0.16), tone)
    nose = (
        smooth(0.24 - np.abs(x), 0, 0.06) * smooth(y, -0.40, -0.30) * smooth(0.16 - y, 0, 0.1) * smooth(z, 0.80, 0.88)
    )
    tone = tone * (1 - nose * (1 - smooth(facing, 0.22, 0.50)))  # the far contour of the nose, along its form
    neck = grown(b, ndimage.gaussian_filter((view.material == NECK).astype(np.float32), 1.0)) > 0.5
    tone = np.where(neck, tone * 0.36, tone)
    across = (y + 0.34 * z - 0.18 * way * x) / 0.0545 + 0.22 * b.noise.at(60, 11) + 0.08 * b.noise.at(14, 12)
    along = (x * 0.92 - z * 0.39) * 192
    b.carve_mask(inside, tone, across, along, length=52, ragged=0.14, seed=sitter.seed, key=3.2, halo=6, ridges=0.06)
    for material, cutter in (
        (HAIR, hair_lines),
        (CROWN, cloth_lines),
        (BAND, cloth_lines),
        (BRIM, cloth_lines),
        (SHAWL, cloth_lines),
    ):
        where = grown(b, ndimage.gaussian_filter((view.material == material).astype(np.float32), 0.8)) > 0.5
        if where.sum() > 200:
            cutter(b, where & inside, (x, y, z), lit, rim, sitter, material)


def hair_lines(
    b: Block, where: Field, at: tuple[Field, Field, Field], lit: Field, rim: Field, sitter: Sitter, material: int
) -> None:
    x, y, z = at
    shine = np.clip(smooth(lit, 0.42, 0.9) * (0.45 + 0.55 * np.sin(y * 7 + x * 5 + 1.2)), 0, 1) * 0.85
    tone = (
        np.clip(0.30 + 0.65 * lit, 0, 0.95)
        if sitter.white
        else np.clip(np.maximum(shine, 0.40 * smooth(rim, 0.6, 0.95)), 0, 0.92)
    )
    curl = sitter.hair.curl if sitter.hair else 0.0
    flow = np.where(np.abs(x) > 0.62, (y * 0.6 + z * 0.9) / 0.048, (x + 0.30) * (1.1 + 0.5 * (y - 0.8)) / 0.046)
    flow = flow + (0.35 + 4 * curl) * b.noise.at(40, 13) + 0.15 * b.noise.at(9, 15)
    b.carve_mask(
        where, tone, flow, (y * 0.6 - z * 0.8) * 192, length=52, ragged=0.35, seed=8, halo=0, key=1.6, ridges=0
    )


def cloth_lines(
    b: Block, where: Field, at: tuple[Field, Field, Field], lit: Field, rim: Field, sitter: Sitter, material: int
) -> None:
    x, y, z = at
    tone = np.clip((0.10 if material in (CROWN, BRIM) else 0.18) + 0.5 * smooth(lit, 0.35, 0.95), 0.02, 0.8)
    across = (x * 0.8 + z * 0.3) / 0.06 if material != BAND else y / 0.045
    if material == SHAWL:
        across = (np.abs(x) * 0.9 + 0.35 * y) / 0.07  # folds fall from the crown to either side
    b.carve_mask(
        where,
        tone,
        across + 0.3 * b.noise.at(40, 13),
        y * 192,
        length=60,
        ragged=0.25,
        seed=material,
        key=3.4,
        halo=0,
        ridges=0.1,
    )


class Features:
    """Eyes, brows, nose, mouth and what belongs to them, as strokes laid on the head."""

    def __init__(self, b: Block, view: HeadView, sitter: Sitter, way: int) -> None:
        self.b, self.view, self.sitter, self.way = b, view, sitter, way
        self.scale = view.pose.scale / 112

    def on(self, point: Point) -> tuple[float, float]:
        return self.view.project(point)

    def line(
        self, points: list[Point], start: float, end: float | None = None, colour: int = 1, taper: bool = True
    ) -> None:
        """A stroke through points of the face that can be seen."""
        seen = [point for point in points if self.view.visible(point, 0.16)]
        if len(seen) >= 2:
            self.b.stroke(
                [self.on(p) for p in seen], start * self.scale, None if end is None else end * self.scale, colour, taper
            )

    def all(self) -> None:
        for side in (-1, 1):
            self.eye(side)
        self.nose()
        self.mouth()
        if self.sitter.moustache:
            self.moustache(self.sitter.moustache)
        if self.sitter.age:
            self.wrinkles()
        if self.sitter.glasses:
            self.glasses()
        if self.sitter.earrings:
            self.earrings()
        self.jaw()

    def earrings(self) -> None:
        """A drop at the near ear."""
        x, y = self.on((-self.way * 0.78, -0.30, -0.10))
        self.b.white(Polygon([(x, y - 8), (x + 9, y + 12), (x, y + 28), (x - 9, y + 12)]), rough=0.4, key=5)

    def eye(self, side: int) -> None:
        def at(x: float, y: float, z: float) -> Point:
            return (side * x, y, z)

        if not self.view.visible(at(0.285, 0.04, 0.74), 0.2):
            return
        b, s, drop = self.b, self.sitter, self.sitter.lids * 0.03
        white = Polygon([self.on(at(*p)) for p in (
            (0.150, 0.030, 0.735), (0.20, 0.072 - drop, 0.755), (0.28, 0.086 - drop, 0.755), (0.36, 0.066 - drop, 0.71),
            (0.425, 0.030, 0.63), (0.36, 0.002, 0.69), (0.28, -0.010, 0.735), (0.20, 0.004, 0.745))]).buffer(0)  # fmt: skip
        b.paint(white.buffer(1.2 * self.scale), 1)
        b.paint(white, 0)
        near = (side == 1) == (self.way < 0)
        cx, cy = self.on(at(0.272 if near else 0.250, 0.042 - drop / 2, 0.755))
        size = 5.8 * self.scale
        cx += s.gaze * size
        iris = Polygon(
            [
                (cx + size * (0.95 if near else 0.85) * np.cos(a), cy + size * np.sin(a))
                for a in np.linspace(0, 6.28, 22)[:-1]
            ]
        )
        b.paint(iris.intersection(white.buffer(0.6)), 1)
        b.white(
            Polygon(
                [
                    (
                        cx - 2.2 * self.scale + 1.5 * self.scale * np.cos(a),
                        cy - 1.9 * self.scale + 1.5 * self.scale * np.sin(a),
                    )
                    for a in np.linspace(0, 6.28, 9)[:-1]
                ]
            ),
            rough=0,
        )
        self.line(
            [
                at(0.130, 0.022, 0.735),
                at(0.20, 0.082 - drop, 0.765),
                at(0.28, 0.098 - drop, 0.765),
                at(0.37, 0.076 - drop, 0.71),
                at(0.455, 0.022, 0.60),
            ],
            3.6 * s.lash,
            2.8 * s.lash,
        )
        self.line([at(0.20, -0.004, 0.75), at(0.28, -0.020, 0.745), at(0.37, -0.004, 0.69)], 1.0, 0.8)
        self.line([at(0.15, 0.118, 0.765), at(0.27, 0.150, 0.785), at(0.40, 0.118, 0.69)], 1.2, 0.7)
        brow = 0 if s.white else 1
        self.line(
            [at(0.085, 0.225, 0.835), at(0.20, 0.268, 0.83), at(0.33, 0.268, 0.77), at(0.47, 0.205, 0.62)],
            6.2 * s.brow,
            1.8,
            colour=1,
        )
        if not brow:
            self.line([at(0.12, 0.236, 0.835), at(0.22, 0.268, 0.83), at(0.33, 0.266, 0.77)], 2.2, 1.0, colour=0)

    def nose(self) -> None:
        n = self.way
        self.line([(-0.040 * n, -0.325, 1.04), (-0.085 * n, -0.335, 1.0), (-0.125 * n, -0.315, 0.95)], 2.8, 1.4)
        self.line([(0.045 * n, -0.330, 1.04), (0.085 * n, -0.330, 0.98)], 2.4, 1.2)
        self.line([(-0.150 * n, -0.215, 0.86), (-0.182 * n, -0.270, 0.85), (-0.158 * n, -0.335, 0.87)], 2.0, 0.9)
        self.line(
            [(0.085 * n, -0.20, 1.05), (0.098 * n, -0.255, 1.04), (0.078 * n, -0.31, 1.03), (0.03 * n, -0.345, 1.05)],
            1.2,
            2.0,
        )
        self.line(
            [(0.085 * n, 0.120, 0.82), (0.062 * n, 0.02, 0.90), (0.062 * n, -0.09, 0.99), (0.082 * n, -0.18, 1.04)],
            2.2,
            0.7,
        )
        for side in (1, -1):
            self.line(
                [(side * 0.200, -0.285, 0.80), (side * 0.262, -0.37, 0.77), (side * 0.290, -0.455, 0.72)], 1.6, 0.5
            )

    def mouth(self) -> None:
        lips, low = self.sitter.lips, -0.540 - self.sitter.corners
        self.line([(-0.225, low, 0.76), (-0.12, -0.530, 0.87), (-0.04, -0.540, 0.895), (0, -0.534, 0.905), (0.05, -0.540, 0.895),
                   (0.13, -0.530, 0.87), (0.235, low, 0.74)], 2.6 * lips, 2.0 * lips, taper=False)  # fmt: skip
        if lips <= 1.3:
            self.line([(-0.10, -0.672, 0.855), (0, -0.692, 0.875), (0.12, -0.672, 0.845)], 3.0, 1.2)
            return
        full = [(-0.20, -0.537, 0.78), (-0.09, -0.475, 0.87), (0, -0.490, 0.90), (0.09, -0.475, 0.87), (0.20, -0.537, 0.78),
                (0.10, -0.620, 0.85), (0, -0.635, 0.88), (-0.10, -0.620, 0.85)]  # fmt: skip
        self.b.black(Polygon([self.on(p) for p in full]), rough=0.3)
        self.line([(-0.10, -0.60, 0.87), (0.0, -0.612, 0.89), (0.08, -0.60, 0.87)], 2.6, 1, colour=0)
        self.line([(-0.2, -0.537, 0.79), (0, -0.545, 0.91), (0.2, -0.537, 0.79)], 1.3, 1.1, colour=0, taper=False)

    def moustache(self, wide: float) -> None:
        for side in (1, -1):
            outline = [(0, -0.385, 0.95), (side * 0.10, -0.375, 0.92), (side * 0.21, -0.43, 0.83), (side * (0.25 + 0.05 * wide), -0.52, 0.74),
                       (side * 0.16, -0.500, 0.85), (side * 0.05, -0.475, 0.92), (0, -0.465, 0.94)]  # fmt: skip
            self.b.black(Polygon([self.on(p) for p in outline]), rough=0.5)
            for n in range(7):
                x = 0.03 + 0.03 * n
                self.line(
                    [
                        (side * x, -0.39 - 0.02 * n, 0.94 - 0.02 * n),
                        (side * (x + 0.05), -0.455 - 0.015 * n, 0.91 - 0.022 * n),
                    ],
                    1.5,
                    0.5,
                    colour=0,
                )

    def wrinkles(self) -> None:
        for y in (0.52, 0.62, 0.71)[: self.sitter.age + 1]:
            self.line([(-0.30, y - 0.02, 0.86), (-0.05, y + 0.015, 0.95), (0.22, y - 0.015, 0.9)], 1.8, 0.6)
        for side in (-1, 1):
            for drop in (0, 0.05)[: self.sitter.age]:
                self.line(
                    [
                        (side * 0.17, -0.07 - drop, 0.74),
                        (side * 0.28, -0.105 - drop, 0.74),
                        (side * 0.38, -0.07 - drop, 0.68),
                    ],
                    1.4,
                    0.5,
                )
            self.line([(side * 0.47, 0.05, 0.58), (side * 0.54, 0.09, 0.5)], 1.5, 0.4)
            self.line([(side * 0.47, 0.02, 0.58), (side * 0.55, 0.02, 0.5)], 1.5, 0.4)

    def glasses(self) -> None:
        far = -self.way
        for side in (-1, 1):
            turn = np.linspace(0, 2 * np.pi, 40)
            ring = [
                self.on(
                    (
                        side * 0.285 + 0.20 * np.cos(a),
                        0.05 + 0.165 * np.sin(a),
                        0.90 - 0.13 * abs(side * 0.285 + 0.20 * np.cos(a)),
                    )
                )
                for a in turn
            ]
            rim = Polygon(ring).buffer(0)
            self.b.paint(rim.buffer(4.6).difference(rim.buffer(2.2)), 0)
            self.b.paint(rim.buffer(2.2).difference(rim.buffer(-2)), 1)
        self.line([(-0.085, 0.075, 0.895), (0, 0.105, 0.925), (0.085, 0.075, 0.895)], 2.8, 2.8, taper=False)
        self.line([(far * 0.485, 0.09, 0.83), (far * 0.62, 0.10, 0.50), (far * 0.76, 0.09, 0.0)], 3.4, 2.8, taper=False)

    def jaw(self) -> None:
        """Light that comes back along the dark side of the jaw."""
        d = -self.way
        self.line(
            [(d * 0.71, -0.24, -0.02), (d * 0.655, -0.50, 0.0), (d * 0.555, -0.74, 0.16), (d * 0.40, -0.93, 0.36)],
            2.0,
            3.6,
            colour=0,
        )
        self.line([(d * 0.43, -0.91, 0.34), (d * 0.30, -1.03, 0.48), (d * 0.14, -1.12, 0.60)], 3.6, 1.2, colour=0)


def coat(b: Block, way: int, light: float = 1.0) -> None:
    """Two sides of a jacket, the lit one lighter."""
    near, far = (0.80, 0.28) if way < 0 else (0.28, 0.80)
    y = SHOULDER
    left = Polygon([(228, y - 12), (146, y + 34), (60, y + 70), (10, y + 150), (-10, 870), (326, 870), (322, y + 60)])
    right = Polygon(
        [(420, y - 12), (500, y + 30), (582, y + 66), (634, y + 148), (650, 870), (320, 870), (322, y + 60)]
    )
    b.region(
        left,
        tone=lambda u, v: np.clip(light * near - 0.25 * smooth(u, 90, 320) + 0.12 * np.sin((u + v * 0.4) / 28), 0, 1),
        angle=66,
        spacing=11,
        length=130,
        halo=6,
        key=4,
    )
    b.region(
        right,
        tone=lambda u, v: np.clip(light * far - 0.2 * smooth(u, 450, 640) + 0.10 * np.sin((u - v * 0.4) / 30), 0, 1),
        angle=112,
        spacing=11,
        length=130,
        halo=6,
        key=4,
    )


def wrap(b: Block, way: int, light: float = 0.75) -> None:
    """A dress or a shawl: one soft mass."""
    y = SHOULDER
    body = Polygon(
        [
            (220, y - 16),
            (104, y + 30),
            (14, y + 110),
            (-10, 870),
            (650, 870),
            (626, y + 110),
            (536, y + 30),
            (420, y - 16),
            (322, y + 40),
        ]
    )
    b.region(
        body,
        tone=lambda u, v: np.clip(light * (1 - 0.75 * smooth(u if way < 0 else 640 - u, 180, 590)), 0.03, 1),
        angle=84,
        spacing=11,
        length=110,
        halo=6,
        key=4,
    )


def tie(b: Block, way: int) -> None:
    """Shirt, tie and lapels."""
    y = SHOULDER
    b.white(Polygon([(248, y - 22), (322, 840), (398, y - 22), (322, y + 46)]), rough=0.8, key=4)
    knot = Polygon([(306, y + 52), (340, y + 52), (346, y + 82), (360, 870), (286, 870), (300, y + 82)])
    b.region(knot, tone=0.18, angle=30, spacing=12, length=70, key=3, halo=3)
    lapels(b, way)


def lapels(b: Block, way: int) -> None:
    y = SHOULDER
    for side in (-1, 1):
        lit = side == way
        collar = Polygon(
            [
                (322 + side * 72, y - 34),
                (322 + side * 94, y + 22),
                (322 + side * 46, y + 80),
                (322, y + 52),
                (322 + side * 30, y + 12),
            ]
        )
        b.region(
            collar,
            tone=0.94 if lit else 0.7,
            angle=-50 * side,
            spacing=9,
            length=50,
            key=3.4,
            halo=2,
            rough=0.5,
            ridges=0.1,
        )
        lapel = Polygon(
            [
                (322 + side * 84, y - 4),
                (322 + side * 130, y + 36),
                (322 + side * 140, y + 106),
                (322 + side * 104, y + 94),
                (322 + side * 106, y + 128),
                (322 + side * 22, 880),
                (322 + side * 16, 800),
            ]
        )
        b.region(
            lapel, tone=0.8 if lit else 0.36, angle=90 - 50 * side, spacing=11, length=100, key=4, halo=3, rough=0.8
        )


def open_shirt(b: Block, way: int) -> None:
    """A shirt with an open collar."""
    y = SHOULDER
    b.region(
        Polygon([(276, y - 14), (322, y + 120), (370, y - 14), (322, y + 20)]),
        tone=0.3,
        angle=10,
        spacing=9,
        length=60,
        key=3,
    )
    for side in (-1, 1):
        collar = Polygon(
            [
                (322 + side * 70, y - 40),
                (322 + side * 118, y + 30),
                (322 + side * 74, y + 118),
                (322, y + 128),
                (322 + side * 40, y + 20),
            ]
        )
        b.region(
            collar,
            tone=0.95 if side == way else 0.74,
            angle=-54 * side,
            spacing=9,
            length=60,
            key=4,
            halo=4,
            rough=0.6,
            ridges=0.1,
        )
    b.stroke([(322, y + 128), (324, 870)], 6, 5)
    for n in range(3):
        b.white(
            Polygon([(336 + 7 * np.cos(a), y + 160 + n * 56 + 7 * np.sin(a)) for a in np.linspace(0, 6.28, 10)[:-1]]),
            rough=0.2,
            key=2,
        )


def tunic(b: Block, way: int) -> None:
    """A policeman's tunic: a standing collar, buttons, a strap."""
    y = SHOULDER
    for side in (-1, 1):
        b.region(
            Polygon(
                [
                    (322 + side * 76, y - 40),
                    (322 + side * 88, y + 4),
                    (322 + side * 8, y + 62),
                    (322 + side * 4, y + 20),
                ]
            ),
            tone=0.4,
            angle=0,
            spacing=8,
            length=50,
            key=3.4,
            halo=4,
            rough=0.5,
        )
    b.black(box(315, y + 58, 327, 870), halo=3)
    for n in range(4):
        b.white(
            Polygon(
                [(344 + 6.5 * np.cos(a), y + 88 + n * 44 + 6.5 * np.sin(a)) for a in np.linspace(0, 6.28, 10)[:-1]]
            ),
            rough=0.2,
            key=2,
        )
    b.stroke([(90, y + 52), (230, y + 124), (322, 830)], 24, 22, taper=False)
    b.stroke([(88, y + 46), (232, y + 116), (328, 824)], 4, 3.4, colour=0, taper=False)


def neckline(b: Block, way: int) -> None:
    """A dark dress with a small white collar."""
    y = SHOULDER
    for side in (-1, 1):
        b.white(
            Polygon(
                [
                    (322 + side * 78, y - 32),
                    (322 + side * 118, y + 16),
                    (322 + side * 64, y + 66),
                    (322, y + 58),
                    (322 + side * 34, y + 20),
                ]
            ),
            rough=0.8,
            key=4,
        )
    for n in range(5):
        b.stroke([(322, y + 78 + n * 34), (318, y + 96 + n * 34)], 5, 2, colour=0)


def folds(b: Block, way: int) -> None:
    """The folds of a shawl drawn together."""
    y = SHOULDER
    for n in range(7):
        x = 150 + n * 52
        b.stroke([(x, y + 24 + abs(n - 3) * 8), (x + (3 - n) * 16, 760), (x + (3 - n) * 10, 870)], 9, 4, colour=n % 2)


def braids(b: Block) -> None:
    """Two braids that fall from behind the neck over the shoulders, well away from the face."""
    for side in (-1, 1):
        for n in range(10):
            x, y = 322 + side * (158 + n * 2 - 0.7 * n * n), 606 + n * 27
            for turn in (-1, 1):
                lock = Polygon(
                    [(x + turn * 22, y - 14), (x + turn * 25, y + 10), (x - turn * 2, y + 34), (x - turn * 5, y + 2)]
                )
                b.region(
                    lock,
                    tone=0.34 if turn == side else 0.12,
                    angle=60 * turn,
                    spacing=6,
                    length=30,
                    key=2,
                    halo=3,
                    rough=0.5,
                )


def open_collar(b: Block, way: int) -> None:
    """A shirt with an open collar under a jacket, no tie."""
    y = SHOULDER
    b.white(Polygon([(252, y - 22), (322, 800), (394, y - 22), (322, y + 90)]), rough=0.8, key=4)
    b.region(
        Polygon([(280, y - 14), (322, y + 96), (366, y - 14), (322, y + 20)]), tone=0.26, spacing=9, length=60, key=3
    )
    lapels(b, way)


def raincoat(b: Block, way: int) -> None:
    """A coat with a wide collar turned up on one side, a scarf of shirt and tie between."""
    y = SHOULDER
    b.white(Polygon([(258, y - 20), (322, 760), (388, y - 20), (322, y + 44)]), rough=0.8, key=4)
    b.region(
        Polygon([(306, y + 48), (340, y + 48), (344, y + 78), (356, 870), (290, 870), (300, y + 78)]),
        tone=0.14,
        angle=30,
        spacing=12,
        length=70,
        key=3,
        halo=3,
    )
    for side in (-1, 1):
        lit = side == way
        stand = Polygon(
            [
                (322 + side * 82, y - 70),
                (322 + side * 128, y - 30),
                (322 + side * 176, y + 62),
                (322 + side * 96, y + 126),
                (322 + side * 44, y + 66),
                (322 + side * 64, y + 10),
            ]
        )
        lapel = Polygon(
            [
                (322 + side * 96, y + 112),
                (322 + side * 176, y + 92),
                (322 + side * 150, y + 176),
                (322 + side * 20, 880),
                (322 + side * 14, 800),
                (322 + side * 48, y + 74),
            ]
        )
        b.region(
            lapel, tone=0.72 if lit else 0.12, angle=90 - 40 * side, spacing=11, length=110, key=4, halo=4, rough=0.8
        )
        b.region(stand, tone=0.9 if lit else 0.2, angle=70 * side, spacing=10, length=80, key=4, halo=4, rough=0.8)


def pocket(b: Block, way: int) -> None:
    """A raincoat with a passport in its breast pocket: the red thing of the picture."""
    raincoat(b, way)
    x, y = 322 + way * 206, SHOULDER + 166
    b.white(Polygon([(x - 28, y - 52), (x + 24, y - 58), (x + 30, y + 4), (x - 26, y + 8)]), rough=0.6, key=4)
    b.redden(Polygon([(x - 25, y - 49), (x + 21, y - 55), (x + 27, y + 3), (x - 23, y + 6)]), rough=0.4)
    b.region(
        Polygon([(x - 52, y + 2), (x + 52, y - 8), (x + 55, y + 17), (x - 49, y + 27)]),
        tone=0.62,
        angle=-5,
        spacing=9,
        key=5,
        halo=4,
        rough=0.6,
    )


def blouse(b: Block, way: int) -> None:
    """A light blouse with a round collar under a dark jacket."""
    y = SHOULDER
    b.region(
        Polygon([(246, y - 14), (236, y + 40), (322, 800), (408, y + 40), (398, y - 14), (322, y + 46)]),
        tone=0.72,
        angle=84,
        spacing=9,
        length=80,
        key=4,
        halo=3,
    )
    for side in (-1, 1):
        lapel = Polygon(
            [
                (322 + side * 98, y - 10),
                (322 + side * 158, y + 50),
                (322 + side * 138, y + 132),
                (322 + side * 40, 880),
                (322 + side * 10, 830),
                (322 + side * 92, y + 70),
            ]
        )
        b.region(lapel, tone=0.62 if side == way else 0.14, angle=90 - 30 * side, spacing=11, length=110, key=4, halo=4)
        leaf = [(70, -34), (104, 8), (112, 52), (84, 78), (44, 78), (4, 58), (36, 16)]
        b.white(Polygon([(322 + side * x, y + d) for x, d in leaf]), rough=0.7, key=4)
    for n in range(4):
        b.black(
            Polygon([(322 + 6 * np.cos(a), y + 88 + n * 34 + 6 * np.sin(a)) for a in np.linspace(0, 6.28, 9)[:-1]]),
            rough=0.3,
        )


def apron(b: Block, way: int) -> None:
    """A house dress with an apron: bib and straps."""
    y = SHOULDER
    neckline(b, way)
    bib = Polygon([(228, y + 128), (416, y + 128), (436, 870), (208, 870)])
    for side in (-1, 1):
        strap = Polygon(
            [
                (322 + side * 88, y + 132),
                (322 + side * 60, y + 132),
                (322 + side * 110, y + 14),
                (322 + side * 140, y + 30),
            ]
        )
        b.region(strap, tone=0.9 if side == way else 0.62, angle=80, spacing=9, length=90, key=4, halo=3, ridges=0.1)
    b.region(
        bib,
        tone=lambda u, v: np.clip(0.95 - 0.4 * smooth(u if way < 0 else 644 - u, 290, 450), 0, 1),
        angle=88,
        spacing=10,
        length=110,
        key=4,
        halo=4,
        ridges=0.12,
    )
    b.stroke([(232, y + 150), (412, y + 150)], 5, 4, taper=False)


def rebozo(b: Block, way: int) -> None:
    """A striped shawl laid over the shoulders and crossed in front."""
    y = SHOULDER
    for side in (way, -way):
        lit = side == way
        band = Polygon(
            [
                (322 + side * 70, y - 30),
                (322 + side * 150, y + 8),
                (322 + side * 330, y + 130),
                (322 + side * 330, 880),
                (322 - side * 60, 880),
                (322 - side * 30, y + 150),
            ]
        )
        b.region(band, tone=0.66 if lit else 0.3, angle=90 + 26 * side, spacing=11, length=120, key=4, halo=5)
        for n in range(5):
            x = 322 + side * (108 + n * 46)
            b.stroke(
                [(x, y + n * 26), (x - side * 64, y + 150 + n * 14), (x - side * 96, 880)],
                8,
                6,
                colour=1 if lit else 0,
                taper=False,
            )


def collar_tabs(b: Block, way: int) -> None:
    """A soldier's blouse of 1940: a turned-down collar with plain tabs, a covered placket."""
    y = SHOULDER
    for side in (-1, 1):
        lit = side == way
        collar = Polygon(
            [
                (322 + side * 74, y - 44),
                (322 + side * 112, y + 18),
                (322 + side * 44, y + 74),
                (322 + side * 2, y + 30),
                (322 + side * 30, y + 8),
            ]
        )
        b.region(collar, tone=0.62 if lit else 0.3, angle=-40 * side, spacing=9, length=60, key=4, halo=4, rough=0.6)
        b.black(
            Polygon(
                [
                    (322 + side * 52, y + 20),
                    (322 + side * 82, y + 2),
                    (322 + side * 94, y + 18),
                    (322 + side * 56, y + 46),
                ]
            ),
            rough=0.5,
            halo=3,
        )
    b.region(box(300, y + 60, 344, 880), tone=0.4, angle=90, spacing=9, length=120, key=3.4, halo=4)
    for n in range(3):
        b.white(
            Polygon([(322 + 7 * np.cos(a), y + 110 + n * 62 + 7 * np.sin(a)) for a in np.linspace(0, 6.28, 10)[:-1]]),
            rough=0.2,
            key=3,
        )
    for side in (-1, 1):
        x = 322 + side * 176
        b.region(
            Polygon([(x - 54, y + 150), (x + 54, y + 150), (x + 50, y + 186), (x, y + 202), (x - 50, y + 186)]),
            tone=0.4,
            spacing=9,
            key=4,
            halo=4,
        )


def coat_back(b: Block, way: int) -> None:
    """The back of a coat: a collar turned down, the edge of a shirt over it, a seam."""
    y = SHOULDER
    b.white(Polygon([(226, y - 50), (322, y - 38), (418, y - 50), (424, y - 10), (220, y - 10)]), rough=0.8, key=4)
    collar = Polygon(
        [
            (212, y - 26),
            (322, y - 10),
            (432, y - 26),
            (470, y + 34),
            (400, y + 66),
            (322, y + 74),
            (244, y + 66),
            (174, y + 34),
        ]
    )
    b.region(
        collar,
        tone=lambda u, v: np.clip(0.16 + 0.5 * smooth(u if way > 0 else 644 - u, 330, 460), 0, 1),
        angle=4,
        spacing=10,
        length=90,
        key=5,
        halo=6,
    )
    b.stroke([(322, y + 80), (318, y + 170), (322, 870)], 5, 4, colour=0, taper=False)


def dark_coat(b: Block, way: int) -> None:
    coat(b, way, 0.45)


CLOTHES = {
    "suit": coat,
    "shirt": coat,
    "uniform": dark_coat,
    "dress": lambda b, way: wrap(b, way, 0.4),
    "shawl": wrap,
    "back": dark_coat,
    "black suit": dark_coat,
    "jacket": dark_coat,
    "raincoat": coat,
    "passport": coat,
    "blouse": dark_coat,
    "apron": lambda b, way: wrap(b, way, 0.5),
    "rebozo": lambda b, way: wrap(b, way, 0.5),
    "soldier": lambda b, way: coat(b, way, 0.7),
}
COLLARS = {
    "suit": tie,
    "shirt": open_shirt,
    "uniform": tunic,
    "dress": neckline,
    "shawl": folds,
    "back": coat_back,
    "black suit": tie,
    "jacket": open_collar,
    "raincoat": raincoat,
    "passport": pocket,
    "blouse": blouse,
    "apron": apron,
    "rebozo": rebozo,
    "soldier": collar_tabs,
}

__all__ = ["SKIN", "Sitter", "cut"]
