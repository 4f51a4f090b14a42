"""What a game remembers of a story: one byte for each thing that can be found, seen, done or set.

A state holds these bytes and little else, so stepping, comparing, undoing and saving cost what
copying some hundred bytes costs, however long the story is (docs/decisions/bytes.md).
"""

from collections.abc import Iterator
from functools import cache

from game.content.story import Story

MOST = 255
"""Counts stay at this value: nothing in a rule looks further."""


def names(story: Story) -> Iterator[str]:
    """The name of every byte, in the order of the story's files: kind:id."""
    shelves = {
        "clue": story.clues, "state": story.states, "scene": story.scenes, "choice": story.choices,
        "line": story.lines, "asked": story.lines, "person": story.people, "finding": story.findings,
        "hint": story.findings, "dissent": story.findings, "moment": story.moments, "aspect": story.aspects,
        "contrast": story.contrasts, "var": story.variables,
    }  # fmt: skip
    for kind, shelf in shelves.items():
        yield from (f"{kind}:{name}" for name in shelf)


@cache
def layout(story: Story) -> dict[str, int]:
    """The place of every byte by its name."""
    return {name: place for place, name in enumerate(names(story))}


def blank(story: Story) -> bytes:
    """The memory of a game that has not begun: nothing done, every variable at its start."""
    memory = bytearray(len(layout(story)))
    for variable in story.variables.values():
        memory[layout(story)[f"var:{variable.id}"]] = variable.start
    return bytes(memory)
