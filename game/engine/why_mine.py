"""Why a rule does not hold: the part of it that is false, as an author would write it."""

from game.content.story import Story
from game.engine.rules import World, holds
from game.lang.rule import All, Among, Ask, Compare, Name, Not, Number, Rule, Some


def why_not(story: Story, rule: Rule, world: World) -> str:
    """The smallest parts of a rule that keep it from holding; empty when it holds."""
    if holds(story, rule, world):
        return ""
    match rule:
        case All(rules):
            return " and ".join(words for part in rules if (words := why_not(story, part, world)))
        case Name(name) if name in story.variables and story.variables[name].kind == "computed":
            return f"{name} ({why_not(story, story.variables[name].rule, world)})"
    return written(rule)


def written(rule: Rule) -> str:
    """A rule as it may be written in a scene file."""
    match rule:
        case Number(number):
            return str(number)
        case Name(name):
            return name
        case Ask(test, names):
            return f"{test}({', '.join(name.id for name in names)})"
        case Not(inner):
            return f"not {bracketed(inner)}"
        case All(rules):
            return " and ".join(map(bracketed, rules))
        case Some(rules):
            return " or ".join(map(written, rules))
        case Compare(op, left, right):
            return f"{written(left)} {op} {written(right)}"
        case Among(left, others):
            return f"{written(left)} in ({', '.join(map(written, others))})"


def bracketed(rule: Rule) -> str:
    """A rule within another, in brackets where it needs them."""
    return f"({written(rule)})" if isinstance(rule, Some | All) else written(rule)
