"""The main screen: a place, or a person who is heard, with what can be read and done."""

from game.content.story import GRADES, Story
from game.engine.actions import Choose, Shift, Walk
from game.engine.findings import is_open
from game.engine.memory import layout
from game.engine.state import State
from game.view.commands import Redo, Show, Undo
from game.view.opener import plate_of
from game.view.page import ExitView, LineView, Page, look
from game.view.semantics import Block, Button, Heading, Picture, Screen, Words, button, text
from game.view.versions import is_moment_open

CLASS_NAMES = {"documented": "Documented", "reconstructed": "Reconstructed", "frame": "Narration"}
"""What each class of line is called, on screen and aloud."""

GRADE_NAMES = {"proven": "Proven", "probable": "Probable", "not_proven": "Not proven", "refuted": "Refuted"}
assert tuple(GRADE_NAMES) == GRADES


def scene_screen(story: Story, state: State) -> Screen:
    """What the player sees while playing."""
    page = look(story, state)
    return Screen(
        name="dialogue" if page.person else "place",
        title=page_title(story, page),
        trail=trail(story, page),
        picture=Picture(page.plate, "plate", page.alt) if page.plate else plate_of(story, page.scene),
        portrait=portrait(story, page.person),
        main=(*map(line_block, page.lines), *choice_blocks(page), *ending_blocks(story, page)),
        side=(*exit_blocks("Go to", page.exits, walk=True), *exit_blocks("Another hour", page.hours, walk=False)),
        tools=tools(story, state),
    )


def page_title(story: Story, page: Page) -> str:
    if page.ending:
        return story.endings[page.ending].title
    return story.people[page.person].name if page.person else page.title


def trail(story: Story, page: Page) -> str:
    """Chapter, place, hour."""
    unit = story.units[page.unit].title if page.unit else ""
    place = story.places[page.place].name if page.place else ""
    hour = story.hours[page.hour].name if page.hour else ""
    return " · ".join(part for part in (unit, place, hour) if part)


def portrait(story: Story, person: str) -> Picture | None:
    if not person or not story.people[person].portrait:
        return None
    return Picture(story.people[person].portrait, "portrait", story.people[person].alt)


def line_block(line: LineView) -> Words:
    """A line to read; choosing it asks according to whom."""
    intent = Show("line", line.id) if line.kind != "frame" or line.person else None
    return Words(line.words, line.kind, line.speaker, line.id, intent, "According to whom?" if intent else "")


def choice_blocks(page: Page) -> list[Block]:
    """The choices, open and closed."""
    return [
        Button(choice.id, choice.words, Choose(choice.id), choice.is_open, choice.reason,
               mark="seen" if choice.taken else "", group="choice")
        for choice in page.choices
    ]  # fmt: skip


def exit_blocks(title: str, exits: tuple[ExitView, ...], walk: bool) -> list[Block]:
    """Where the player can go from here."""
    if not exits:
        return []
    buttons = [
        button(
            ("walk:" if walk else "hour:") + exit.id,
            exit.name,
            Walk(exit.id) if walk else Shift(exit.id),
            is_open=exit.is_open,
            reason=exit.reason,
            mark="new" if exit.new and exit.is_open else "",
            group="exit",
        )
        for exit in exits
    ]
    return [Heading(title), *buttons]


def ending_blocks(story: Story, page: Page) -> list[Block]:
    if not page.ending:
        return []
    return [text("This is as far as the report goes.", "note"), button("title", "To the title page", Show("title"))]


def tools(story: Story, state: State) -> tuple[Button, ...]:
    """What is always at hand."""
    clues = sum(state.memory[layout(story)[f"clue:{clue}"]] for clue in story.clues)
    moments = sum(1 for moment in story.moments.values() if is_moment_open(story, state, moment.id))
    findings = sum(1 for finding in story.findings.values() if is_open(story, finding, state))
    return (
        button("tool:notebook", "Notebook", Show("notebook", "clues"), detail=str(clues), group="tool"),
        button("tool:plan", "Plan", Show("plan"), group="tool"),
        button("tool:versions", "Versions", Show("versions"), detail=str(moments), group="tool"),
        button("tool:findings", "Findings", Show("findings"), detail=str(findings), group="tool"),
        button("tool:history", "History", Show("history"), group="tool"),
        button("tool:undo", "Undo", Undo(), group="tool"),
        button("tool:redo", "Redo", Redo(), group="tool"),
        button("tool:saves", "Saves", Show("saves"), group="tool"),
        button("tool:settings", "Settings", Show("settings"), group="tool"),
        button("tool:help", "Help", Show("help"), group="tool"),
    )
