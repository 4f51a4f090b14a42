"""The JSON protocol: every method, every error, and a law for every line."""

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.build import load
from game.content.story import Story
from game.tools.serve import LONGEST, METHODS, Server, serve, written

ROOT = Path(__file__).parents[2]
LAMP: Story = load(ROOT / "tests" / "stories" / "lamp").story  # type: ignore[assignment]


@pytest.fixture
def server() -> Server:
    return Server(LAMP, 1940)


def ask(server: Server, method: str, **params: Any) -> dict[str, Any]:
    return server.answer(json.dumps({"id": 1, "method": method, "params": params}))


def test_every_method_answers(server: Server) -> None:
    """What each method does, one after the other, in one game."""
    save = ask(server, "save")["save"]
    calls: list[tuple[str, dict[str, Any]]] = [
        ("look", {}), ("choose", {"choice": "yard.start.read_log"}), ("do", {"hint": {"finding": "lamp"}}),
        ("snapshot", {"name": "here"}), ("undo", {}), ("redo", {}), ("restore", {"name": "here"}), ("save", {}),
        ("load", {"save": save}), ("begin", {"seed": 7}),
    ]  # fmt: skip
    assert {method for method, _ in calls} == set(METHODS)
    for method, params in calls:
        answer = ask(server, method, **params)
        assert answer["ok"], answer
        assert method in ("snapshot", "save") or {"page", "text", "events"} <= set(answer)
        assert json.loads(written(answer))["id"] == 1


@pytest.mark.parametrize("name", ["a", "", 0, -3, None])
def test_an_id_comes_back(server: Server, name: Any) -> None:
    """Answers carry the id of their request, also when they are errors."""
    for method in ("look", "lock"):
        assert server.answer(json.dumps({"id": name, "method": method}))["id"] == name


def test_a_request_without_id_is_answered_without(server: Server) -> None:
    """The id is null then."""
    assert server.answer('{"method": "look"}')["id"] is None


@pytest.mark.parametrize(("line", "words"), [
    ("read the log",                                     "This line is not JSON."),
    ("[" * 100_000,                                      "This line is not JSON."),
    ("9" * 5_000,                                        "This line is not JSON."),
    ("[]",                                               "A request is"),
    ('{"id": 1}',                                        "A request is"),
    ('{"method": 5}',                                    "A request is"),
    ('{"method": "look", "id": [1]}',                    "id is a text or a whole number."),
    ('{"method": "look", "id": NaN}',                    "id is a text or a whole number."),
    ('{"method": "chose"}',                              "Did you mean 'choose'?"),
    ('{"method": "look", "params": [1]}',                "params is a mapping."),
    ('{"method": "begin", "params": {"seed": "x"}}',     "seed is a whole number."),
    ('{"method": "begin", "params": {"seed": true}}',    "seed is a whole number."),
    ('{"method": "choose"}',                             "params has no choice."),
    ('{"method": "choose", "params": {"choice": 1}}',    "params has no choice."),
    ('{"method": "do"}',                                 "params is one action"),
    ('{"method": "do", "params": {"fly": {}}}',          "params is one action"),
    ('{"method": "do", "params": {"walk": {}}}',         "params is one action"),
    ('{"method": "do", "params": {"walk": {"place": {}}}}', "params is one action"),
    ('{"method": "do", "params": {"choose": {"choice": [{"a": 1}]}}}', "params is one action"),
    ('{"method": "do", "params": {"submit": {"findings": 5}}}', "params is one action"),
    ('{"method": "do", "params": {"note": {"about": "guard", "text": 5}}}', "params is one action"),
    ('{"method": "restore", "params": {"name": "x"}}',   "There is no snapshot 'x'."),
    ('{"method": "load"}',                               "params has no save."),
    ('{"method": "load", "params": {"save": {}}}',       "not a save of this game"),
])  # fmt: skip
def test_a_request_that_cannot_be_understood_is_told_so(server: Server, line: str, words: str) -> None:
    """Every such error has the code bad-request and a sentence, and the game is as it was."""
    before = server.game.state
    answer = server.answer(line)
    assert not answer["ok"]
    assert answer["error"]["code"] == "bad-request"
    assert words in answer["error"]["words"]
    assert server.game.state == before


def test_a_request_has_a_longest_length(server: Server) -> None:
    """A line of more characters is not even read."""
    assert server.answer(" " * (LONGEST + 1))["error"]["words"] == "This request is too long."


def test_a_refused_action_has_the_engines_code(server: Server) -> None:
    """The code is that of the refusal, the words are the player's."""
    assert ask(server, "choose", choice="yard.start.read_letter")["error"] == {
        "code": "closed", "words": "Read the log first.",
    }  # fmt: skip


def test_undo_says_whether_it_moved(server: Server) -> None:
    """moved is false at the start, and for a redo with nothing undone."""
    assert not ask(server, "undo")["moved"]
    ask(server, "choose", choice="yard.start.stay")
    assert ask(server, "undo")["moved"]
    assert ask(server, "redo")["moved"]
    assert not ask(server, "redo")["moved"]


def test_a_save_goes_through_json_into_another_server(server: Server) -> None:
    """The other server shows the same page and text, and can undo as far."""
    ask(server, "choose", choice="yard.start.read_log")
    save = json.loads(written(ask(server, "save")))["save"]
    other = Server(LAMP, 3)
    answer = ask(other, "load", save=save)
    assert (answer["lost"], answer["page"], answer["text"]) == (
        [],
        ask(server, "look")["page"],
        ask(server, "look")["text"],
    )
    assert ask(other, "undo")["moved"]


@pytest.mark.parametrize(("part", "value"), [
    ("actions", [{"choose": {"choice": {}}}]),
    ("actions", [{"submit": {"findings": 5}}]),
    ("actions", 5),
    ("state.reviews", float("inf")),
    ("state.stack", [["nowhere", "yard.start"]]),
    ("state.stack", [[{}, "yard.start"]]),
    ("state.stack", [["talk_guard", "yard.start"]]),
    ("state.notes", {"guard": 5}),
    ("state.memory", {"var:visits": "x"}),
    ("state.sentences", {"lamp": {"slots": {"state": {}}, "for": [], "against": [], "grade": "", "rejected": None}}),
    ("state.sentences", {"lamp": {"slots": {}, "for": [{}], "against": [], "grade": {}, "rejected": None}}),
    ("case", 5),
])  # fmt: skip
def test_a_damaged_save_is_refused_or_mended(server: Server, part: str, value: Any) -> None:
    """Whatever stands in a save, the server answers, and the game can go on."""
    save = json.loads(written(ask(server, "save")))["save"]
    *path, last = part.split(".")
    (save[path[0]] if path else save)[last] = value
    answer = ask(server, "load", save=save)
    assert answer["ok"] or answer["error"]["code"] == "bad-request"
    for method in ("look", "save", "undo"):
        assert ask(server, method)["ok"]
    hash(server.game.state)


WORDS = st.sampled_from(["yard.start.read_log", "lamp", "guard", "log_lamp", "state", "lit", "for", "\ud800"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.dictionaries(
    st.sampled_from(["choice", "finding", "findings", "slot", "option", "clue", "side", "line", "about", "text", "name"]),
    WORDS | VALUES, max_size=3,
)  # fmt: skip
ACTS = st.dictionaries(
    st.sampled_from(["choose", "lay", "fill", "weigh", "mark", "submit", "note", "hint"]), FIELDS, max_size=2
)
REQUESTS = st.fixed_dictionaries(
    {"method": st.sampled_from(list(METHODS)), "params": ACTS | FIELDS | VALUES}, optional={"id": VALUES}
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text() | REQUESTS.map(json.dumps) | VALUES.map(json.dumps), max_size=6))
def test_every_line_is_answered_with_one_object(lines: list[str]) -> None:
    """Whatever is asked, the server never raises; its answer is one line of UTF-8 that holds one JSON object."""
    server = Server(LAMP, 1940)
    for line in lines:
        words = written(server.answer(line))
        assert "\n" not in words
        answer = json.loads(words.encode("utf-8"), parse_constant=pytest.fail)
        assert answer["ok"] or answer["error"]["words"]


def test_blank_lines_are_passed_over() -> None:
    """An answer for each line that says something."""
    answers = StringIO()
    assert serve(LAMP, 1940, StringIO('\n{"method": "look"}\n  \nx\n'), answers) == 0
    assert [json.loads(line)["ok"] for line in answers.getvalue().splitlines()] == [True, False]


def test_the_command_answers_lines_that_are_not_even_text() -> None:
    """Bytes that are no UTF-8 get an error; the next line is answered as ever."""
    done = subprocess.run(
        [sys.executable, "main.py", "serve", "tests/stories/lamp"],
        cwd=ROOT, input=b'\xff\xfe\n{"id": "\\ud800", "method": "look"}\n', capture_output=True, check=True,
    )  # fmt: skip
    first, second = map(json.loads, done.stdout.decode("utf-8").splitlines())
    assert (first["ok"], second["ok"], second["id"]) == (False, True, "\ud800")
