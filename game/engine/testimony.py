"""Lines and clues: according to whom, and what a clue says to a line."""

from functools import cache

from game.content.story import Contrast, Story
from game.engine.compiled import holds
from game.engine.events import Cited, Contrasted, Said, Silent
from game.engine.refusal import Refusal
from game.engine.turn import Turn


@cache
def contrasts_on(story: Story) -> dict[str, tuple[Contrast, ...]]:
    """The contrasts of each line."""
    found: dict[str, tuple[Contrast, ...]] = {}
    for contrast in story.contrasts.values():
        found[contrast.line] = (*found.get(contrast.line, ()), contrast)
    return found


def ask(turn: Turn, line: str) -> None:
    """Open the source of a line."""
    _must_be_heard(turn, line)
    turn.put(f"asked:{line}", 1)
    turn.tell(Cited(line))
    turn.said.clear()


def lay(turn: Turn, clue: str, line: str) -> None:
    """Lay a clue beside a line: what the record has between them, or its silence."""
    _must_be_heard(turn, line)
    if clue not in turn.story.clues:
        raise Refusal("no-such")
    if not turn.get(f"clue:{clue}"):
        raise Refusal("not-held")
    speaker = turn.story.lines[line].by
    if not speaker:
        raise Refusal("no-speaker")
    contrast = _between(turn, clue, line)
    if contrast:
        _make(turn, contrast)
    else:
        turn.tell(Silent(line, clue))
        _be_silent(turn, speaker)


def _must_be_heard(turn: Turn, line: str) -> None:
    if line not in turn.story.lines:
        raise Refusal("no-such")
    if not turn.get(f"line:{line}"):
        raise Refusal("not-heard")


def _between(turn: Turn, clue: str, line: str) -> Contrast | None:
    found = contrasts_on(turn.story).get(line, ())
    return next((one for one in found if clue in one.clues and holds(turn.story, one.when, turn)), None)


def _make(turn: Turn, contrast: Contrast) -> None:
    first = not turn.get(f"contrast:{contrast.id}")
    turn.put(f"contrast:{contrast.id}", 1)
    turn.tell(Contrasted(contrast.id))
    turn.say(contrast.lines)
    turn.give(contrast.gives)
    if first:
        turn.apply(contrast.sets)


def _be_silent(turn: Turn, person: str) -> None:
    line = turn.story.lines[f"person.{person}.silence"]
    turn.count(f"line:{line.id}")
    turn.said.append(line.id)
    turn.tell(Said(line.id))
