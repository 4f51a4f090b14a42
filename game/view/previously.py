"""Previously: where a game that was put away stands, in a few sentences made of its state and nothing else."""

from game.content.story import Finding, Story, Unit
from game.engine.findings import is_open
from game.engine.memory import layout
from game.engine.rules import COMPARED
from game.engine.state import State
from game.engine.turn import open_units
from game.view.commands import Back
from game.view.page import line_view, look
from game.view.ruling import sentence_words, stands
from game.view.scene import GRADE_NAMES, page_title, trail
from game.view.semantics import Block, Heading, Screen, Words, button, text
from game.view.versions import is_moment_open

LAST = 3
"""Lines that are read again: what stood on the page, as far as a glance takes it in."""


def previously_screen(story: Story, state: State) -> Screen:
    """Chapter and place, the last lines, what stands and with which grade; beside it what is open."""
    page = look(story, state)
    main = [*_last(story, state), *_standing(story, state)]
    side = [button("go", "Go on", Back()), *_open(story, state)]
    here = page_title(story, page)
    return Screen("previously", f"Previously: {here}", tuple(main), side=tuple(side), trail=trail(story, page))


def _standing(story: Story, state: State) -> list[Block]:
    """The findings that stand: in full in the chapter at hand, by number and grade in those before it."""
    units = [story.units[name] for name in open_units(story, state) if _of(story, story.units[name])]
    blocks: list[Block] = [text(_numbered(story, state, unit), "small") for unit in units[:-1]]
    now = [one for unit in units[-1:] for one in _of(story, unit) if stands(story, state, one)]
    blocks += [text(_graded(state, one)) for one in now]
    return [Heading("What stands"), *(blocks or [text("No finding stands yet.", "note")])]


def _numbered(story: Story, state: State, unit: Unit) -> str:
    """A chapter with the number of its findings that stand, and of each grade."""
    every = _of(story, unit)
    grades = [state.sentence(one.id).grade for one in every if stands(story, state, one)]
    counts = ", ".join(
        f"{grades.count(grade)} {name.lower()}" for grade, name in GRADE_NAMES.items() if grade in grades
    )
    return f"{unit.title}, {len(grades)} of {len(every)}{f': {counts}' if counts else ''}."


def _of(story: Story, unit: Unit) -> list[Finding]:
    return [finding for finding in story.findings.values() if finding.unit == unit.id]


def _graded(state: State, finding: Finding) -> str:
    """A finding with its grade: Proven: … ."""
    sentence = state.sentence(finding.id)
    return f"{GRADE_NAMES[sentence.grade]}: {sentence_words(finding, sentence)}"


def _last(story: Story, state: State) -> list[Block]:
    """What was read last, in its class."""
    lines = [line_view(story, state, story.lines[name]) for name in state.said[-LAST:]]
    read = [Words(line.words, line.kind, line.speaker, line.id) for line in lines]
    return [Heading("What you read last"), *read] if read else []


def _open(story: Story, state: State) -> list[Block]:
    """Findings that can be made now, and moments that can be compared."""
    if state.ending:
        return [text(f"The report is filed: {story.endings[state.ending].title}.", "note")]
    work = [one for one in story.findings.values() if is_open(story, one, state) and not stands(story, state, one)]
    blocks: list[Block] = [text(_titled(state, one), "small") for one in work]
    moments = [one.title for one in story.moments.values() if is_moment_open(story, state, one.id)
               and state.memory[layout(story)[f"moment:{one.id}"]] < COMPARED]  # fmt: skip
    blocks += [text(f"To be compared: {title}", "small") for title in moments]
    return [Heading("What is open"), *(blocks or [text("Nothing is open; there is more to read.", "note")])]


def _titled(state: State, finding: Finding) -> str:
    """A finding by its title, and whether the reviewer has sent it back."""
    return f"{finding.title}{' (sent back)' if state.sentence(finding.id).rejected else ''}"
