"""The language of `when:`, as a table: what it reads, and what it refuses with which code and where."""

import pytest

from game.lang.fault import Fault
from game.lang.rule import DEEPEST, All, Among, Ask, Compare, Name, Not, Number, Some, parse_rule, questions


def name(text: str) -> Name:
    return Name(text, 0)


def ask(test: str, *names: str) -> Ask:
    return Ask(test, tuple(name(each) for each in names), 0)


READ = {
    "yes": Number(1),
    "no": Number(0),
    "7": Number(7),
    "flag": name("flag"),
    "not flag": Not(name("flag")),
    "not not flag": Not(Not(name("flag"))),
    "a and b": All((name("a"), name("b"))),
    "a and b and c": All((name("a"), name("b"), name("c"))),
    "a or b and c": Some((name("a"), All((name("b"), name("c"))))),
    "(a or b) and c": All((Some((name("a"), name("b"))), name("c"))),
    "not a and b": All((Not(name("a")), name("b"))),
    "visits >= 2": Compare(">=", name("visits"), Number(2), 0),
    "mood == cross": Compare("==", name("mood"), name("cross"), 0),
    "mood in (cross, calm)": Among(name("mood"), (name("cross"), name("calm")), 0),
    "has(log)": ask("has", "log"),
    "seen(yard.start)": ask("seen", "yard.start"),
    "held(a, b, c) >= 2": Compare(">=", ask("held", "a", "b", "c"), Number(2), 0),
    "  has( log )  and  at( gate ) ": All((ask("has", "log"), ask("at", "gate"))),
    "(((a)))": name("a"),
}

REFUSED = {
    # text: (code, offset, a piece of the words or the cure)
    "": ("rule-syntax", 0, "the rule ends here"),
    "a and": ("rule-syntax", 5, "the rule ends here"),
    "a b": ("rule-syntax", 2, "found 'b'"),
    "a = 1": ("rule-syntax", 2, "write =="),
    "a & b": ("rule-syntax", 2, "write and"),
    "a | b": ("rule-syntax", 2, "write or"),
    "!a": ("rule-syntax", 0, "write not"),
    "(a": ("rule-syntax", 2, "expected ')'"),
    "a)": ("rule-syntax", 1, "found ')'"),
    "a < b < c": ("rule-syntax", 6, "found '<'"),
    "hass(log)": ("unknown-test", 0, "did you mean 'has'?"),
    "frobnicate(x)": ("unknown-test", 0, "it can ask"),
    "has(a, b)": ("wrong-arguments", 0, "join several with and"),
    "has()": ("rule-syntax", 4, "expected a name"),
    "mood in cross": ("rule-syntax", 8, "expected '('"),
    "a.": ("rule-syntax", 1, "'.'"),
    "__import__('os')": ("rule-syntax", 11, "no use for"),
}


@pytest.mark.parametrize("text", READ)
def test_a_rule_is_read(text: str) -> None:
    assert parse_rule(text) == READ[text]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_rule_is_refused_where_it_goes_wrong(text: str) -> None:
    code, start, words = REFUSED[text]
    with pytest.raises(Fault) as caught:
        parse_rule(text)
    fault = caught.value
    assert (fault.code, fault.start) == (code, start)
    assert words in f"{fault.words} {fault.cure}"


@pytest.mark.parametrize("text", ["(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1), "not " * (DEEPEST + 1) + "a"])
def test_a_rule_has_a_depth_that_can_be_read(text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_rule(text)
    assert caught.value.code == "rule-too-deep"


def test_parts_remember_where_they_stand() -> None:
    rule = parse_rule("told and visits >= 2")
    assert isinstance(rule, All)
    told, compare = rule.rules
    assert isinstance(told, Name)
    assert isinstance(compare, Compare)
    assert (told.start, compare.start) == (0, 16)


def test_the_questions_of_a_rule_are_found_wherever_they_stand() -> None:
    """In parts, in comparisons and under not."""
    rule = parse_rule("has(a) and (not met(b) or held(c, d) >= 2) or mood in (calm) or heard(e)")
    assert [ask.test for ask in questions(rule)] == ["has", "met", "held", "heard"]
