"""The whole game as plain text: fit for a screen reader, a pipe, a pen."""

import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

from game.engine.actions import Ask
from game.engine.events import Event
from game.shells.app import App
from game.shells.disk import QUICK, SLOTS
from game.view.commands import Back, LoadFrom, Quit, Record, Redo, SaveIn, Show, Undo
from game.view.scene import CLASS_NAMES, GRADE_NAMES
from game.view.semantics import Block, Button, Entry, Heading, Picture, Plan, Screen, Words

WIDTH = 72
"""Columns: a page of a book has fewer than 70 characters, and an indent takes the rest."""

MARKS = {"new": "new", "seen": "seen", "done": "done", "chosen": "chosen", "tray": "in the tray", "for": "for",
         "against": "against", **{grade: name.lower() for grade, name in GRADE_NAMES.items()}}  # fmt: skip

HELP = """\
A number takes what stands beside it; Enter alone, where there is one thing only.
  ?              this help            why N          why a closed choice is closed
  source [N]     according to whom: line N of the page, or list the lines
  notebook       clues, people, places, sources, notes
  map            the plan               versions     moments in several versions
  findings       state and grade        history      everything read so far
  timeline       what you have met, by day and hour
  cast           everybody met so far
  note TEXT      on what is open in the notebook
  undo, redo     one move               save [1-24], load [1-24]   quick without a number
  look           this page again        back         one screen back
  record         write what was played so far as a play, a test to keep
  saves, settings, title, quit"""


class Terminal:
    """Reads commands from one stream and writes pages to another."""

    def __init__(self, app: App, out: TextIO) -> None:
        self.app = app
        self.out = out
        self.buttons: list[Button] = []
        self.lines: list[Words] = []

    def run(self, commands: Iterable[str]) -> None:
        """Play until the commands end or the player leaves."""
        self.show()
        for command in commands:
            self.obey(command.strip())
            if not self.app.running:
                break

    def write(self, text: str = "") -> None:
        print(text, file=self.out)

    def wrap(self, text: str, indent: str = "") -> None:
        """Words in a narrow column."""
        self.write(textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent)) or "")

    # writing

    def show(self) -> None:
        """The screen that is up."""
        screen = self.app.screen()
        self.buttons, self.lines = [], []
        self.write()
        self.write(f"== {screen.title} ==")
        if screen.trail:
            self.wrap(f"({screen.trail})")
        for picture in (screen.picture, screen.portrait):
            if picture:
                self.block(picture)
        self.blocks(screen)
        if self.app.message:
            self.wrap(f"* {self.app.message}")
        self.out.flush()

    def blocks(self, screen: Screen) -> None:
        for column in screen.columns:
            self.each(column)
        self.each(screen.main)
        self.each(screen.side)

    def each(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        match block:
            case Heading(text):
                self.write()
                self.wrap(f"-- {text} --")
            case Words():
                self.words(block)
            case Button():
                self.button(block)
            case Picture(_, kind, alt):
                self.wrap(f"[{'Print' if kind == 'plate' else 'Portrait'}: {alt}]")
            case Plan():
                self.plan(block)
            case Entry(_, label, text):
                self.wrap(f"{label}: {text or 'none. Write one with: note TEXT'}")

    def words(self, words: Words) -> None:
        label = CLASS_NAMES.get(words.kind, "")
        self.lines += [words] if words.intent else []
        number = f"{{{len(self.lines)}}} " if words.intent else ""
        speaker = f"{words.speaker}: " if words.speaker else ""
        self.wrap(f"{number}{speaker}{words.text}{f' [{label}]' if label else ''}")

    def button(self, button: Button) -> None:
        self.buttons.append(button)
        mark = f" ({MARKS.get(button.mark, button.mark)})" if button.mark else ""
        detail = f" — {button.detail}" if button.detail else ""
        closed = "" if button.is_open else " [closed]"
        self.wrap(f"{button.text}{mark}{closed}{detail}", f"{len(self.buttons):3}. ")

    def plan(self, plan: Plan) -> None:
        self.wrap(plan.caption)
        for room in plan.rooms:
            notes = [
                word
                for word, is_so in (
                    ("you are here", room.here),
                    ("not seen yet", room.new),
                    ("inferred", room.status == "inferred"),
                )
                if is_so
            ]
            notes += [f"here: {', '.join(room.people)}"] if room.people else []
            self.wrap(f"{room.name}{': ' if notes else ''}{'; '.join(notes)}", "  ")

    # reading

    def obey(self, command: str) -> None:
        """One command; an unknown one changes nothing and says what there is."""
        word, _, rest = command.partition(" ")
        if word.isdigit():
            self.take(int(word))
        elif word.lower() in COMMANDS:
            COMMANDS[word.lower()](self, rest.strip())
        elif not command:
            self.pass_on()
        else:
            self.write(f"There is no command {word!r}. Type ? for those there are.")

    def pass_on(self) -> None:
        """Enter alone takes what is to be done where there is one thing only."""
        if len(self.buttons) == 1:
            self.take(1)

    def numbered(self, number: str) -> Button | None:
        if number.isdigit() and 1 <= int(number) <= len(self.buttons):
            return self.buttons[int(number) - 1]
        self.write(f"Nothing on this page has the number {number or '(none)'}.")
        return None

    def take(self, number: int) -> None:
        button = self.numbered(str(number))
        if button is None:
            return
        if not button.is_open:
            self.wrap(f"Closed: {button.reason}")
            return
        self.press(button.intent)

    def press(self, intent: object) -> tuple[Event, ...]:
        events = self.app.press(intent)  # type: ignore[arg-type]
        if self.app.running:
            self.show()
        return events

    def why(self, number: str) -> None:
        button = self.numbered(number)
        if button is not None:
            self.wrap("It is open." if button.is_open else button.reason or "It is closed.")

    def source(self, number: str) -> None:
        """According to whom: a line by its number, or all the lines."""
        if number.isdigit() and 1 <= int(number) <= len(self.lines):
            self.ask(self.lines[int(number) - 1])
        elif len(self.lines) == 1:
            self.ask(self.lines[0])
        elif self.lines:
            for place, line in enumerate(self.lines, 1):
                self.wrap(line.text, f"{{{place}}} ")
        else:
            self.write("No line on this page has a source.")

    def ask(self, line: Words) -> None:
        if self.app.session is not None and line.id in self.app.story.lines:
            self.app.press(Ask(line.id))
        self.press(line.intent)

    def note(self, text: str) -> None:
        entries = [block for block in self.app.screen().blocks() if isinstance(block, Entry)]
        if not entries:
            self.write("Open something in the notebook first.")
            return
        self.app.write(entries[0].about, text)
        self.show()

    def save(self, number: str) -> None:
        self.press(SaveIn(slot_of(number)))

    def load(self, number: str) -> None:
        self.press(LoadFrom(slot_of(number)))


def slot_of(number: str) -> str:
    """A slot by its number; the quick one without."""
    return SLOTS[int(number) - 1] if number.isdigit() and 1 <= int(number) <= len(SLOTS) else number or QUICK


def _pressing(intent: object) -> Callable[[Terminal, str], None]:
    def press(terminal: Terminal, rest: str) -> None:
        terminal.press(intent)

    return press


COMMANDS: dict[str, Callable[[Terminal, str], None]] = {
    "?": lambda terminal, _: terminal.write(HELP),
    "help": lambda terminal, _: terminal.write(HELP),
    "look": lambda terminal, _: terminal.show(),
    "why": Terminal.why,
    "source": Terminal.source,
    "note": Terminal.note,
    "save": Terminal.save,
    "load": Terminal.load,
    "notebook": _pressing(Show("notebook", "clues")),
    "map": _pressing(Show("plan")),
    "versions": _pressing(Show("versions")),
    "findings": _pressing(Show("findings")),
    "history": _pressing(Show("history")),
    "cast": _pressing(Show("cast")),
    "timeline": _pressing(Show("timeline")),
    "saves": _pressing(Show("saves")),
    "settings": _pressing(Show("settings")),
    "title": _pressing(Show("title")),
    "back": _pressing(Back()),
    "undo": _pressing(Undo()),
    "redo": _pressing(Redo()),
    "record": _pressing(Record()),
    "quit": _pressing(Quit()),
}
"""Every command and what it does."""


def prompts(read: Callable[[str], str]) -> Iterator[str]:
    """Lines as a person types them, until the end of input."""
    while True:
        try:
            yield read("> ")
        except EOFError:
            return
