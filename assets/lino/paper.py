"""The paper under every print: one tile of cream with a little noise and a few fibres, `python -m assets.lino.paper`."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

SIZE = 512
CREAM = (0xEF, 0xE4, 0xCC)
PLACE = Path(__file__).resolve().parents[1] / "paper.png"


def tile(seed: int = 5) -> Image.Image:
    """A tile whose edges meet: noise and fibres are wrapped round."""
    random = np.random.default_rng(seed)
    grain = sum(weight * wrapped(random, scale) for weight, scale in ((0.9, 128), (0.8, 64), (1.1, 4), (0.7, 1)))
    threads = Image.new("L", (SIZE * 3, SIZE * 3), 128)
    draw = ImageDraw.Draw(threads)
    for _ in range(70):
        fibre(draw, random)
    fibres = (
        np.asarray(threads.filter(ImageFilter.GaussianBlur(0.7))).astype(np.float32)[SIZE : 2 * SIZE, SIZE : 2 * SIZE]
        - 128
    )
    value = grain * 1.3 + fibres * 0.11
    whole = np.array(CREAM, np.float32) + value[..., None] * np.array([1, 1, 1.15])
    return Image.fromarray(np.clip(whole, 0, 255).astype(np.uint8)).quantize(64)


def wrapped(random: np.random.Generator, scale: int) -> np.ndarray:
    """Noise with hills *scale* pixels wide that goes on at the other side."""
    count = SIZE // scale
    grid = np.tile(random.standard_normal((count, count)).astype(np.float32), (3, 3))
    large = Image.fromarray(grid).resize((SIZE * 3, SIZE * 3), Image.Resampling.BICUBIC)
    return np.asarray(large)[SIZE : 2 * SIZE, SIZE : 2 * SIZE]


def fibre(draw: ImageDraw.ImageDraw, random: np.random.Generator) -> None:
    x, y, angle = random.uniform(0, SIZE), random.uniform(0, SIZE), random.uniform(0, 6.28)
    points = [(x, y)]
    for _ in range(5):
        angle += random.normal(0, 0.5)
        x, y = x + np.cos(angle) * random.uniform(2, 6), y + np.sin(angle) * random.uniform(2, 6)
        points.append((x, y))
    shade = int(128 + random.choice([-1, 1]) * random.uniform(8, 38))
    for right in (0, SIZE, 2 * SIZE):
        for down in (0, SIZE, 2 * SIZE):
            draw.line([(px + right, py + down) for px, py in points], fill=shade)


if __name__ == "__main__":
    tile().save(PLACE, optimize=True)
