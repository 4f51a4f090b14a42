"""Laws for every story and every walk through it."""

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.build import load
from game.content.story import Story
from game.engine.actions import ACTIONS, Choose, Shift, Walk
from game.engine.events import Looped, Refused
from game.engine.memory import layout
from game.engine.session import Session
from game.engine.step import begin, step
from game.save.plain import dump
from game.save.plain import load as load_save
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.tools.bench import offered
from game.view.commands import Begin, Show
from game.view.page import look
from tests.walks import walk

ROOT = Path(__file__).parents[2]
CASES = {
    path.name: path
    for path in [ROOT / "scenes" / "coyoacan", *sorted((ROOT / "tests" / "stories").iterdir())]
    if (path / "case.yaml").exists()
}
KEPT = ("clue:", "person:", "line:", "state:", "moment:", "aspect:", "contrast:")
"""What is once found, met, read or seen stays so."""

laws = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
seeds = st.integers(0, 10_000)


@cache
def story_of(name: str) -> Story:
    story = load(CASES[name]).story
    assert story is not None
    return story


def played(story: Story, seed: int, steps: int = 60) -> Session:
    session = Session.new(story)
    for action in walk(story, seed, steps):
        session.do(action)
    return session


def test_there_are_four_cases() -> None:
    """The base case and three tiny ones."""
    assert len(CASES) >= 4


@pytest.mark.parametrize("name", CASES)
@laws
@given(seed=seeds)
def test_a_saved_game_is_the_same_game(name: str, seed: int) -> None:
    """Saving and loading, at the end of any walk, changes nothing."""
    session = played(story_of(name), seed)
    again, lost = load_save(session.story, json.loads(json.dumps(dump(session))))
    assert not lost
    assert again.state == session.state
    assert again.actions == session.actions
    assert look(again.story, again.state) == look(session.story, session.state)


@pytest.mark.parametrize("name", CASES)
@laws
@given(seed=seeds)
def test_undo_goes_all_the_way_back_and_redo_all_the_way_on(name: str, seed: int) -> None:
    """Undo is the state before, without end; redo is the state after."""
    session = played(story_of(name), seed)
    states = [move.state for move in session.moves]
    for state in reversed(states[:-1]):
        assert session.undo()
        assert session.state == state
    assert not session.undo()
    for state in states[1:]:
        assert session.redo()
        assert session.state == state
    assert not session.redo()


@pytest.mark.parametrize("name", CASES)
@laws
@given(seed=seeds)
def test_the_same_actions_make_the_same_game(name: str, seed: int) -> None:
    """A game is its actions: equal states, equal hashes, equal events."""
    session = played(story_of(name), seed)
    again = Session.again(session.story, session.actions, session.state.seed)
    assert again.state == session.state
    assert hash(again.state) == hash(session.state)
    assert [move.events for move in again.moves] == [move.events for move in session.moves]


@pytest.mark.parametrize("name", CASES)
@laws
@given(seed=seeds)
def test_what_is_offered_is_accepted_and_nothing_else(name: str, seed: int) -> None:
    """Every open choice, door and hour is accepted; every other is refused with words and leaves the state alone."""
    story = story_of(name)
    state = played(story, seed, 25).state
    open_now = set(offered(story, state))
    others = [Choose(choice) for choice in story.choices] + [Walk(place) for place in story.places]
    others += [Shift(hour) for hour in story.hours] + [Choose("no.such.choice"), Walk("nowhere"), Shift("never")]
    for action in {*others, *open_now}:
        after, events = step(story, state, action)
        refused = [event for event in events if isinstance(event, Refused)]
        if action in open_now:
            assert not refused, (action, events)
        else:
            assert after is state
            assert refused
            assert refused[0].words


@pytest.mark.parametrize("name", CASES)
@laws
@given(data=st.data(), seed=seeds)
def test_any_action_with_any_names_is_answered(name: str, seed: int, data: st.DataObject) -> None:
    """A step is total: whatever is asked, with whatever names, there is a state and there are events."""
    story = story_of(name)
    state = played(story, seed, 20).state
    names = st.sampled_from(
        [*story.findings, *story.clues, *story.lines, *story.moments, *story.aspects, "", "x", "a.b.c", "for"]
    )
    kind = data.draw(st.sampled_from(sorted(ACTIONS)))
    fields = [field.name for field in ACTIONS[kind].__attrs_attrs__]
    given_names = [
        tuple(data.draw(st.lists(names, max_size=4))) if field == "findings" else data.draw(names) for field in fields
    ]
    after, events = step(story, state, ACTIONS[kind](*given_names))
    assert after is state or not any(isinstance(event, Refused | Looped) for event in events)


@pytest.mark.parametrize("name", CASES)
@laws
@given(seed=seeds)
def test_what_was_found_is_never_lost(name: str, seed: int) -> None:
    """Clues, people, lines read, moments and contrasts only grow; counters keep their range."""
    session = played(story_of(name), seed)
    where = {byte: place for byte, place in layout(session.story).items() if byte.startswith(KEPT)}
    for before, after in zip(session.moves, session.moves[1:], strict=False):
        assert all(after.state.memory[place] >= before.state.memory[place] for place in where.values())
    for variable in session.story.variables.values():
        value = session.state.memory[layout(session.story)[f"var:{variable.id}"]]
        assert variable.kind == "computed" or variable.low <= value <= variable.high


@pytest.mark.parametrize("name", CASES)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=seeds)
def test_no_screen_ever_raises(name: str, seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """At any turn of any walk every screen can be made, and each thing on it has a name of its own."""
    story = story_of(name)
    app = App(story, Shelf(tmp_path_factory.mktemp("saves")), Settings(None))
    app.press(Begin())
    screens = [Show("notebook", tab) for tab in ("clues", "people", "places", "sources", "terms", "notes", "nonsense")]
    screens += [
        Show(each) for each in ("plan", "versions", "findings", "history", "saves", "settings", "help", "scene")
    ]
    screens += [Show("finding", each) for each in story.findings] + [Show("moment", each) for each in story.moments]
    for action in walk(story, seed, 30):
        app.play(action)
        screens_now = [*screens, *(Show("line", line) for line in app.session.state.said)]
        for show in screens_now:
            app.press(show)
            names = [button.id for button in app.screen().buttons()]
            assert len(names) == len(set(names)), (show, names)
        app.press(Show("scene"))


def test_every_case_begins() -> None:
    """The first state of every case asks the player something."""
    for name in CASES:
        story = story_of(name)
        state, _ = begin(story)
        assert offered(story, state)
