"""What a player can ask of the program, as against the game: screens, saves, settings."""

from typing import TypeAlias

from attrs import frozen


@frozen
class Show:
    """Turn to a screen; about: what it is to show there."""

    screen: str
    about: str = ""


@frozen
class Back:
    """Go back to the screen before."""


@frozen
class Undo:
    """Go back one move."""


@frozen
class Redo:
    """Take the last undone move again."""


@frozen
class Begin:
    """Begin a new game."""


@frozen
class Resume:
    """Go on with the newest good save."""


@frozen
class SaveIn:
    """Save in a slot."""

    slot: str


@frozen
class LoadFrom:
    """Load from a slot."""

    slot: str


@frozen
class Set:
    """Change a setting."""

    name: str
    value: str


@frozen
class Tray:
    """Put a finding into the reviewer's tray, or take it out."""

    finding: str


@frozen
class AsKnown:
    """Show what was known then, or what is known today."""

    then: bool


@frozen
class Record:
    """Write what was played so far into a file, as a play."""


@frozen
class Quit:
    """Leave the program."""


Command: TypeAlias = (
    Show | Back | Undo | Redo | Begin | Resume | SaveIn | LoadFrom | Set | Tray | AsKnown | Record | Quit
)
