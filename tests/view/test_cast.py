"""The cast: whoever was met, with a portrait, and whether they were heard or only written of."""

from pathlib import Path

from game.engine.actions import Choose
from game.view.cast import PAPERS
from game.view.commands import Show
from game.view.semantics import Picture
from tests.view.played import HEARD, game, ids, said


def test_everyone_met_so_far_has_a_card(tmp_path: Path) -> None:
    """Name and dates, role, standpoint, what they could know; nobody who was not met."""
    app = game(tmp_path, Choose("hall.start.cook"))
    app.press(Show("cast"))
    assert said(app.screen()).startswith(
        "-- The cook (born 1900)\n\ncook\nStandpoint: Of the kitchen.\nCould know: The clock.\nThe cook in the notebook"
    )
    assert app.screen().columns[0][1] == Picture("natalia", "portrait", "Imagined likeness of the cook.")
    assert ids(app.screen()) == ["person:cook", "back"]


def test_who_was_not_heard_is_marked(tmp_path: Path) -> None:
    """The cook spoke; of the driver there are papers only."""
    app = game(tmp_path, *HEARD)
    app.press(Show("cast"))
    cook, driver = app.screen().columns
    assert PAPERS not in [getattr(block, "text", "") for block in cook]
    assert PAPERS in [getattr(block, "text", "") for block in driver]


def test_before_anybody_is_met_it_says_so(tmp_path: Path) -> None:
    app = game(tmp_path)
    app.press(Show("cast"))
    assert "Nobody met yet." in said(app.screen())


def test_a_card_leads_to_the_notebook(tmp_path: Path) -> None:
    """And Back comes to the cast again."""
    app = game(tmp_path, *HEARD)
    app.press(Show("cast"))
    app.press(app.screen().buttons()[0].intent)
    assert app.screen().title == "Notebook"
