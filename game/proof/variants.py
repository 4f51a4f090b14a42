"""The variants of a text: each way in which its conditions and turns can fall out."""

from collections.abc import Iterator

from attrs import frozen

from game.content.story import Story
from game.lang.prose import Prose, Stress, Turns, When
from game.lang.rule import Rule

MOST_VISITS = 60
"""Visits up to which a common one is looked for, when a text has turns within turns."""


@frozen
class Turn:
    """One option of first/again, seq or cycle."""

    place: int
    options: int
    round: bool

    def shown(self, visits: int) -> bool:
        """Whether this option is the one that shows on a visit, counted from 1."""
        turn = visits - 1
        return (turn % self.options if self.round else min(turn, self.options - 1)) == self.place


@frozen
class Variant:
    """One way a text can read. name: the text's id and the number of the variant; rules: each with how it falls out."""

    name: str
    owner: str
    rules: tuple[tuple[Rule, bool], ...]
    turns: tuple[Turn, ...]
    shift: int = 0

    def shown(self, visits: int) -> bool:
        """Whether the turns are right after so many happenings of the owner."""
        return all(turn.shown(visits + self.shift) for turn in self.turns)

    @property
    def fewest(self) -> int | None:
        """The fewest happenings of the owner after which it shows; None when there are none."""
        return next((visits for visits in range(1 - min(self.shift, 1), MOST_VISITS) if self.shown(visits)), None)


def variants(story: Story) -> Iterator[Variant]:
    """Every variant of the lines and choices of a story, with the happening at which it is read."""
    for kind, shelf in (("choice", story.choices), ("state", story.states), ("contrast", story.contrasts)):
        for name, thing in shelf.items():
            for line in thing.lines:
                yield from _of(f"text:line:{line.id}", f"{kind}:{name}", line.text)
    for choice in story.choices.values():
        yield from _of(f"text:choice:{choice.id}", f"choice:{choice.id}", choice.text, shift=1)


def _of(name: str, owner: str, prose: Prose, shift: int = 0) -> Iterator[Variant]:
    for number, way in enumerate(leaves(prose), 1):
        rules = tuple(part for part in way if not isinstance(part, Turn))
        turns = tuple(part for part in way if isinstance(part, Turn))
        yield Variant(f"{name}#{number}", owner, rules, turns, shift)


Part = tuple[Rule, bool] | Turn


def leaves(prose: Prose) -> Iterator[tuple[Part, ...]]:
    """Each way in which each condition of a text can fall out, as what must be so for it; none when it always reads the same."""
    for piece in prose:
        match piece:
            case Stress(pieces):
                yield from leaves(pieces)
            case When(rule, yes, no):
                yield from _within((rule, True), yes)
                yield from _within((rule, False), no)
            case Turns(options, goes_round):
                for place, option in enumerate(options):
                    yield from _within(Turn(place, len(options), goes_round), option)


def _within(part: Part, prose: Prose) -> Iterator[tuple[Part, ...]]:
    """The ways of an option, each with what must be so for the option itself."""
    for way in list(leaves(prose)) or [()]:
        yield (part, *way)
