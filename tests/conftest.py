"""Files of plays are collected as tests: one for each play and mode."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

from game.tools.plays import NotAPlay, Test, read_suite
from game.tools.replay import story_of
from game.tools.runner import MODES, outcome


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
        for test in suite.tests:
            for mode in MODES:
                yield Play.from_parent(self, name=f"{test.name} [{mode}]", play=test, mode=mode, story=story)


class Play(pytest.Item):
    """One play in one mode."""

    def __init__(self, *, play: Test, mode: str, story, **more) -> None:
        super().__init__(**more)
        self.play, self.mode, self.story = play, mode, story

    def runtest(self) -> None:
        found = outcome(self.story, self.play, self.mode)
        if found.trouble:
            raise AssertionError(found.trouble)

    def repr_failure(self, excinfo, style=None) -> str:
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.play.span.line - 1, self.name
