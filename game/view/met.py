"""What the player has met of the record: the facts behind clues, lines and rulings, and where each was met."""

from game.content.story import Story
from game.engine.memory import layout
from game.engine.rules import LOCKED
from game.engine.state import State
from game.view.commands import Show


def clues_of(story: Story, state: State) -> list[str]:
    """The clues that the player holds."""
    return [name for name in story.clues if state.memory[layout(story)[f"clue:{name}"]]]


def lines_of(story: Story, state: State) -> list[str]:
    """The lines that the player has read."""
    return [name for name in story.lines if state.memory[layout(story)[f"line:{name}"]]]


def facts_met(story: Story, state: State) -> frozenset[str]:
    """Every fact that a clue held, a line read or a ruling given rests on."""
    where = layout(story)
    ruled = (each.cites for each in story.findings.values() if state.memory[where[f"finding:{each.id}"]] == LOCKED)
    clues = (story.clues[name].facts for name in clues_of(story, state))
    lines = (story.lines[name].facts for name in lines_of(story, state))
    return frozenset(fact for facts in (*clues, *lines, *ruled) for fact in facts)


def where_met(story: Story, state: State, fact: str) -> Show | None:
    """Where a fact can be read again: the clue that has it, else the line; None when only a ruling cites it."""
    clue = next((name for name in clues_of(story, state) if fact in story.clues[name].facts), "")
    line = next((name for name in lines_of(story, state) if fact in story.lines[name].facts), "")
    if clue:
        return Show("notebook", f"clues/{clue}")
    return Show("line", line) if line else None
