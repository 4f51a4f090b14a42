"""The language of `sets:`, as a table."""

import pytest

from game.lang.effect import parse_effect
from game.lang.fault import Fault

READ = {
    "told": ("told", "=", 1),
    "not told": ("told", "=", 0),
    "told = yes": ("told", "=", 1),
    "told = no": ("told", "=", 0),
    "visits += 1": ("visits", "+=", 1),
    "visits -= 2": ("visits", "-=", 2),
    "visits=3": ("visits", "=", 3),
    "mood = cross": ("mood", "=", "cross"),
    "  mood  =  cross  ": ("mood", "=", "cross"),
}


@pytest.mark.parametrize("text", READ)
def test_an_effect_is_read(text: str) -> None:
    effect = parse_effect(text)
    assert (effect.name, effect.op, effect.value) == READ[text]


@pytest.mark.parametrize(
    "text", ["", "told told", "not told = yes", "visits +=", "visits =+ 1", "visits *= 2", "1 = a", "a = -1", "a.b"]
)
def test_what_is_no_effect_is_refused_with_the_forms_there_are(text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_effect(text)
    assert caught.value.code == "effect-syntax"
    assert "counter += 1" in str(caught.value.cure)
