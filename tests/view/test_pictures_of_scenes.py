"""Which picture stands beside a scene: its own, else that of the chapter it begins, else that of the place."""

from pathlib import Path

import pytest

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Action
from game.engine.session import Session
from game.tools.plays import read_suite
from game.tools.runner import run
from game.view.page import look
from game.view.scene import scene_screen

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def story() -> Story:
    found = load(ROOT / "scenes" / "coyoacan").story
    assert found is not None
    return found


@pytest.fixture(scope="module")
def actions(story: Story) -> tuple[Action, ...]:
    """What a reader does who looks at everything."""
    return run(story, read_suite(ROOT / "tests" / "plays" / "thorough.play.yaml").tests[0]).game.session.actions


def at(story: Story, actions: tuple[Action, ...], state: str) -> Session:
    """The game when a state is first come to."""
    session = Session.new(story)
    for action in actions:
        if session.state.top.state == state:
            return session
        session.do(action)
    raise AssertionError(state)


@pytest.mark.parametrize(
    ("state", "plate", "place"),
    [
        ("prologue_desk.start", "desk", ""),
        ("gate_desk.start", "open_gate", ""),
        ("gate_day.start", "gate_day", "gate"),
        ("fortress_desk.start", "open_fortress", ""),
        ("black_page.start", "black_page", "study"),
        ("archive_first.start", "archive_cabinet", ""),
        ("report_form.harte", "report_desk", ""),
    ],
)
def test_the_picture_of_a_scene(story: Story, actions: tuple[Action, ...], state: str, plate: str, place: str) -> None:
    session = at(story, actions, state)
    picture = scene_screen(story, session.state).picture
    assert picture is not None
    assert (picture.name, look(story, session.state).place) == (plate, place)
