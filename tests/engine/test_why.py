"""Why a rule does not hold: only its false parts, in the author's text and in words."""

from functools import cache
from pathlib import Path

import pytest

from game.content.build import load
from game.content.story import Story
from game.engine.rules import holds
from game.engine.step import begin
from game.engine.why import why
from game.lang.rule import parse_rule

KEYS = Path(__file__).parents[1] / "stories" / "keys"


@cache
def keys() -> Story:
    story = load(KEYS).story
    assert story is not None
    return story


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        ("not lit", ()),
        ("lit", ("lit",)),
        ("not lit and keys > 0", ("keys > 0",)),
        ("lit and has(brass)", ("lit", "has(brass)")),
        ("lit or has(brass)", ("lit or has(brass)",)),
        ("not (has(iron) or not lit)", ("lit",)),
        ("at(hall) and lit", ("lit",)),
    ],
)
def test_the_false_parts_are_named_and_no_others(rule: str, texts: tuple[str, ...]) -> None:
    """There are reasons exactly when the rule does not hold, and each is a part that must change."""
    state, _ = begin(keys())
    tree = parse_rule(rule)
    reasons = why(keys(), tree, state)
    assert tuple(reason.text for reason in reasons) == texts
    assert holds(keys(), tree, state) == (not reasons)
    assert all(reason.words for reason in reasons)


def test_every_rule_of_a_case_can_be_explained() -> None:
    """Wherever a rule of a choice is false there is a reason, and nowhere else."""
    state, _ = begin(keys())
    for choice in keys().choices.values():
        assert bool(why(keys(), choice.when, state)) != holds(keys(), choice.when, state)
