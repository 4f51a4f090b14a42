"""`test`, `bless`, `--at` and what the game records: files of plays, transcripts, and places in a play."""

import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from game.content.build import load
from game.engine.actions import Action, Ask, Choose, Dissent, Fill, Hint, Judge, Lay, Mark, Note, Open, Submit, Weigh
from game.engine.session import Session
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.tools.at import session_at
from game.tools.modes import MODES
from game.tools.plays import NotAPlay, read_suite
from game.tools.replay import replay_plays
from game.tools.testing import bless, files_of
from game.tools.testing import test as run_test
from game.view.commands import Record

ROOT = Path(__file__).parents[2]
LAMP = ROOT / "tests" / "stories" / "lamp"
HEAD = "play: 1\nsuite: Kept\ncase: lamp\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the case of the lamp in it."""
    shutil.copytree(LAMP, tmp_path / "lamp")
    return tmp_path


def written(folder: Path, text: str, name: str = "kept.play.yaml") -> Path:
    (folder / name).write_text(HEAD + text, encoding="utf-8")
    return folder / name


# bless


def test_bless_writes_a_transcript_and_shows_what_is_new(folder: Path) -> None:
    """The first time all is new; then nothing; after an edit, the line that differs."""
    file = written(folder, "tests: [{name: a, transcript: a.txt, steps: [{choose: read_log}]}]\n")
    out = StringIO()
    assert replay_plays(file, StringIO()) == 1
    assert bless([file], out) == 0
    assert out.getvalue().startswith("a.txt: blessed\n")
    assert "+A folder lies open." in out.getvalue()
    assert replay_plays(file, StringIO()) == 0
    out = StringIO()
    assert bless([file], out) == 0
    assert out.getvalue() == "a.txt: as it was\n"
    (folder / "a.txt").write_text("A folder lies shut.\nThe log has a lamp that burned.\n", encoding="utf-8")
    out = StringIO()
    assert bless([file], out) == 0
    assert {"-A folder lies shut.", "+A folder lies open."} <= set(out.getvalue().splitlines())


def test_bless_keeps_nothing_of_a_play_that_does_not_hold(folder: Path) -> None:
    """It says where, gives 1, and leaves the kept file alone; 2 for what is no play."""
    file = written(folder, "tests: [{name: a, transcript: a.txt, steps: [{choose: read_letter}]}]\n")
    out = StringIO()
    assert bless([file], out) == 1
    assert "kept.play.yaml:4:47: " in out.getvalue()
    assert not (folder / "a.txt").exists()
    assert bless([written(folder, "tests: []\n")], StringIO()) == 2


# test


def test_plays_are_found_by_file_folder_and_case(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is itself; a folder has all its plays; a case has those that name it, here and under tests/."""
    file = written(folder, "tests: [{name: a, steps: [{choose: stay}]}]\n")
    assert files_of(str(file)) == [file]
    assert files_of(str(folder)) == [file]
    assert files_of("no such case") == []
    monkeypatch.chdir(ROOT)
    plays = ROOT / "tests" / "plays"
    assert plays / "gate.play.yaml" in files_of("coyoacan")
    assert plays / "stories.play.yaml" not in files_of("coyoacan")
    assert plays / "stories.play.yaml" in files_of("tests/stories/lamp")


def test_what_has_no_plays_is_said() -> None:
    """A name that means nothing gets a sentence and the code 2."""
    out = StringIO()
    assert run_test(["lump"], None, "1", out) == 2
    assert "There is no play for 'lump'" in out.getvalue()


@pytest.mark.parametrize(("words", "runs"), [((), 12), (("--tag", "quick"), 6)])
def test_the_test_command_runs_plays_in_every_mode(folder: Path, words: tuple[str, ...], runs: int) -> None:
    """Two plays in six modes; with a tag only those that have it."""
    file = written(
        folder, "tests:\n- {name: a, tags: [quick], steps: [{choose: stay}]}\n- {name: b, steps: [{choose: stay}]}\n"
    )
    command = [sys.executable, "main.py", "test", "-n", "1", *words, str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(MODES) == 6
    assert done.stdout.count(".") >= runs
    failing = written(folder, "tests: [{name: a, steps: [{choose: read_letter}]}]\n")
    done = subprocess.run([*command[:5], str(failing)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "was refused (closed): Read the log first." in done.stdout


# --at

AT = """\
fragments:
  _read:
    - choose: read_log
    - choose: read_letter
tests:
  - name: a
    steps:
      - use: _read
      - choose: stay
      - expect: {ending: done}
      - choose: talk
  - name: b
    steps:
      - choose: talk
"""


@pytest.mark.parametrize(("line", "done"), [
    (9,  []),
    (11, ["read_log", "read_letter"]),
    (12, ["read_log", "read_letter", "stay"]),
    (14, ["read_log", "read_letter", "stay"]),
    (15, []),
    (99, ["talk"]),
])  # fmt: skip
def test_a_place_in_a_play_is_a_game(folder: Path, line: int, done: list[str]) -> None:
    """The game at a line has taken the steps up to it, those of fragments where they are used, until one fails."""
    session = session_at(f"{written(folder, AT)}:{line}")
    assert session.actions == tuple(Choose(f"yard.start.{name}") for name in done)


@pytest.mark.parametrize(("place", "words"), [
    ("kept.play.yaml",    "write FILE:LINE"),
    ("kept.play.yaml:x",  "write FILE:LINE"),
    ("kept.play.yaml:²",  "write FILE:LINE"),
    ("kept.play.yaml:2",  "no test of this file has begun"),
    ("lost.play.yaml:2",  "cannot be read"),
])  # fmt: skip
def test_a_place_that_is_none_is_said(folder: Path, place: str, words: str) -> None:
    """Each in a sentence of its own."""
    written(folder, AT)
    with pytest.raises(NotAPlay, match=words):
        session_at(str(folder / place))


def test_where_a_failure_says_to_look_there_is_a_game(folder: Path) -> None:
    """`see it:` leads to the game before the step that failed, also when it stands in a fragment."""
    text = AT.replace("choose: read_log", "choose: read_lag")
    out = StringIO()
    replay_plays(written(folder, text), out)
    place = out.getvalue().split("see it: python main.py --at ")[1].split("\n")[0]
    assert place.endswith(":11")
    assert session_at(place).actions == ()


# record

EVERYTHING: dict[str, tuple[Action, ...]] = {
    "lamp": (
        Choose("yard.start.read_log"), Choose("yard.start.read_letter"), Choose("yard.start.talk"), Ask("saw_it"),
        Lay("letter_lamp", "saw_it"), Open("lamp_moment"), Judge("lamp_moment.light", "differ"), Hint("lamp"),
        Fill("lamp", "state", "lit"), Fill("lamp", "hour", "four"), Weigh("lamp", "log_lamp", "for"), Mark("lamp", "probable"),
        Note("guard", "Was he: \"there\"? {no} # ñ – 'x'"), Submit(("lamp",)), Dissent("lamp"), Choose("yard.start.leave"),
    ),
    "jury": (Choose("table.start.rain"), Weigh("f1", "rain", "for"), Weigh("f1", "rain", "against"), Weigh("f1", "rain", "")),
}  # fmt: skip


@pytest.mark.parametrize("case", EVERYTHING)
def test_what_is_recorded_holds_in_every_mode(case: str, tmp_path: Path) -> None:
    """The game writes itself down as a play; the play leads to the same game, plainly and in all other modes."""
    folder = tmp_path / "saves" / "plays"
    shutil.copytree(ROOT / "tests" / "stories" / case, folder / case)
    story = load(folder / case).story
    assert story is not None
    session = Session.again(story, EVERYTHING[case], 1940)
    assert session.actions == EVERYTHING[case]
    app = App(story, Shelf(tmp_path / "saves"), Settings(None))
    app.open(session)
    app.command(Record())
    (file,) = folder.glob("*.play.yaml")
    assert str(file) in app.message
    out = StringIO()
    assert replay_plays(file, out) == 0, out.getvalue()
    last = read_suite(file).tests[0].steps[-1].span.line
    assert session_at(f"{file}:{last}").state == session.state


def test_nothing_is_recorded_where_no_game_is_open(tmp_path: Path) -> None:
    """The player is told so."""
    story = load(LAMP).story
    assert story is not None
    app = App(story, Shelf(tmp_path), Settings(None))
    app.command(Record())
    assert app.message == "No game is open. Begin one first."
