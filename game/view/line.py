"""According to whom: a line, where it stands, and the clues that can be laid beside it."""

from game.content.story import Clue, Story
from game.engine.actions import Lay
from game.engine.state import State
from game.view.commands import Show
from game.view.filing import filed_blocks, filing
from game.view.page import line_view
from game.view.scene import CLASS_NAMES
from game.view.semantics import BACK, Block, Button, Heading, Screen, Words, button, text
from game.view.sources import character

CLASS_MEANINGS = {
    "documented": "A cited source has this; the words are ours.",
    "reconstructed": "Dramatised from the facts cited here. It adds no fact, motive or feeling.",
    "frame": "The compiler and the papers; no claim about history.",
}


def line_screen(story: Story, state: State, name: str) -> Screen:
    """A line with its class, its sources and what can be laid beside it."""
    line = line_view(story, state, story.lines[name])
    blocks: list[Block] = [
        Words(line.words, line.kind, line.speaker, line.id),
        text(f"{CLASS_NAMES[line.kind]}. {CLASS_MEANINGS[line.kind]}", "note"),
    ]
    for source in dict.fromkeys(cited.source for cited in line.cited):
        blocks.extend(_source(story, source, [c.words for c in line.cited if c.source == source]))
    return Screen("line", "According to whom?", tuple(blocks), side=tuple(_beside(story, state, name)), tools=(BACK,))


def _source(story: Story, source: str, places: list[str]) -> list[Block]:
    told = [
        text(f"{question}: {answer}.".replace("..", "."), "small")
        for question, answer in character(story, story.sources[source])
    ]
    opened = button(f"source:{source}", "Open this source", Show("notebook", f"sources/{source}"), group="link")
    return [
        Heading(story.sources[source].author),
        *(text(place, "cite") for place in dict.fromkeys(places)),
        *told,
        opened,
    ]


def _beside(story: Story, state: State, line: str) -> list[Block]:
    """Clues to lay beside the line, when somebody speaks it."""
    if not story.lines[line].by:
        return []

    def lay(clue: Clue) -> Button:
        author = story.sources[clue.source].author
        return button(f"lay:{clue.id}", clue.title, Lay(clue.id, line), detail=author, group="clue")

    clues = filed_blocks(filing(story, state), lay)
    empty = [] if clues else [text("You hold no clue yet.", "note")]
    return [Heading("Lay a clue beside it"), *empty, *clues]
