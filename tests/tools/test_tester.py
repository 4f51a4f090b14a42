"""The tester is tested: plays that must pass, fail or be rejected, with the words that each of them earns.

A file `corpus/NAME.corpus.yaml` begins with its verdict; `NAME.out` beside it is what the author reads. With
COYOACAN_BLESS=1 in the environment the words are kept as they are now; the verdicts stay what they are.
"""

import os
from pathlib import Path

import pytest

from game.tools.modes import MODES
from game.tools.plays import NotAPlay, read_suite
from game.tools.replay import story_of
from game.tools.runner import outcome

ROOT = Path(__file__).parents[2]
CORPUS = Path("tests/tools/corpus")
ENTRIES = sorted(path.name.removesuffix(".corpus.yaml") for path in (ROOT / CORPUS).glob("*.corpus.yaml"))
PASSING = [name for name in ENTRIES if (ROOT / CORPUS / f"{name}.corpus.yaml").read_text("utf-8").startswith("# PASS")]


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Places in the kept words begin at the root of the project."""
    monkeypatch.chdir(ROOT)


def judged(name: str, mode: str = "plain") -> tuple[str, str]:
    """The verdict on an entry, and what its author reads."""
    try:
        suite = read_suite(CORPUS / f"{name}.corpus.yaml")
        story = story_of(suite)
    except NotAPlay as error:
        return "REJECTED", f"{error}\n"
    found = [outcome(story, test, mode, CORPUS) for test in suite.tests]
    rows = [f"{each.test.name}: {each.trouble or 'holds'}\n" for each in found]
    return ("FAIL" if any(each.trouble for each in found) else "PASS"), "".join(rows)


@pytest.mark.parametrize("name", ENTRIES)
def test_a_play_has_the_verdict_and_the_words_that_are_kept(name: str) -> None:
    """An entry passes, fails or is rejected as its first line says, and in the words of its .out file."""
    verdict, words = judged(name)
    kept = CORPUS / f"{name}.out"
    if os.environ.get("COYOACAN_BLESS"):
        kept.write_text(words, encoding="utf-8")
    first = (CORPUS / f"{name}.corpus.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert (f"# {verdict}", words) == (first, kept.read_text(encoding="utf-8"))


@pytest.mark.parametrize("mode", MODES[1:])
@pytest.mark.parametrize("name", PASSING)
def test_a_play_that_passes_does_so_in_every_mode(name: str, mode: str) -> None:
    """Saves, undo, the log and the voice agree with the plain way."""
    assert judged(name, mode)[0] == "PASS"


def test_the_corpus_is_large_and_has_every_verdict() -> None:
    """Each verdict is earned by some entry."""
    assert len(ENTRIES) >= 30
    assert {judged(name)[0] for name in ENTRIES} == {"PASS", "FAIL", "REJECTED"}
