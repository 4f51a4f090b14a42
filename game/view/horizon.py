"""Then and now: what was known at the time, as against today. It changes what is shown, and nothing that is kept."""

import re
from collections.abc import Iterable

from game.content.story import Clue, Source, Story
from game.engine.compiled import holds
from game.engine.state import State
from game.view.commands import AsKnown
from game.view.semantics import Block, Heading, button, text
from game.view.words import name_of

TODAY = 9999
"""The last year of what is known today."""


def is_offered(story: Story, state: State) -> bool:
    """Whether the player may look at either: not before the chapter that brings what became known later."""
    horizon = story.case.horizon
    return horizon is not None and holds(story, story.units[horizon.unit].when, state)


def last_year(story: Story, state: State, then: bool) -> int:
    """The last year whose papers are shown."""
    horizon = story.case.horizon
    return horizon.year if then and horizon is not None and is_offered(story, state) else TODAY


def time_name(story: Story, year: int) -> str:
    """What the time of a last year is called: today, or the case's own name for then."""
    horizon = story.case.horizon
    return "today" if horizon is None or year == TODAY else f"in {horizon.name}"


def switch(story: Story, state: State, then: bool) -> list[Block]:
    """The two ways of looking, side by side; nothing while there is only one."""
    horizon = story.case.horizon
    if horizon is None or not is_offered(story, state):
        return []
    return [
        button("known:then", f"As known in {horizon.name}", AsKnown(True), mark="chosen" if then else "", group="option"),
        button("known:today", "As known today", AsKnown(False), mark="" if then else "chosen", group="option"),
    ]  # fmt: skip


def later(count: int, what: str) -> list[Block]:
    """A sentence on what is not shown; nothing when all is."""
    if not count:
        return []
    return [text(f"{count} {what}{'' if count == 1 else 's'} became known later.", "note")]


def kept(story: Story, tab: str, names: Iterable[str], year: int) -> tuple[str, ...]:
    """The names of a tab of the notebook that were known by a year; only clues and sources have one."""
    return tuple(name for name in names if known(story, tab, name) <= year)


def veil(story: Story, tab: str, name: str, year: int) -> list[Block]:
    """What stands in place of an entry that was not known by a year; nothing when it was."""
    if not name or tab not in ("clues", "sources") or known(story, tab, name) <= year:
        return []
    since = text(f"Known since {known(story, tab, name)}; not yet {time_name(story, year)}.", "note")
    return [Heading(name_of(story, name), 1), since]


def known(story: Story, tab: str, name: str) -> int:
    """The year in which something became known; 0 for what has none."""
    if tab == "clues":
        return story.clues[name].known
    return year_of(story.sources[name]) if tab == "sources" else 0


def year_of(source: Source) -> int:
    """The year in which a source was written or printed; 0 when none is given in figures."""
    found = re.search(r"\d{4}", source.year)
    return int(found[0]) if found else 0


def by(clues: Iterable[Clue], year: int) -> list[Clue]:
    """The clues that were known by a year."""
    return [clue for clue in clues if clue.known <= year]
