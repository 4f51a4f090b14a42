"""What of a game's memory rules look at: what they say stays so until one of these bytes changes."""

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import TypeAlias

from game.content.story import Story
from game.engine.memory import layout
from game.engine.rules import KINDS
from game.lang.rule import All, Among, Ask, Compare, Name, Not, Rule, Some

Glance: TypeAlias = Callable[[bytes | bytearray], object]
"""A look at some bytes of a memory: equal values, equal bytes."""


def reads(story: Story, rule: Rule) -> Iterator[str]:
    """The names of the bytes that a rule looks at. Place and hour are no bytes: who keeps what a rule says keeps them too."""
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
        case Name(name) if name in story.variables:
            declared = story.variables[name]
            yield from reads(story, declared.rule) if declared.kind == "computed" else [f"var:{name}"]


def _asked(story: Story, test: str, names: list[str]) -> Iterator[str]:
    match test:
        case "at":
            return
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
    """A look at all bytes that some rules look at, and at other bytes by their names."""
    names = {*others}.union(*(reads(story, rule) for rule in rules))
    places = sorted(layout(story)[name] for name in names)
    return itemgetter(*places) if places else lambda memory: None
