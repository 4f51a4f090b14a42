"""What a game has shown: counted as it is played, for coverage."""

from collections import Counter
from collections.abc import Iterator

from attrs import define, field

from game.content.story import ALWAYS, Line, Story
from game.engine.actions import Action, Choose
from game.engine.events import Contrasted, Ended, Entered, Event, Found, Judged, Locked, Opened, Said
from game.engine.memory import layout
from game.engine.rules import holds
from game.engine.state import State
from game.lang.rule import Rule
from game.lang.spell import spell
from game.proof.variants import Variant, variants
from game.view.words import visits_of

SHELVES = ("scenes", "states", "shown", "choices", "conditions", "variants", "clues", "moments", "aspects", "contrasts", "findings",
           "grades", "endings")  # fmt: skip
"""What is counted. shown: choices that could be taken; choices: those that were; grades: finding.grade, as it came to stand."""


@define(eq=False)
class Watch:
    """Counts of everything that a case has, over any number of games."""

    story: Story
    seen: dict[str, Counter[str]] = field(factory=lambda: {shelf: Counter() for shelf in SHELVES})

    def start(self, state: State, events: tuple[Event, ...]) -> None:
        """The first state of a game."""
        self.after(state, events)

    def took(self, action: Action, state: State, events: tuple[Event, ...]) -> None:
        """A move, and where it led."""
        if isinstance(action, Choose):
            self.seen["choices"][action.choice] += 1
        self.after(state, events)

    def after(self, state: State, events: tuple[Event, ...]) -> None:
        for event in events:
            self.happened(event, state)
        for name, rule in self.asked(state):
            self.seen["conditions"][f"{name}={'yes' if holds(self.story, rule, state) else 'no'}"] += 1
        for choice in self.story.states[state.top.state].choices.values() if not state.ending else ():
            used = not choice.sticky and state.memory[layout(self.story)[f"choice:{choice.id}"]]
            if not used and holds(self.story, choice.when, state):
                self.seen["shown"][choice.id] += 1
                self.read(f"text:choice:{choice.id}", state, state.memory[layout(self.story)[f"choice:{choice.id}"]])

    def happened(self, event: Event, state: State) -> None:
        match event:
            case Entered(name):
                self.seen["states"][name] += 1
                self.seen["scenes"][name.partition(".")[0]] += 1
            case Said(line):
                self.read(f"text:line:{line}", state, visits_of(self.story, line, state))
            case Found(clue):
                self.seen["clues"][clue] += 1
            case Opened(moment):
                self.seen["moments"][moment] += 1
            case Judged(aspect, True):
                self.seen["aspects"][aspect] += 1
            case Contrasted(contrast):
                self.seen["contrasts"][contrast] += 1
            case Locked(finding):
                self.seen["findings"][finding] += 1
                self.seen["grades"][f"{finding}.{state.sentence(finding).grade}"] += 1
            case Ended(ending):
                self.seen["endings"][ending] += 1

    def read(self, text: str, state: State, visits: int) -> None:
        """Count the variant of a text that reads now."""
        for variant in self.by_text.get(text, ()):
            if variant.shown(visits) and all(holds(self.story, rule, state) == so for rule, so in variant.rules):
                self.seen["variants"][variant.name] += 1

    by_text: dict[str, list[Variant]] = field(init=False)

    @by_text.default
    def _by_text(self) -> dict[str, list[Variant]]:
        found: dict[str, list[Variant]] = {}
        for variant in variants(self.story):
            found.setdefault(variant.name.partition("#")[0], []).append(variant)
        return found

    # conditions

    def asked(self, state: State) -> Iterator[tuple[str, Rule]]:
        """The conditions that are looked at in a state: of what stands on its page, of its doors and hours, and of the desk."""
        story = self.story
        if state.ending:
            return
        for choice in story.states[state.top.state].choices.values():
            if choice.when != ALWAYS:
                yield f"choice {choice.id}", choice.when
        for line in self.lines_here(state):
            yield f"line {line.id}", line.when
        yield from self.ways(state)
        yield from self.desk

    def lines_here(self, state: State) -> Iterator[Line]:
        stand = self.story.states[state.top.state]
        for lines in (stand.lines, *(choice.lines for choice in stand.choices.values())):
            yield from (line for line in lines if line.when != ALWAYS)

    def ways(self, state: State) -> Iterator[tuple[str, Rule]]:
        if not state.place or len(state.stack) > 1:
            return
        place = self.story.places[state.place]
        for door in place.adjoins:
            if door.when != ALWAYS:
                yield f"door {place.id}-{door.to}", door.when
        for hour, sight in place.hours.items():
            if sight.when != ALWAYS and hour != state.hour:
                yield f"hour {place.id}.{hour}", sight.when

    desk: tuple[tuple[str, Rule], ...] = field(init=False)

    @desk.default
    def _desk(self) -> tuple[tuple[str, Rule], ...]:
        story = self.story
        shelves = (
            ("moment", story.moments),
            ("version", story.versions),
            ("unit", story.units),
            ("finding", story.findings),
        )
        return tuple(
            (f"{kind} {name}", each.when)
            for kind, shelf in shelves
            for name, each in shelf.items()
            if each.when != ALWAYS
        )

    def all(self) -> dict[str, tuple[str, ...]]:
        """Everything that can be counted, by shelf."""
        story = self.story
        conditions = {name for name, _ in self.conditions()}
        return {
            "scenes": tuple(story.scenes), "states": tuple(story.states), "shown": tuple(story.choices), "choices": tuple(story.choices),
            "conditions": tuple(f"{name}={so}" for name in sorted(conditions) for so in ("yes", "no")),
            "variants": tuple(variant.name for found in self.by_text.values() for variant in found),
            "clues": tuple(story.clues), "moments": tuple(story.moments), "aspects": tuple(story.aspects),
            "contrasts": tuple(story.contrasts), "findings": tuple(story.findings),
            "grades": tuple(f"{each.id}.{grade}" for each in story.findings.values() for grade in each.grade),
            "endings": tuple(story.endings),
        }  # fmt: skip

    def conditions(self) -> Iterator[tuple[str, str]]:
        """Every condition with its text."""
        story = self.story
        named: list[tuple[str, Rule]] = [(f"choice {choice.id}", choice.when) for choice in story.choices.values()]
        named += [
            (f"line {line.id}", line.when)
            for line in story.lines.values()
            if line.id.rpartition(".")[0] in {*story.states, *story.choices}
        ]
        for place in story.places.values():
            named += [(f"door {place.id}-{door.to}", door.when) for door in place.adjoins]
            named += [(f"hour {place.id}.{hour}", sight.when) for hour, sight in place.hours.items()]
        for name, rule in (*named, *self.desk):
            if rule != ALWAYS:
                yield name, spell(rule)
