"""Prose into runs of words: conditions and variants settled, links named."""

from attrs import frozen

from game.content.story import Line, Story
from game.engine.compiled import holds
from game.engine.memory import layout
from game.engine.rules import World
from game.engine.state import State
from game.lang.prose import Link, Plain, Prose, Stress, Turns, When


@frozen
class Run:
    """Words in one manner; link: the id of what they lead to, empty for none."""

    text: str
    stress: bool = False
    link: str = ""


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def words(text: str) -> Runs:
    """A plain text as runs."""
    return (Run(text),)


def settle(story: Story, prose: Prose, world: World, visits: int = 1) -> Runs:
    """Prose as it reads in a game. visits: how often the player has been here, for first and again."""
    runs: list[Run] = []
    for piece in prose:
        runs.extend(_settled(story, piece, world, visits))
    return tuple(runs)


def is_still(prose: Prose) -> bool:
    """Whether prose always reads the same."""
    return all(
        is_still(piece.pieces) if isinstance(piece, Stress) else isinstance(piece, Plain | Link) for piece in prose
    )


def still(story: Story, prose: Prose) -> Runs:
    """Prose that always reads the same; there need be no game to read it in."""
    return settle(story, prose, State(b"", ()))


def _settled(story: Story, piece: object, world: World, visits: int) -> Runs:
    match piece:
        case Plain(text):
            return (Run(text),)
        case Link(name, text):
            return (Run(text or name_of(story, name), link=name),)
        case Stress(pieces):
            return tuple(Run(run.text, True, run.link) for run in settle(story, pieces, world, visits))
        case When(rule, yes, no):
            return settle(story, yes if holds(story, rule, world) else no, world, visits)
        case Turns(options, goes_round):
            turn = max(0, visits - 1)
            place = turn % len(options) if goes_round else min(turn, len(options) - 1)
            return settle(story, options[place], world, visits)
    raise TypeError(piece)


def name_of(story: Story, name: str) -> str:
    """What a person, place, source, term, clue or hour is called on screen."""
    for shelf in (story.people, story.places, story.glossary, story.hours):
        if name in shelf:
            return shelf[name].name
    return story.sources[name].title if name in story.sources else story.clues[name].title


def line_words(story: Story, line: Line, world: World) -> Runs:
    """A line as it reads now."""
    return settle(story, line.text, world, visits_of(story, line.id, world))


def visits_of(story: Story, line: str, world: World) -> int:
    """How often the player has been where a line stands: the state's visits, the choice's, or the line's own."""
    where = layout(story)
    owner = line.rpartition(".")[0]
    for kind in ("state", "choice"):
        if f"{kind}:{owner}" in where:
            return world.memory[where[f"{kind}:{owner}"]]
    return world.memory[where[f"line:{line}"]]
