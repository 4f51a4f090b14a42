"""The page: what can be read and done now, with ids, and reasons for what is closed."""

from collections.abc import Iterator

from attrs import frozen

from game.content.story import Choice, Line, Story
from game.engine.compiled import holds
from game.engine.memory import layout
from game.engine.places import reachable, reason_against
from game.engine.state import State
from game.engine.turn import newest_unit
from game.view.sources import Cited, citations
from game.view.words import Runs, line_words, settle


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
    sight = story.places[state.place].hours.get(state.hour) if state.place else None
    return Page(
        scene=scene.id,
        state=state.top.state,
        title=scene.title,
        unit=newest_unit(story, state),
        place=state.place,
        hour=state.hour,
        person=scene.person,
        plate=sight.plate if sight else "",
        alt=sight.alt if sight else "",
        lines=tuple(line_view(story, state, story.lines[line]) for line in state.said),
        choices=() if state.ending else tuple(choices(story, state)),
        exits=tuple(exits(story, state)) if afoot else (),
        hours=tuple(hours(story, state)) if afoot else (),
        ending=state.ending,
    )


def line_view(story: Story, state: State, line: Line) -> LineView:
    """A line as it reads now, with its citations."""
    speaker = story.people[line.by].name if line.by else ""
    return LineView(line.id, line.kind, speaker, line.by, line_words(story, line, state), citations(story, line))


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
    words = settle(story, choice.text, state, times + 1)
    if holds(story, choice.when, state):
        return ChoiceView(choice.id, words, True, taken=times > 0)
    return ChoiceView(choice.id, words, False, choice.closed) if choice.closed else None


def exits(story: Story, state: State) -> Iterator[ExitView]:
    """Every other place of this hour's plan, the nearest first."""
    near = reachable(story, state)
    order = {name: place for place, name in enumerate(story.places)}
    for name in sorted(story.places, key=lambda each: (near.get(each, 99), order[each])):
        if name != state.place and state.hour in story.places[name].hours:
            is_open = name in near
            reason = "" if is_open else reason_against(story, name, state)
            yield ExitView(
                name,
                story.places[name].name,
                is_open,
                reason,
                is_new(story, state, name, state.hour),
                near.get(name, 0),
            )


def hours(story: Story, state: State) -> Iterator[ExitView]:
    """The other hours of this place."""
    for hour in sorted(story.hours.values(), key=lambda each: each.order):
        sight = story.places[state.place].hours.get(hour.id)
        if sight and hour.id != state.hour:
            is_open = holds(story, sight.when, state)
            if is_open or sight.closed:
                yield ExitView(
                    hour.id,
                    hour.name,
                    is_open,
                    sight.closed if not is_open else "",
                    is_new(story, state, state.place, hour.id),
                )


def is_new(story: Story, state: State, place: str, hour: str) -> bool:
    """Whether a place at an hour has not been seen yet, or has choices not taken."""
    scene = story.scenes[story.places[place].hours[hour].scene]
    return not state.memory[layout(story)[f"scene:{scene.id}"]]
