"""Why a rule does not hold: the parts of it that are false, in the author's text and in words."""

from collections.abc import Callable

from attrs import evolve, frozen

from game.content.story import Story
from game.engine.rules import World, holds, value, word_or_value
from game.lang.rule import All, Among, Ask, Compare, Name, Not, Number, Rule, Some
from game.lang.spell import spell


@frozen
class Reason:
    """A part of a rule that stands in the way.

    text: the part as an author writes it. words: what is so now, in a sentence's worth. within: the computed variables on the way to it.
    """

    text: str
    words: str
    within: tuple[str, ...] = ()

    def __str__(self) -> str:
        way = f" (in {', in '.join(self.within)})" if self.within else ""
        return f"{self.text}: {self.words}{way}"


def why(story: Story, rule: Rule, world: World, wanted: bool = True) -> tuple[Reason, ...]:
    """The parts that keep a rule from being what is wanted; nothing when it is so."""
    if holds(story, rule, world) == wanted:
        return ()
    match rule:
        case Not(inner):
            return why(story, inner, world, not wanted)
        case All(rules) if wanted:
            return _each(story, rules, world, wanted)
        case Some(rules) if not wanted:
            return _each(story, rules, world, wanted)
        case All(rules) | Some(rules):
            return (_any_of(story, rule, rules, world, wanted),)
        case Name(name) if story.variables[name].kind == "computed":
            deeper = why(story, story.variables[name].rule, world, wanted)
            return tuple(evolve(reason, within=(name, *reason.within)) for reason in deeper)
    return (Reason(_asked(rule, wanted), _so(story, rule, world)),)


def _each(story: Story, rules: tuple[Rule, ...], world: World, wanted: bool) -> tuple[Reason, ...]:
    """All parts that are in the way, each of which must change."""
    return tuple(reason for part in rules for reason in why(story, part, world, wanted))


def _any_of(story: Story, whole: Rule, rules: tuple[Rule, ...], world: World, wanted: bool) -> Reason:
    """Several parts, of which one must change: one reason."""
    parts = [" and ".join(reason.words for reason in why(story, part, world, wanted)) for part in rules]
    return Reason(_asked(whole, wanted), "one of these must change: " + "; ".join(parts))


def _asked(rule: Rule, wanted: bool) -> str:
    return spell(rule if wanted else Not(rule))


def _so(story: Story, rule: Rule, world: World) -> str:
    """What is so now of a rule without parts."""
    match rule:
        case Ask(test, names):
            return _answer(story, test, tuple(name.id for name in names), world)
        case Compare(_, left, right):
            return f"{_thing(story, left)} is {_now(story, left, right, world)}"
        case Among(left, others):
            return f"{_thing(story, left)} is {_now(story, left, others[0], world)}"
        case Name(name):
            return f"{name} is {'up' if holds(story, rule, world) else 'not up'}"
    return "this is never so" if rule == Number(0) else "this is always so"


def _now(story: Story, side: Rule, other: Rule, world: World) -> str:
    return str(word_or_value(story, side, other, world)) or "none"


def _answer(story: Story, test: str, names: tuple[str, ...], world: World) -> str:
    number = value(story, Ask(test, tuple(Name(name, 0) for name in names), 0), world)
    if test in COUNTED:
        return f"{COUNTED[test](story, names)} is {number}"
    shelf, sentence = SENTENCES[test]
    return sentence.format(thing=called(story, shelf, names[0]), no="" if number else " not")


def _thing(story: Story, side: Rule) -> str:
    """A side of a comparison, as something that has a value."""
    match side:
        case Ask(test, names) if test in COUNTED:
            return COUNTED[test](story, tuple(name.id for name in names))
    return spell(side)


def called(story: Story, shelf: str, name: str) -> str:
    """A thing by its name on screen, where it has one, and its id."""
    thing = getattr(story, shelf).get(name)
    shown = getattr(thing, "title", "") or getattr(thing, "name", "")
    return f"{shown!r} ({name})" if shown else name


def _held(story: Story, names: tuple[str, ...]) -> str:
    return f"the number of clues held of {', '.join(names)}"


def _locked_in(story: Story, names: tuple[str, ...]) -> str:
    return f"the number of findings that stand in {called(story, 'units', names[0])}"


COUNTED: dict[str, Callable[[Story, tuple[str, ...]], str]] = {"held": _held, "locked_in": _locked_in}
"""Questions whose answer is a number, and what it is the number of."""

SENTENCES = {
    "has": ("clues", "the clue {thing} is{no} held"),
    "seen": ("states", "{thing} has{no} been seen"),
    "asked": ("choices", "the choice {thing} has{no} been taken"),
    "met": ("people", "{thing} has{no} been met"),
    "heard": ("lines", "the line {thing} has{no} been heard"),
    "locked": ("findings", "the finding {thing} is{no} locked"),
    "compared": ("moments", "the moment {thing} has{no} been compared"),
    "contrasted": ("contrasts", "the contrast {thing} has{no} been made"),
    "at": ("places", "the player is{no} at {thing}"),
}
"""What can be said of each question: the shelf of the thing, and the sentence."""
