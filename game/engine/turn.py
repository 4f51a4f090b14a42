"""A turn in the making: the one mutable thing in the engine, alive for the length of a step."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from attrs import define

from game.content.story import Choice, Line, Scene, Stand, Story, Target, Unit
from game.engine.compiled import holds
from game.engine.events import Changed, Ended, Entered, Event, Found, Met, Said, UnitOpened, Went
from game.engine.memory import MOST, layout
from game.engine.reads import WHERE, Glance, glance, reads
from game.engine.rules import World
from game.engine.state import Frame, Sentence, State
from game.lang.effect import Effect

Text = TypeVar("Text", str, Sentence)

BUDGET = 200
"""States that one step may pass through without asking the player; the base case needs four."""


class Loop(Exception):
    """More states in a row than the budget allows; carries the cycle."""

    def __init__(self, cycle: tuple[str, ...]) -> None:
        super().__init__(" → ".join(cycle))
        self.cycle = cycle


@define(eq=False)
class Turn:
    """A state on its way to the next. sentences, notes: those that this turn writes; an empty note takes one away."""

    story: Story
    before: State
    where: dict[str, int]
    memory: bytearray
    stack: list[Frame]
    place: str
    hour: str
    said: list[str]
    sentences: dict[str, Sentence]
    notes: dict[str, str]
    ending: str
    reviews: int
    events: list[Event]
    trail: list[str]
    touched: list[str]
    """What was written, by the names that `reads` gives."""

    @classmethod
    def of(cls, story: Story, state: State) -> "Turn":
        """A turn that begins where a state stands."""
        return cls(
            story,
            state,
            layout(story),
            bytearray(state.memory),
            list(state.stack),
            state.place,
            state.hour,
            [],
            {},
            {},
            state.ending,
            state.reviews,
            [],
            [],
            [],
        )

    def done(self) -> State:
        """The state at the end of the turn. What was said stays on the page until something else is said."""
        before = self.before
        return State(
            bytes(self.memory),
            tuple(self.stack),
            self.place,
            self.hour,
            tuple(self.said) or before.said,
            written(before.sentences, self.sentences),
            written(before.notes, self.notes),
            self.ending,
            self.reviews,
            before.turn + 1,
            before.seed,
        )

    # bytes

    def get(self, name: str) -> int:
        """The byte of a thing, by its name kind:id."""
        return self.memory[self.where[name]]

    def put(self, name: str, value: int) -> None:
        self.memory[self.where[name]] = value
        self.touched.append(name)

    def count(self, name: str) -> int:
        """One more of a thing; how many that makes."""
        place = self.where[name]
        self.memory[place] = min(MOST, self.memory[place] + 1)
        self.touched.append(name)
        return self.memory[place]

    # what happens

    def tell(self, event: Event) -> None:
        self.events.append(event)

    def say(self, lines: Iterable[Line]) -> None:
        """Let lines be read, those whose rule holds."""
        for line in lines:
            if holds(self.story, line.when, self):
                self.count(f"line:{line.id}")
                self.said.append(line.id)
                self.tell(Said(line.id))
                if line.by:
                    self.meet(line.by)

    def meet(self, person: str) -> None:
        if not self.get(f"person:{person}"):
            self.put(f"person:{person}", 1)
            self.tell(Met(person))

    def give(self, clues: Iterable[str]) -> None:
        """Hand clues over; one that is held already changes nothing."""
        for clue in clues:
            if not self.get(f"clue:{clue}"):
                self.put(f"clue:{clue}", 1)
                self.tell(Found(clue))

    def apply(self, effects: Iterable[Effect]) -> None:
        """Change variables, each within its range."""
        for effect in effects:
            variable = self.story.variables[effect.name]
            before = self.get(f"var:{effect.name}")
            wanted = variable.values.index(effect.value) if isinstance(effect.value, str) else effect.value
            after = {"=": wanted, "+=": before + wanted, "-=": before - wanted}[effect.op]
            after = max(variable.low, min(variable.high, after))
            self.put(f"var:{effect.name}", after)
            if after != before:
                self.tell(Changed(effect.name, after))

    # the machine

    @property
    def scene(self) -> Scene:
        return self.story.scenes[self.stack[-1].scene]

    @property
    def stand(self) -> Stand:
        return self.story.states[self.stack[-1].state]

    def is_open(self, choice: Choice) -> bool:
        """Whether a choice can be taken now."""
        if not choice.sticky and self.get(f"choice:{choice.id}"):
            return False
        return holds(self.story, choice.when, self)

    def start(self, scene: str) -> None:
        """Push a scene, to come back from."""
        first = self.story.scenes[scene]
        state = f"{scene}.{first.start}"
        self.stack.append(Frame(scene, state))
        self.count(f"scene:{scene}")
        self.arrive()

    def go(self, target: Target) -> None:
        """Move the scene on top to another state, perhaps of another scene."""
        if target.scene != self.stack[-1].scene:
            self.count(f"scene:{target.scene}")
        self.stack[-1] = Frame(target.scene, target.state)
        self.arrive()

    def arrive(self) -> None:
        """What entering a state brings with it."""
        scene, stand = self.scene, self.stand
        self.trail.append(stand.id)
        self.count(f"state:{stand.id}")
        self.tell(Entered(stand.id))
        if scene.place and (scene.place, scene.hour) != (self.place, self.hour):
            self.place, self.hour = scene.place, scene.hour
            self.touched += WHERE
            self.tell(Went(scene.place, scene.hour))
        if scene.person:
            self.meet(scene.person)
        self.apply(stand.enter)
        self.say(stand.lines)
        self.give(stand.gives)

    def settle(self) -> None:
        """Fall through states that ask nothing, until one does or the story ends."""
        while not self.ending and self.falls_through():
            if len(self.trail) > BUDGET:
                raise Loop(cycle_in(self.trail))

    def falls_through(self) -> bool:
        """Leave a state in which no choice is open; False when the player has something to do here."""
        stand = self.stand
        if any(self.is_open(choice) for choice in stand.choices.values()):
            return False
        if stand.end:
            self.end(stand.end)
        elif stand.next:
            self.go(stand.next)
        elif stand.returns and len(self.stack) > 1:
            self.stack.pop()
            self.trail.append(self.stack[-1].state)
        else:
            return False
        return True

    def end(self, ending: str) -> None:
        self.ending = ending
        self.tell(Ended(ending))
        self.say(self.story.endings[ending].lines)

    def sentence(self, finding: str) -> Sentence:
        return self.sentences.get(finding) or self.before.sentence(finding)

    def note_units(self) -> None:
        """Tell of chapters that this turn has opened."""
        if not self.story.interpreted and _read_by_units(self.story).isdisjoint(self.touched):
            return
        open_before = open_units(self.story, self.before)
        for unit in open_units(self.story, self):
            if unit not in open_before:
                self.tell(UnitOpened(unit))
                self.say(self.story.units[unit].opening)


def written(before: tuple[tuple[str, Text], ...], now: Mapping[str, Text]) -> tuple[tuple[str, Text], ...]:
    """What stood before with what is written now, in order of the names; what is empty is left out."""
    if not now:
        return before
    both = {**dict(before), **now}
    return tuple((name, both[name]) for name in sorted(both) if both[name])


@cache
def chapters(story: Story) -> tuple[Unit, ...]:
    """The chapters in their order."""
    return tuple(sorted(story.units.values(), key=lambda unit: unit.order))


@cache
def units_glance(story: Story) -> Glance:
    """What decides which chapters are open."""
    return glance(story, [unit.when for unit in chapters(story)])


@cache
def _read_by_units(story: Story) -> frozenset[str]:
    """All that the rules of the chapters look at."""
    return frozenset(name for unit in chapters(story) for name in reads(story, unit.when))


def open_units(story: Story, world: World) -> tuple[str, ...]:
    """The chapters that are open, in their order."""
    return tuple(unit.id for unit in chapters(story) if holds(story, unit.when, world))


def cycle_in(trail: list[str]) -> tuple[str, ...]:
    """The states that repeat at the end of a trail."""
    last = trail[-1]
    before = len(trail) - 2 - trail[-2::-1].index(last) if last in trail[:-1] else 0
    return tuple(trail[before:])
