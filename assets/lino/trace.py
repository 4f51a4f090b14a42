"""From a carved block to an SVG of two flat paths, and to a PNG for looking at."""

import numpy as np
from scipy import ndimage
from skimage.measure import approximate_polygon, find_contours
from skimage.morphology import remove_small_holes, remove_small_objects

from assets.lino.block import Block
from assets.lino.noise import Field

INK, RED = "#171412", "#a8201a"


def svg(block: Block, tolerance: float = 0.35, specks: float = 10) -> str:
    """The block as SVG: specks dropped, outlines simplified to *tolerance* pixels, even-odd."""
    ink = ndimage.gaussian_filter(block.ink, 0.55 * block.sampling) + 0.05 * block.noise.at(5, 77)
    least = int(specks * block.sampling**2)
    cut = remove_small_holes(remove_small_objects(ink > 0.5, max_size=least), max_size=least)
    black = path(ndimage.gaussian_filter(cut.astype(np.float32), 0.45 * block.sampling), block.sampling, tolerance)
    red = path(ndimage.gaussian_filter(block.red, 0.6 * block.sampling), block.sampling, tolerance)
    size = f'viewBox="0 0 {block.width} {block.height}" width="{block.width}" height="{block.height}"'
    under = f'<path fill="{RED}" fill-rule="evenodd" d="{red}"/>' if red else ""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{under}<path fill="{INK}" fill-rule="evenodd" d="{black}"/></svg>\n'


def path(coverage: Field, sampling: float, tolerance: float) -> str:
    """The outlines of what is covered by more than half."""
    found = []
    for contour in find_contours(np.pad(coverage, 1), 0.5):
        line = approximate_polygon(contour, tolerance * sampling)
        if len(line) >= 4:
            found.append("M" + "L".join(f"{number(x)} {number(y)}" for y, x in (line[:-1] - 1) / sampling) + "Z")
    return "".join(found)


def number(value: float) -> str:
    """A tenth of a pixel, written as short as it goes."""
    return f"{value:.1f}".removesuffix(".0")
