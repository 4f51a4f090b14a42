"""A rule spelled is the rule that was written."""

import pytest

from game.lang.rule import parse_rule
from game.lang.spell import spell


@pytest.mark.parametrize(
    "text",
    [
        "has(a)",
        "not (has(a) or has(b)) and count >= 2",
        "(has(a) or b) and not c",
        "held(a, b, c) == 2 or mood in (calm, cross)",
        "not not a",
        "hour == night",
    ],
)
def test_a_spelled_rule_is_read_back_as_itself(text: str) -> None:
    """Spelling keeps the tree, and brackets only where they are needed."""
    assert spell(parse_rule(text)) == text
