"""`pictures`: every screen as a PNG, at two sizes of window and two of text, drawn without a display."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from game.content.story import Story
from game.engine.actions import Action
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.view.commands import Begin, Set, Show
from game.view.semantics import Intent

SIZES = ((1280, 720), (1920, 1080))
TEXT_SIZES = ("100", "200")


@frozen
class Shot:
    """A screen worth a picture: its name, and what to press to come to it from the title page."""

    name: str
    presses: tuple[Intent, ...]


def take(story: Story, shots: tuple[Shot, ...], folder: Path, sizes: tuple[tuple[int, int], ...] = SIZES,
         text_sizes: tuple[str, ...] = TEXT_SIZES) -> list[Path]:  # fmt: skip
    """The pictures of all shots, as files; gives their paths."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    folder.mkdir(parents=True, exist_ok=True)
    return list(_all(story, shots, folder, sizes, text_sizes))


def _all(story: Story, shots: tuple[Shot, ...], folder: Path, sizes: tuple[tuple[int, int], ...],
         text_sizes: tuple[str, ...]) -> Iterator[Path]:  # fmt: skip
    for size in sizes:
        for text in text_sizes:
            for shot in shots:
                yield _one(story, shot, size, text, folder)


def _one(story: Story, shot: Shot, size: tuple[int, int], text: str, folder: Path) -> Path:
    from game.shells.window.run import Window

    with tempfile.TemporaryDirectory() as saves:
        app = App(story, Shelf(Path(saves)), Settings(None))
        app.press(Set("text_size", text))
        for intent in shot.presses:
            app.press(intent)
        window = Window(app, size)
        window.refresh()
        path = folder / f"{shot.name}-{size[0]}x{size[1]}-{text}.png"
        window.picture(path)
    return path


FRONT = (
    Shot("note", ()),
    Shot("title", (Show("title"),)),
    Shot("settings", (Show("title"), Show("settings"))),
    Shot("help", (Show("title"), Show("help"))),
)
"""The screens round the game."""


def playing(name: str, actions: tuple[Action, ...], *then: Intent) -> Shot:
    """A screen reached by playing."""
    return Shot(name, (Show("title"), Begin(), *actions, *then))


TOOLS: dict[str, Intent] = {
    "notebook": Show("notebook", "clues"), "plan": Show("plan"), "versions": Show("versions"),
    "findings": Show("findings"), "history": Show("history"), "saves": Show("saves"),
}  # fmt: skip
"""The screens that a game in progress has."""
