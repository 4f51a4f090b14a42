"""Turns: falls, loops, counters, doors; where a table says it best."""

from functools import cache
from pathlib import Path

import pytest

from game.content.build import Text, build, load
from game.content.story import Story
from game.engine.actions import Choose, Lay, Shift, Walk
from game.engine.events import Looped, Refused, Said
from game.engine.memory import layout
from game.engine.rules import holds
from game.engine.session import Session
from game.lang.rule import parse_rule

STORIES = Path(__file__).parents[1] / "stories"
GROUND = Path(__file__).parents[1] / "content" / "ground"
TAKE = Choose("hall_dawn.start.take")


@cache
def story_of(name: str) -> Story:
    story = load(STORIES / name).story
    assert story is not None
    return story


def value(session: Session, name: str) -> int:
    return session.state.memory[layout(session.story)[f"var:{name}"]]


def keys(*actions) -> Session:
    session = Session.new(story_of("keys"))
    for action in actions:
        session.do(action)
    return session


@pytest.mark.parametrize(
    ("rule", "is_so"),
    [
        ("keys == 2", True), ("keys != 2", False), ("keys < 3 and keys > 1", True), ("keys >= 3 or keys <= 2", True),
        ("not (keys == 2)", False), ("keys in (1, 2)", True), ("mood == calm", True), ("mood in (cross, gone)", False),
        ("mood != calm", False), ("rich", True), ("count == 0", True), ("lit", False), ("yes", True), ("no", False),
        ("at(hall)", True), ("at(cellar)", False), ("hour == dawn", True), ("hour != dawn", False), ("place == hall", True),
        ("seen(hall_dawn)", True), ("seen(hall_dawn.slope)", False), ("asked(hall_dawn.start.take)", True), ("met(porter)", False),
        ("has(brass)", False), ("held(brass, iron) == 0", True), ("locked(three)", False), ("locked_in(only) < 1", True),
        ("heard(three)", False),
    ],
)  # fmt: skip
def test_a_rule_reads_the_state(rule: str, is_so: bool) -> None:
    """A rule holds exactly when the state says so."""
    session = keys(TAKE, TAKE)
    assert holds(session.story, parse_rule(rule), session.state) is is_so


def test_counters_stop_at_the_ends_of_their_range() -> None:
    """Counting past an end stays at the end."""
    session = keys(TAKE, TAKE, TAKE)
    assert value(session, "keys") == 3
    session.do(Choose("hall_dawn.start.drop"))
    assert value(session, "keys") == 0
    assert value(session, "lit") == 1


def test_states_fall_through_until_one_asks() -> None:
    """Two states without choices are passed in one step, with all that they say and do."""
    session = keys(TAKE, TAKE, Choose("hall_dawn.start.drop"))
    said = [event.line for event in session.do(Choose("hall_dawn.start.fall")) if isinstance(event, Said)]
    assert said == ["hall_dawn.slope.1", "hall_dawn.slide.1", "hall_dawn.start.1"]
    assert value(session, "lit") == 0


def test_a_called_scene_comes_back() -> None:
    """Calls nest, and return to the state that called."""
    session = keys(Choose("hall_dawn.start.ask"))
    assert [frame.scene for frame in session.state.stack] == ["hall_dawn", "porter"]
    session.do(Choose("porter.start.again"))
    assert [frame.scene for frame in session.state.stack] == ["hall_dawn"]


@pytest.mark.parametrize(
    ("actions", "action", "code"),
    [
        ((), Walk("cellar"), "closed"), ((TAKE,), Walk("cellar"), ""), ((), Walk("hall"), "same-place"), ((), Walk("loft"), ""),
        ((), Shift("dusk"), "closed"), ((Walk("loft"), Walk("hall")), Shift("dusk"), ""), ((TAKE, Walk("cellar")), Shift("dusk"), "not-then"),
        ((TAKE, Walk("cellar")), Walk("loft"), ""), ((Choose("hall_dawn.start.ask"),), Walk("loft"), "in-scene"),
        ((), Lay("brass", "three"), "not-heard"), ((), Choose("hall_dawn.start.fall"), "closed"),
        ((), Choose("hall_dawn.start.brass"), "hidden"), ((), Choose("loft_dawn.start.shout"), "not-here"),
    ],
)  # fmt: skip
def test_doors_hours_and_choices_open_when_their_rules_say(actions, action, code: str) -> None:
    """What is closed is refused with its reason; what is open is not."""
    events = keys(*actions).do(action)
    assert next((event.code for event in events if isinstance(event, Refused)), "") == code


LOOP = """
scenes:
  wheel:
    title: The wheel
    states:
      start: {choices: {turn: {text: Turn., sticky: yes, go: one}}}
      one: {choices: {out: {text: Out., when: told, go: start}}, next: two}
      two: {choices: {out: {text: Out., when: told, go: start}}, next: one}
"""


def test_a_loop_that_only_play_can_find_is_named_and_taken_back() -> None:
    """States that never ask end the step with their names; the state is as it was."""
    files = [
        Text(path.name, path.read_text(encoding="utf-8").replace("start: yard\n", "start: wheel\n"))
        for path in sorted(GROUND.glob("*.yaml"))
    ]
    built = build((*files, Text("page.yaml", LOOP)))
    assert built.story is not None, built.diagnostics
    session = Session.new(built.story)
    before = session.state
    (event,) = session.do(Choose("wheel.start.turn"))
    assert isinstance(event, Looped)
    assert set(event.cycle) == {"wheel.one", "wheel.two"}
    assert session.state is before
