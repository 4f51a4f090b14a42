"""Everything round the game: content note, title, saves, settings, help."""

from attrs import frozen

from game.content.story import Story
from game.engine.state import State
from game.engine.turn import open_units
from game.view.commands import Begin, LoadFrom, Quit, Resume, SaveIn, Set, Show
from game.view.semantics import BACK, Block, Button, Heading, Picture, Screen, Words, button, text
from game.view.words import Runs, still


@frozen
class SlotView:
    """A place to save in: what it holds, or why what it holds cannot be used."""

    slot: str
    name: str
    title: str = ""
    written: str = ""
    fault: str = ""


def note_screen(story: Story) -> Screen:
    """What a player should know before the title."""
    notes = [text(note) for note in story.case.content_notes]
    return Screen(
        "note",
        "Before you begin",
        (
            *notes,
            text(
                "Print shows a reconstruction; paper is a document. Every line says which it is, and according to whom.",
                "note",
            ),
            button("go", "Go on", Show("title")),
        ),
    )


def title_screen(story: Story, can_resume: bool) -> Screen:
    """The title page."""
    resume = [button("resume", "Continue", Resume())] if can_resume else []
    opening = [Words(settle_opening(story), "note")] if story.case.opening else []
    return Screen("title", story.case.title, (
        *opening, *resume, button("begin", "Begin the inquiry", Begin()),
        button("saves", "Saves", Show("saves")), button("settings", "Settings", Show("settings")),
        button("help", "How to play", Show("help")), button("quit", "Quit", Quit()),
    ), picture=Picture(story.case.title_plate, "plate", story.case.title_alt) if story.case.title_plate else None, trail=story.case.summary)  # fmt: skip


def settle_opening(story: Story) -> Runs:
    """The words of the title page; they know no conditions, since no game has begun."""
    return still(story, story.case.opening)


def saves_screen(slots: tuple[SlotView, ...], can_save: bool) -> Screen:
    """What can be loaded, and beside it where to save."""
    used = [view for view in slots if view.title or view.fault]
    blocks: list[Block] = [
        text("The game saves itself after every step. These are for places you want to come back to.", "note"),
        Heading("Load"),
    ]
    blocks.extend(_load_button(view) for view in used)
    if not used:
        blocks.append(text("Nothing is saved yet.", "note"))
    own = [view for view in slots if not view.slot.startswith("auto") and not view.slot.endswith("previous")]
    side = [_save_button(view) for view in own] if can_save else []
    return Screen("saves", "Saves", tuple(blocks), side=(Heading("Save in"), *side) if side else (), tools=(BACK,))


def _load_button(view: SlotView) -> Button:
    """A save to load; one that cannot be read says why."""
    detail = f"{view.title} · {view.written[:16]}"
    return button(
        f"load:{view.slot}",
        view.name,
        LoadFrom(view.slot),
        is_open=not view.fault,
        reason=view.fault,
        detail=detail,
        group="save",
    )


def _save_button(view: SlotView) -> Button:
    return button(f"save:{view.slot}", view.name, SaveIn(view.slot), mark="seen" if view.title else "", group="option")


SETTINGS: dict[str, tuple[str, tuple[str, ...]]] = {
    "text_size": ("Text size", ("100", "125", "150", "175", "200")),
    "face": ("Typeface", ("Alegreya", "Atkinson Hyperlegible")),
    "contrast": ("Contrast", ("paper", "high")),
    "display": ("Display", ("window", "fullscreen")),
    "provenance": ("Marks of provenance", ("always", "on focus")),
}
"""Each setting: its name on screen and its values, the first being where it starts."""


def settings_screen(values: dict[str, str]) -> Screen:
    """The settings; each is kept at once."""
    blocks: list[Block] = []
    for name, (title, options) in SETTINGS.items():
        blocks.append(Heading(title))
        blocks.extend(
            button(
                f"set:{name}:{option}",
                option + (" %" if name == "text_size" else ""),
                Set(name, option),
                mark="chosen" if values[name] == option else "",
                group="option",
            )
            for option in options
        )
    return Screen("settings", "Settings", tuple(blocks), tools=(BACK,))


HELP = (
    (
        "Reading",
        "Examine what a place holds, hear its people. A bar beside each line says whether it is documented (solid), "
        "reconstructed (dotted) or narration (none). Choose a line to ask: according to whom?",
    ),
    (
        "Laying a clue beside a line",
        "When somebody speaks, you can lay a clue beside the line. If the record has nothing "
        "between the two, it says so; that is no fault.",
    ),
    (
        "Versions",
        "Some moments are told by several sources. Lay them side by side and say whether they agree, differ or are "
        "silent. What differs becomes a clue.",
    ),
    (
        "Findings",
        "Fill the blanks, choose the clues that speak for and against, give the grade. The reviewer takes three at a "
        "time and speaks about support only. After findings are sent back, a claim can change only together with its support.",
    ),
    (
        "Grades",
        "Proven: two or more independent sources, none credible against. Probable: one strong source, or several that "
        "lean on each other. Not proven: conflict or silence. Refuted: stronger evidence against.",
    ),
    (
        "Timeline and cast",
        "From the notebook: what you have met by day and hour, each statement under the witness who has it, and where "
        "somebody puts the same thing at another time; and everybody met so far, with what they could know.",
    ),
    (
        "Then and today",
        "Once later papers come in, the notebook, the timeline and every finding that stands can be seen as known at the "
        "time or as known today. It changes what is shown, and nothing that you have done.",
    ),
    (
        "Keys",
        "Arrows or Tab move, Enter or Space choose, Esc goes back. N notebook, M plan, V versions, F findings, H history, "
        "T timeline, C cast, ? help, F5 quick save, F9 quick load, PageUp undo, PageDown redo, F11 fullscreen, + and - text size.",
    ),
    (
        "Controller",
        "D-pad or stick move, A chooses, B goes back, X findings, Y notebook, shoulder buttons undo and redo, "
        "Start saves, Back plan.",
    ),
)


def help_screen() -> Screen:
    """How to play."""
    blocks: list[Block] = []
    for title, words in HELP:
        blocks += [Heading(title), text(words)]
    return Screen("help", "How to play", tuple(blocks), tools=(BACK,))


def save_title(story: Story, state: State) -> str:
    """What a save is called: chapter, place, turn."""
    units = open_units(story, state)
    unit = story.units[units[-1]].title if units else story.case.title
    place = story.places[state.place].name if state.place else story.scenes[state.top.scene].title
    return f"{unit}: {place}, step {state.turn}"
