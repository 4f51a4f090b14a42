"""The card of a chapter: shown once, when its first scene is first entered, and passed by one key."""

from pathlib import Path

import pytest

from game.engine.actions import Choose
from game.view.commands import Back, Show, Undo
from game.view.semantics import Picture
from tests.view.played import BELL, BOX, HEARD, game, ids


def test_a_chapter_begins_with_its_card(tmp_path: Path) -> None:
    """Title and plate, with the plate in words; then the first page."""
    app = game(tmp_path, *HEARD, *BELL, Choose("hall.start.leave"))
    card = app.screen()
    assert (card.name, card.title) == ("opener", "The box")
    assert card.picture == Picture("open_archive", "plate", "A drawer full of files.")
    app.press(card.buttons()[0].intent)
    assert app.screen().name == "place"
    assert "box.start.read" in ids(app.screen())
    assert app.screen().picture == card.picture


def test_it_is_shown_once(tmp_path: Path) -> None:
    """Neither when the scene is entered again nor by Back from another screen."""
    app = game(tmp_path, *HEARD, *BELL, *BOX, Choose("box.start.back"), Choose("hall.start.leave"))
    assert app.screen().name == "place"
    app = game(tmp_path, *HEARD, *BELL, Choose("hall.start.leave"))
    app.press(Show("notebook", "clues"))
    app.press(Back())
    assert app.screen().name == "place"


def test_a_chapter_without_a_plate_has_no_card(tmp_path: Path) -> None:
    app = game(tmp_path)
    assert app.screen().name == "place"


@pytest.mark.parametrize("command", [Back(), Undo()])
def test_a_move_taken_back_takes_the_card_along(tmp_path: Path, command: object) -> None:
    """No card stays over a page that it does not belong to."""
    app = game(tmp_path, *HEARD, *BELL, Choose("hall.start.leave"))
    app.press(command)  # type: ignore[arg-type]
    assert app.screen().name == "place"
