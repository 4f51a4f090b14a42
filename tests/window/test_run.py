"""The window's own doings: what a click beside a sheet does."""

from pathlib import Path

from game.content.build import load
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.shells.window.run import Window
from game.view.commands import Show

LAMP = Path(__file__).parents[1] / "stories" / "lamp"


def test_a_click_beside_the_scroll_bar_leafs(tmp_path: Path) -> None:
    """Below the part that is seen it goes on, above it goes back; so a long sheet can be read by left click alone."""
    story = load(LAMP).story
    assert story is not None
    window = Window(App(story, Shelf(tmp_path), Settings(None)), (1280, 720))
    window.press(Show("help"))
    window.refresh()
    main = window.layout.panel("main")
    assert main is not None
    assert main.most > 0
    x, top, bottom = main.box.right - 6, main.box.top + 4, main.box.bottom - 4
    for place, is_moved in (((x, bottom), True), ((x, top), False)):
        window.click(place)
        window.refresh()
        main = window.layout.panel("main")
        assert main is not None
        assert (main.scroll > 0) == is_moved
