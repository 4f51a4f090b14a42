"""What the pages on plays and programs show is true: their examples are run, their tables are whole."""

import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from game.content.build import load
from game.tools.expectations import CHECKS
from game.tools.modes import MODES
from game.tools.plays import TEST_KEYS, read_suite
from game.tools.replay import replay_plays
from game.tools.runner import VERBS
from game.tools.serve import METHODS, Server

ROOT = Path(__file__).parents[2]
API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
PLAYS = (ROOT / "docs" / "plays.md").read_text(encoding="utf-8")


def blocks(page: str, kind: str) -> list[str]:
    """The examples of a page in a language."""
    return re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL)


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one program, from the first import to the last assertion."""
    monkeypatch.chdir(ROOT)
    for block in blocks(API, "python"):
        exec(block, {})


def test_the_requests_are_answered_as_the_page_says() -> None:
    """Every request but the last does what it asks; the last earns the answer that is shown."""
    story = load(ROOT / "tests" / "stories" / "lamp").story
    assert story is not None
    server = Server(story, 1940)
    requests, shown = blocks(API, "json")
    answers: list[dict[str, Any]] = [server.answer(line) for line in requests.splitlines()]
    assert [answer["ok"] for answer in answers[:-1]] == [True] * (len(answers) - 1)
    assert answers[-1] == json.loads(shown)


@pytest.mark.parametrize(("page", "names"), [
    (API, METHODS), (PLAYS, TEST_KEYS), (PLAYS, VERBS), (PLAYS, CHECKS), (PLAYS, MODES),
], ids=["methods", "keys of a test", "steps", "expectations", "modes"])  # fmt: skip
def test_the_tables_leave_nothing_out(page: str, names: Any) -> None:
    """Each name that the engine knows stands on its page, as code."""
    assert [name for name in names if not re.search(rf"`{name}\b", page)] == []


def test_the_play_on_the_page_holds(tmp_path: Path) -> None:
    """In every mode."""
    (tmp_path / "lamp").symlink_to(ROOT / "tests" / "stories" / "lamp")
    file = tmp_path / "page.play.yaml"
    file.write_text(blocks(PLAYS, "yaml")[0], encoding="utf-8")
    out = StringIO()
    assert replay_plays(file, out) == 0, out.getvalue()
    assert read_suite(file).name == "The lamp"
