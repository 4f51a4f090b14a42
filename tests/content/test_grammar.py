"""Sentences counted, and slips found, as far as a machine can tell."""

import pytest

from game.content.grammar import sentences, slips


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The lamp burned.", 1),
        ("The lamp burned. It went out.", 2),
        ("Mr. Hansen and R. S. Harte met at 4 a.m. on 24 May.", 1),
        ("See p. 12. He did.", 2),
        ("“Who?” Nobody said.", 2),
        ("No stop at all", 1),
        ("It went out… and on.", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, number: int) -> None:
    """Initials and words written short end nothing."""
    assert sentences(text) == number


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("It was a lamp.", ()),
        ("It was an hour, a union and an NKVD man.", ()),
        ("It was a oil lamp.", ("'a oil' should have 'an'",)),
        ("It was an lamp.", ("'an lamp' should have 'a'",)),
        ("it was  lit", ("it has a blank too many", "it does not begin with a capital", "it does not end with one full stop")),
        ("It was lit..", ("it does not end with one full stop",)),
        ("It was lit .", ("it has a blank before a stop",)),
        ("They was there.", ("'They was' is one and many at once",)),
    ],
)  # fmt: skip
def test_slips_of_filled_sentences_are_found(sentence: str, wrong: tuple[str, ...]) -> None:
    """Each slip is told, and a sound sentence has none."""
    found = tuple(slips(sentence))
    assert found == wrong or (len(found) >= len(wrong) and set(wrong) <= set(found) and wrong != ())
