"""What things are cut with: points put in their place, outlines without corners, letters, lines of typing, tapes."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage
from shapely.geometry import Polygon

from assets.lino import scenery as s
from assets.lino.block import Block, curve

BEVAN = Path(__file__).resolve().parents[1] / "fonts" / "Bevan-Regular.ttf"
Pair = tuple[float, float]


class Placed:
    """Points of a thing in its own measure, put where it stands; *way* -1 turns it round."""

    def __init__(self, x: float, y: float, scale: float = 1.0, way: int = 1) -> None:
        self.x, self.y, self.scale, self.way = x, y, scale, way

    def at(self, *points: Pair) -> list[Pair]:
        return [(self.x + x * self.scale * self.way, self.y + y * self.scale) for x, y in points]

    def area(self, *points: Pair) -> Polygon:
        return Polygon(self.at(*points)).buffer(0)

    def disc(self, x: float, y: float, size: float, squash: float = 1.0, count: int = 22) -> Polygon:
        return self.area(*s.circle(x, y, size, count, squash))


def smooth_shape(*points: tuple[float, float]) -> Polygon:
    """A closed outline through points, without corners."""
    ring = np.array([*points, points[0]], float)
    return Polygon(curve(ring)).buffer(0)


def oval(x: float, y: float, tall: float, squash: float = 0.36) -> list[tuple[float, float]]:
    """A round thing seen from the side: the mouth of a horn, the glass of a lamp."""
    return [(x + (px - x) * squash, py) for px, py in s.circle(x, y, tall, 26)]


def lettering(b: Block, text: str, x: float, y: float, size: float, colour: int = 1, lean: float = 0.0) -> None:
    """Letters cut with the knife, their middle at x, y: 1 leaves ink, 0 cuts them away, out of the red too."""
    font = ImageFont.truetype(str(BEVAN), int(size * b.sampling))
    left, top, right, low = font.getbbox(text)
    wide, tall = int(right - left) + 8, int(low - top) + 8
    image = Image.new("L", (wide, tall), 0)
    ImageDraw.Draw(image).text((4 - left, 4 - top), text, fill=255, font=font)
    if lean:
        image = image.rotate(lean, expand=True, resample=Image.Resampling.BICUBIC)
    cover = ndimage.gaussian_filter(np.asarray(image, np.float32) / 255, 0.8)
    row, column = int(y * b.sampling - cover.shape[0] / 2), int(x * b.sampling - cover.shape[1] / 2)
    window = (slice(row, row + cover.shape[0]), slice(column, column + cover.shape[1]))
    cut = cover + 0.10 * b.noise.at(5, 31)[window] > 0.5
    b.ink[window][cut] = colour
    if not colour:
        b.red[window][cut] = 0


def typed(b: Block, left: float, right: float, y: float, thick: float) -> None:
    """A line of typing, as words."""
    x = left
    while x < right:
        word = min(b.random.uniform(12, 44), right - x)
        if word > 7:
            b.stroke([(x, y), (x + word, y + b.random.normal(0, 0.5))], thick, thick * 0.9, taper=False)
        x += word + 7


def tape(b: Block, points: list[Pair], thick: float) -> None:
    """A red tape, a white cut each side of it."""
    line = s.shape(*band(points, thick + 7))
    b.paint(line, 0)
    b.redden(s.shape(*band(points, thick)), rough=0.5)


def band(points: list[Pair], thick: float) -> list[Pair]:
    """The outline of a strip of even thickness along points."""
    path = np.array(points, float)
    tangent = np.gradient(path, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1)[:, None] + 1e-9
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], 1) * thick / 2
    return [(float(x), float(y)) for x, y in np.concatenate([path + normal, (path - normal)[::-1]])]
