"""The opening of a chapter: its plate and its title, on a card that one key passes."""

from game.content.story import Story
from game.engine.memory import layout
from game.engine.state import State
from game.view.commands import Back
from game.view.semantics import Picture, Screen, button


def begun(story: Story, before: State | None, after: State) -> str:
    """The chapter that has a plate and whose first scene was entered for the first time between two states; else empty."""
    for unit in sorted(story.units.values(), key=lambda each: -each.order):
        place = layout(story)[f"scene:{unit.scene}"]
        if unit.plate and after.memory[place] and not (before and before.memory[place]):
            return unit.id
    return ""


def plate_of(story: Story, scene: str) -> Picture | None:
    """The plate of the chapter that begins with a scene; it stands beside that scene, which is at no place."""
    unit = next((each for each in story.units.values() if each.scene == scene and each.plate), None)
    return Picture(unit.plate, "plate", unit.alt) if unit else None


def opener_screen(story: Story, name: str) -> Screen:
    """A chapter's card."""
    unit = story.units[name]
    onward = button("go", "Go on", Back())
    return Screen("opener", unit.title, (onward,), picture=Picture(unit.plate, "plate", unit.alt))
