"""The language of `text:`, as a table: text to pieces, and where a mark without a partner is refused."""

import pytest

from game.lang.fault import Fault
from game.lang.prose import Link, Plain, Stress, Turns, When, parse_prose
from game.lang.rule import Name, parse_rule


def said(*pieces: str) -> tuple[tuple[Plain, ...], ...]:
    return tuple((Plain(piece),) for piece in pieces)


READ = {
    "": (),
    "A door.": (Plain("A door."),),
    "A *red* door.": (Plain("A "), Stress((Plain("red"),)), Plain(" door.")),
    "[[gate]] stands": (Link("gate", None, 0), Plain(" stands")),
    "[[ gate | the gate ]]": (Link("gate", "the gate", 0),),
    "*[[gate]]*": (Stress((Link("gate", None, 0),)),),
    "{if told: Yes. | No.}": (When(Name("told", 0), (Plain("Yes."),), (Plain("No."),), 0),),
    "{if told: Yes. | else: No.}": (When(Name("told", 0), (Plain("Yes."),), (Plain("No."),), 0),),
    "{if has(a) and b: Yes.}": (When(parse_rule("has(a) and b"), (Plain("Yes."),), (), 0),),
    "{first: New. | again: Old.}": (Turns(said("New.", "Old."), round=False),),
    "{seq: a | b | c}": (Turns(said("a", "b", "c"), round=False),),
    "{cycle: a | b}": (Turns(said("a", "b"), round=True),),
    r"5 \* 3 \[x\] \{y\} \| z": (Plain("5 * 3 [x] {y} | z"),),
    "It was 10:30: late.": (Plain("It was 10:30: late."),),
    "<3 & more": (Plain("<3 & more"),),
}

REFUSED = {
    # text: (code, offset)
    "a *b": ("prose-syntax", 2),
    "a [[b": ("prose-syntax", 2),
    "a ]] b": ("prose-syntax", 2),
    "a } b": ("prose-syntax", 2),
    "a | b": ("prose-syntax", 2),
    "{if told: a": ("prose-syntax", 0),
    "{told: a}": ("prose-syntax", 0),
    "{a}": ("prose-syntax", 0),
    "{if a: b | c | d}": ("prose-syntax", 0),
    "{if a and: b}": ("rule-syntax", 9),
    "a <b>c</b>": ("html-in-text", 2),
    "a&nbsp;b": ("html-in-text", 1),
}


@pytest.mark.parametrize("text", READ)
def test_prose_is_read(text: str) -> None:
    assert parse_prose(text) == READ[text]


@pytest.mark.parametrize("text", REFUSED)
def test_a_mark_without_a_partner_is_refused_where_it_stands(text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_prose(text)
    assert (caught.value.code, caught.value.start) == REFUSED[text]
