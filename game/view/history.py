"""The history: everything read and found, in order, with class and source."""

from collections.abc import Iterator

from game.content.story import Story
from game.engine.events import Contrasted, Event, Found, Judged, Locked, Reviewed, Said, Went
from game.engine.session import Session
from game.engine.state import State
from game.view.board import BANDS
from game.view.commands import Record, Show
from game.view.page import line_view
from game.view.semantics import BACK, Block, Screen, Words, button, text

LONGEST = 1_500
"""Entries shown: the last ones; a whole game has some two thousand."""


def history_screen(session: Session) -> Screen:
    """The log of the game, the newest at the end."""
    blocks = list(log(session))[-LONGEST:]
    record = button("record", "Write it down as a play", Record(), group="tool")
    return Screen("history", "History", tuple(blocks), tools=(BACK, record))


def log(session: Session) -> Iterator[Block]:
    """Every line read and everything found, as it reads now."""
    for move in session.moves:
        for event in move.events:
            block = entry(session.story, move.state, event)
            if block is not None:
                yield block


def entry(story: Story, state: State, event: Event) -> Block | None:
    """An event as the log has it; None for those that are not told."""
    match event:
        case Said(line):
            view = line_view(story, state, story.lines[line])
            return Words(view.words, view.kind, view.speaker, line, Show("line", line), "According to whom?")
        case Found(clue):
            return text(f"Clue: {story.clues[clue].title}.", "reply")
        case Went(place, hour):
            return text(f"{story.places[place].name}, {story.hours[hour].name}.", "note")
        case Locked(finding):
            return text(f"Finding stands: {story.findings[finding].title}.", "reply")
        case Reviewed(_, band):
            return text(f"The reviewer: {BANDS[band]}", "reply")
        case Contrasted(contrast):
            found = story.contrasts[contrast]
            return text(f"Laid side by side: the clue {found.relation} the line.", "note")
        case Judged(aspect, True):
            return text(f"Compared: {story.aspects[aspect].on}.", "note")
    return None
