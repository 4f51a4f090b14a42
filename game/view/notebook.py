"""The notebook: clues, people, places, sources, terms and notes, each with its citations."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from game.content.story import Control, Outlook, Person, Place, Story
from game.engine.memory import layout
from game.engine.rules import holds
from game.engine.state import State
from game.view import horizon
from game.view.commands import Show
from game.view.filing import filed_blocks, filing, held
from game.view.semantics import BACK, Block, Button, Entry, Heading, Picture, Screen, Words, button, text
from game.view.sources import character, clue_citations
from game.view.words import name_of, settle

TABS = {
    "clues": "Clues",
    "people": "People",
    "places": "Places",
    "sources": "Sources",
    "terms": "Terms",
    "notes": "Notes",
}

Told = TypeVar("Told", Outlook, Control)


def met(story: Story, state: State) -> tuple[Person, ...]:
    """The people whom the player has heard or read."""
    where = layout(story)
    return tuple(person for person in story.people.values() if state.memory[where[f"person:{person.id}"]])


def names_in_tab(story: Story, state: State, tab: str) -> tuple[str, ...]:
    """The ids that a tab lists now."""
    if tab == "people":
        return tuple(person.id for person in met(story, state))
    if tab == "places":
        return tuple(
            place.id
            for place in story.places.values()
            if any(state.memory[layout(story)[f"scene:{sight.scene}"]] for sight in place.hours.values())
        )
    if tab == "sources":
        return tuple(dict.fromkeys(_sources_met(story, state)))
    if tab == "terms":
        return tuple(story.glossary)
    return (
        tuple(clue.id for clue in filing(story, state).clues)
        if tab == "clues"
        else tuple(name for name, _ in state.notes)
    )


def _sources_met(story: Story, state: State) -> list[str]:
    """The sources of clues held and of lines read."""
    where = layout(story)
    lines = [line for line in story.lines.values() if state.memory[where[f"line:{line.id}"]]]
    found = {clue.source for clue in held(story, state)}
    for line in lines:
        found |= {line.source} if line.source else {c.source for fact in line.facts for c in story.facts[fact].sources}
    return [name for name in story.sources if name in found]


def notebook_screen(story: Story, state: State, about: str, then: bool = False) -> Screen:
    """A tab of the notebook; about: tab or tab/id; then: as known at the time."""
    tab, _, name = about.partition("/")
    tab = tab if tab in TABS else "clues"
    every = names_in_tab(story, state, tab)
    year = horizon.last_year(story, state, then)
    names = horizon.kept(story, tab, every, year)
    chosen = name or (names[0] if names else "")
    entry = horizon.veil(story, tab, chosen, year) or _entry(story, state, tab, chosen, bool(every))
    place = f"{names.index(chosen) + 1} of {len(names)}" if chosen in names else f"{len(names)}"
    return Screen(
        "notebook",
        "Notebook",
        tuple(entry),
        side=(
            *_tabs(tab),
            *horizon.switch(story, state, then),
            *horizon.later(len(every) - len(names), tab[:-1]),
            *_list(story, state, tab, names, chosen),
        ),
        trail=f"{TABS[tab]}, {place}",
        portrait=_portrait(story, tab, chosen),
        tools=(BACK,),
    )


def _entry(story: Story, state: State, tab: str, chosen: str, has_later: bool) -> list[Block]:
    if chosen:
        return ENTRIES[tab](story, state, chosen)
    return [text("None of these was known then." if has_later else EMPTY[tab], "note")]


EMPTY = {
    "clues": "No clue yet. Examine a place, or hear somebody.",
    "people": "Nobody heard yet.", "places": "No place seen yet.", "sources": "No source met yet.",
    "terms": "No terms in this case.", "notes": "No notes. Open a clue, a person or a place and write one.",
}  # fmt: skip


def _tabs(tab: str) -> list[Block]:
    tabs = [
        button(f"tab:{each}", title, Show("notebook", each), mark="chosen" if each == tab else "", group="tab")
        for each, title in TABS.items()
    ]
    sheets = [button(f"tab:{name.lower()}", name, Show(name.lower()), group="tab") for name in ("Timeline", "Cast")]
    return [*tabs, *sheets]


def _list(story: Story, state: State, tab: str, names: tuple[str, ...], chosen: str) -> list[Block]:
    if tab == "clues":
        listed = filing(story, state).only(names)
        return filed_blocks(listed, lambda clue: _in_list(story, tab, clue.id, chosen))
    return [_in_list(story, tab, name, chosen) for name in names]


def _in_list(story: Story, tab: str, name: str, chosen: str) -> Button:
    intent, mark = Show("notebook", f"{tab}/{name}"), "chosen" if name == chosen else ""
    return button(f"entry:{name}", _title(story, name), intent, mark=mark, group="entry")


def _title(story: Story, name: str) -> str:
    try:
        return name_of(story, name)
    except KeyError:
        return name


def _portrait(story: Story, tab: str, name: str) -> Picture | None:
    if tab == "people" and name in story.people and story.people[name].portrait:
        return Picture(story.people[name].portrait, "portrait", story.people[name].alt)
    return None


def _note(state: State, name: str) -> Entry:
    return Entry(f"note:{name}", "Your note", state.note(name), name)


def clue_entry(story: Story, state: State, name: str) -> list[Block]:
    """A clue with its full citation."""
    clue = story.clues[name]
    source = story.sources[clue.source]
    note: list[Block] = [Words(settle(story, clue.note, state), "note")] if clue.note else []
    cited = [text(words, "cite") for words in dict.fromkeys(c.words for c in clue_citations(story, clue))]
    told = [text(f"{question}: {answer}.".replace("..", "."), "small") for question, answer in character(story, source)]
    return [
        Heading(clue.title, 1), Words(settle(story, clue.says, state), "paper"), *note,
        Heading("Where it stands"), *cited, text(f"Known since {clue.known}.", "small"),
        Heading("The source"), text(f"{source.author}, {source.title} ({source.year})", "cite"), *told,
        _source_link(clue.source), _note(state, name),
    ]  # fmt: skip


def _source_link(source: str) -> Button:
    return button(f"source:{source}", "Open this source", Show("notebook", f"sources/{source}"), group="link")


def person_entry(story: Story, state: State, name: str) -> list[Block]:
    """A person: role, standpoint, what they could know, where they were and who says so."""
    person = story.people[name]
    where: list[Block] = [
        text(f"{story.hours[each.hour].name}: {story.places[each.place].name}, according to "
             f"{story.sources[each.source].author}{'' if each.status == 'documented' else ' (inferred)'}.", "small")
        for each in person.present
    ]  # fmt: skip
    if where:
        where.insert(0, Heading("Where they were"))
    dates = f" ({person.dates})" if person.dates else ""
    return [
        Heading(person.name + dates, 1), text(person.role, "note"), Words(settle(story, person.about, state)),
        Heading("Standpoint"), text(person.standpoint), Heading("What they could know"), text(person.could_know),
        *where, _note(state, name),
    ]  # fmt: skip


def place_entry(story: Story, state: State, name: str) -> list[Block]:
    """A place and its doors."""
    place = story.places[name]
    doors: list[Block] = [
        text(
            f"To {story.places[door.to].name}: {door.via}{' (inferred)' if door.status == 'inferred' else ''}.", "small"
        )
        for door in place.adjoins
    ]
    shown = "documented" if place.status == "documented" else "inferred from documented statements"
    return [
        Heading(place.name, 1),
        text(f"On the plan: {shown}.", "note"),
        Words(settle(story, place.about, state)),
        Heading("Doors"),
        *doors,
        *_under("Who could open them", _of_its_hours(story, state, place, place.worked, lambda each: each.who)),
        *_under("Seen from here", _of_its_hours(story, state, place, place.sees, lambda each: each.what)),
        _note(state, name),
    ]


def _of_its_hours(
    story: Story, state: State, place: Place, told: Sequence[Told], words: Callable[[Told], str]
) -> list[Block]:
    """What is told of a place at the hours that are open by now."""
    found: list[Block] = []
    for each in told:
        hours = [hour for hour in each.hours or place.hours if hour in place.hours]
        known = [hour for hour in hours if holds(story, place.hours[hour].when, state)]
        if known:
            when = f"{', '.join(story.hours[hour].name for hour in known)}: " if each.hours else ""
            inferred = " (inferred)" if each.status == "inferred" else ""
            found.append(text(f"{when}{words(each)}{inferred}.", "small"))
    return found


def _under(title: str, blocks: list[Block]) -> list[Block]:
    """Blocks under a heading; nothing where there are none."""
    return [Heading(title), *blocks] if blocks else []


def source_entry(story: Story, state: State, name: str) -> list[Block]:
    """A source, and what a historian asks of it."""
    source = story.sources[name]
    told = [text(f"{question}: {answer}.".replace("..", "."), "small") for question, answer in character(story, source)]
    published = f"{source.published}. " if source.published else ""
    used: list[Block] = [text(clue.title, "cite") for clue in held(story, state) if clue.source == name]
    if used:
        used.insert(0, Heading("Clues from it"))
    return [
        Heading(source.title, 1),
        text(f"{source.author}, {source.year}. {published}{source.kind.capitalize()}.", "cite"),
        *told,
        *used,
        _note(state, name),
    ]


def term_entry(story: Story, state: State, name: str) -> list[Block]:
    """A term of the glossary."""
    term = story.glossary[name]
    return [Heading(term.name, 1), Words(settle(story, term.about, state))]


def note_entry(story: Story, state: State, name: str) -> list[Block]:
    """A note of the player's."""
    return [Heading(_title(story, name), 1), _note(state, name)]


ENTRIES: dict[str, Callable[[Story, State, str], list[Block]]] = {
    "clues": clue_entry, "people": person_entry, "places": place_entry, "sources": source_entry, "terms": term_entry,
    "notes": note_entry,
}  # fmt: skip
