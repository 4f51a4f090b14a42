"""Every chapter of the base case is played by five players, and one game reaches every ending."""

from pathlib import Path

import pytest

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Hint
from game.tools.plays import Test, read_suite
from game.tools.runner import run
from game.tools.watch import Watch

ROOT = Path(__file__).parents[1]
CHAPTERS = ("prologue", "gate", "fortress", "visitor", "household", "august", "archive", "report")
PLAYERS = ("careful", "hasty", "overclaims", "doubts", "no-hint")


@pytest.fixture(scope="module")
def story() -> Story:
    found = load(ROOT / "scenes" / "coyoacan").story
    assert found is not None
    return found


def plays(chapter: str) -> tuple[Test, ...]:
    return read_suite(ROOT / "tests" / "plays" / f"{chapter}.play.yaml").tests


def test_the_chapters_are_all_there_are(story: Story) -> None:
    assert set(CHAPTERS) == set(story.units)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_is_played_by_each_of_five_players(chapter: str) -> None:
    tags = {tag for test in plays(chapter) for tag in test.tags}
    assert set(PLAYERS) <= tags


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_who_opens_no_hint_opens_none(chapter: str, story: Story) -> None:
    for test in plays(chapter):
        if "no-hint" in test.tags:
            assert not any(isinstance(action, Hint) for action in run(story, test).game.session.actions)


def test_one_game_reaches_every_ending(story: Story) -> None:
    (test,) = (test for test in plays("report") if "endings" in test.tags)
    watch = Watch(story)
    run(story, test, seen=watch)
    assert {name for name in story.endings if watch.seen["endings"][name]} == set(story.endings)
