"""Diagnostics as an author reads them: place, line, caret, cure."""

import pytest

from game.report.diagnostic import Diagnostic, in_order, show, unknown
from game.report.near import nearest
from game.report.span import Span

TEXT = "scenes:\n  gate: {go: yrad}\n"
THERE = Span("case.yaml", 2, 14, 4)


def test_the_caret_stands_under_the_whole_word_and_the_cure_beside_it() -> None:
    shown = show(
        Diagnostic("unknown-state", "no state is called 'yrad'", THERE, "did you mean 'yard'?"), {"case.yaml": TEXT}
    )
    assert shown.split("\n") == [
        "case.yaml:2:14: error[unknown-state]: no state is called 'yrad'",
        "    2 |   gate: {go: yrad}",
        "      |              ^^^^ did you mean 'yard'?",
    ]


@pytest.mark.parametrize(
    ("span", "rows"),
    [
        (Span("case.yaml", 9, 1), 1),  # a line that is not there
        (Span("other.yaml", 1, 1), 1),  # a file whose text is not known
        (Span("case.yaml", 1, 99, 5), 3),  # a column past the end
    ],
)
def test_a_place_that_cannot_be_shown_is_still_named(span: Span, rows: int) -> None:
    shown = show(Diagnostic("bad-yaml", "this is not YAML", span), {"case.yaml": TEXT})
    assert shown.startswith(f"{span}: error[bad-yaml]: this is not YAML")
    assert len(shown.split("\n")) == rows


def test_a_code_that_has_no_page_cannot_be_used() -> None:
    with pytest.raises(ValueError, match="no-such-code"):
        Diagnostic("no-such-code", "?", THERE)


def test_diagnostics_are_sorted_by_place_and_said_once() -> None:
    late, early = Diagnostic("bad-yaml", "b", Span("a", 2, 1)), Diagnostic("bad-yaml", "a", Span("a", 1, 9))
    assert in_order([late, early, late]) == (early, late)


@pytest.mark.parametrize(
    ("known", "cure"),
    [
        ({"yard": THERE}, "did you mean 'yard'? (case.yaml:2:14)"),
        ({"gate": THERE, "door": THERE}, "known: door, gate"),
        ({}, "this case has no state yet"),
    ],
)
def test_an_unknown_name_comes_with_the_nearest_known_one(known: dict[str, Span], cure: str) -> None:
    assert unknown("state", "yrad", THERE, known).cure == cure


def test_nearest_is_none_when_nothing_is_like_it() -> None:
    assert nearest("gaet", ["gate", "door"]) == "gate"
    assert nearest("xyz", ["gate", "door"]) is None
