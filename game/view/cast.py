"""The cast: everybody met so far, with what a reader should know before believing them."""

from game.content.story import Person, Story
from game.engine.memory import layout
from game.engine.state import State
from game.view.commands import Show
from game.view.notebook import met
from game.view.semantics import BACK, Block, Heading, Picture, Screen, button, text

PAPERS = "Known so far only through the papers of others."
"""Of somebody who has not been heard: no line that was read is theirs."""


def cast_screen(story: Story, state: State) -> Screen:
    """A card for each person, beside each other."""
    people = met(story, state)
    columns = tuple(tuple(card(story, state, person)) for person in people)
    main = () if people else (text("Nobody met yet.", "note"),)
    return Screen("cast", "Cast", main, columns=columns, trail=_count(len(people)), tools=(BACK,))


def _count(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"


def card(story: Story, state: State, person: Person) -> list[Block]:
    """Portrait, name and dates, role, standpoint, what they could know; and whether they have been heard at all."""
    portrait: list[Block] = [Picture(person.portrait, "portrait", person.alt)] if person.portrait else []
    dates = f" ({person.dates})" if person.dates else ""
    heard = is_heard(story, state, person)
    return [
        Heading(person.name + dates),
        *portrait,
        text(person.role, "note"),
        *([] if heard else [text(PAPERS, "odds")]),
        text(f"Standpoint: {person.standpoint}", "small"),
        text(f"Could know: {person.could_know}", "small"),
        button(
            f"person:{person.id}",
            f"{person.name} in the notebook",
            Show("notebook", f"people/{person.id}"),
            group="exit",
        ),
    ]


def is_heard(story: Story, state: State, person: Person) -> bool:
    """Whether the player has read a line of theirs."""
    where = layout(story)
    return any(line.by == person.id and state.memory[where[f"line:{line.id}"]] for line in story.lines.values())
