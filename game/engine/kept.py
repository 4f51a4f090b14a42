"""What is kept ready: things that need making again only when something that they depend on has changed."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from game.content.story import Story
from game.engine.reads import Glance
from game.engine.rules import World

Thing = TypeVar("Thing")
Place = TypeVar("Place", bound=World)


def kept(
    story: Story, shelf: str, where: tuple[str, ...], look: Glance, world: Place, make: Callable[[Story, Place], Thing]
) -> Thing:
    """What *make* gives; that of last time where *look* sees what it saw then.

    shelf, where: under which the last one is kept. *make* may depend on *where*, and on that at which *look* looks.
    """
    if story.interpreted:
        return make(story, world)
    seen, shelves = look(world), _shelves(story)
    last = shelves.get((shelf, where))
    if last is None or last[0] != seen:
        last = shelves[shelf, where] = (seen, make(story, world))
    return last[1]


@cache
def _shelves(story: Story) -> dict[tuple[str, tuple[str, ...]], tuple[object, Any]]:
    """By shelf and where: what was seen when the last one was made, and that one."""
    return {}
