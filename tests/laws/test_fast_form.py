"""The fast form is the plain form, only faster: rules compiled, and pages that are kept ready."""

from collections.abc import Iterator, Mapping
from functools import cache
from random import Random

import attrs
import pytest
from hypothesis import given

from game.content.story import Story
from game.engine.compiled import form, interpreted
from game.engine.memory import MOST, layout
from game.engine.reads import WHERE, glance, reads
from game.engine.rules import value
from game.engine.session import Session
from game.engine.state import Frame, State
from game.lang.rule import All, Among, Ask, Compare, Not, Number, Rule, Some
from game.view.page import look
from game.view.scene import scene_screen
from tests.laws.test_walks import CASES, laws, seeds, story_of
from tests.walks import walk

SORTS = (Number, Ask, Not, All, Some, Compare, Among)


def rules_in(thing: object) -> Iterator[Rule]:
    """Every rule within a story, a name alone excepted: it may be no variable."""
    if isinstance(thing, SORTS):
        yield thing
    elif isinstance(thing, Mapping):
        for part in thing.values():
            yield from rules_in(part)
    elif isinstance(thing, tuple):
        for part in thing:
            yield from rules_in(part)
    elif attrs.has(type(thing)):
        for field in attrs.fields(type(thing)):
            yield from rules_in(getattr(thing, field.name))


@cache
def rules_of(story: Story) -> tuple[Rule, ...]:
    return tuple({id(rule): rule for rule in rules_in(story)}.values())


def any_world(story: Story, random: Random) -> State:
    """A state with anything in its memory, and anywhere: rules must not ask how it came about."""
    memory = bytearray(random.choice((0, 0, 1, 1, 2, MOST)) for _ in layout(story))
    for variable in story.variables.values():
        memory[layout(story)[f"var:{variable.id}"]] = random.randint(variable.low, variable.high)
    place, hour = random.choice([*story.places, ""]), random.choice([*story.hours, ""])
    return State(bytes(memory), (Frame(story.case.start, ""),), place, hour)


@pytest.mark.parametrize("name", CASES)
@laws
@given(seed=seeds)
def test_a_compiled_rule_comes_to_the_same_number(name: str, seed: int) -> None:
    """In any world, every rule of a story has the same value compiled as interpreted."""
    story = story_of(name)
    world = any_world(story, Random(seed))
    for rule in rules_of(story):
        assert form(story, rule)(world) == value(story, rule, world), rule


@pytest.mark.parametrize("name", CASES)
@laws
@given(seed=seeds)
def test_a_rule_looks_at_nothing_but_what_it_reads(name: str, seed: int) -> None:
    """Two worlds that agree on what a rule reads agree on the rule, and a glance made for it sees that they agree."""
    story, random = story_of(name), Random(seed)
    world, other = any_world(story, random), any_world(story, random)
    for rule in random.sample(rules_of(story), min(60, len(rules_of(story)))):
        memory = bytearray(other.memory)
        read = set(reads(story, rule))
        for byte in read - {*WHERE}:
            memory[layout(story)[byte]] = world.memory[layout(story)[byte]]
        same = {each: getattr(world, each) for each in read.intersection(WHERE)}
        agreeing = attrs.evolve(other, memory=bytes(memory), **same)
        assert value(story, rule, agreeing) == value(story, rule, world), rule
        look = glance(story, [rule])
        assert look(agreeing) == look(world)
        assert look(other) != look(world) or value(story, rule, other) == value(story, rule, world), rule


@pytest.mark.parametrize("name", CASES)
@laws
@given(seed=seeds)
def test_both_forms_play_the_same_game(name: str, seed: int) -> None:
    """Along any walk both forms of a story come to the same states, by the same events, and show the same pages.

    Each page is asked for twice, and every page again when the walk is over: what was kept must not have grown old.
    """
    story, twin = story_of(name), interpreted(story_of(name))
    fast, plain = Session.new(story), Session.new(twin)
    for action in walk(story, seed, 60):
        assert fast.do(action) == plain.do(action)
        assert fast.state == plain.state
        assert look(story, fast.state) == look(twin, fast.state) == look(story, fast.state)
        assert scene_screen(story, fast.state) == scene_screen(twin, fast.state)
    for move in reversed(fast.moves):
        assert look(story, move.state) == look(twin, move.state)
