"""The Python interface: what programs may count on."""

from pathlib import Path

import pytest

from game.engine.actions import Hint, Walk
from game.engine.events import Found, Said
from game.tools.game import Game, NoSuchCase, NotTaken

STORIES = Path(__file__).parents[1] / "stories"


@pytest.fixture
def game() -> Game:
    return Game.load(STORIES / "lamp")


def test_a_game_begins_with_what_the_first_state_says(game: Game) -> None:
    """Before anything is done there is a text, events, choices, and no ending."""
    assert game.text == "A folder lies open."
    assert game.text_lines == tuple(event.line for event in game.events if isinstance(event, Said))
    assert [choice.id.rpartition(".")[2] for choice in game.choices if choice.is_open] == ["read_log", "talk", "stay"]
    assert {choice.reason for choice in game.choices if not choice.is_open} == {
        "Read the log first.", "One finding is open.",
    }  # fmt: skip
    assert not game.ending


def test_a_choice_says_what_it_brought_about(game: Game) -> None:
    """choose gives the events of that action alone, and text is what was said in it."""
    assert Found("log_lamp") in game.choose("yard.start.read_log")
    assert game.text == "The log has a lamp that burned."
    assert Found("log_lamp") not in game.choose("yard.start.stay")


@pytest.mark.parametrize(("name", "code"), [
    ("yard.start.read_letter", "closed"),
    ("yard.start.nowhere",     "no-such"),
])  # fmt: skip
def test_what_is_not_taken_leaves_the_state(game: Game, name: str, code: str) -> None:
    """A refusal has a code and words, and nothing has changed: state, events and text."""
    before, events = game.state, game.events
    with pytest.raises(NotTaken) as refused:
        game.choose(name)
    assert refused.value.code == code
    assert refused.value.words == str(refused.value) != ""
    assert (game.state, game.events) == (before, events)


def test_any_action_can_be_done(game: Game) -> None:
    """do takes every action of the engine, and refuses as choose does."""
    game.do(Hint("lamp"))
    with pytest.raises(NotTaken):
        game.do(Walk("moon"))


def test_everything_that_is_offered_is_taken() -> None:
    """Each of offered() can be done, from the state it was offered in."""
    for case in ("lamp", "jury", "keys"):
        game = Game.load(STORIES / case)
        here = game.snapshot()
        for action in game.offered():
            game.do(action)
            game.restore(here)
        assert game.state == Game.load(STORIES / case).state


def test_undo_and_redo_go_to_the_same_states(game: Game) -> None:
    """Undo gives the state before, redo the state after; both say False where they cannot."""
    assert not game.undo()
    start = game.state
    game.choose("yard.start.read_log")
    after = game.state
    assert (game.undo(), game.state) == (True, start)
    assert (game.redo(), game.state) == (True, after)
    assert not game.redo()


def test_a_snapshot_can_be_restored_often(game: Game) -> None:
    """Each time it is the same place, whatever was done since, and what was done before can still be undone."""
    game.choose("yard.start.read_log")
    here, state = game.snapshot(), game.state
    for choice in ("stay", "read_letter", "talk"):
        game.choose(f"yard.start.{choice}")
        game.restore(here)
        assert game.state == state
    assert game.undo()
    game.restore(here)
    assert game.state == state


def test_a_seed_is_kept() -> None:
    """The chance of a game is the seed that it was loaded with."""
    assert Game.load(STORIES / "lamp", seed=7).state.seed == 7


def test_a_case_that_is_not_there_or_has_errors_is_said(tmp_path: Path) -> None:
    """NoSuchCase names the folder."""
    with pytest.raises(NoSuchCase, match="no case in"):
        Game.load(tmp_path)
    (tmp_path / "case.yaml").write_text("case: x\n", encoding="utf-8")
    with pytest.raises(NoSuchCase, match="has errors"):
        Game.load(str(tmp_path))
