"""The timeline: what was met, by day and hour, a witness beside each statement."""

from pathlib import Path

import pytest

from game.engine.actions import Choose
from game.view.commands import AsKnown, Show
from game.view.semantics import Words
from tests.view.played import BELL, BOX, HEARD, game, ids, said


def test_hours_stand_in_order_and_each_witness_has_a_lane(tmp_path: Path) -> None:
    """Parts of the day among the hours, what has no hour last; a statement of two witnesses stands with each."""
    app = game(tmp_path, *HEARD)
    app.press(Show("timeline", "1940-03-02"))
    assert said(app.screen()).startswith(
        "-- Morning\n"
        "The cook: The cook had been up since the morning.\n"
        "The driver: The cook had been up since the morning.\n"
        "-- 12:00\n"
        "The cook: The bell rang at noon.\n"
        "Placed otherwise. When did the bell ring? The driver: 13:00.\n"
        "-- 13:00\n"
        "The driver: The bell rang at one.\n"
        "Placed otherwise. When did the bell ring? The cook: 12:00.\n"
        "-- Hour not given\n"
        "The cook: The clock was kept.\n"
    )


def test_only_what_was_met_is_shown(tmp_path: Path) -> None:
    """Before the driver is read there is one hour of the bell, and nothing at odds with it."""
    app = game(tmp_path, Choose("hall.start.cook"))
    app.press(Show("timeline", "1940-03-02"))
    text = said(app.screen())
    assert "The bell rang at noon." in text
    assert "rang at one" not in text
    assert "Placed otherwise" not in text
    assert "rope" not in text


def test_what_has_no_day_stands_on_a_page_of_its_own(tmp_path: Path) -> None:
    """Months and years by their names, and how much has no date at all."""
    app = game(tmp_path, *HEARD)
    app.press(Show("timeline", "dates"))
    assert "-- 1939\nThe cook: The house was old.\nWithout any date: 1 more" in said(app.screen())
    assert ids(app.screen())[:2] == ["day:1940-03-02", "day:dates"]


def test_a_statement_leads_to_where_it_was_met(tmp_path: Path) -> None:
    """To the clue that has it, else to the line."""
    app = game(tmp_path, *HEARD)
    app.press(Show("timeline", "1940-03-02"))
    intents = {block.text: block.intent for block in app.screen().blocks() if isinstance(block, Words)}
    assert intents["The bell rang at noon."] == Show("notebook", "clues/noon")
    assert intents["The clock was kept."] == Show("line", "talk_cook.start.1")


def test_as_known_then_it_leaves_out_later_years(tmp_path: Path) -> None:
    """What was printed afterwards is on the timeline of today only."""
    app = game(tmp_path, *HEARD, *BELL, *BOX)
    app.press(Show("timeline", "1940-03-02"))
    assert "-- 11:30 to 11:45\nThe leaflet: The rope had been cut." in said(app.screen())
    app.press(AsKnown(True))
    assert "rope" not in said(app.screen())
    assert "Placed otherwise" not in said(app.screen())


@pytest.mark.parametrize("about", ["", "1789-07-14", "dates"])
def test_before_anything_is_met_it_says_so(tmp_path: Path, about: str) -> None:
    """A day that is not there is the first that is; with none, a sentence."""
    app = game(tmp_path)
    app.press(Show("timeline", about))
    assert "The house was old." in said(app.screen())
    app.session.moves[0].state = type(app.session.state)(bytes(len(app.session.state.memory)), app.session.state.stack)
    assert "Nothing with a date has been met yet." in said(app.screen())
