"""Rules compiled: each becomes a function of a world, once for a story. What a rule means is said in `rules`; here it is said fast."""

import operator
from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from attrs import evolve

from game.content.story import ALWAYS, Story
from game.engine import rules
from game.engine.memory import layout
from game.engine.rules import COMPARED, KINDS, World
from game.lang.rule import All, Among, Ask, Compare, Name, Not, Number, Rule, Some

Form: TypeAlias = Callable[[World], int]
"""A rule as a function: the number that it comes to in a world."""

Side: TypeAlias = Callable[[World], int | str]
"""One side of a comparison: a number or a word."""

OPERATORS: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def holds(story: Story, rule: Rule, world: World) -> bool:
    """Whether a rule is true."""
    if rule is ALWAYS:
        return True
    if story.interpreted:
        return rules.holds(story, rule, world)
    known = _forms(story).get(id(rule))
    if known is None:
        known = _forms(story)[id(rule)] = (rule, form(story, rule))
    return known[1](world) != 0


@cache
def interpreted(story: Story) -> Story:
    """The same story in the plain form: to be slow, and right."""
    return evolve(story, interpreted=True)


@cache
def _forms(story: Story) -> dict[int, tuple[Rule, Form]]:
    """The forms made so far, by the identity of their rules; each keeps its rule, so that no other takes its identity."""
    return {}


def form(story: Story, rule: Rule) -> Form:
    """A rule as a function, equal to `rules.value` in every world."""
    match rule:
        case Number(number):
            return lambda world: number
        case Ask(test, names):
            return _question(story, test, [name.id for name in names])
        case All(parts):
            return _every([form(story, part) for part in parts])
        case Some(parts):
            return _any([form(story, part) for part in parts])
        case Not(inner):
            negated = form(story, inner)
            return lambda world: 0 if negated(world) else 1
        case Compare(op, left, right):
            return _comparison(story, op, left, right)
        case Among(left, others):
            return _any([_comparison(story, "==", left, other) for other in others])
        case Name(name):
            return _variable(story, name)
    raise TypeError(rule)


def _every(parts: list[Form]) -> Form:
    def every(world: World) -> int:
        for part in parts:
            if not part(world):
                return 0
        return 1

    return every


def _any(parts: list[Form]) -> Form:
    def any_(world: World) -> int:
        for part in parts:
            if part(world):
                return 1
        return 0

    return any_


def _variable(story: Story, name: str) -> Form:
    declared = story.variables[name]
    if declared.kind == "computed":
        return form(story, declared.rule)
    place = layout(story)[f"var:{name}"]
    return lambda world: world.memory[place]


def _question(story: Story, test: str, names: list[str]) -> Form:
    name = names[0]
    match test:
        case "held":
            return _number_of(story, [f"clue:{each}" for each in names])
        case "seen":
            return _is_up(story, f"{'state' if '.' in name else 'scene'}:{name}")
        case "locked_in":
            return _number_of(story, [f"finding:{each.id}" for each in story.findings.values() if each.unit == name])
        case "compared":
            moment = layout(story)[f"moment:{name}"]
            return lambda world: int(world.memory[moment] >= COMPARED)
        case "at":
            return lambda world: int(world.place == name)
    return _is_up(story, f"{KINDS[test]}:{name}")


def _is_up(story: Story, name: str) -> Form:
    place = layout(story)[name]
    return lambda world: 1 if world.memory[place] else 0


def _number_of(story: Story, names: list[str]) -> Form:
    """How many of some bytes are not zero."""
    places = [layout(story)[name] for name in names]

    def number_of(world: World) -> int:
        memory, number = world.memory, 0
        for place in places:
            if memory[place]:
                number += 1
        return number

    return number_of


def _comparison(story: Story, op: str, left: Rule, right: Rule) -> Form:
    """A comparison; of words there is only whether they are the same."""
    (first, first_is_word), (second, second_is_word) = _side(story, left), _side(story, right)
    if first_is_word or second_is_word:
        wanted = op == "=="
        return lambda world: int((first(world) == second(world)) == wanted)
    compare = OPERATORS[op]
    return lambda world: int(compare(first(world), second(world)))  # type: ignore[arg-type]


def _side(story: Story, side: Rule) -> tuple[Side, bool]:
    """A side of a comparison, and whether it is a word."""
    if not isinstance(side, Name):
        return form(story, side), False
    word = side.id
    if word == "hour":
        return (lambda world: world.hour), True
    if word == "place":
        return (lambda world: world.place), True
    declared = story.variables.get(word)
    if declared is None:
        return (lambda world: word), True
    number = _variable(story, word)
    if declared.kind != "enum":
        return number, False
    values = declared.values
    return (lambda world: values[number(world)]), True
