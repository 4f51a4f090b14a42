"""Colours, faces and measures: what the game looks like, apart from its pictures."""

from attrs import frozen

Colour = tuple[int, int, int]


@frozen
class Palette:
    """Every colour, by what it is for. Contrast of text on its ground is 7:1 at least (tests/shells)."""

    desk: Colour
    desk_text: Colour
    desk_soft: Colour
    paper: Colour
    card: Colour
    ink: Colour
    soft: Colour
    red: Colour
    line: Colour
    chosen: Colour
    focus: Colour
    focus_edge: Colour
    textured: bool


PAPER = Palette(
    desk=(0x2A, 0x22, 0x1C), desk_text=(0xEF, 0xE4, 0xCC), desk_soft=(0xD8, 0xC8, 0xA8),
    paper=(0xEF, 0xE4, 0xCC), card=(0xF7, 0xF0, 0xDF), ink=(0x17, 0x14, 0x12), soft=(0x4A, 0x42, 0x3A),
    red=(0x8A, 0x17, 0x14), line=(0xB9, 0xA5, 0x80), chosen=(0xDD, 0xCB, 0xA0),
    focus=(0xFF, 0xD8, 0x4A), focus_edge=(0x17, 0x14, 0x12), textured=True,
)  # fmt: skip
"""Paper on a desk."""

HIGH = Palette(
    desk=(0, 0, 0), desk_text=(255, 255, 255), desk_soft=(255, 255, 255), paper=(255, 255, 255), card=(255, 255, 255),
    ink=(0, 0, 0), soft=(0, 0, 0), red=(0x7A, 0, 0), line=(0, 0, 0), chosen=(0xFF, 0xE9, 0x9A),
    focus=(0xFF, 0xD8, 0x4A), focus_edge=(0, 0, 0), textured=False,
)  # fmt: skip
"""High contrast: flat, black and white."""


@frozen
class Face:
    """The files of a typeface, under assets/fonts."""

    regular: str
    italic: str
    bold: str
    bold_italic: str


TEXT_FACES = {
    "Alegreya": Face("Alegreya-Regular", "Alegreya-Italic", "Alegreya-Bold", "Alegreya-BoldItalic"),
    "Atkinson Hyperlegible": Face(
        "AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Italic", "AtkinsonHyperlegible-Bold",
        "AtkinsonHyperlegible-BoldItalic"),
}  # fmt: skip
HEADLINE = "Bevan-Regular"
DOCUMENT = "CourierPrime-Regular"

MEASURE = 68
"""Characters of the longest line of text (research on reading: at most 70)."""


@frozen
class Sizes:
    """Measures in pixels, for a window and a text size."""

    text: int
    small: int
    head: int
    title: int
    gap: int
    pad: int
    target: int
    """The least height of anything that can be pressed."""


def sizes(width: int, height: int, text_scale: float) -> Sizes:
    """Measures that grow with the window, gently, and with the reader's wish, wholly.

    At 1280 by 720 and 100 % text has 20 pixels; at 1920 by 1080, 26.
    """
    room = max(1.0, min(width / 1280, height / 720))
    unit = 1 + (room - 1) * 0.6
    text = unit * text_scale
    return Sizes(
        text=round(20 * text), small=round(16.5 * text), head=round(17 * text), title=round(25 * text),
        gap=round(8 * unit), pad=round(20 * unit), target=round(34 * unit),
    )  # fmt: skip
