"""A rule's tree back into the text that an author would write."""

from game.lang.rule import All, Among, Ask, Compare, Name, Not, Number, Rule, Some

SOME, ALL, NOT, COMPARE, VALUE = range(5)
"""How tightly each sort of rule holds together, loosest first."""


def spell(rule: Rule) -> str:
    """A rule as text: what parse_rule reads back into the same tree."""
    match rule:
        case Some(rules):
            return " or ".join(_within(part, ALL) for part in rules)
        case All(rules):
            return " and ".join(_within(part, NOT) for part in rules)
        case Not(inner):
            return f"not {_within(inner, NOT)}"
        case Compare(op, left, right):
            return f"{_within(left, VALUE)} {op} {_within(right, VALUE)}"
        case Among(left, others):
            return f"{_within(left, VALUE)} in ({', '.join(_within(other, VALUE) for other in others)})"
    return _word(rule)


def _word(rule: Rule) -> str:
    match rule:
        case Number(number):
            return str(number)
        case Name(name):
            return name
        case Ask(test, names):
            return f"{test}({', '.join(name.id for name in names)})"
    raise TypeError(rule)


def _within(rule: Rule, needed: int) -> str:
    """A part of a rule, in brackets when it would fall apart without them."""
    return spell(rule) if _level(rule) >= needed else f"({spell(rule)})"


def _level(rule: Rule) -> int:
    return {Some: SOME, All: ALL, Not: NOT, Compare: COMPARE, Among: COMPARE}.get(type(rule), VALUE)
