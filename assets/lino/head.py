"""A head of simple solids, seen by sphere tracing.

The head is made of ellipsoids and capsules joined smoothly; hair, caps, hats and shawls are solids too, each with
its own material, so that every part casts its shadow and hides what lies behind it. `trace` looks at it from one
side and returns arrays over the picture: where a point of the form is, how much light it has, what it is made of.

Face coordinates: x to the sitter's left, y up, z out of the face; the skull is about 0.75 wide and the eyes lie at
y = 0.05. Everything outside this module speaks in face coordinates, even for a head drawn longer or shorter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Field = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Point = tuple[float, float, float]

AIR, SKIN, NECK, HAIR, CROWN, BAND, BRIM, SHAWL = range(8)


@dataclass(frozen=True)
class HeadShape:
    """The numbers that make one head different from another."""

    skull_width: float = 0.75
    skull_height: float = 0.80
    face_width: float = 0.60
    jaw_width: float = 0.50
    jaw_corner: float = 0.16
    chin: float = 0.17
    length: float = 1.0
    cheekbone: float = 0.19
    hollow: float = 1.0
    fullness: float = 0.0
    nose: float = 1.04
    nose_width: float = 0.085
    nose_tip: float = 0.100
    nose_drop: float = 0.0
    nose_hump: float = 0.0
    brow: float = 0.085
    lips: float = 1.0
    neck: float = 0.40
    larynx: float = 0.10
    ear: float = 1.0


@dataclass(frozen=True)
class Hair:
    """Hair as a shell round the skull, cut by a hairline; curls are bumps on the shell, a bob falls over the ears."""

    top: float = 0.07
    side: float = 0.03
    front: float = 0.80
    temple: float = 0.16
    peak: float = 0.0
    parting: float = 0.0
    sideburn: float = -0.10
    nape: float = -0.45
    curl: float = 0.0
    curl_size: float = 0.12
    bun: float = 0.0
    knot_low: bool = True
    bald: bool = False
    bob: float = 0.0


@dataclass(frozen=True)
class Headgear:
    """What is worn on the head: nothing, a peaked `cap`, a `hat` with a brim, a `shawl`, or a flat `beret`."""

    kind: str = ""
    tilt: float = 0.0
    brim: float = 1.0


@dataclass(frozen=True)
class Pose:
    """How the head stands in the picture; angles in degrees, the centre and the scale in pixels."""

    yaw: float = -24.0
    pitch: float = 1.0
    roll: float = -2.0
    scale: float = 170.0
    centre: tuple[float, float] = (322.0, 318.0)


@dataclass(frozen=True)
class HeadView:
    """The head as it is seen: arrays over the picture, at `resolution` samples a pixel."""

    hit: Mask
    position: Field
    normal: Field
    depth: Field
    light: Field
    shadow: Field
    rim: Field
    facing: Field
    cavity: Field
    material: npt.NDArray[np.int8]
    rotation: Field
    shape: HeadShape
    pose: Pose
    resolution: float

    def project(self, point: Sequence[float]) -> tuple[float, float]:
        """The pixel on which a point in face coordinates falls."""
        view = _stretch(np.asarray(point, np.float32), self.shape.length) @ self.rotation.T
        centre_x, centre_y = self.pose.centre
        return float(centre_x + view[0] * self.pose.scale), float(centre_y - view[1] * self.pose.scale)

    def on_skin(self, points: Sequence[tuple[float, float]], lift: float = 0.0) -> list[Point]:
        """Lay points (x, y) on the face: find where the skin is, looking from the front."""
        flat = np.asarray(points, np.float32)
        x, y = flat[:, 0], _stretch_y(flat[:, 1], self.shape.length)
        z = np.full_like(x, 1.6)
        for _ in range(60):
            z = z - 0.8 * _skin(np.abs(x), x, _unstretch_y(y, self.shape.length), z, self.shape)
        return [(float(a), float(b), float(c) + lift) for (a, b), c in zip(flat, z, strict=True)]

    def visible(self, point: Sequence[float], slack: float = 0.09) -> bool:
        """Whether nothing stands in front of a point."""
        view = _stretch(np.asarray(point, np.float32), self.shape.length) @ self.rotation.T
        column, row = (int(v * self.resolution) for v in self.project(point))
        rows, columns = self.hit.shape
        if not (0 <= row < rows and 0 <= column < columns) or not self.hit[row, column]:
            return True
        return bool(view[2] > self.depth[row, column] - slack)


# --- solids: every function returns the distance from points to a surface, negative inside -----------------------


def _ellipsoid(x: Field, y: Field, z: Field, centre: Point, radii: Point) -> Field:
    a, b, c = (x - centre[0]) / radii[0], (y - centre[1]) / radii[1], (z - centre[2]) / radii[2]
    near = np.sqrt(a * a + b * b + c * c)
    slope = np.sqrt((a / radii[0]) ** 2 + (b / radii[1]) ** 2 + (c / radii[2]) ** 2)
    return near * (near - 1) / (slope + 1e-6)


def _sphere(x: Field, y: Field, z: Field, centre: Point, radius: float) -> Field:
    return np.sqrt((x - centre[0]) ** 2 + (y - centre[1]) ** 2 + (z - centre[2]) ** 2) - radius


def _capsule(x: Field, y: Field, z: Field, start: Point, end: Point, radius: float, last: float) -> Field:
    a, b, c = x - start[0], y - start[1], z - start[2]
    u, v, w = end[0] - start[0], end[1] - start[1], end[2] - start[2]
    along = np.clip((a * u + b * v + c * w) / (u * u + v * v + w * w), 0, 1)
    return np.sqrt((a - along * u) ** 2 + (b - along * v) ** 2 + (c - along * w) ** 2) - (
        radius + (last - radius) * along
    )


def _drum(x: Field, y: Field, z: Field, centre: Point, radii: Point, rounding: float = 0.04) -> Field:
    """An upright elliptical cylinder; radii are half-width, half-height and half-depth."""
    ring = np.sqrt(((x - centre[0]) / radii[0]) ** 2 + ((z - centre[2]) / radii[2]) ** 2)
    wall = (ring - 1) * min(radii[0], radii[2]) + rounding
    lid = np.abs(y - centre[1]) - radii[1] + rounding
    outside = np.hypot(np.maximum(wall, 0), np.maximum(lid, 0))
    return np.minimum(np.maximum(wall, lid), 0) + outside - rounding


def _join(first: Field, second: Field, softness: float) -> Field:
    mix = np.clip(0.5 + 0.5 * (second - first) / softness, 0, 1)
    return second + (first - second) * mix - softness * mix * (1 - mix)


def _carve(body: Field, tool: Field, softness: float) -> Field:
    mix = np.clip(0.5 - 0.5 * (body + tool) / softness, 0, 1)
    return body + (-tool - body) * mix + softness * mix * (1 - mix)


def _meet(first: Field, second: Field, softness: float) -> Field:
    return -_join(-first, -second, softness)


def _ramp(value: Field, low: float, high: float) -> Field:
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def _stretch_y(y: Field, length: float) -> Field:
    return np.where(y < 0, y * length, y)


def _unstretch_y(y: Field, length: float) -> Field:
    return np.where(y < 0, y / length, y)


def _stretch(points: Field, length: float) -> Field:
    out = points.copy()
    out[..., 1] = _stretch_y(points[..., 1], length)
    return out


# --- the parts of the head ---------------------------------------------------------------------------------------


def _neck(half: Field, x: Field, y: Field, z: Field, shape: HeadShape) -> Field:
    body = _capsule(x, y, z, (0, -0.70, -0.22), (0, -2.4, -0.42), shape.neck, shape.neck * 1.15)
    body = _join(body, _capsule(half, y, z, (0.40, -0.60, -0.18), (0.10, -1.75, 0.14), 0.06, 0.06), 0.14)
    return _join(body, _ellipsoid(x, y, z, (0, -1.14, 0.17), (0.10, 0.11, shape.larynx)), 0.16)


def _skin(half: Field, x: Field, y: Field, z: Field, shape: HeadShape) -> Field:
    """The head without its neck; `half` is the mirrored x."""
    height, width = shape.skull_height, shape.skull_width
    d = _ellipsoid(x, y, z, (0, 0.46, -0.14), (width, height, 0.92))
    d = _join(d, _ellipsoid(x, y, z, (0, -0.22, 0.20), (shape.face_width, 0.86, 0.58)), 0.18)
    d = _join(d, _ellipsoid(x, y, z, (0, -0.66, 0.22), (shape.jaw_width, 0.40, 0.52)), 0.14)
    corner = (shape.jaw_width - 0.13, -0.62, 0.10)
    d = _join(d, _ellipsoid(half, y, z, corner, (shape.jaw_corner, 0.24, 0.30)), 0.14)
    d = _join(d, _sphere(x, y, z, (0, -0.99, 0.60), shape.chin), 0.16)
    d = _join(d, _ellipsoid(half, y, z, (0.43, -0.12, 0.46), (shape.cheekbone, 0.13, 0.22)), 0.14)
    d = _join(d, _ellipsoid(x, y, z, (0, 0.46, 0.42), (0.50 * width / 0.75, 0.36, 0.36)), 0.12)
    d = _join(d, _capsule(half, y, z, (0.10, 0.225, 0.77), (0.42, 0.22, 0.60), shape.brow, 0.06), 0.09)
    d = _carve(d, _ellipsoid(half, y, z, (0.29, 0.075, 0.84), (0.175, 0.115, 0.17)), 0.10)
    if shape.hollow > 0:
        tool = _ellipsoid(half, y, z, (0.42, -0.40, 0.74), (0.09 * shape.hollow, 0.18, 0.11 * shape.hollow))
        d = _carve(d, tool, 0.18)
    if shape.fullness > 0:
        size = 0.20 + 0.12 * shape.fullness
        d = _join(d, _ellipsoid(half, y, z, (0.34, -0.46, 0.44), (size, 0.26, size)), 0.16)
    d = _join(d, _sphere(half, y, z, (0.285, 0.055, 0.60), 0.135), 0.02)
    d = _join(d, _ellipsoid(half, y, z, (0.285, 0.118, 0.640), (0.150, 0.040, 0.115)), 0.035)
    d = _join(d, _ellipsoid(half, y, z, (0.285, -0.020, 0.640), (0.135, 0.030, 0.09)), 0.05)
    tip_y = -0.235 - shape.nose_drop
    d = _join(d, _capsule(x, y, z, (0, 0.20, 0.76), (0, tip_y + 0.03, shape.nose - 0.04), 0.066, 0.080), 0.07)
    if shape.nose_hump > 0:
        d = _join(d, _sphere(x, y, z, (0, 0.02, 0.86 + shape.nose_hump), 0.07), 0.10)
    d = _join(d, _sphere(x, y, z, (0, tip_y, shape.nose), shape.nose_tip), 0.06)
    wing = (shape.nose_width + 0.027, -0.275, 0.885)
    d = _join(d, _ellipsoid(half, y, z, wing, (shape.nose_width * 0.85, 0.07, 0.11)), 0.05)
    d = _carve(d, _ellipsoid(half, y, z, (0.065, -0.335, 0.96), (0.035, 0.028, 0.06)), 0.03)
    d = _join(d, _ellipsoid(x, y, z, (0, -0.55, 0.58), (0.33, 0.24, 0.25)), 0.12)
    d = _carve(d, _capsule(x, y, z, (0, -0.36, 0.95), (0, -0.44, 0.90), 0.028, 0.028), 0.06)
    full = shape.lips
    d = _join(d, _ellipsoid(half, y, z, (0.075, -0.487, 0.795), (0.15, 0.042 * full, 0.085)), 0.05)
    d = _join(d, _ellipsoid(x, y, z, (0, -0.595, 0.79), (0.185, 0.052 * full, 0.085)), 0.05)
    d = _carve(d, _capsule(half, y, z, (0, -0.538, 0.895), (0.24, -0.535, 0.72), 0.016, 0.016), 0.025)
    d = _carve(d, _ellipsoid(x, y, z, (0, -0.70, 0.86), (0.16, 0.045, 0.09)), 0.08)
    side = width - 0.005
    ear = _ellipsoid(half, y, z, (side, 0.0, -0.12), (0.075, 0.25 * shape.ear, 0.16 * shape.ear))
    ear = _carve(ear, _ellipsoid(half, y, z, (side + 0.065, 0.02, -0.08), (0.06, 0.16, 0.09)), 0.04)
    return _join(d, ear, 0.04)


def _hair(half: Field, x: Field, y: Field, z: Field, shape: HeadShape, hair: Hair) -> Field:
    thick = hair.side + (hair.top - hair.side) * _ramp(y, 0.35, 1.0)
    if hair.parting:
        seam = np.exp(-(((x - hair.parting) / 0.035) ** 2)) * _ramp(z, -0.3, 0.1)
        thick = thick * (1 - 0.8 * seam) + 0.05 * _ramp(x * np.sign(-hair.parting), -0.4, 0.3) * _ramp(y, 0.7, 1.1)
    if hair.curl:
        size = hair.curl_size
        waves = np.sin(x / size * 2.1 + 1.7 * np.sin(y / size)) * np.sin(y / size * 2.3 + 1.3 * np.sin(z / size))
        thick = thick + hair.curl * (waves + 0.6 * np.sin(z / size * 1.9 + 2 * np.sin(x / size)))
    width, height = shape.skull_width, shape.skull_height
    shell = _ellipsoid(x, y, z, (0, 0.46, -0.14), (width, height, 0.92)) - thick
    shell = _join(shell, _ellipsoid(x, y, z, (0, 0.46, 0.42), (0.50 * width / 0.75, 0.36, 0.36)) - thick, 0.12)
    low = _ellipsoid(half, y, z, (0.0, -0.10, -0.32), (width - 0.10, 0.62, 0.62)) - hair.side * 0.8
    shell = _join(shell, low, 0.12)
    line = hair.front + hair.peak * np.exp(-((x / 0.13) ** 2)) - hair.temple * _ramp(half, 0.22, 0.62)
    line = line + 0.012 * np.sin(x * 31) + 0.008 * np.sin(x * 57 + 1)
    forward = 0.34 - 0.16 * _ramp(y, 0.45, 0.15)
    sides = np.maximum(z - forward, hair.sideburn - y)
    behind = np.maximum(z + 0.26, hair.nape - y)
    region = np.minimum(line - y, np.minimum(np.maximum(sides, 0.42 - half), behind))
    if hair.bald:
        region = np.maximum(np.minimum(sides, behind), y - 0.50 + 0.3 * _ramp(z, -0.3, -0.7))
    ear_gap = _ellipsoid(half, y, z, (width + 0.02, -0.01, -0.09), (0.15, 0.27 * shape.ear, 0.19 * shape.ear))
    d = _meet(shell, region, 0.05)
    if hair.bob:
        wave = 0.03 * np.sin(y * 11 + z * 5) + hair.curl * np.sin(y / 0.09) * np.sin(z / 0.1)
        fall = _ellipsoid(half, y, z, (0.66, -0.14, -0.06), (0.21, 0.40 + 0.4 * hair.bob, 0.44)) - wave
        fall = _join(fall, _ellipsoid(x, y, z, (0, -0.20, -0.62), (0.66, 0.42 + 0.4 * hair.bob, 0.36)) - wave, 0.16)
        d = _join(d, fall, 0.14)
    elif not hair.bun or not hair.knot_low:
        d = _carve(d, ear_gap, 0.04)
    if hair.bun:
        centre = (0.0, -0.12, -1.02) if hair.knot_low else (0.0, 0.75, -0.95)
        d = _join(d, _ellipsoid(x, y, z, centre, (hair.bun * 1.15, hair.bun, hair.bun * 0.9)), 0.06)
    return d


def _turned(y: Field, z: Field, degrees: float, pivot_y: float) -> tuple[Field, Field]:
    angle = np.float32(np.deg2rad(degrees))
    cosine, sine = np.cos(angle), np.sin(angle)
    lifted = y - pivot_y
    return lifted * cosine + z * sine + pivot_y, z * cosine - lifted * sine


def _gear(x: Field, y: Field, z: Field, gear: Headgear) -> list[tuple[int, Field]]:
    half = np.abs(x)
    y, z = _turned(y, z, gear.tilt, 0.55)
    if gear.kind == "cap":
        lift = y - 0.16 * z
        crown = _ellipsoid(x, lift, z, (0, 1.07, -0.08), (1.04, 0.27, 1.12))
        crown = _join(crown, _drum(x, y, z, (0, 0.86, -0.10), (0.86, 0.16, 1.02)), 0.10)
        band = _drum(x, y, z, (0, 0.64, -0.10), (0.85, 0.15, 1.01), 0.02)
        drop = y + 0.42 * (z - 0.8) + 0.10 * x * x
        brim = _ellipsoid(x, drop, z, (0, 0.47, 0.74), (0.66, 0.035, 0.56 * gear.brim))
        return [(CROWN, crown), (BAND, band), (BRIM, np.maximum(brim, 0.45 - z))]
    if gear.kind == "hat":
        curl = y - 0.16 * half * half + 0.07 * (z + 0.1)
        brim = _ellipsoid(x, curl, z, (0, 0.60, -0.10), (1.22 * gear.brim, 0.045, 1.42 * gear.brim))
        taper = 1 + 0.12 * (y - 0.6)
        crown = _drum(x * taper, y - 0.06 * z, z * taper, (0, 1.00, -0.12), (0.84, 0.44, 0.99), 0.16)
        crown = _carve(crown, _ellipsoid(x, y, z, (0, 1.56, -0.10), (0.20, 0.22, 0.95)), 0.14)
        crown = _carve(crown, _ellipsoid(half, y, z, (0.66, 1.36, 0.62), (0.20, 0.26, 0.30)), 0.16)
        band = _drum(x, y, z, (0, 0.72, -0.12), (0.86, 0.12, 1.01), 0.02)
        return [(CROWN, crown), (BAND, band), (BRIM, brim)]
    if gear.kind == "beret":
        crown = _ellipsoid(x - 0.10, y - 0.22 * x, z, (0, 1.00, -0.16), (1.00, 0.26, 1.08))
        band = _drum(x, y, z, (0, 0.80, -0.12), (0.80, 0.13, 0.96), 0.02)
        return [(CROWN, crown), (BAND, band)]
    if gear.kind == "shawl":
        folds = 0.022 * np.sin(9 * y + 5 * z + 2 * half) * _ramp(-z, -0.6, 0.4)
        cloth = _ellipsoid(x, y, z, (0, 0.36, -0.16), (0.90, 0.99, 1.06)) + folds
        cloth = _join(cloth, _capsule(x, y, z, (0, -0.45, -0.22), (0, -2.3, -0.35), 0.72, 1.25) + folds, 0.25)
        return [(SHAWL, _carve(cloth, _ellipsoid(x, y, z, (0, -0.16, 1.05), (0.56, 0.93, 0.95)), 0.10))]
    return []


def _solids(points: Field, shape: HeadShape, hair: Hair | None, gear: Headgear) -> list[tuple[int, Field]]:
    x, z = points[..., 0], points[..., 2]
    y = _unstretch_y(points[..., 1], shape.length)
    half = np.abs(x)
    parts = [(SKIN, _skin(half, x, y, z, shape)), (NECK, _neck(half, x, y, z, shape))]
    if hair is not None:
        parts.append((HAIR, _hair(half, x, y, z, shape, hair)))
    return parts + _gear(x, y, z, gear)


def _distance(points: Field, shape: HeadShape, hair: Hair | None, gear: Headgear) -> Field:
    (_, skin), (_, neck), *rest = _solids(points, shape, hair, gear)
    d = _join(skin, neck, 0.06)
    for _, part in rest:
        d = np.minimum(d, part)
    return d


def _rotation(pose: Pose) -> Field:
    yaw, pitch, roll = np.deg2rad([pose.yaw, pose.pitch, pose.roll])
    turn = [[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]]
    nod = [[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]]
    lean = [[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]]
    return (np.array(lean) @ np.array(nod) @ np.array(turn)).astype(np.float32)


def _unit(vector: Sequence[float]) -> Field:
    out = np.asarray(vector, np.float32)
    return out / np.float32(np.linalg.norm(out))


def trace(
    size: tuple[int, int],
    pose: Pose,
    shape: HeadShape,
    hair: Hair | None,
    gear: Headgear,
    light: Point,
    rim: Point = (0.75, 0.15, 0.35),
    resolution: float = 0.8,
) -> HeadView:
    """Look at a head: march a ray through every sample, then light what was hit, with shadows and cavities."""
    width, height = size
    columns, rows = int(width * resolution), int(height * resolution)
    yy, xx = np.mgrid[0:rows, 0:columns].astype(np.float32)
    view_x = (xx / resolution - pose.centre[0]) / pose.scale
    view_y = -(yy / resolution - pose.centre[1]) / pose.scale
    rotation = _rotation(pose)
    start = np.stack([view_x, view_y, np.full_like(view_x, 2.4)], -1) @ rotation
    ray = np.array([0, 0, -1], np.float32) @ rotation

    def distance(points: Field) -> Field:
        return _distance(points, shape, hair, gear)

    travelled = np.zeros((rows, columns), np.float32)
    hit = np.zeros((rows, columns), bool)
    active = np.argwhere(np.hypot(view_x, np.maximum(view_y - 0.2, 0)) < 1.75)
    for _ in range(80):
        at = active[:, 0], active[:, 1]
        step = distance(start[at] + ray * travelled[at][:, None])
        travelled[at] += step * np.float32(0.8)
        done = step < 0.0015
        hit[at[0][done], at[1][done]] = True
        active = active[~done & (travelled[at] < 4.8)]
        if len(active) == 0:
            break
    position = start + ray * travelled[..., None]
    found = position[hit]
    epsilon = np.float32(0.004)
    axes = np.eye(3, dtype=np.float32) * epsilon
    slope = np.stack([distance(found + axis) - distance(found - axis) for axis in axes], -1)
    slope /= np.linalg.norm(slope, axis=-1, keepdims=True) + 1e-9

    def spread(values: Any) -> Field:
        out = np.zeros((rows, columns), np.float32)
        out[hit] = values
        return out

    toward, behind = _unit(light) @ rotation, _unit(rim) @ rotation
    shade = np.ones(len(found), np.float32)
    reach = np.full(len(found), 0.05, np.float32)
    for _ in range(26):
        near = distance(found + slope * 0.012 + toward * reach[:, None])
        shade = np.minimum(shade, np.clip(10 * near / reach, 0, 1))
        reach += np.clip(near, 0.025, 0.2)
    cavity = np.zeros(len(found), np.float32)
    for span in (0.04, 0.09, 0.16):
        cavity += np.clip(span - distance(found + slope * span), 0, 1) / span / 3
    parts = _solids(found, shape, hair, gear)
    material = np.zeros((rows, columns), np.int8)
    names = np.array([name for name, _ in parts], np.int8)
    material[hit] = names[np.argmin(np.stack([part for _, part in parts]), axis=0)]
    normal = np.zeros((rows, columns, 3), np.float32)
    normal[hit] = slope
    faces = position.copy()
    faces[..., 1] = _unstretch_y(position[..., 1], shape.length)
    return HeadView(
        hit=hit,
        position=faces,
        normal=normal,
        depth=np.float32(2.4) - travelled,
        light=spread(np.clip(slope @ toward, 0, 1)),
        shadow=spread(shade),
        rim=spread(np.clip(slope @ behind, 0, 1)),
        facing=spread(np.clip(slope @ -ray, 0, 1)),
        cavity=spread(cavity),
        material=material,
        rotation=rotation,
        shape=shape,
        pose=pose,
        resolution=resolution,
    )
