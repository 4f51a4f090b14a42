"""The pages of docs/diagnostics are the specification: each is run, and its words are pinned."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from game.content.build import Text, build, load
from game.content.nodes import LARGEST
from game.report.codes import CODES
from game.report.diagnostic import show

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "diagnostics"
GROUND = Path(__file__).parent / "ground"
BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)\n?```$', re.S | re.M)


def result_of(page: str, code: str) -> str:
    """What check says of the case of a page, as far as it has that code."""
    files = {path.name: path.read_text(encoding="utf-8") for path in GROUND.glob("*.yaml")}
    faults = ()
    for kind, name, body in BLOCK.findall(page):
        if kind == "yaml":
            files[name] = body + "\n"
        elif kind == "repeat":
            files[name] = (body + "\n") * (LARGEST // len(body))
        elif kind == "without":
            del files[name]
        elif kind == "bytes":
            return on_disk(files, name, bytes.fromhex(body), code)
    built = build(tuple(Text(name, body) for name, body in sorted(files.items())), "", faults)
    return "\n\n".join(show(fault, built.texts) for fault in built.diagnostics if fault.code == code)


def on_disk(files: dict[str, str], name: str, content: bytes, code: str) -> str:
    """The same through real files, for content that is no text."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for each, body in files.items():
            Path(folder, each).write_text(body, encoding="utf-8")
        Path(folder, name).write_bytes(content)
        built = load(Path(folder))
    words = [show(fault, built.texts) for fault in built.diagnostics if fault.code == code]
    return "\n\n".join(words).replace(f"{folder}/", "")


@pytest.mark.parametrize("code", CODES)
def test_a_page_earns_its_code(code: str) -> None:
    """The YAML of a page gives exactly the words on the page, under the page's own code."""
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    expected = BLOCK.findall(page)[-1]
    assert expected[0] == "text"
    assert f"[{code}]" in expected[2]
    assert result_of(page, code) == expected[2]


def test_every_page_has_a_code() -> None:
    """No page describes a code that is not there, and there are forty codes at least."""
    pages = {path.stem for path in PAGES.glob("*.md")} - {"README"}
    assert pages == set(CODES)
    assert len(CODES) >= 40


def test_the_ground_is_sound() -> None:
    """The case that pages add to has no fault of its own."""
    assert load(GROUND).diagnostics == ()


def test_all_errors_of_all_files_come_in_one_run_in_order() -> None:
    """Faults in reading, naming, typing and sense are told together, sorted by place."""
    files = {path.name: path.read_text(encoding="utf-8") for path in GROUND.glob("*.yaml")}
    files["a.yaml"] = "clues:\n  dark: {title: Dark, says: x, source: logg, facts: [lamp_lit], known: soon}\n"
    files["b.yaml"] = "scenes:\n  hall: {title: Hall, states: {start: {lines: [{frame: 'A *b'}, {documented: x}]}}}\n"
    built = build(tuple(Text(name, body) for name, body in sorted(files.items())))
    codes = [fault.code for fault in built.diagnostics]
    assert {"unknown-source", "not-a-number", "prose-syntax", "documented-without-source"} <= set(codes)
    places = [(fault.span.file, fault.span.line, fault.span.column) for fault in built.diagnostics]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "- " * 100_000,
        "{a: " * 50_000,
        "? " * 50_000,
        "\0\1\2",
        "a: *nobody",
        "&a [*a]",
        "\t",
        "%YAML 9.9\n---\n",
        "--- !<x> y",
    ],
    ids=["brackets", "dashes", "braces", "questions", "control", "alias", "itself", "tab", "directive", "tag"],
)
def test_bad_files_give_words_and_no_traceback(text: str) -> None:
    """Whatever stands in a file, the author gets diagnostics with a place."""
    files = [Text(path.name, path.read_text(encoding="utf-8")) for path in sorted(GROUND.glob("*.yaml"))]
    built = build((*files, Text("page.yaml", text)))
    assert built.story is None or text.strip() in ("", "%YAML 9.9\n---")
    assert all(show(fault, built.texts) for fault in built.diagnostics)


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "main.py", "check", *arguments], cwd=ROOT, capture_output=True, text=True)


def test_check_ends_with_0_1_and_2(tmp_path: Path) -> None:
    """0 for a clean case, 1 for one with errors, 2 for a case that is not there."""
    assert check(str(GROUND)).returncode == 0
    (tmp_path / "case.yaml").write_text("case: x\n", encoding="utf-8")
    bad = check(str(tmp_path), "--format", "json")
    assert bad.returncode == 1
    first = json.loads(bad.stdout)["diagnostics"][0]
    assert {"file", "line", "column", "length", "severity", "code", "message", "cure"} == set(first)
    missing = check("nonesuch")
    assert missing.returncode == 2
    assert "There is no case 'nonesuch'" in missing.stderr
