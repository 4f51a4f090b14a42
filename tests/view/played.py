"""Games of the case of the clock, played as far as a test needs."""

from pathlib import Path

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Action, Choose, Fill, Mark, Submit, Weigh
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.view.semantics import Block, Heading, Screen, Words

CLOCK = Path(__file__).parents[1] / "stories" / "clock"

HEARD: tuple[Action, ...] = (Choose("hall.start.cook"), Choose("hall.start.driver"))
BELL: tuple[Action, ...] = (
    Fill("bell", "when", "noon"), Weigh("bell", "noon", "for"), Weigh("bell", "one", "against"), Mark("bell", "probable"),
    Submit(("bell",)),
)  # fmt: skip
BOX: tuple[Action, ...] = (Choose("hall.start.leave"), Choose("box.start.read"))
TODAY: tuple[Action, ...] = (
    Fill("bell_today", "when", "could"), Weigh("bell_today", "rope", "for"), Mark("bell_today", "refuted"),
    Submit(("bell_today",)),
)  # fmt: skip


def clock() -> Story:
    story = load(CLOCK).story
    assert story is not None
    return story


def game(folder: Path, *actions: Action) -> App:
    """The program with a game in which these things were done; each must be accepted."""
    app = App(clock(), Shelf(folder), Settings(None))
    app.begin()
    for action in actions:
        turn = app.session.state.turn
        app.play(action)
        assert app.session.state.turn == turn + 1, app.message
    return app


def said(screen: Screen) -> str:
    """Everything on a screen that is read, a block a line."""
    return "\n".join(spoken(block) for block in screen.blocks())


def spoken(block: Block) -> str:
    match block:
        case Heading(text):
            return f"-- {text}"
        case Words(speaker=speaker):
            return f"{speaker}: {block.text}" if speaker else block.text
    return getattr(block, "text", "")


def ids(screen: Screen) -> list[str]:
    """The names of everything that can be pressed."""
    return [button.id for button in screen.buttons()]
