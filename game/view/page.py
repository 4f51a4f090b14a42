"""The page: what can be read and done now, with ids, and reasons for what is closed."""

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from game.content.story import Choice, Line, Story
from game.engine.compiled import holds
from game.engine.kept import kept
from game.engine.memory import layout
from game.engine.places import reachable, reason_against, ways_glance
from game.engine.reads import Glance, glance
from game.engine.state import State
from game.engine.turn import open_units, units_glance
from game.view.sources import Cited, citations
from game.view.words import Runs, is_still, line_words, settle, still


@frozen
class LineView:
    """A line on the page: its class, who speaks, and where it stands."""

    id: str
    kind: str
    speaker: str
    person: str
    words: Runs
    cited: tuple[Cited, ...]


@frozen
class ChoiceView:
    """A choice on the page. reason: why it is closed; empty when it is open."""

    id: str
    words: Runs
    is_open: bool
    reason: str = ""
    taken: bool = False


@frozen
class ExitView:
    """A place that can be walked to, or an hour that can be turned to, or why not."""

    id: str
    name: str
    is_open: bool
    reason: str = ""
    new: bool = False
    doors: int = 1


@frozen
class Page:
    """What can be read and done now."""

    scene: str
    state: str
    title: str
    unit: str
    place: str
    hour: str
    person: str
    plate: str
    alt: str
    lines: tuple[LineView, ...]
    choices: tuple[ChoiceView, ...]
    exits: tuple[ExitView, ...]
    hours: tuple[ExitView, ...]
    ending: str


def look(story: Story, state: State) -> Page:
    """The page of a state."""
    scene = story.scenes[state.top.scene]
    afoot = len(state.stack) == 1 and bool(scene.place) and not state.ending
    there = bool(state.place) and bool(story.scenes[state.stack[0].scene].place)
    sight = story.places[state.place].hours.get(state.hour) if there else None
    units = kept(story, "units", (), units_glance(story), state, open_units)
    return Page(
        scene=scene.id,
        state=state.top.state,
        title=scene.title,
        unit=units[-1] if units else "",
        place=state.place if there else "",
        hour=state.hour if there else "",
        person=scene.person,
        plate=scene.plate or (sight.plate if sight else ""),
        alt=scene.alt or (sight.alt if sight else ""),
        lines=tuple(line_view(story, state, story.lines[line]) for line in state.said),
        choices=() if state.ending else tuple(choices(story, state)),
        exits=exits(story, state) if afoot else (),
        hours=hours(story, state) if afoot else (),
        ending=state.ending,
    )


def line_view(story: Story, state: State, line: Line) -> LineView:
    """A line as it reads now, with its citations."""
    return _still_line(story, line.id) or _line(story, line, line_words(story, line, state))


def _line(story: Story, line: Line, words: Runs) -> LineView:
    speaker = story.people[line.by].name if line.by else ""
    return LineView(line.id, line.kind, speaker, line.by, words, citations(story, line))


@cache
def _still_line(story: Story, name: str) -> LineView | None:
    """A line whose words are always the same, kept ready; None for others."""
    line = story.lines[name]
    return None if story.interpreted or not is_still(line.text) else _line(story, line, still(story, line.text))


def choices(story: Story, state: State) -> Iterator[ChoiceView]:
    """The choices of the state on top: the open ones, and those closed for a reason that may be told."""
    for choice in story.states[state.top.state].choices.values():
        view = choice_view(story, state, choice)
        if view is not None:
            yield view


def choice_view(story: Story, state: State, choice: Choice) -> ChoiceView | None:
    """A choice as the player sees it; None when it is used up or hidden."""
    times = state.memory[layout(story)[f"choice:{choice.id}"]]
    if times and not choice.sticky:
        return None
    is_open = holds(story, choice.when, state)
    if not is_open and not choice.closed:
        return None
    kept = _still_choice(story, choice.id, is_open, times > 0)
    return kept or _choice(choice, settle(story, choice.text, state, times + 1), is_open, times > 0)


def _choice(choice: Choice, words: Runs, is_open: bool, taken: bool) -> ChoiceView:
    return ChoiceView(choice.id, words, is_open, "" if is_open else choice.closed, taken and is_open)


@cache
def _still_choice(story: Story, name: str, is_open: bool, taken: bool) -> ChoiceView | None:
    """A choice whose words are always the same, kept ready; None for others."""
    choice = story.choices[name]
    if story.interpreted or not is_still(choice.text):
        return None
    return _choice(choice, still(story, choice.text), is_open, taken)


def exits(story: Story, state: State) -> tuple[ExitView, ...]:
    """Every other place of this hour's plan, the nearest first."""
    return kept(story, "exits", (state.place, state.hour), _ways_glance(story, state.hour), state, _exits)


def _exits(story: Story, state: State) -> tuple[ExitView, ...]:
    return tuple(_every_exit(story, state))


def _every_exit(story: Story, state: State) -> Iterator[ExitView]:
    near = reachable(story, state)
    there = [place for place in story.places.values() if state.hour in place.hours and place.id != state.place]
    for place in sorted(there, key=lambda each: near.get(each.id, 99)):
        is_open = place.id in near
        reason = "" if is_open else reason_against(story, place.id, state)
        new = is_new(story, state, place.id, state.hour)
        yield ExitView(place.id, place.name, is_open, reason, new, near.get(place.id, 0))


@cache
def _ways_glance(story: Story, hour: str) -> Glance:
    """What decides at an hour where one can go, and what is new there."""
    sights = [place.hours[hour] for place in story.places.values() if hour in place.hours]
    return ways_glance(story, hour, *(f"scene:{sight.scene}" for sight in sights))


def hours(story: Story, state: State) -> tuple[ExitView, ...]:
    """The other hours of this place."""
    return kept(story, "hours", (state.place, state.hour), _hours_glance(story, state.place), state, _hours)


def _hours(story: Story, state: State) -> tuple[ExitView, ...]:
    return tuple(_every_hour(story, state))


def _every_hour(story: Story, state: State) -> Iterator[ExitView]:
    for hour in sorted(story.hours.values(), key=lambda each: each.order):
        sight = story.places[state.place].hours.get(hour.id)
        if sight and hour.id != state.hour:
            is_open = holds(story, sight.when, state)
            if is_open or sight.closed:
                reason = "" if is_open else sight.closed
                yield ExitView(hour.id, hour.name, is_open, reason, is_new(story, state, state.place, hour.id))


@cache
def _hours_glance(story: Story, place: str) -> Glance:
    """What decides at which hours a place can be seen, and what is new then."""
    sights = story.places[place].hours.values()
    return glance(story, [sight.when for sight in sights], *(f"scene:{sight.scene}" for sight in sights))


def is_new(story: Story, state: State, place: str, hour: str) -> bool:
    """Whether a place at an hour has not been seen yet."""
    scene = story.places[place].hours[hour].scene
    return not state.memory[layout(story)[f"scene:{scene}"]]
