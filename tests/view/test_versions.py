"""The list of moments: what can be compared first, and nothing of what is still to come."""

from pathlib import Path

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Choose
from game.engine.session import Session
from game.view.semantics import Screen
from game.view.versions import versions_screen

COYOACAN = Path(__file__).parents[2] / "scenes" / "coyoacan"


def listed(screen: Screen) -> dict[str, bool]:
    """The moments of a list and whether each is open, in order."""
    return {button.id: button.is_open for button in screen.buttons() if button.id.startswith("moment:")}


def after(story: Story, *choices: str) -> Screen:
    session = Session.new(story)
    for choice in choices:
        session.do(Choose(choice))
    return versions_screen(story, session.state)


def test_a_moment_is_named_once_something_of_it_is_in_hand() -> None:
    """With one of two papers it is closed, with both it is open; later chapters are not named."""
    story = load(COYOACAN).story
    assert story is not None
    begin = "prologue_desk.start.begin"
    assert listed(after(story, begin)) == {}
    assert listed(after(story, begin, "prologue_bedroom.start.memoir")) == {"moment:bedroom_corner": False}
    both = listed(after(story, begin, "prologue_bedroom.start.memoir", "prologue_bedroom.start.later"))
    assert both == {"moment:bedroom_corner": True}
