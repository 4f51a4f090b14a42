"""The pytest plugin: every file of plays is collected, one test for each play and mode."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.content.story import Story
from game.tools.modes import MODES
from game.tools.plays import NotAPlay, Test, read_suite
from game.tools.replay import story_of
from game.tools.runner import outcome


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("plays").addoption("--play-tag", help="only plays with this tag")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    return Plays.from_parent(parent, path=file_path) if file_path.name.endswith(".play.yaml") else None


class Plays(pytest.File):
    """A file of plays."""

    def collect(self) -> Iterator[pytest.Item]:
        try:
            suite = read_suite(self.path)
            story = story_of(suite)
        except NotAPlay as error:
            raise self.CollectError(str(error)) from None
        wanted = self.config.getoption("--play-tag")
        for test in suite.tests:
            for mode in MODES if not wanted or wanted in test.tags else ():
                yield Play.from_parent(self, name=f"{test.name} [{mode}]", play=test, mode=mode, story=story)


class Play(pytest.Item):
    """One play in one mode."""

    def __init__(self, *, play: Test, mode: str, story: Story, **more: Any) -> None:
        super().__init__(**more)
        self.play, self.mode, self.story = play, mode, story

    def runtest(self) -> None:
        found = outcome(self.story, self.play, self.mode, self.path.parent)
        if found.trouble:
            raise AssertionError(found.trouble)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """The words for the author; a traceback only for a fault of the program."""
        if excinfo.errisinstance(AssertionError):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo, style))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.play.span.line - 1, self.name
