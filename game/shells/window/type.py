"""Setting type: runs of words into lines, with the faces of the theme."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import pygame
from attrs import frozen

from game.shells.window.theme import Colour, Face
from game.view.words import Runs

Piece: TypeAlias = tuple[str, pygame.font.Font, str]
"""A word with the blank after it, its cut, and the link it belongs to."""


@frozen
class Style:
    """How words are set: a face of four cuts, a size, whether italic is their usual cut."""

    face: Face
    size: int
    italic: bool = False
    bold: bool = False


@frozen
class Span:
    """Words on a line, set in one cut; x: from the line's left edge."""

    text: str
    font: pygame.font.Font
    x: int
    link: str


@frozen
class SetText:
    """Lines of type and what they measure."""

    lines: tuple[tuple[Span, ...], ...]
    leading: int
    width: int

    @property
    def height(self) -> int:
        return self.leading * len(self.lines)


class Typesetter:
    """Sets type from font files, and remembers what it has set."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.font = lru_cache(maxsize=64)(self._font)
        self.width = lru_cache(maxsize=20_000)(self._width)
        self.image = lru_cache(maxsize=600)(self._image)

    def _font(self, name: str, size: int) -> pygame.font.Font:
        return pygame.font.Font(self.folder / f"{name}.ttf", size)

    def _width(self, font: pygame.font.Font, text: str) -> int:
        return font.size(text)[0]

    def _image(self, font: pygame.font.Font, text: str, colour: Colour) -> pygame.Surface:
        return font.render(text, True, colour)

    def cut(self, style: Style, stress: bool) -> pygame.font.Font:
        """The font for words, stressed or not: stress is italic in roman text, bold in italic."""
        face = style.face
        if style.bold:
            return self.font(face.bold_italic if stress else face.bold, style.size)
        if style.italic:
            return self.font(face.bold_italic if stress else face.italic, style.size)
        return self.font(face.italic if stress else face.regular, style.size)

    def set(self, runs: Runs, style: Style, width: int) -> SetText:
        """Runs of words in lines no wider than *width*; a word that is wider is broken."""
        lines: list[tuple[Span, ...]] = []
        line: list[Piece] = []
        for piece in self.words(runs, style, width):
            if line and self.end_of([*line, (piece[0].rstrip(), *piece[1:])]) > width:
                lines.append(self.joined(line))
                line = []
                piece = (piece[0].lstrip(), *piece[1:])
            line.append(piece)
        lines.append(self.joined(line))
        leading = round(self.cut(style, False).get_linesize() * 1.04)
        widest = max((span.x + self.width(span.font, span.text.rstrip()) for one in lines for span in one), default=0)
        return SetText(tuple(lines), leading, widest)

    def end_of(self, line: list[Piece]) -> int:
        """Where a line ends. Measured as it will be printed: kerning makes words together wider or narrower than apart."""
        spans = self.joined(line)
        return spans[-1].x + self.width(spans[-1].font, spans[-1].text)

    def words(self, runs: Runs, style: Style, width: int) -> Iterator[Piece]:
        """Words with the blank after them, each in its cut."""
        for run in runs:
            font = self.cut(style, run.stress)
            for word in _with_blanks(run.text):
                for part in self.broken(word, font, width):
                    yield part, font, run.link

    def broken(self, word: str, font: pygame.font.Font, width: int) -> Iterator[str]:
        """A word in parts that fit, should it be wider than the column."""
        while self.width(font, word.rstrip()) > width and len(word) > 1:
            length = len(word)
            while length > 1 and self.width(font, word[:length]) > width:
                length -= 1
            yield word[:length]
            word = word[length:]
        yield word

    def joined(self, line: list[Piece]) -> tuple[Span, ...]:
        """The words of a line with neighbours of one cut set together, so that kerning is right."""
        spans: list[Span] = []
        x = 0
        for text, font, link in line:
            if spans and spans[-1].font is font and spans[-1].link == link:
                spans[-1] = Span(spans[-1].text + text, font, spans[-1].x, link)
            else:
                spans.append(Span(text, font, x, link))
            x = spans[-1].x + self.width(font, spans[-1].text)
        return tuple(spans)

    def draw(self, target: pygame.Surface, text: SetText, x: int, y: int, colour: Colour) -> None:
        """Print set text with its top left corner at x, y."""
        for number, line in enumerate(text.lines):
            for span in line:
                if span.text.strip():
                    image = self.image(span.font, span.text.rstrip(), colour)
                    target.blit(image, (x + span.x, y + number * text.leading))
                    if span.link:
                        self.underline(target, span, x, y + number * text.leading, image.get_width(), colour)

    def underline(self, target: pygame.Surface, span: Span, x: int, y: int, width: int, colour: Colour) -> None:
        base = y + span.font.get_ascent() + 2
        pygame.draw.line(target, colour, (x + span.x, base), (x + span.x + width - 1, base))


def _with_blanks(text: str) -> list[str]:
    """Words, each with the blank that follows it; a blank at the start stands alone."""
    parts: list[str] = []
    start = 0
    for place in range(1, len(text)):
        if text[place - 1] == " " and text[place] != " ":
            parts.append(text[start:place])
            start = place
    return [*parts, text[start:]] if text else []
