"""Versions: the list of moments, and one moment side by side."""

from game.content.story import Aspect, Moment, Story, Version
from game.engine.actions import Judge, Open
from game.engine.compiled import holds
from game.engine.memory import layout
from game.engine.moments import VERDICTS
from game.engine.rules import COMPARED, value
from game.engine.state import State
from game.lang.rule import questions
from game.view.commands import Show
from game.view.page import line_view
from game.view.semantics import BACK, Block, Button, Heading, Screen, Words, button, text
from game.view.words import settle, words

VERDICT_NAMES = {"agree": "They agree", "differ": "They differ", "silent": "One is silent"}


def is_moment_open(story: Story, state: State, name: str) -> bool:
    """Whether a moment and all its versions are in hand."""
    moment = story.moments[name]
    return all(holds(story, rule, state) for rule in [moment.when, *(each.when for each in moment.versions.values())])


def is_begun(story: Story, state: State, moment: Moment) -> bool:
    """Whether anything that a moment waits for is in hand; before that even its title would tell of what is to come."""
    rules = (moment.when, *(version.when for version in moment.versions.values()))
    return any(value(story, question, state) for rule in rules for question in questions(rule))


def versions_screen(story: Story, state: State) -> Screen:
    """Every moment that can be compared; after them those of which something is in hand, with the reason."""
    blocks: list[Block] = [
        text(
            "The same moment, as different sources have it. Lay them side by side and say how they "
            "stand to each other.",
            "note",
        )
    ]
    every = [(moment, is_moment_open(story, state, moment.id)) for moment in story.moments.values()]
    blocks += [_moment_button(story, state, moment, True) for moment, is_open in every if is_open]
    blocks += [
        _moment_button(story, state, moment, False)
        for moment, is_open in every
        if not is_open and moment.closed and is_begun(story, state, moment)
    ]
    if len(blocks) == 1:
        blocks.append(text("No moment is known in two versions yet.", "note"))
    return Screen("versions", "Versions", tuple(blocks), tools=(BACK,))


def _moment_button(story: Story, state: State, moment: Moment, is_open: bool) -> Button:
    stage = state.memory[layout(story)[f"moment:{moment.id}"]]
    mark = "done" if stage >= COMPARED else "seen" if stage else "new"
    intent = Open(moment.id) if not stage else Show("moment", moment.id)
    return button(
        f"moment:{moment.id}",
        moment.title,
        intent,
        is_open=is_open,
        reason="" if is_open else moment.closed,
        detail=moment.question,
        mark=mark if is_open else "",
        group="moment",
    )


def moment_screen(story: Story, state: State, name: str) -> Screen:
    """One moment: a column for each version, then what to judge."""
    moment = story.moments[name]
    columns = tuple(tuple(_column(story, state, version)) for version in moment.versions.values())
    blocks: list[Block] = [text(moment.question, "note")]
    for aspect in moment.aspects.values():
        blocks.extend(_aspect(story, state, moment, aspect))
    where = f"{story.places[moment.place].name} · {story.hours[moment.hour].name}"
    return Screen("moment", moment.title, tuple(blocks), trail=where, columns=columns, tools=(BACK,))


def _column(story: Story, state: State, version: Version) -> list[Block]:
    source = story.sources[version.source]
    lines: list[Block] = [Heading(version.title), text(f"{source.author}, {source.title} ({source.year})", "small")]
    for line in version.lines:
        if holds(story, line.when, state):
            view = line_view(story, state, line)
            lines.append(
                Words(view.words, view.kind, view.speaker, line.id, Show("line", line.id), "According to whom?")
            )
    return lines


def _aspect(story: Story, state: State, moment: Moment, aspect: Aspect) -> list[Block]:
    if state.memory[layout(story)[f"aspect:{aspect.id}"]]:
        cells = "; ".join(f"{moment.versions[name].title}: {cell}" for name, cell in aspect.cells.items())
        remark = settle(story, aspect.remark, state)
        return [
            Heading(f"{aspect.on}: {VERDICT_NAMES[aspect.verdict].lower()}"),
            Words(words(f"{cells}."), "small"),
            Words(remark, "reply"),
        ]
    buttons = [
        button(f"judge:{aspect.id}:{verdict}", VERDICT_NAMES[verdict], Judge(aspect.id, verdict), group="verdict")
        for verdict in VERDICTS
    ]
    return [Heading(aspect.on), *buttons]
