"""What rules look at: what they say stays so until one of these things changes."""

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import TypeAlias

from game.content.story import Story
from game.engine.memory import layout
from game.engine.rules import KINDS, World
from game.lang.rule import All, Among, Ask, Compare, Name, Not, Rule, Some

Glance: TypeAlias = Callable[[World], object]
"""A look at a world: where it sees the same, the rules that it was made for say the same."""

WHERE = ("place", "hour")
"""What a rule may look at that is no byte."""

COUNTS = ("scene:", "state:", "choice:", "line:")
"""Bytes that count how often, of which a rule only asks whether they are more than nothing."""


def reads(story: Story, rule: Rule) -> Iterator[str]:
    """The names of the bytes that a rule looks at, and place or hour."""
    match rule:
        case Ask(test, names):
            yield from _asked(story, test, [name.id for name in names])
        case All(parts) | Some(parts):
            for part in parts:
                yield from reads(story, part)
        case Not(inner):
            yield from reads(story, inner)
        case Compare(_, left, right):
            yield from reads(story, left)
            yield from reads(story, right)
        case Among(left, others):
            for part in (left, *others):
                yield from reads(story, part)
        case Name(name) if name in WHERE:
            yield name
        case Name(name) if name in story.variables:
            declared = story.variables[name]
            yield from reads(story, declared.rule) if declared.kind == "computed" else [f"var:{name}"]


def _asked(story: Story, test: str, names: list[str]) -> Iterator[str]:
    match test:
        case "at":
            yield "place"
        case "held":
            yield from (f"clue:{name}" for name in names)
        case "seen":
            yield f"{'state' if '.' in names[0] else 'scene'}:{names[0]}"
        case "locked_in":
            yield from (f"finding:{each.id}" for each in story.findings.values() if each.unit == names[0])
        case "compared":
            yield f"moment:{names[0]}"
        case _:
            yield f"{KINDS[test]}:{names[0]}"


def glance(story: Story, rules: Iterable[Rule], *others: str) -> Glance:
    """A look at all that decides some rules, and at other bytes by their names; of counts only whether they are up."""
    names = {*others}.union(*(reads(story, rule) for rule in rules))
    counts = {name for name in names if name.startswith(COUNTS)}
    exact, up = _bytes(story, names - counts - {*WHERE}), _bytes(story, counts)
    if names.isdisjoint((*counts, *WHERE)):
        return lambda world: exact(world.memory)
    place, hour = "place" in names, "hour" in names
    return lambda world: (
        exact(world.memory),
        tuple(map(bool, up(world.memory))),
        world.place if place else "",
        world.hour if hour else "",
    )


def _bytes(story: Story, names: set[str]) -> Callable[[bytes | bytearray], tuple[int, ...]]:
    places = sorted(layout(story)[name] for name in names)
    # Twice the first: of a single place, itemgetter would not make a tuple.
    return itemgetter(*places, places[0]) if places else lambda memory: ()
