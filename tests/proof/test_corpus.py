"""The prover on a small fair case, spoiled in many ways, and changed in as many that only look like faults.

Every fault must be found, with a play that the engine has played; no sound case may be accused or left open.
"""

from pathlib import Path

import pytest
import yaml

from game.content.build import Text, build
from game.content.story import Story
from game.engine.session import Session
from game.proof.claims import PROVED, REFUTED, UNDECIDED, Claim, Prover

HERE = Path(__file__).parent
FILES = sorted((HERE / "court").glob("*.yaml"))


def entries(name: str) -> list:
    return [pytest.param(entry, id=entry["name"]) for entry in yaml.safe_load((HERE / name).read_text())]


def changed(changes: list[tuple[str, str]]) -> Story:
    """The court with some of its text replaced; every text to be replaced stands there once."""
    texts = {f"court/{path.name}": path.read_text() for path in FILES}
    for old, new in changes:
        assert texts["court/court.yaml"].count(old) == 1, f"{texts['court.yaml'].count(old)} times: {old}"
        texts["court/court.yaml"] = texts["court/court.yaml"].replace(old, new)
    built = build(tuple(Text(name, body) for name, body in texts.items()), "court")
    assert built.story is not None, [f"{each.span} {each.words}" for each in built.errors]
    return built.story


def proved(story: Story) -> list[Claim]:
    return list(Prover(story, 60).all())


@pytest.mark.parametrize("entry", entries("faults.yaml"))
def test_a_fault_is_found_and_shown(entry: dict) -> None:
    story = changed(entry["change"])
    claims = proved(story)
    refuted = [claim for claim in claims if claim.verdict == REFUTED]
    for wanted in entry["refuted"]:
        code, _, about = wanted.partition(" ")
        assert any(claim.code == code and about in ("", claim.about) for claim in refuted), wanted
    assert refuted
    assert not [claim for claim in claims if claim.verdict == UNDECIDED]
    for claim in refuted:
        if claim.play:  # a play that shows a fault can be played
            assert len(Session.again(story, claim.play, 1940).moves) >= len(claim.play)


@pytest.mark.parametrize("entry", entries("sound.yaml"))
def test_a_sound_case_is_not_accused(entry: dict) -> None:
    assert [claim for claim in proved(changed(entry["change"])) if claim.verdict != PROVED] == []


def test_the_corpus_is_large_enough() -> None:
    assert len(entries("faults.yaml")) >= 30
    assert len(entries("sound.yaml")) >= 30
