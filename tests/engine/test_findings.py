"""The reviewer: points, bands, support, batches, and what has to change after a rejection."""

from functools import cache
from pathlib import Path

import pytest

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Action, Choose, Fill, Mark, Reopen, Submit, Weigh
from game.engine.events import Locked, Refused, Reviewed, UnitOpened
from game.engine.findings import Score, score, trouble
from game.engine.session import Session
from game.engine.state import Sentence

JURY = Path(__file__).parents[1] / "stories" / "jury"


@cache
def jury() -> Story:
    story = load(JURY).story
    assert story is not None
    return story


@pytest.mark.parametrize(
    ("given", "sets", "relevant", "is_what"),
    [
        ((), (("a",),), (), "thin"),
        (("a",), (("a",),), (), ""),
        (("a",), (("a", "b"),), (), "thin"),
        (("b",), (("a",), ("b",)), (), ""),
        (("a", "c"), (("a",),), (), "stray"),
        (("a", "c"), (("a",),), ("c",), ""),
        ((), ((),), (), ""),
        (("c",), ((),), (), "stray"),
    ],
)
def test_support_is_whole_thin_or_stray(given: tuple[str, ...], sets, relevant, is_what: str) -> None:
    """One whole set carries a side; fewer are thin; what says nothing to the point is stray."""
    assert trouble(given, sets, relevant) == is_what


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (Sentence((("what", "rain"),), ("rain",), ("dry",), "proven"), Score(0, "")),
        (Sentence((("what", "rain"),), ("mud",), ("dry",), "probable"), Score(0, "")),
        (Sentence((("what", "snow"),), ("mud",), ("dry",), "probable"), Score(1, "")),
        (Sentence((("what", "snow"),), ("mud",), (), "probable"), Score(2, "thin")),
        (Sentence((("what", "snow"),), ("mud", "hat"), ("dry",), "refuted"), Score(3, "stray")),
        (Sentence(), Score(4, "thin")),
    ],
)
def test_points_are_slots_grade_and_each_side(sentence: Sentence, expected: Score) -> None:
    """A finding has a point for each slot, one for the grade and one for each side of its support."""
    assert score(jury().findings["f1"], sentence) == expected


RIGHT: tuple[Action, ...] = (
    Fill("f1", "what", "rain"), Weigh("f1", "rain", "for"), Weigh("f1", "dry", "against"), Mark("f1", "probable"),
    Fill("f2", "what", "mud"), Weigh("f2", "rain", "for"), Weigh("f2", "mud", "for"), Mark("f2", "probable"),
    Fill("f3", "what", "dry"), Weigh("f3", "dry", "for"), Weigh("f3", "rain", "against"), Mark("f3", "refuted"),
)  # fmt: skip
ALL = Submit(("f1", "f2", "f3"))


def at_the_table(*actions: Action) -> Session:
    session = Session.new(jury())
    for action in (Choose("table.start.rain"), Choose("table.start.dry"), *RIGHT, *actions):
        session.do(action)
    return session


def test_a_right_batch_stands_as_a_whole_and_opens_the_next_unit() -> None:
    """Three right findings lock together; the second chapter opens and says so."""
    events = at_the_table().do(ALL)
    assert [event.finding for event in events if isinstance(event, Locked)] == ["f1", "f2", "f3"]
    assert UnitOpened("second") in events


@pytest.mark.parametrize(
    ("wrong", "band"),
    [
        ((Mark("f1", "refuted"),), 1),
        ((Mark("f1", "refuted"), Fill("f2", "what", "dust")), 1),
        ((Mark("f1", "refuted"), Fill("f2", "what", "dust"), Fill("f3", "what", "wet")), 2),
    ],
)
def test_the_answer_is_a_band_and_nothing_locks(wrong: tuple[Action, ...], band: int) -> None:
    """At most two points wrong, or more; nothing of a batch that is sent back stands."""
    session = at_the_table(*wrong)
    (review,) = session.do(ALL)
    assert isinstance(review, Reviewed)
    assert (review.band, review.about, review.remark) == (band, "", "fit")


def test_after_a_rejection_a_claim_changes_only_with_its_support() -> None:
    """Slots and grade are not climbed: support has to change first; what was right may stay."""
    session = at_the_table(Mark("f2", "proven"), ALL)
    assert code(session.do(ALL)) == "same-again"
    session.do(Mark("f2", "probable"))
    assert code(session.do(ALL)) == "unchanged"
    session.do(Weigh("f2", "dry", "for"))
    session.do(ALL)
    session.do(Weigh("f2", "dry", ""))
    assert any(isinstance(event, Locked) for event in session.do(ALL))


def code(events: tuple[object, ...]) -> str:
    return next((event.code for event in events if isinstance(event, Refused)), "")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), "empty-batch"),
        (("f1", "f1", "f2"), "twice"),
        (("f1", "f2"), "three"),
        (("f4",), "not-open"),
        (("x",), "no-such"),
    ],
)
def test_a_batch_is_three_different_open_findings(names: tuple[str, ...], expected: str) -> None:
    """Anything else is refused, and why is said."""
    assert code(at_the_table().do(Submit(names))) in (expected, "closed")


def test_a_standing_finding_can_be_taken_up_again() -> None:
    """Reopening unlocks; until then a standing finding cannot be changed."""
    session = at_the_table(ALL)
    assert code(session.do(Mark("f1", "refuted"))) == "locked"
    session.do(Reopen("f1"))
    assert code(session.do(Mark("f1", "refuted"))) == ""
    assert code(session.do(Reopen("f1"))) == "not-locked"
