"""Previously: what a loaded game says of itself, made of its state, and passed by one key."""

from pathlib import Path

from game.shells.app import App
from game.view.commands import Back, LoadFrom, Resume, SaveIn, Show
from tests.view.played import BELL, BOX, HEARD, game, ids, said


def loaded(app: App) -> App:
    """The game again, from a save."""
    app.press(SaveIn("slot-01"))
    app.press(LoadFrom("slot-01"))
    return app


def test_it_says_what_stands_what_is_open_and_what_was_read_last(tmp_path: Path) -> None:
    screen = loaded(game(tmp_path, *HEARD)).screen()
    assert screen.title == "Previously: The hall"
    assert screen.trail == "The hall"
    assert said(screen) == (
        "-- What you read last\nNobody asked the driver.\n-- What stands\nNo finding stands yet.\n"
        "Go on\n-- What is open\nThe bell"
    )


def test_findings_that_stand_have_their_grade(tmp_path: Path) -> None:
    """In full in the chapter that is open, by their number in those before it."""
    app = game(tmp_path, *HEARD, *BELL)
    assert "The hall, 1 of 1: 1 probable." in said(loaded(app).screen())
    app = game(tmp_path, *HEARD)
    for action in BELL[:-1]:
        app.play(action)
    assert "The bell rang" not in said(loaded(app).screen())


def test_what_the_reviewer_sent_back_is_said(tmp_path: Path) -> None:
    """A finding that was rejected is open, and marked."""
    wrong = (BELL[0], BELL[1], BELL[3], BELL[4])
    assert "The bell (sent back)" in said(loaded(game(tmp_path, *HEARD, *wrong)).screen())


def test_one_key_passes_it(tmp_path: Path) -> None:
    """Go on and Back do; another screen does not come back to it."""
    app = loaded(game(tmp_path, *HEARD))
    assert ids(app.screen()) == ["go"]
    app.press(app.screen().buttons()[0].intent)
    assert app.screen().name == "place"
    app = loaded(app)
    app.press(Show("notebook", "clues"))
    app.press(Back())
    assert app.screen().name == "place"


def test_a_game_that_was_not_put_away_goes_on_at_once(tmp_path: Path) -> None:
    """From the title page back into the open game there is nothing to tell."""
    app = game(tmp_path, *HEARD, *BELL, *BOX)
    app.press(Show("title"))
    app.press(Resume())
    assert app.screen().name == "place"
