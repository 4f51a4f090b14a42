"""What a rule says of a game: the plain form, one case for each sort of rule."""

from typing import Protocol

from game.content.story import Story
from game.engine.memory import layout
from game.lang.rule import All, Among, Ask, Compare, Name, Not, Number, Rule, Some


class World(Protocol):
    """What rules look at: a state, or a turn in the making."""

    @property
    def memory(self) -> bytes | bytearray: ...

    @property
    def place(self) -> str: ...

    @property
    def hour(self) -> str: ...


KINDS = {
    "has": "clue", "asked": "choice", "met": "person", "heard": "line", "locked": "finding", "contrasted": "contrast",
}  # fmt: skip
"""The byte that answers each simple question."""

LOCKED, REOPENED = 1, 2
"""The byte of a finding that stands, and of one that has stood and was taken up again. To a rule both have been locked: taking a
finding up again never shuts a door that it has opened."""

COMPARED = 2
"""The byte of a moment all of whose aspects were judged rightly; 1 when it was only opened."""


def holds(story: Story, rule: Rule, world: World) -> bool:
    """Whether a rule is true."""
    return value(story, rule, world) != 0


def value(story: Story, rule: Rule, world: World) -> int:
    """The number that a rule comes to; 1 and 0 for yes and no."""
    match rule:
        case Number(number):
            return number
        case Ask(test, names):
            return ask(story, test, tuple(name.id for name in names), world)
        case All(rules):
            return int(all(value(story, part, world) for part in rules))
        case Some(rules):
            return int(any(value(story, part, world) for part in rules))
        case Not(inner):
            return int(not value(story, inner, world))
        case Compare(op, left, right):
            return int(compare(story, op, left, right, world))
        case Among(left, others):
            return int(any(compare(story, "==", left, other, world) for other in others))
        case Name(name):
            return variable(story, name, world)
    raise TypeError(rule)


def variable(story: Story, name: str, world: World) -> int:
    """A variable's value; the place in its list for an enum."""
    declared = story.variables[name]
    if declared.kind == "computed":
        return value(story, declared.rule, world)
    return world.memory[layout(story)[f"var:{name}"]]


def ask(story: Story, test: str, names: tuple[str, ...], world: World) -> int:
    """The answer to a question of the game."""
    memory, where, name = world.memory, layout(story), names[0]
    if test in KINDS:
        return int(memory[where[f"{KINDS[test]}:{name}"]] > 0)
    match test:
        case "held":
            return sum(memory[where[f"clue:{each}"]] > 0 for each in names)
        case "seen":
            return int(memory[where[f"{'state' if '.' in name else 'scene'}:{name}"]] > 0)
        case "locked_in":
            return locked_in(story, name, memory)
        case "compared":
            return int(memory[where[f"moment:{name}"]] >= COMPARED)
        case "at":
            return int(world.place == name)
    raise ValueError(f"no such question: {test}")


def locked_in(story: Story, unit: str, memory: bytes | bytearray) -> int:
    """How many findings of a unit stand or have stood."""
    where = layout(story)
    return sum(
        memory[where[f"finding:{finding.id}"]] > 0 for finding in story.findings.values() if finding.unit == unit
    )


def compare(story: Story, op: str, left: Rule, right: Rule, world: World) -> bool:
    """Whether a comparison holds; a bare word beside an enum is one of its words."""
    first, second = word_or_value(story, left, right, world), word_or_value(story, right, left, world)
    if isinstance(first, str) or isinstance(second, str):
        return (first == second) == (op == "==")
    return {
        "==": first == second, "!=": first != second, "<": first < second,
        "<=": first <= second, ">": first > second, ">=": first >= second,
    }[op]  # fmt: skip


def word_or_value(story: Story, side: Rule, other: Rule, world: World) -> int | str:
    """A side of a comparison: the word it stands for, or its number."""
    if not isinstance(side, Name):
        return value(story, side, world)
    if side.id in ("hour", "place"):
        return world.hour if side.id == "hour" else world.place
    declared = story.variables.get(side.id)
    if declared is None:
        return side.id
    number = variable(story, side.id, world)
    return declared.values[number] if declared.kind == "enum" else number
