"""`prove` as a command: its verdicts, breaking off, the time that was given, what it remembers, and a solver that is missing."""

import json
import sys
import time
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from game.proof.claims import UNDECIDED, Claim, Prover
from game.tools import proving
from game.tools.prove import prove, prove_synthetic

COURT = Path(__file__).parent.parent / "proof" / "court" / "court.yaml"


@pytest.fixture
def court(tmp_path: Path) -> Path:
    folder = tmp_path / "court"
    folder.mkdir()
    for path in COURT.parent.glob("*.yaml"):
        (folder / path.name).write_text(path.read_text())
    return folder


def told(folder: Path, **options: object) -> tuple[int, str]:
    out = StringIO()
    code = prove(folder, out, **options)  # type: ignore[arg-type]
    return code, out.getvalue()


def change(folder: Path, old: str, new: str) -> None:
    path = folder / COURT.name
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def test_a_fair_case_is_proved_and_its_plays_are_told(court: Path) -> None:
    code, words = told(court, explain=True)
    assert code == 0
    assert "A short play to ending filed" in words


def test_a_fault_is_told_with_its_play(court: Path) -> None:
    change(court, "back: {text: Go down., sticky: yes, go: hall}", "rest: {text: Rest., sticky: yes, go: start}")
    code, words = told(court)
    assert code == 1
    assert "refuted P5" in words


def test_a_case_that_cannot_be_loaded_is_not_proved(court: Path) -> None:
    change(court, "go: office", "go: nowhere")
    assert told(court) == (2, "The case has errors; run check.\n")


def test_plays_come_whole_out_of_the_other_process(court: Path) -> None:
    """They are sent by what each has new; the engine can play every one."""
    _, words = told(court, as_json=True)
    plays = {claim["about"]: claim["play"] for claim in json.loads(words)["claims"] if claim["code"] == "P1"}
    assert len(plays["ending:filed"]) > len(plays["scene:office"]) > 10


def test_breaking_off_tells_what_was_decided(court: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take_in = proving.listen

    def broken(worker: object, ledger: proving.Ledger, until: float, waiting: object) -> None:
        take_in(worker, ledger, until, waiting)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(proving, "listen", broken)
    code, words = told(court)
    assert code == 130
    assert "P2  from every state an ending can be reached: 1 proved" in words
    assert words.endswith("Broken off; what stands above was decided.\n")


def test_an_operation_that_does_not_end_is_not_waited_for(court: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(self: Prover) -> Iterator[Claim]:
        time.sleep(600)
        yield Claim("P3", "case", "nothing", UNDECIDED)

    monkeypatch.setattr(Prover, "never_stuck", stuck)
    code, words = told(court, seconds=3.0)
    assert code == 1
    assert "in one operation of the solver" in words
    assert "P3  there is always something to do, and nothing goes round in silence: not begun" in words


def test_no_time_is_no_verdict(court: Path) -> None:
    """Faults go to the diagrams, and these have no time."""
    change(court, "back: {text: Go down., sticky: yes, go: hall}", "rest: {text: Rest., sticky: yes, go: start}")
    code, words = told(court, seconds=0.0)
    assert code == 1
    assert "refuted" not in words
    assert "the time that was given is used up" in words


def test_without_a_solver_what_needs_it_is_not_decided(court: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("dd", "dd.cudd", "dd.autoref"):
        monkeypatch.setitem(sys.modules, name, None)  # type: ignore[arg-type]
    code, words = told(court)
    assert code == 1
    assert "pip install 'coyoacan-file[proof]'" in words
    assert "Traceback" not in words


def test_an_edit_of_words_takes_over_the_last_proof(court: Path, tmp_path: Path) -> None:
    cache = tmp_path / "proof.json"
    told(court, cache=cache)
    change(court, "frame: Damp.", "frame: Very damp.")
    code, words = told(court, cache=cache, changed=True)
    assert code == 0
    assert "taken over from the last proof" in words


def test_an_edit_of_the_machine_is_proved_anew(court: Path, tmp_path: Path) -> None:
    cache = tmp_path / "proof.json"
    told(court, cache=cache)
    change(court, "choices: {look: {text: Look., gives: [c]}}", "choices: {look: {text: Look.}}")
    code, words = told(court, cache=cache, changed=True)
    assert code == 1
    assert "refuted P1: clue c can be reached" in words
    assert "taken over" not in words


def test_a_change_of_the_programs_is_proved_anew(court: Path, tmp_path: Path) -> None:
    cache = tmp_path / "proof.json"
    told(court, cache=cache)
    data = json.loads(cache.read_text())
    cache.write_text(json.dumps(data | {"digest": "of another program"}))
    _, words = told(court, cache=cache, changed=True)
    assert "taken over" not in words
    assert json.loads(cache.read_text()) == data


@pytest.mark.parametrize("text", ["", "{", "[]", '{"digest": 1}', '{"digest": "", "claims": [[1]]}'])
def test_a_cache_that_cannot_be_read_is_no_harm(court: Path, tmp_path: Path, text: str) -> None:
    cache = tmp_path / "proof.json"
    cache.write_text(text)
    assert told(court, cache=cache, changed=True)[0] == 0


def test_a_made_up_case_is_proved() -> None:
    out = StringIO()
    assert prove_synthetic(60, out, 120.0) == 0
    assert "synthetic_60: " in out.getvalue()
