"""The ways of a story: every step from one state to another, and which chapter each scene belongs to."""

from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from attrs import frozen

from game.content.story import ALWAYS, Choice, Stand, Story
from game.content.words import words_of
from game.lang.rule import Rule


@frozen
class Way:
    """A step: from and to states by full id. kind: go, call, next, door or hour; choice: the choice it is taken by."""

    source: str
    target: str
    kind: str
    words: str
    when: Rule = ALWAYS
    choice: str = ""


def ways(story: Story) -> Iterator[Way]:
    """All steps of a story; doors and hours lead from hub to hub."""
    for stand in story.states.values():
        yield from _from_state(story, stand)
    for place in story.places.values():
        for door in place.adjoins:
            for hour, sight in place.hours.items():
                other = story.places[door.to].hours.get(hour)
                if other is not None:
                    yield Way(first(story, sight.scene), first(story, other.scene), "door", door.via, door.when)
        for sight in place.hours.values():
            for hour, other in place.hours.items():
                if other is not sight:
                    name = story.hours[hour].name
                    yield Way(first(story, sight.scene), first(story, other.scene), "hour", name, other.when)


def _from_state(story: Story, stand: Stand) -> Iterator[Way]:
    for choice in stand.choices.values():
        yield from _from_choice(story, stand, choice)
    if stand.next:
        yield Way(stand.id, stand.next.state, "next", "on")


def _from_choice(story: Story, stand: Stand, choice: Choice) -> Iterator[Way]:
    words = words_of(choice.text)
    if choice.go:
        yield Way(stand.id, choice.go.state, "go", words, choice.when, choice.id)
    elif choice.call:
        yield Way(stand.id, first(story, choice.call), "call", words, choice.when, choice.id)
    else:
        yield Way(stand.id, stand.id, "stay", words, choice.when, choice.id)


def first(story: Story, scene: str) -> str:
    """The state that a scene begins in, by full id."""
    return f"{scene}.{story.scenes[scene].start}"


def chapters(story: Story) -> Mapping[str, str]:
    """The chapter of every scene: the one whose folder it lies in, else the one nearest before it; empty for none."""
    folders: dict[PurePath, list[str]] = {}
    for unit in story.units.values():
        folders.setdefault(PurePath(unit.span.file).parent, []).append(unit.id)
    known = {
        scene.id: names[0]
        for scene in story.scenes.values()
        if len(names := folders.get(PurePath(scene.span.file).parent, [])) == 1 and len(folders) > 1
    }
    return {name: known.get(name, unit) for name, unit in _nearest(story, known).items()}


def _nearest(story: Story, known: Mapping[str, str]) -> dict[str, str]:
    """The chapter from whose first scene each scene is fewest steps away; earlier ones before later ones."""
    leads: dict[str, list[str]] = {}
    for way in ways(story):
        leads.setdefault(way.source.split(".")[0], []).append(way.target.split(".")[0])
    found = {unit.scene: unit.id for unit in sorted(story.units.values(), key=lambda unit: -unit.order)} | dict(known)
    queue = deque(sorted(found, key=lambda name: story.units[found[name]].order))
    while queue:
        name = queue.popleft()
        for other in leads.get(name, ()):
            if other not in found:
                found[other] = found[name]
                queue.append(other)
    return {name: found.get(name, "") for name in story.scenes}


def homes(story: Story) -> dict[str, str]:
    """The chapter of every line, clue and moment that a scene, a moment, a contrast or a unit holds, by kind:id."""
    units = chapters(story)
    found: dict[str, str] = {}
    for unit, thing in _holders(story, units, found):
        for line in getattr(thing, "lines", ()) + getattr(thing, "opening", ()):
            found.setdefault(f"line:{line.id}", unit)
        for clue in getattr(thing, "gives", ()):
            found.setdefault(f"clue:{clue}", unit)
    return found


def _holders(story: Story, units: Mapping[str, str], found: dict[str, str]) -> Iterator[tuple[str, Any]]:
    """The things that hold lines or give clues, each with its chapter; those that hang on lines after the lines."""
    parts: tuple[Any, ...] = (*story.states.values(), *story.choices.values())
    yield from ((units[part.id.split(".")[0]], part) for part in parts)
    for moment in story.moments.values():
        sight = story.places[moment.place].hours.get(moment.hour)
        found[f"moment:{moment.id}"] = unit = units[sight.scene] if sight else ""
        yield from ((unit, part) for part in (*moment.versions.values(), *moment.aspects.values()))
    for contrast in story.contrasts.values():
        yield found.get(f"line:{contrast.line}", ""), contrast
    yield from ((unit.id, unit) for unit in story.units.values())


def givers(story: Story) -> tuple[Any, ...]:
    """All that can give clues: choices, states, aspects and contrasts."""
    return (*story.choices.values(), *story.states.values(), *story.aspects.values(), *story.contrasts.values())
