"""Which of the clues held are live, and which are filed away: docs/decisions/filing.md."""

from collections.abc import Callable, Collection, Iterator
from functools import cache
from itertools import groupby

from attrs import frozen

from game.content.story import Clue, Finding, Story
from game.content.ways import homes
from game.engine.findings import is_open
from game.engine.memory import layout
from game.engine.rules import LOCKED
from game.engine.state import State
from game.engine.turn import open_units
from game.view.semantics import Block, Heading

MOST_LIVE = 14
"""Clues that are live at once: as many as can be taken in at a look."""

LAID, BEARING, NEAR = range(3)
"""Why a clue is live, the best reason first."""


@frozen
class Filing:
    """The clues held. filed: by the title of the chapter where they are found, the newest first."""

    live: tuple[Clue, ...]
    filed: tuple[tuple[str, tuple[Clue, ...]], ...]

    @property
    def clues(self) -> tuple[Clue, ...]:
        """All of them, as they are listed."""
        return (*self.live, *(clue for _, clues in self.filed for clue in clues))

    def only(self, names: Collection[str]) -> "Filing":
        """The same with no other clues than these."""
        filed = ((title, tuple(clue for clue in clues if clue.id in names)) for title, clues in self.filed)
        live = tuple(clue for clue in self.live if clue.id in names)
        return Filing(live, tuple((title, clues) for title, clues in filed if clues))


def filed_blocks(filing: Filing, show: Callable[[Clue], Block]) -> list[Block]:
    """The clues as a list: the live ones, then the filed ones under headings; show: what stands for a clue."""
    blocks = [show(clue) for clue in filing.live]
    for title, clues in filing.filed:
        blocks += [Heading(f"Filed: {title}"), *map(show, clues)]
    return blocks


def held(story: Story, state: State) -> tuple[Clue, ...]:
    """The clues that the player holds, in the order of the files."""
    where = layout(story)
    return tuple(clue for clue in story.clues.values() if state.memory[where[f"clue:{clue.id}"]])


def filing(story: Story, state: State) -> Filing:
    """The clues held: at most MOST_LIVE live, the rest filed."""
    clues = sorted(held(story, state), key=lambda clue: -chapter(story, clue))
    live = set(_live(story, state, clues))
    filed = groupby((clue for clue in clues if clue.id not in live), lambda clue: _title(story, clue))
    return Filing(
        tuple(clue for clue in clues if clue.id in live), tuple((title, tuple(found)) for title, found in filed)
    )


def _live(story: Story, state: State, clues: list[Clue]) -> list[str]:
    """The clues with a reason to be live, those with the best first, of the same reason the newest."""
    reasons = reasons_for(story, state)
    places = {clue.id: place for place, clue in enumerate(story.clues.values())}
    chosen = [clue for clue in clues if clue.id in reasons]
    chosen.sort(key=lambda clue: (reasons[clue.id], -chapter(story, clue), -places[clue.id]))
    return [clue.id for clue in chosen[:MOST_LIVE]]


def reasons_for(story: Story, state: State) -> dict[str, int]:
    """Why clues, held or not, are live: laid by the player in a finding in work, bearing on one, or found in its chapter."""
    work = list(in_work(story, state))
    units = {finding.unit for finding in work} | {*open_units(story, state)[-1:]}
    near = [clue for clue, unit in _homes(story).items() if unit in units]
    bearing = [clue for finding in work for clue in bears_on(finding)]
    laid = [clue for finding in work for side in state.sentence(finding.id).evidence for clue in side]
    return dict.fromkeys(near, NEAR) | dict.fromkeys(bearing, BEARING) | dict.fromkeys(laid, LAID)


def wanted(story: Story, state: State) -> frozenset[str]:
    """The clues held that the player has laid in a finding in work, or that bear on one."""
    reasons = reasons_for(story, state)
    return frozenset(clue.id for clue in held(story, state) if reasons.get(clue.id, NEAR) < NEAR)


def in_work(story: Story, state: State) -> Iterator[Finding]:
    """The findings that are open and do not stand."""
    where = layout(story)
    for finding in story.findings.values():
        if state.memory[where[f"finding:{finding.id}"]] != LOCKED and is_open(story, finding, state):
            yield finding


def bears_on(finding: Finding) -> Iterator[str]:
    """The clues that say something to a finding."""
    yield from finding.relevant
    for one in (*finding.supports, *finding.opposes):
        yield from one


@cache
def _homes(story: Story) -> dict[str, str]:
    """The chapter where each clue is found."""
    found = homes(story)
    return {clue: found.get(f"clue:{clue}", "") for clue in story.clues}


def chapter(story: Story, clue: Clue) -> int:
    """The number of the chapter where a clue is found; -1 for none."""
    unit = _homes(story)[clue.id]
    return story.units[unit].order if unit else -1


def _title(story: Story, clue: Clue) -> str:
    unit = _homes(story)[clue.id]
    return story.units[unit].title if unit else "Elsewhere"
