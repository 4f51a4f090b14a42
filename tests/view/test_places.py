"""A place in the notebook: who could open its doors and what is seen from it, at the hours that are open by now."""

from pathlib import Path

from game.content.build import load
from game.engine.session import Session
from game.tools.plays import read_suite
from game.tools.runner import run
from game.view.notebook import place_entry
from game.view.plan import plan_screen
from game.view.semantics import Words

ROOT = Path(__file__).parents[2]


def read(session: Session, place: str) -> str:
    blocks = place_entry(session.story, session.state, place)
    return " ".join(run.text for block in blocks if isinstance(block, Words) for run in block.runs)


def test_what_belongs_to_a_later_hour_is_told_when_that_hour_is_open() -> None:
    story = load(ROOT / "scenes" / "coyoacan").story
    assert story is not None
    actions = run(story, read_suite(ROOT / "tests" / "plays" / "thorough.play.yaml").tests[0]).game.session.actions
    early, late = Session.new(story), Session.again(story, actions, 1940)
    assert "a bar, a key and a bell" in read(early, "gate")
    assert "electric switch" not in read(early, "gate")
    assert "electric switch" in read(late, "gate")
    assert "a man on the roof could aim at" in read(late, "roof")
    assert "Of the patio nothing, for the wall stands between (inferred)." in read(late, "police_post")


def test_the_plan_tells_the_ways_that_were_taken_at_its_hour() -> None:
    story = load(ROOT / "scenes" / "coyoacan").story
    assert story is not None
    actions = run(story, read_suite(ROOT / "tests" / "plays" / "thorough.play.yaml").tests[0]).game.session.actions
    session = Session.new(story)
    for action in actions:
        session.do(action)
        if session.state.hour == "raid":
            break
    side = plan_screen(story, session.state).side
    told = " ".join(run.text for block in side if isinstance(block, Words) for run in block.runs)
    assert "A third party, to the door of the study: The police post, then The gate" in told
    assert "The visitor" not in told
