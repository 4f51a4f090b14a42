"""Live and filed clues in the window: whole at every size, and what is pressed stays in view when it moves."""

import os

import pytest

from game.engine.session import Session
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.shells.window import focus as focusing
from game.shells.window.run import Window
from game.tools.pictures import SIZES, TEXT_SIZES
from game.tools.testing import games_of
from game.view.commands import Set, Show
from game.view.filing import filing
from tests.laws.test_walks import ROOT, story_of
from tests.window.test_layout import faults

os.environ["SDL_VIDEODRIVER"] = "dummy"
FINDING = "harte_knew"


@pytest.fixture(scope="module")
def window_at(tmp_path_factory: pytest.TempPathFactory):
    """A window on the first move of the plays where many clues are held and the finding is open."""
    story = story_of("coyoacan")
    game = next(games_of(story, [ROOT / "tests" / "plays" / "gate.play.yaml"]))
    while len(filing(story, game.state).clues) < 30 or game.state.sentence(FINDING).grade:
        assert game.undo()

    def made(size: tuple[int, int], text: str) -> Window:
        app = App(story, Shelf(tmp_path_factory.mktemp("saves")), Settings(None))
        app.press(Set("text_size", text))
        app.open(Session(story, list(game.moves)))
        return Window(app, size)

    return made


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text", TEXT_SIZES)
def test_a_filed_clue_that_becomes_live_is_followed(window_at, size, text) -> None:
    """Laid in a finding it stands elsewhere; nothing is clipped before or after, and the focus is still in view."""
    window = window_at(size, text)
    for show in (Show("notebook", "clues"), Show("finding", FINDING)):
        window.press(show)
        window.refresh()
        assert not faults(window.layout)
    found = filing(window.app.story, window.app.session.state)
    last = found.filed[-1][1][-1].id
    window.look_at(f"weigh:{last}")
    before = focusing.place_of(window.layout, window.focus)[1].box.copy()
    window.activate()
    window.refresh()
    panel, piece = focusing.place_of(window.layout, f"weigh:{last}")
    assert window.focus == f"weigh:{last}"
    assert last in [clue.id for clue in filing(window.app.story, window.app.session.state).live]
    assert piece.box != before
    assert panel.box.contains(panel.on_screen(piece))
    assert not faults(window.layout)
