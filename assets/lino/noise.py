"""Chance that is the same on every run: noise fields and hashed numbers."""

import numpy as np
from PIL import Image

Field = np.ndarray


def hashed(a: Field, b: Field | int = 0, c: int = 0) -> Field:
    """A number in 0..1 for each pair of whole numbers; the same pair gives the same number."""
    first = np.asarray(a).astype(np.int64)
    second = np.asarray(b).astype(np.int64)
    mixed = (first * 374761393 + second * 668265263 + np.int64(c) * 6442450941 + 1013904223) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 16)) * 2246822519) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 15)) & 0xFFFFFF).astype(np.float32) / 0xFFFFFF


def smooth(x: Field, low: float, high: float) -> Field:
    """0 below *low*, 1 above *high*, smoothly between. Source: Hermite's smoothstep."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


class Noise:
    """Slow noise over a canvas, in a few scales that are kept; a new field for each region would cost minutes."""

    def __init__(self, width: int, height: int, sampling: float) -> None:
        self.width, self.height, self.sampling = width, height, sampling
        self.shape = (int(height * sampling), int(width * sampling))
        self.kept: dict[tuple[float, int], Field] = {}

    def at(self, scale: float, seed: int = 0) -> Field:
        """Normal noise whose hills are *scale* pixels apart."""
        key = (scale, seed)
        if key not in self.kept:
            self.kept[key] = self._made(scale, seed)
        return self.kept[key]

    def _made(self, scale: float, seed: int) -> Field:
        random = np.random.default_rng(round(scale * 1000) * 8191 + seed)
        rows, columns = int(self.height / scale) + 4, int(self.width / scale) + 4
        grid = random.standard_normal((rows, columns)).astype(np.float32)
        size = (int(columns * scale * self.sampling) + 1, int(rows * scale * self.sampling) + 1)
        image = Image.fromarray(grid).resize(size, Image.Resampling.BICUBIC)
        return np.asarray(image)[: self.shape[0], : self.shape[1]]
