"""A block of linoleum: regions, gouge strokes, knife cuts, and a second block for the red."""

from collections.abc import Callable, Sequence

import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage
from shapely import Point
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from assets.lino.noise import Field, Noise, hashed, smooth

Tone = float | Callable[[Field, Field], Field]
"""How much light: 0 black to 1 white, the same everywhere or by place."""

Lines = Callable[[Field, Field], tuple[Field, Field]]
"""Where the gouge runs: for each place, how far along a line and (second) across the lines, in pixels."""

Window = tuple[slice, slice]
Points = Sequence[tuple[float, float]]


class Block:
    """A black block of *width* by *height* pixels, cut at *sampling* times that."""

    def __init__(self, width: int, height: int, sampling: float = 1.5, seed: int = 1) -> None:
        self.width, self.height, self.sampling = width, height, sampling
        self.shape = (int(height * sampling), int(width * sampling))
        self.random = np.random.default_rng(seed)
        self.ink = np.zeros(self.shape, np.float32)
        self.red = np.zeros(self.shape, np.float32)
        down, along = np.mgrid[0 : self.shape[0], 0 : self.shape[1]].astype(np.float32)
        self.x, self.y = along / sampling, down / sampling
        self.noise = Noise(width, height, sampling)
        self.regions = 0

    # shapes

    def rough(self, shape: BaseGeometry, push: float = 1.6, step: float = 14) -> BaseGeometry:
        """A shape as a knife cuts it: its outline in facets of *step* pixels, pushed by *push*, true corners kept."""
        if shape.is_empty:
            return shape
        if hasattr(shape, "geoms"):
            return unary_union([self.rough(part, push, step) for part in shape.geoms if isinstance(part, Polygon)])
        assert isinstance(shape, Polygon)
        cut = Polygon(self._ring(shape.exterior, push, step), [self._ring(r, push, step) for r in shape.interiors])
        return cut if cut.is_valid else cut.buffer(0)

    def _ring(self, ring: BaseGeometry, push: float, step: float) -> list[tuple[float, float]]:
        count = max(6, int(ring.length / step))
        corners = np.array(ring.coords[:-1])
        marks = [
            (n / count * ring.length, *ring.interpolate(n / count, normalized=True).coords[0], 1.0)
            for n in range(count)
        ]
        if len(corners) < 60:
            marks += [(ring.project(Point(corner)), *corner[:2], 0.35) for corner in corners]
        points: list[tuple[float, float]] = []
        last = -99.0
        for place, x, y, freedom in sorted(marks):
            if freedom == 1.0 and place - last < step * 0.45:
                continue
            points.append((x + self.random.normal(0, push * freedom), y + self.random.normal(0, push * freedom)))
            last = place
        return points

    def window(self, shape: BaseGeometry, margin: float = 1) -> Window:
        """The part of the canvas that holds a shape; everything is cut in such parts, which is what makes it fast."""
        left, top, right, bottom = shape.bounds
        tall, wide = self.shape

        def held(value: float, most: int) -> int:
            return int(min(max(0, value), most))

        s = self.sampling
        rows = slice(held((top - margin) * s, tall), held((bottom + margin) * s + 1, tall))
        return rows, slice(held((left - margin) * s, wide), held((right + margin) * s + 1, wide))

    def mask(self, shape: BaseGeometry, window: Window) -> Field:
        """Which pixels of a window lie in a shape."""
        rows, columns = window
        tall, wide = rows.stop - rows.start, columns.stop - columns.start
        image = Image.new("L", (max(1, wide), max(1, tall)), 0)
        draw = ImageDraw.Draw(image)
        for part in shape.geoms if hasattr(shape, "geoms") else [shape]:
            if isinstance(part, Polygon) and not part.is_empty:
                for ring, fill in [(part.exterior, 255), *((hole, 0) for hole in part.interiors)]:
                    draw.polygon(
                        [(x * self.sampling - columns.start, y * self.sampling - rows.start) for x, y in ring.coords],
                        fill=fill,
                    )
        return (np.asarray(image) > 127)[:tall, :wide]

    def paint(self, shape: BaseGeometry, value: float, layer: Field | None = None) -> None:
        """Fill a shape with ink (1) or paper (0)."""
        if shape.is_empty:
            return
        window = self.window(shape)
        target = self.ink if layer is None else layer
        target[window][self.mask(shape, window)] = value

    # the gouge

    def lines(self, window: Window, angle: float, spacing: float, wobble: float, slow: float, field: Lines | None,
              seed: int) -> tuple[Field, Field]:  # fmt: skip
        """For each pixel of a window: the number of its line, and how far along it."""
        x, y = self.x[window], self.y[window]
        if field is not None:
            along, across = field(x, y)
        else:
            turn = np.deg2rad(angle)
            along, across = x * np.cos(turn) + y * np.sin(turn), -x * np.sin(turn) + y * np.cos(turn)
        hand = (
            wobble * self.noise.at(slow, seed % 3 + 11)[window] + 0.12 * self.noise.at(slow / 4, seed % 3 + 14)[window]
        )
        return across / spacing + hand, along

    def gouge(self, tone: Field, across: Field, along: Field, length: float = 120, ragged: float = 0.22, seed: int = 0,
              gamma: float = 1.0, turned: float = 0.25, ridges: float = 0.25) -> Field:  # fmt: skip
        """Which pixels the gouge takes away: strokes along the lines, as wide as the tone is light."""
        line = np.floor(across + 0.5)
        aside = across - line
        place = along / (length * (0.65 + 0.7 * hashed(line, seed, 1))) + hashed(line, seed, 2) * 17
        stroke = np.floor(place)
        run = place - stroke
        chance, side, lift = (hashed(line, stroke, seed + n) for n in (3, 4, 5))
        run = np.where(side < turned, 1 - run, run)
        taper = np.clip(run / 0.10, 0, 1) ** 0.6 * np.clip((1 - run) / 0.5, 0, 1) ** 0.55
        light = np.clip(tone + (chance - 0.5) * ragged, 0, 1)
        wide = np.clip((light - 0.05) / 0.9, 0, 1) ** gamma
        merged = smooth(light, 0.72, 0.97)
        taper = taper * (1 - merged) + merged
        most = np.where(lift < ridges, 0.80 + 0.18 * lift / max(ridges, 1e-6), 1.2)
        wide = np.minimum(wide * 1.12, most)
        white = np.abs(aside + (lift - 0.5) * 0.16 * (1 - merged)) < 0.5 * wide * taper
        white |= (light > 0.985) & (lift >= ridges)
        return white & (tone > 0.04)

    def region(self, shape: BaseGeometry, tone: Tone = 0.5, angle: float = 0, spacing: float = 9, length: float = 120,
               rough: float = 1.6, step: float = 14, wobble: float = 0.3, ragged: float = 0.22, field: Lines | None = None,
               key: float = 0, halo: float = 0, gamma: float = 1.0, cross: tuple[float, float, float] | None = None,
               ridges: float = 0.25, turned: float = 0.25, clip: BaseGeometry | None = None) -> BaseGeometry:  # fmt: skip
        """Cut a region: *key* pixels of black line inside its edge, *halo* pixels of white round it.

        cross: a second layer of strokes (angle, from which tone, to which) for the lightest parts.
        Gives the shape as it was cut.
        """
        self.regions += 1
        seed = self.regions * 7
        cut = self.rough(shape, rough, step) if rough else shape
        cut = cut.intersection(clip) if clip is not None else cut
        if cut.is_empty:
            return cut
        window = self.window(cut, 8 + key + halo)
        if window[0].start >= window[0].stop or window[1].start >= window[1].stop:
            return cut
        mask = self.mask(cut, window)
        light = tone(self.x[window], self.y[window]) if callable(tone) else np.full(mask.shape, tone, np.float32)
        across, along = self.lines(window, angle, spacing, wobble, 90, field, seed)
        white = self.gouge(light, across, along, length, ragged, seed, gamma, turned, ridges)
        if cross is not None:
            over, low, high = cross
            across, along = self.lines(window, over, spacing, wobble, 90, None, seed + 3)
            white |= self.gouge(
                smooth(light, low, high) * 0.8, across, along, length * 0.7, ragged, seed + 9, gamma, turned, ridges
            )
        self.cut(window, mask, ~white, key, halo)
        return cut

    def cut(self, window: Window, mask: Field, black: Field, key: float, halo: float) -> None:
        """Put a cut region into the block, with its line and its halo; red below it is cleared."""
        if key:
            inside = ndimage.distance_transform_edt(mask) / self.sampling
            black = black | (inside < key * (1 + 0.35 * self.noise.at(26, 3)[window]))
        if halo:
            outside = ndimage.distance_transform_edt(~mask) / self.sampling
            self.ink[window][~mask & (outside < halo * (1 + 0.4 * self.noise.at(22, 4)[window]))] = 0
        self.ink[window][mask] = black[mask]
        self.red[window][mask] = 0

    def carve_mask(self, mask: Field, tone: Field, across: Field, along: Field, length: float = 60, ragged: float = 0.2,
                   seed: int = 3, key: float = 0, halo: float = 0, gamma: float = 1.0, ridges: float = 0.2) -> None:  # fmt: skip
        """As region, over the whole canvas, for masks and fields that come from a model in three dimensions."""
        white = self.gouge(tone, across, along, length, ragged, seed, gamma, 0.25, ridges)
        self.cut((slice(0, self.shape[0]), slice(0, self.shape[1])), mask, ~white, key, halo)

    # the knife

    def black(self, shape: BaseGeometry, rough: float = 1.2, step: float = 12, halo: float = 0) -> BaseGeometry:
        """Leave a shape standing."""
        return self.region(shape, tone=0.0, rough=rough, step=step, halo=halo)

    def white(self, shape: BaseGeometry, rough: float = 1.2, step: float = 12, key: float = 0) -> BaseGeometry:
        """Clear a shape, with a black line round it of *key* pixels."""
        cut = self.rough(shape, rough, step) if rough else shape
        if key:
            self.paint(cut.buffer(key), 1)
        self.paint(cut, 0)
        self.paint(cut, 0, self.red)
        return cut

    def redden(self, shape: BaseGeometry, rough: float = 1.2, step: float = 14) -> BaseGeometry:
        """Leave a shape standing on the red block."""
        cut = self.rough(shape, rough, step) if rough else shape
        self.paint(cut, 1, self.red)
        return cut

    def stroke(
        self, points: Points, start: float, end: float | None = None, colour: int = 1, taper: bool = True
    ) -> BaseGeometry:
        """One tapered stroke through points, from *start* to *end* pixels wide: 1 leaves ink, 0 cuts it away."""
        path = curve(np.array(points, float))
        run = np.linspace(0, 1, len(path))
        last = start * 0.15 if end is None else end
        wide = start + (last - start) * run
        wide = wide * np.clip(run / 0.08 + 0.15, 0, 1) if taper else wide
        wide = wide * (1 + self.random.normal(0, 0.10, len(path)))
        tangent = np.gradient(path, axis=0)
        tangent /= np.linalg.norm(tangent, axis=1)[:, None] + 1e-9
        normal = np.stack([-tangent[:, 1], tangent[:, 0]], 1) * wide[:, None] / 2
        shape = Polygon(np.concatenate([path + normal, (path - normal)[::-1]])).buffer(0)
        self.paint(shape, colour)
        return shape


def curve(points: Field) -> Field:
    """A smooth path through points. Source: Catmull and Rom's spline, eight steps a span."""
    if len(points) <= 2:
        return points[0] + (points[-1] - points[0]) * np.linspace(0, 1, 8)[:, None]
    path = []
    for n in range(len(points) - 1):
        a, b, c, d = points[max(n - 1, 0)], points[n], points[n + 1], points[min(n + 2, len(points) - 1)]
        for t in np.linspace(0, 1, 8, endpoint=False):
            path.append(
                0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
            )
    return np.array([*path, points[-1]])
