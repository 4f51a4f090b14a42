"""What a screen is made of: one tree of meaning that window, terminal, voice and tests all read."""

from collections.abc import Iterator
from typing import TypeAlias

from attrs import field, frozen

from game.engine.actions import Action
from game.view.commands import Back, Command
from game.view.words import Runs, plain, words

Intent: TypeAlias = Action | Command


@frozen
class Heading:
    """A title of the screen (level 1) or of a part of it (2)."""

    text: str
    level: int = 2


@frozen
class Words:
    """Something to read. kind: a line's class, or note, small, reply; intent: what opens when it is chosen."""

    runs: Runs
    kind: str = ""
    speaker: str = ""
    id: str = ""
    intent: Intent | None = None
    label: str = ""
    """What choosing it does, for those who hear it."""

    @property
    def text(self) -> str:
        return plain(self.runs)


@frozen
class Button:
    """Something to do. reason: why it is closed. mark: new, chosen, proven … for a sign beside it."""

    id: str
    runs: Runs
    intent: Intent
    is_open: bool = True
    reason: str = ""
    detail: str = ""
    mark: str = ""
    group: str = ""

    @property
    def text(self) -> str:
        return plain(self.runs)


@frozen
class Picture:
    """A plate or a portrait, and all that it shows in words."""

    name: str
    kind: str
    alt: str


@frozen
class RoomView:
    """A place on the plan."""

    id: str
    name: str
    box: tuple[int, int, int, int]
    status: str
    here: bool
    new: bool
    people: tuple[str, ...]
    intent: Intent | None


@frozen
class Plan:
    """The compound at an hour, in a box of 1000 by 760, north up."""

    rooms: tuple[RoomView, ...]
    caption: str
    wall: tuple[int, int, int, int] | None = None
    """The box of the enclosing wall, when the case draws one."""


@frozen
class Entry:
    """A place to write: a note."""

    id: str
    label: str
    text: str
    about: str


Block: TypeAlias = Heading | Words | Button | Picture | Plan | Entry


@frozen
class Screen:
    """A screen: what it is called, its picture, what to read, what to do, and the tools that are always there."""

    name: str
    title: str
    main: tuple[Block, ...]
    side: tuple[Block, ...] = ()
    tools: tuple[Button, ...] = ()
    picture: Picture | None = None
    portrait: Picture | None = None
    trail: str = ""
    """Where this is, in a few words: chapter, place and hour."""
    columns: tuple[tuple[Block, ...], ...] = field(default=())
    """Things to be seen beside each other, above the main part."""

    def blocks(self) -> Iterator[Block]:
        """Everything in reading order."""
        for column in self.columns:
            yield from column
        yield from self.main
        yield from self.side
        yield from self.tools

    def buttons(self) -> tuple[Button, ...]:
        """Everything that can be done, in reading order."""
        return tuple(block for block in self.blocks() if isinstance(block, Button))


def text(content: str, kind: str = "") -> Words:
    """Plain words to read."""
    return Words(words(content), kind)


BACK = Button("back", words("Back"), Back(), group="tool")
"""The way back, along the lower edge of every screen but the first two."""


def button(name: str, content: str, intent: Intent, **more: object) -> Button:
    """A button with plain words on it."""
    return Button(name, words(content), intent, **more)  # type: ignore[arg-type]
