"""The terminal: the whole of a tiny case by typed commands, and every command once."""

import io
from pathlib import Path

import pytest

from game.content.build import load
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.shells.terminal import COMMANDS, Terminal

LAMP = Path(__file__).parents[1] / "stories" / "lamp"


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    story = load(LAMP).story
    assert story is not None
    terminal = Terminal(App(story, Shelf(tmp_path), Settings(None)), io.StringIO())
    terminal.show()
    return terminal


def typed(terminal: Terminal, *commands: str) -> str:
    """What the terminal writes for some commands; a command in angle brackets is a button's name."""
    assert isinstance(terminal.out, io.StringIO)
    terminal.out.truncate(0)
    terminal.out.seek(0)
    for command in commands:
        if command.startswith("<"):
            command = str([button.id for button in terminal.buttons].index(command[1:-1]) + 1)
        terminal.obey(command)
    return terminal.out.getvalue()


def test_a_case_is_played_to_its_ending(terminal: Terminal) -> None:
    """From the content note to the ending, by numbers and words."""
    typed(terminal, "<go>", "<begin>")
    assert "A folder lies open." in typed(terminal, "look")
    assert "Read the log first." in typed(terminal, "why 3")
    assert "Clue found: The log." in typed(terminal, "<yard.start.read_log>")
    typed(terminal, "<yard.start.stay>", "<yard.start.read_letter>")
    assert "The guard: I saw it burning. [Documented]" in typed(terminal, "<yard.start.talk>")
    assert "The guards, The gate log (1940), page 2" in typed(terminal, "source")
    assert "do not agree" in typed(terminal, "<lay:letter_lamp>")
    typed(
        terminal,
        "findings",
        "<finding:lamp>",
        "<fill:state:lit>",
        "<fill:hour:four>",
        "<weigh:log_lamp>",
        "<grade:probable>",
        "<tray>",
    )
    assert "“The lamp” stands." in typed(terminal, "<submit>")
    typed(terminal, "back")
    assert "The report is filed." in typed(terminal, "<yard.start.leave>")


def test_undo_save_and_load(terminal: Terminal) -> None:
    """A move is taken back and made again; a slot brings a game back."""
    typed(terminal, "<go>", "<begin>", "<yard.start.read_log>", "save 3")
    assert "Read the log." in typed(terminal, "undo")
    assert "Read the log." not in typed(terminal, "redo")
    typed(terminal, "title", "<begin>")
    assert "Loaded Slot 03." in typed(terminal, "load 3")
    assert "(1 of 1)" in typed(terminal, "notebook").replace("Clues, ", "")
    assert "There is nothing to take back." in typed(terminal, "undo", "undo")


def test_enter_alone_takes_the_only_thing_there_is(terminal: Terminal) -> None:
    """It passes the content note; on the title page, with several things to do, it does nothing."""
    assert "== The lamp ==" in typed(terminal, "")
    assert typed(terminal, "") == ""


def test_a_note_is_written_and_kept(terminal: Terminal) -> None:
    """What the player writes about a clue stands beside it."""
    typed(terminal, "<go>", "<begin>", "<yard.start.read_log>", "notebook", "note Who lit it?")
    assert "Your note: Who lit it?" in typed(terminal, "notebook")


@pytest.mark.parametrize(
    "command",
    [*COMMANDS, "0", "99", "why 99", "why x", "source 9", "save 99", "load 24", "load x", "frobnicate", "   "],
)
def test_every_command_is_answered_before_and_in_a_game(terminal: Terminal, command: str) -> None:
    """No command raises, wherever it is typed; unknown ones say so."""
    typed(terminal, command)
    terminal.app.running = True
    typed(terminal, "title")
    if any(button.id == "begin" for button in terminal.buttons):
        typed(terminal, "<begin>")
    written = typed(terminal, command)
    assert written or not command.strip() or command == "quit"
