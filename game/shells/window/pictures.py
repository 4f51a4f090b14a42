"""Plates and portraits: two flat blocks cut at build time, printed at the size that is needed."""

import io
from functools import lru_cache
from pathlib import Path

import pygame

from game.shells.window.theme import Colour


class Pictures:
    """Prints pictures, and remembers the last ones."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.print = lru_cache(maxsize=24)(self._print)
        self.paper = lru_cache(maxsize=8)(self._paper)

    def _print(self, kind: str, name: str, width: int, height: int) -> pygame.Surface | None:
        """A picture that fills a box, its middle kept; None when there is no such file."""
        path = self.folder / f"{kind}s" / f"{name}.svg"
        if not path.exists() or width < 1 or height < 1:
            return None
        data = path.read_bytes()
        aspect = shape_of(data)
        wide = max(width, round(height * aspect))
        tall = max(height, round(width / aspect))
        ink = pygame.image.load_sized_svg(io.BytesIO(data), (wide, tall))
        return ink.subsurface(((wide - width) // 2 if kind == "portrait" else 0, (tall - height) // 2, width, height))

    def _paper(self, width: int, height: int, colour: Colour, textured: bool) -> pygame.Surface:
        """A sheet of paper."""
        sheet = pygame.Surface((max(1, width), max(1, height)))
        sheet.fill(colour)
        path = self.folder / "paper.png"
        if textured and path.exists():
            tile = pygame.image.load(path).convert()
            for x in range(0, width, tile.get_width()):
                for y in range(0, height, tile.get_height()):
                    sheet.blit(tile, (x, y))
        return sheet


def shape_of(svg: bytes) -> float:
    """Width over height, from the picture's viewBox; 16:9 when it has none."""
    head = svg[:600].decode("ascii", "ignore")
    _, mark, rest = head.partition('viewBox="')
    numbers = rest.split('"')[0].replace(",", " ").split() if mark else []
    return float(numbers[2]) / float(numbers[3]) if len(numbers) == 4 else 16 / 9
