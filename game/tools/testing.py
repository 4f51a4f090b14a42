"""`test` and `bless`: the plays of a case in every mode, and the transcripts that are kept of them."""

import difflib
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from game.content.story import Story
from game.engine.session import Session
from game.shells import folders
from game.tools.plays import NotAPlay, Suite, read_suite
from game.tools.replay import replay_plays, story_of
from game.tools.runner import Failed, run, transcript


def test(what: list[str], tag: str | None, processes: str, out: TextIO) -> int:
    """Run plays with pytest, on several processes where pytest-xdist is installed; one after the other without pytest.

    what: files of plays, folders of them, or names of cases. Gives 0 when all hold, 1 when not, 2 for what is not there.
    """
    files: list[Path] = []
    for each in what:
        found = files_of(each)
        if not found:
            print(
                f"There is no play for {each!r}: no such file or folder, and no *.play.yaml names such a case.",
                file=out,
            )
            return 2
        files += found
    if importlib.util.find_spec("pytest") is None:
        return max(replay_plays(file, out) for file in files)
    return with_pytest(files, tag, processes)


def with_pytest(files: list[Path], tag: str | None, processes: str) -> int:
    spread = ["-n", processes] if importlib.util.find_spec("xdist") and processes != "1" else []
    chosen = ["--play-tag", tag] if tag else []
    command = [sys.executable, "-m", "pytest", "-q", *spread, *chosen, *map(str, files)]
    return {0: 0, 1: 1}.get(subprocess.run(command, check=False).returncode, 2)


def files_of(what: str) -> list[Path]:
    """The files of plays that a name means."""
    path = Path(what)
    if path.is_file():
        return [path]
    if path.is_dir() and not (path / "case.yaml").exists():
        return sorted(path.rglob("*.play.yaml"))
    folder = path if (path / "case.yaml").exists() else folders.cases() / what
    places = (folder, Path("tests"))
    found = {file.resolve() for place in places if place.is_dir() for file in place.rglob("*.play.yaml")}
    return sorted(file for file in found if (folder / "case.yaml").exists() and is_for(file, folder))


def games_of(story: Story, files: list[Path]) -> Iterator[Session]:
    """The games that plays make of a story, as far as they hold."""
    for file in files:
        try:
            for test in read_suite(file).tests:
                yield run(story, test).game.session
        except (NotAPlay, Failed):
            continue


def is_for(file: Path, folder: Path) -> bool:
    """Whether a file of plays is for a case; one that cannot be read is, so that it is heard of."""
    try:
        return read_suite(file).case.rpartition("/")[2] == folder.resolve().name
    except NotAPlay:
        return True


def bless(files: list[Path], out: TextIO) -> int:
    """Write the transcripts of plays as they read now; print what is new. Gives 0, or 1 when a play does not hold."""
    worst = 0
    for file in files:
        try:
            suite = read_suite(file)
            worst = max(worst, bless_suite(suite, out))
        except NotAPlay as error:
            print(error, file=out)
            worst = 2
    return worst


def bless_suite(suite: Suite, out: TextIO) -> int:
    story = story_of(suite)
    worst = 0
    for each in suite.tests:
        if not each.transcript:
            continue
        try:
            text = transcript(run(story, each))
        except Failed as failed:
            print(f"{failed.span}: {failed.words}", file=out)
            worst = 1
            continue
        keep(suite.path.parent / each.transcript, text, out)
    return worst


def keep(golden: Path, text: str, out: TextIO) -> None:
    """Write a transcript, and print how it differs from the kept one."""
    kept = golden.read_text(encoding="utf-8") if golden.exists() else ""
    lines = difflib.unified_diff(kept.splitlines(), text.splitlines(), "kept", "now", lineterm="", n=1)
    print(f"{golden.name}: {'as it was' if kept == text else 'blessed'}", *lines, sep="\n", file=out)
    golden.write_text(text, encoding="utf-8")
