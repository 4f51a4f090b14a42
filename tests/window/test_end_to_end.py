"""The real program on a virtual display: the prologue by keyboard and by mouse, against the same play in the terminal."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.content.build import load
from game.engine.state import State
from game.save.plain import load as load_save
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.shells.terminal import Terminal
from tests.window.display import ROOT, Hands, is_possible, play

PROLOGUE = (
    "go", "begin", "prologue_desk.start.begin", "prologue_bedroom.start.memoir", "prologue_bedroom.start.later",
    "tool:versions", "moment:bedroom_corner", "judge:bedroom_corner.where:differ", "judge:bedroom_corner.fire:agree",
    "back", "back", "tool:findings", "finding:where_they_lay", "fill:who:couple", "fill:where:corner",
    "weigh:corner_natalia", "weigh:bed_later", "weigh:bed_later", "grade:probable", "tray", "submit",
)  # fmt: skip
"""Everything that is pressed, from the content note to the first locked finding, by the names of the buttons."""

pytestmark = pytest.mark.skipif(not is_possible(), reason="needs Xvfb and xdotool; .ci/run installs them")


def in_the_terminal(folder: Path) -> State:
    """The same buttons by their numbers in the terminal; the state that comes of it."""
    story = load(ROOT / "scenes" / "coyoacan").story
    assert story is not None
    terminal = Terminal(App(story, Shelf(folder), Settings(None)), io.StringIO())
    terminal.show()
    for name in PROLOGUE:
        if name in ("back", "tool:versions", "tool:findings"):
            terminal.obey({"back": "back", "tool:versions": "versions", "tool:findings": "findings"}[name])
        else:
            terminal.obey(str([button.id for button in terminal.buttons].index(name) + 1))
    assert terminal.app.session is not None
    return terminal.app.session.state


def saved_state(folder: Path) -> State:
    """The state that the window has saved of itself."""
    story = load(ROOT / "scenes" / "coyoacan").story
    assert story is not None
    session, lost = load_save(story, json.loads((folder / "coyoacan" / "auto.json").read_text(encoding="utf-8")))
    assert not lost
    return session.state


@pytest.mark.parametrize("press", [Hands.by_keyboard, Hands.by_mouse], ids=["keyboard", "mouse"])
def test_the_prologue_is_played_to_its_finding(press: Callable[[Hands, str], None], tmp_path: Path) -> None:
    """By either hand the first finding stands, and the game is the one that the terminal makes."""
    with play("coyoacan", tmp_path / "window") as hands:
        for name in PROLOGUE:
            hands.wait(lambda report, name=name: name in report["boxes"])
            press(hands, name)
        hands.wait(lambda report: "stands" in report["message"])
    assert saved_state(tmp_path / "window") == in_the_terminal(tmp_path / "terminal")


def test_a_loaded_game_begins_with_its_recap(tmp_path: Path) -> None:
    """Saved and loaded by a key each; one more key passes the recap."""
    with play("coyoacan", tmp_path) as hands:
        for name in PROLOGUE[:3]:
            hands.wait(lambda report, name=name: name in report["boxes"])
            hands.by_keyboard(name)
        hands.wait(lambda report: report["turn"] == 1)
        hands.press("F5")
        hands.wait(lambda report: "Saved in Quick save" in report["message"])
        hands.press("F9")
        hands.wait(lambda report: report["screen"] == "previously" and report["focus"] == "go")
        hands.press("Return")
        hands.wait(lambda report: report["screen"] == "place")


def test_closing_the_window_ends_the_program_well(tmp_path: Path) -> None:
    """Quit on the title page ends the program with 0."""
    with play("coyoacan", tmp_path) as hands:
        hands.by_keyboard("go")
        hands.wait(lambda report: "quit" in report["boxes"])
        while hands.report()["focus"] != "quit":
            hands.press("Down")
        hands.xdotool("key", "--window", hands.window, "Return")
        assert hands.game.wait(timeout=20) == 0


def test_without_a_display_a_sentence_offers_the_text(tmp_path: Path) -> None:
    """No display: one sentence that names --text, exit code 1, no traceback."""
    command = [sys.executable, "main.py", "--saves", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}, capture_output=True, text=True,
                          timeout=60)  # fmt: skip
    assert done.returncode == 1
    assert "python main.py --text" in done.stderr
    assert "Traceback" not in done.stderr
