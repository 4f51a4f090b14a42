"""Then and now: offered from the chapter of the archive on, changing what is shown and nothing that is kept."""

from pathlib import Path

from game.save.plain import dump
from game.view.commands import AsKnown, Show
from tests.view.played import BELL, BOX, HEARD, TODAY, game, ids, said


def test_it_is_not_offered_before_the_archive_opens(tmp_path: Path) -> None:
    """Neither in the notebook nor on the timeline; and asking for it all the same changes nothing."""
    app = game(tmp_path, *HEARD)
    for show in (Show("notebook", "clues"), Show("timeline")):
        app.press(show)
        before = said(app.screen())
        assert "known:then" not in ids(app.screen())
        app.press(AsKnown(True))
        assert said(app.screen()) == before
        app.press(AsKnown(False))


def test_the_notebook_shows_what_was_known_then(tmp_path: Path) -> None:
    """Clues and sources of later years are left out, and counted; today they are there."""
    app = game(tmp_path, *HEARD, *BELL, *BOX)
    app.press(Show("notebook", "clues"))
    assert {"entry:noon", "entry:one", "entry:rope"} <= set(ids(app.screen()))
    app.press(AsKnown(True))
    assert [name for name in ids(app.screen()) if name.startswith("entry:")] == ["entry:noon"]
    assert "2 clues became known later." in said(app.screen())
    app.press(Show("notebook", "sources"))
    assert [name for name in ids(app.screen()) if name.startswith("entry:")] == ["entry:cook_note"]
    app.press(AsKnown(False))
    assert "entry:leaflet" in ids(app.screen())


def test_a_clue_of_later_years_is_veiled_then(tmp_path: Path) -> None:
    """Its title and the year, and not what it says."""
    app = game(tmp_path, *HEARD, *BELL, *BOX)
    app.press(Show("notebook", "clues/rope"))
    assert "has the rope cut" in said(app.screen())
    app.press(AsKnown(True))
    assert "has the rope cut" not in said(app.screen())
    assert "Known since 1960; not yet in March 1940." in said(app.screen())


def test_a_finding_shows_both_rulings(tmp_path: Path) -> None:
    """Then its own, with the evidence of then; today also what the archive made of it."""
    app = game(tmp_path, *HEARD, *BELL, *BOX, *TODAY)
    app.press(Show("finding", "bell"))
    today = said(app.screen())
    assert "“One”, The driver; known since 1941." in today
    assert "As known today\nThe bell could not ring.\nRefuted." in today
    assert "-- As known in March 1940\nThe bell rang at noon.\nProbable." in today
    app.press(AsKnown(True))
    then = said(app.screen())
    assert "Without a rope" not in then
    assert "“One”" not in then
    assert "1 clue became known later." in then
    assert "By the cook, at noon." in then


def test_a_later_finding_shows_then_the_one_it_judges_again(tmp_path: Path) -> None:
    """As known then it has no sentence of its own, only the earlier finding's."""
    app = game(tmp_path, *HEARD, *BELL, *BOX, *TODAY)
    app.press(Show("finding", "bell_today"))
    app.press(AsKnown(True))
    then = said(app.screen())
    assert "It rests on what became known later." in then
    assert "could not ring" not in then
    assert "-- As known in March 1940\nThe bell rang at noon." in then


def test_before_it_is_judged_again_there_is_a_way_to_it(tmp_path: Path) -> None:
    """Once the archive is open, a finding names the one that judges it again."""
    app = game(tmp_path, *HEARD, *BELL, *BOX)
    app.press(Show("finding", "bell"))
    assert "again:bell_today" in ids(app.screen())


def test_it_changes_nothing_that_is_kept(tmp_path: Path) -> None:
    """The game is the same whichever way it is looked at, and a game that is opened begins with today."""
    app = game(tmp_path, *HEARD, *BELL, *BOX, *TODAY)
    before = dump(app.session)
    app.press(AsKnown(True))
    assert dump(app.session) == before
    app.open(app.session)
    app.press(Show("notebook", "clues"))
    assert "entry:rope" in ids(app.screen())
