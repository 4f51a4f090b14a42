"""What a page keeps: views that need making again only when something that they look at has changed."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from game.content.story import Story
from game.engine.reads import Glance
from game.engine.state import State

View = TypeVar("View")


def kept(
    story: Story,
    shelf: str,
    where: tuple[str, str],
    look: Glance,
    state: State,
    make: Callable[[Story, State], Iterable[View]],
) -> tuple[View, ...]:
    """The views that *make* gives; those of last time where *look* sees what it saw then.

    shelf, where: under which the last ones are kept. *make* may depend on these, and on the bytes at which *look* looks.
    """
    if story.interpreted:
        return tuple(make(story, state))
    seen, shelves = look(state.memory), _shelves(story)
    last = shelves.get((shelf, *where))
    if last is None or last[0] != seen:
        last = shelves[shelf, *where] = (seen, tuple(make(story, state)))
    return last[1]


@cache
def _shelves(story: Story) -> dict[tuple[str, ...], tuple[object, tuple]]:  # type: ignore[type-arg]
    """By shelf and place: what was seen when views were last made, and the views."""
    return {}
