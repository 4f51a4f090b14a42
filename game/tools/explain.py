"""`explain`: one id: where it was given, what uses it, what gates it, and with a save why it is closed there."""

import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TextIO

from game.content.build import Built, load
from game.content.story import ALWAYS, Story, Unit
from game.content.uses import uses
from game.content.ways import givers
from game.engine.memory import layout
from game.engine.state import State
from game.engine.why import why
from game.lang.rule import Rule
from game.lang.spell import spell
from game.report.span import NOWHERE, Span
from game.save.plain import glance
from game.save.upgrade import Foreign
from game.shells.disk import read_save

SHELVES = {
    "scene": "scenes", "state": "states", "choice": "choices", "clue": "clues", "fact": "facts", "source": "sources",
    "person": "people", "place": "places", "hour": "hours", "finding": "findings", "line": "lines", "variable": "variables",
    "moment": "moments", "version": "versions", "aspect": "aspects", "contrast": "contrasts", "dispute": "disputes",
    "unit": "units", "ending": "endings", "term": "glossary",
}  # fmt: skip
"""The kinds that can be asked about, and where the Story keeps them."""


def explain(folder: Path, name: str, out: TextIO, save: Path | None = None) -> int:
    """Print all about an id; 1 when the case has errors, 2 when the id or the save is not there."""
    built = load(folder)
    if built.story is None:
        print("The case has errors; run check.", file=sys.stderr)
        return 1
    kinds = kinds_of(built.story, name)
    if not kinds:
        print(nothing_called(built.story, name), file=sys.stderr)
        return 2
    try:
        state = glance(built.story, read_save(save))[0] if save else None
    except Foreign as fault:
        print(fault, file=sys.stderr)
        return 2
    for kind in kinds:
        print("\n".join(told(built, built.story, kind, name.split(":")[-1], state)), file=out)
    return 0


def kinds_of(story: Story, name: str) -> list[str]:
    """The kinds that have a thing of this id; kind:id asks for one of them."""
    wanted, colon, own = name.rpartition(":")
    return [kind for kind, shelf in SHELVES.items() if own in getattr(story, shelf) and (not colon or kind == wanted)]


def nothing_called(story: Story, name: str) -> str:
    """The nearest ids to one that is not there."""
    known = sorted({each for shelf in SHELVES.values() for each in getattr(story, shelf)})
    last = {each.rpartition(".")[2]: each for each in reversed(known)}
    near = get_close_matches(name, known, n=3) or [last[each] for each in get_close_matches(name, last, n=3)]
    return f"Nothing is called {name!r}." + (f" Did you mean {', '.join(near)}?" if near else "")


def told(built: Built, story: Story, kind: str, name: str, state: State | None) -> Iterator[str]:
    """All about a thing."""
    thing = getattr(story, SHELVES[kind])[name]
    span: Span = built.desk.names(kind).get(name, getattr(thing, "span", NOWHERE))
    shown = getattr(thing, "title", "") or getattr(thing, "name", "") or getattr(thing, "says", "")
    yield f"{kind} {name}" + (f": {shown}" if isinstance(shown, str) and shown else "")
    yield f"  given at  {span}  {_written(built, span)}"
    yield from _used(built, kind, name)
    yield from _gates(story, kind, name, state)


def _written(built: Built, span: Span) -> str:
    """The line of a file, cut to what a terminal shows."""
    lines = built.texts.get(span.file, "").split("\n")
    text = lines[span.line - 1].strip() if 1 <= span.line <= len(lines) else ""
    return text if len(text) <= 70 else text[:69] + "…"


def _used(built: Built, kind: str, name: str) -> Iterator[str]:
    found = [use for use in uses(built.desk) if (use.kind, use.name) == (kind, name)]
    yield from (f"  used at   {use.span}  by the {use.owner_kind} {use.owner} ({use.how})" for use in found)
    if not found:
        yield "  used      nowhere by name"


# gates


def gates(story: Story, kind: str, name: str) -> Iterator[tuple[str, Rule]]:
    """The rules that stand before a thing: what each lets one do, and the rule."""
    thing = getattr(story, SHELVES[kind])[name]
    if kind == "variable":
        yield from ((("what it is computed from", thing.rule),) if thing.kind == "computed" else ())
    elif getattr(thing, "when", ALWAYS) != ALWAYS:
        yield "its own when", thing.when
    if kind == "clue":
        yield from _ways_to_a_clue(story, name)
    elif kind == "finding":
        yield from _unit_gates(story.units[thing.unit])
    elif kind in ("scene", "state"):
        yield from _ways_in(story, kind, name)
    elif kind == "place":
        yield from ((f"at the hour {hour}", sight.when) for hour, sight in thing.hours.items())


def _unit_gates(unit: Unit) -> Iterator[tuple[str, Rule]]:
    if unit.when != ALWAYS:
        yield f"its unit {unit.id}", unit.when


def _ways_to_a_clue(story: Story, name: str) -> Iterator[tuple[str, Rule]]:
    for thing in givers(story):
        if name in thing.gives:
            yield f"given by {thing.id}", getattr(thing, "when", ALWAYS)


def _ways_in(story: Story, kind: str, name: str) -> Iterator[tuple[str, Rule]]:
    for choice in story.choices.values():
        goal = (choice.go.state, choice.go.scene) if choice.go else ("", choice.call)
        first = f"{choice.call}.{story.scenes[choice.call].start}" if choice.call else ""
        if name in (*goal, first):
            yield f"by the choice {choice.id}", choice.when
    for place in story.places.values():
        for hour, sight in place.hours.items():
            if kind == "scene" and sight.scene == name:
                yield f"at {place.id}, {hour}", sight.when


def _gates(story: Story, kind: str, name: str, state: State | None) -> Iterator[str]:
    for what, rule in gates(story, kind, name):
        yield f"  gate      {what}: {'always' if rule == ALWAYS else spell(rule)}"
        if state is not None:
            reasons = why(story, rule, state)
            yield f"            {'closed in the save' if reasons else 'open in the save'}"
            yield from (f"              {reason}" for reason in reasons)
    if state is not None:
        yield from _remembered(story, kind, name, state)


def _remembered(story: Story, kind: str, name: str, state: State) -> Iterator[str]:
    """What the save remembers of the thing itself, and that a choice was used up by being taken."""
    place = layout(story).get(f"{'var' if kind == 'variable' else kind}:{name}")
    if place is not None:
        yield f"  in the save  {state.memory[place]}"
    if kind == "choice" and not story.choices[name].sticky and place is not None and state.memory[place]:
        yield "            closed in the save: it was taken, and is not sticky"
