"""Saves of earlier formats, brought up to this one a step at a time."""

from collections.abc import Callable
from typing import Any

FORMAT = 1
"""The number of the save format."""

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""For each old format, what makes the next one of it. Format 1 is the first."""


class Foreign(Exception):
    """Something that is not a save, or not one for this game; its words are for the player."""


def upgrade(found: Any) -> dict[str, Any]:
    """A save in today's format. Raises Foreign for what is none, or comes from a later game."""
    if not isinstance(found, dict) or found.get("game") != "coyoacan-file":
        raise Foreign("This file is not a save of this game.")
    save: dict[str, Any] = found
    number = save.get("format")
    if not isinstance(number, int) or number < 1:
        raise Foreign("This save does not say which format it has.")
    if number > FORMAT:
        raise Foreign(f"This save is in format {number}, from a later version of the game; this one reads {FORMAT}.")
    while number < FORMAT:
        save = UPGRADES[number](save)
        number = save["format"]
    return save
