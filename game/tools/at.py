"""The game as it stands at a line of a play: what a failure of a play asks to be looked at."""

from pathlib import Path

from game.engine.session import Session
from game.tools.plays import NotAPlay, Test, read_suite
from game.tools.replay import story_of
from game.tools.runner import Failed, run


def session_at(where: str) -> Session:
    """The game at FILE:LINE, its expectations up to there passed over when they fail. Raises NotAPlay."""
    name, _, line = where.rpartition(":")
    if not line.isdecimal() or len(line) > 9:
        raise NotAPlay(f"{where!r} is no place in a play; write FILE:LINE")
    suite = read_suite(Path(name))
    test = test_at(suite.tests, int(line))
    if test is None:
        raise NotAPlay(f"{where}: no test of this file has begun at this line")
    try:
        return run(story_of(suite), test, until=int(line)).game.session
    except Failed as failed:
        if failed.session is None:
            raise NotAPlay(f"{failed.span}: {failed.words}") from None
        return failed.session


def test_at(tests: tuple[Test, ...], line: int) -> Test | None:
    """The test that a line belongs to: the last that begins at or before it."""
    begun = [test for test in tests if test.span.line <= line]
    return begun[-1] if begun else None
