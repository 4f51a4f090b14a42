"""Every screen, at every size of window and text: nothing clipped, nothing on top of another, one focus, short lines."""

import itertools
import os
from pathlib import Path

import pygame
import pytest
from fontTools.ttLib import TTFont

from game.content.build import load
from game.content.story import Story
from game.shells import folders
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.shells.window import focus as focusing
from game.shells.window.layout import Composer, Layout, lanes_of
from game.shells.window.theme import HIGH, PAPER, Colour, Palette
from game.shells.window.type import Typesetter
from game.view.commands import Begin, Show
from game.view.front import SETTINGS
from game.view.opener import opener_screen
from game.view.semantics import Heading, Words
from tests.walks import walk

os.environ["SDL_VIDEODRIVER"] = "dummy"
pygame.display.init()
pygame.font.init()

ROOT = Path(__file__).parents[2]
WINDOWS = [(1024, 640), (1280, 720), (1920, 1080)]
FACES = SETTINGS["face"][1]
TOOLS = [Show("notebook", tab) for tab in ("clues", "people", "places", "sources", "terms", "notes")] + [
    Show("timeline"), Show("timeline", "1940-05-24"), Show("cast"), Show("previously"),
    Show("plan"), Show("versions"), Show("findings"), Show("history"), Show("saves"), Show("settings"), Show("help"),
]  # fmt: skip


@pytest.fixture(scope="module")
def story() -> Story:
    built = load(ROOT / "scenes" / "coyoacan")
    assert built.story is not None
    return built.story


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter(folders.assets() / "fonts")


def layouts(story: Story, setter: Typesetter, size: tuple[int, int], scale: float, face: str, folder: Path):
    """The layouts of a walk through the case, with every tool's screen now and then."""
    app = App(story, Shelf(folder), Settings(None))
    composer = Composer(setter)
    for screen in ("note", "title"):
        app.press(Show(screen))
        yield composer.compose(app.screen(), size, scale, face, "")
    for unit in story.units:
        yield composer.compose(opener_screen(story, unit), size, scale, face, "A chapter opens.")
    app.press(Begin())
    for number, action in enumerate(walk(story, seed=7, steps=60)):
        app.play(action)
        yield composer.compose(app.screen(), size, scale, face, app.message)
        if number % 20 == 19:
            for tool in [*TOOLS, *(Show("finding", name) for name in story.findings), *_moments(app)]:
                app.press(tool)
                yield composer.compose(app.screen(), size, scale, face, app.message)
                app.press(Show("scene"))


def _moments(app: App) -> list[Show]:
    return [Show("moment", name) for name in app.story.moments]


def faults(layout: Layout) -> list[str]:
    """What is wrong with a layout, in words."""
    found = []
    window = pygame.Rect(0, 0, *layout.size)
    for panel in layout.panels:
        if not window.contains(panel.box):
            found.append(f"{panel.name} leaves the window: {panel.box}")
        for piece in panel.pieces:
            if piece.box.left < 0 or piece.box.right > panel.box.width:
                found.append(f"{piece.name or piece.block} is wider than {panel.name}")
            if piece.text and piece.room is None and piece.text.width > piece.box.width:
                found.append(f"the words of {piece.name or piece.block} are wider than their box")
        for one, other in itertools.combinations([piece.box for piece in panel.pieces if piece.can_focus], 2):
            if one.colliderect(other):
                found.append(f"two things lie on each other in {panel.name}: {one} {other}")
        if panel.name == "tools" and panel.height > panel.box.height:
            found.append("the tools do not fit")
        if panel.box.height < layout.sizes.target:
            found.append(f"{panel.name} has no height")
    return found


@pytest.mark.parametrize("size", WINDOWS, ids=str)
@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100 %", "200 %"])
@pytest.mark.parametrize("face", FACES)
def test_nothing_is_clipped_or_covered(story, setter, size, scale, face, tmp_path) -> None:
    """On every screen of a walk, all words lie in their boxes and all boxes in their panels."""
    for layout in layouts(story, setter, size, scale, face, tmp_path):
        assert not faults(layout), layout.screen.name


@pytest.mark.parametrize("size", WINDOWS, ids=str)
def test_lines_are_short_enough_to_read(story, setter, size, tmp_path) -> None:
    """No line of running text has more than 70 characters, on average of the words of a paragraph."""
    for layout in layouts(story, setter, size, 1.0, FACES[0], tmp_path):
        for panel in layout.panels:
            for piece in panel.pieces:
                if piece.text and len(piece.text.lines) > 2 and piece.room is None:
                    full = piece.text.lines[:-1]
                    lengths = [sum(len(span.text) for span in line) for line in full]
                    assert sum(lengths) / len(lengths) <= 72, piece.block


@pytest.mark.parametrize("size", WINDOWS, ids=str)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_focus_is_one_and_can_be_brought_into_view(story, setter, size, scale, tmp_path) -> None:
    """Every screen has something in focus, each thing has its own name, and all can be scrolled to."""
    for layout in layouts(story, setter, size, scale, FACES[0], tmp_path):
        names = focusing.names(layout)
        assert len(names) == len(set(names)) > 0, layout.screen.name
        assert focusing.first(layout) in names
        for name in names:
            focusing.bring_into_view(layout, name, 0)
            panel, piece = focusing.place_of(layout, name)
            assert panel.box.colliderect(panel.on_screen(piece))


@pytest.mark.parametrize("size", WINDOWS, ids=str)
@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100 %", "200 %"])
def test_every_room_of_the_plan_has_its_name_or_a_number(story, setter, size, scale, tmp_path) -> None:
    """A name stands in its room where it fits; else a number, and the name below the plan."""
    app = App(story, Shelf(tmp_path), Settings(None))
    app.press(Begin())
    app.press(Show("plan"))
    main = Composer(setter).compose(app.screen(), size, scale, FACES[0], "").panel("main")
    labels = [piece.block.text for piece in main.pieces if getattr(piece.block, "kind", "") == "label"]
    caption = next(piece.block.text for piece in main.pieces if getattr(piece.block, "kind", "") == "note")
    rooms = [place.name for place in story.places.values() if place.plan]
    assert len(labels) == len(rooms)
    for name, label in zip(rooms, labels, strict=True):
        assert label == name or f"{label} {name}." in caption


def test_lanes_go_to_those_of_most_hours() -> None:
    """Who is in two rows comes before who is in one; the last lane is for the others when there are too many."""
    one, two, three = (Words((), "lane", name) for name in ("One", "Two", "Three"))
    blocks = [Heading("04:00"), two, Heading("05:00"), three, two, one, one]
    assert lanes_of(blocks, 3) == ["Two", "One", "Three"]
    assert lanes_of(blocks, 2) == ["Two", "Others"]


def luminance(colour: Colour) -> float:
    parts = [value / 255 for value in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """From 1 to 21. Source: WCAG 2.2, contrast ratio."""
    dim, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("palette", [PAPER, HIGH], ids=["paper", "high"])
def test_text_reads_well_on_its_ground(palette: Palette) -> None:
    """Text has a contrast of 7:1 at least on every ground it is printed on; the focus 3:1 on both sides."""
    pairs = [
        (palette.ink, palette.paper), (palette.ink, palette.card), (palette.ink, palette.chosen),
        (palette.soft, palette.paper), (palette.soft, palette.card), (palette.red, palette.card),
        (palette.desk_text, palette.desk), (palette.desk_soft, palette.desk),
    ]  # fmt: skip
    for text, ground in pairs:
        assert contrast(text, ground) >= 7, (text, ground)
    assert contrast(palette.focus, palette.focus_edge) >= 3


def test_every_glyph_exists(story) -> None:
    """Each character of the case and of the screens is in every typeface that can set it."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "scenes").rglob("*.yaml")]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "game" / "view").rglob("*.py")]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "game" / "engine").rglob("refusal.py")]
    wanted = {character for text in texts for character in text if character.isprintable()}
    for path in sorted((folders.assets() / "fonts").glob("*.ttf")):
        known = TTFont(path).getBestCmap()
        missing = {character for character in wanted if ord(character) not in known}
        assert not missing, f"{path.name} lacks {''.join(sorted(missing))}"
