"""Which clues are live and which are filed."""

from collections.abc import Iterable

import pytest
from hypothesis import given

from game.content.story import Story
from game.engine.actions import Weigh
from game.engine.events import Refused
from game.engine.memory import layout
from game.engine.rules import LOCKED
from game.engine.state import State
from game.engine.step import begin, step
from game.view.board import finding_screen
from game.view.filing import MOST_LIVE, bears_on, chapter, filing, held, in_work
from game.view.notebook import notebook_screen
from game.view.semantics import Button, Heading, Screen
from tests.laws.test_walks import CASES, laws, played, seeds, story_of


@pytest.fixture
def story() -> Story:
    return story_of("coyoacan")


def holding(story: Story, locked: Iterable[str] = ("where_they_lay",)) -> State:
    """A game in which every clue is held, and some findings stand: that of the prologue, so that the first chapter is open."""
    memory = bytearray(begin(story)[0].memory)
    for clue in story.clues:
        memory[layout(story)[f"clue:{clue}"]] = 1
    for finding in locked:
        memory[layout(story)[f"finding:{finding}"]] = LOCKED
    return State(bytes(memory), begin(story)[0].stack)


def ids(screen: Screen, start: str) -> list[str]:
    return [block.id.partition(":")[2] for block in screen.buttons() if block.id.startswith(start)]


def live_ids(story: Story, state: State) -> list[str]:
    return [clue.id for clue in filing(story, state).live]


@pytest.mark.parametrize("name", CASES)
@laws
@given(seed=seeds)
def test_every_clue_held_is_listed_once_and_few_are_live(name: str, seed: int) -> None:
    """Along any walk: at most fourteen live, and live and filed together are the clues held."""
    story = story_of(name)
    for move in played(story, seed).moves:
        found = filing(story, move.state)
        assert len(found.live) <= MOST_LIVE
        assert sorted(clue.id for clue in found.clues) == sorted(clue.id for clue in held(story, move.state))


def test_with_few_clues_none_of_the_chapter_is_filed(story: Story) -> None:
    """At the start of a chapter the list is what it was: no heading, the order of the files."""
    state = holding(story, ())
    memory = bytearray(state.memory)
    names = [clue.id for clue in story.clues.values() if chapter(story, clue) == 1]
    for clue in story.clues:
        memory[layout(story)[f"clue:{clue}"]] = int(clue in names)
    found = filing(story, State(bytes(memory), state.stack))
    assert [clue.id for clue in found.live] == names
    assert found.filed == ()


def test_filed_clues_stand_under_their_chapter_the_newest_first(story: Story) -> None:
    """Each chapter once, from the last to the first."""
    titles = [title for title, _ in filing(story, holding(story)).filed]
    order = [unit.title for unit in sorted(story.units.values(), key=lambda unit: -unit.order)]
    assert titles == [title for title in order if title in titles]
    assert len(titles) > 1


def test_a_clue_that_is_laid_is_live(story: Story) -> None:
    """Pulling a filed clue into a finding makes it live, and the engine takes it like any other."""
    state = holding(story)
    finding = next(in_work(story, state))
    _, filed = filing(story, state).filed[-1]
    after, events = step(story, state, Weigh(finding.id, filed[0].id, "for"))
    assert not any(isinstance(event, Refused) for event in events)
    assert filed[0].id in live_ids(story, after)


def test_what_lies_live_does_not_tell_what_an_answer_needs(story: Story) -> None:
    """With fewer clues that bear than places, the list is filled from the chapter, and ordered as the files are."""
    one = min((each.id for each in story.findings.values() if each.unit == "gate"),
              key=lambda each: len(set(bears_on(story.findings[each]))))  # fmt: skip
    state = holding(story, set(story.findings) - {one})
    names = live_ids(story, state)
    bearing = set(bears_on(story.findings[one]))
    places = [(-chapter(story, story.clues[name]), list(story.clues).index(name)) for name in names]
    assert bearing < set(names)
    assert len(names) == MOST_LIVE
    assert places == sorted(places)


def test_the_screens_list_live_clues_first_and_then_the_files(story: Story) -> None:
    """Notebook and finding show the same list, the filed ones under headings."""
    state = holding(story)
    found = filing(story, state)
    finding = next(in_work(story, state))
    wanted = [clue.id for clue in found.clues]
    assert ids(notebook_screen(story, state, "clues"), "entry:") == wanted
    screen = finding_screen(story, state, finding.id, (), "")
    assert ids(screen, "weigh:") == wanted
    blocks = list(screen.side)
    first = blocks.index(Heading(f"Filed: {found.filed[0][0]}"))
    assert sum(isinstance(block, Button) and block.id.startswith("weigh:") for block in blocks[:first]) == MOST_LIVE
