"""A game for programs: the public Python interface, on which plays, bots and the JSON protocol stand (docs/api.md)."""

from pathlib import Path

from attrs import frozen

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Action, Choose, Shift, Walk
from game.engine.events import Event, Looped, Refused, Said
from game.engine.session import Move, Session
from game.engine.state import State
from game.view.page import ChoiceView, Page, line_view, look
from game.view.words import plain


class NoSuchCase(Exception):
    """A folder that holds no case, or one with errors; the words say which."""


class NotTaken(Exception):
    """An action that the game refused. code: the sort of refusal; words: what the player would read."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.code = code
        self.words = words


@frozen(eq=False)
class Snapshot:
    """A place in a game to come back to."""

    moves: tuple[Move, ...]


class Game:
    """One game of one case."""

    def __init__(self, story: Story, seed: int = 1940, session: Session | None = None) -> None:
        self.story = story
        self.session = session or Session.new(story, seed)

    @classmethod
    def load(cls, folder: str | Path, seed: int = 1940) -> "Game":
        """A new game of the case in a folder. Raises NoSuchCase."""
        if not (Path(folder) / "case.yaml").exists():
            raise NoSuchCase(f"There is no case in {folder}.")
        story = load(Path(folder)).story
        if story is None:
            raise NoSuchCase(f"The case in {folder} has errors; run check.")
        return cls(story, seed)

    # what is so

    @property
    def state(self) -> State:
        return self.session.state

    @property
    def page(self) -> Page:
        """What can be read and done now."""
        return look(self.story, self.state)

    @property
    def choices(self) -> tuple[ChoiceView, ...]:
        """The choices on the page; those that are closed have a reason."""
        return self.page.choices

    @property
    def events(self) -> tuple[Event, ...]:
        """What the last action brought about."""
        return self.session.events

    @property
    def text(self) -> str:
        """What was said since the last action, blanks evened out."""
        said = (line_view(self.story, self.state, self.story.lines[line]) for line in self.text_lines)
        return " ".join(" ".join(plain(line.words) for line in said).split())

    @property
    def text_lines(self) -> tuple[str, ...]:
        """The ids of the lines said since the last action."""
        return tuple(event.line for event in self.events if isinstance(event, Said))

    @property
    def ending(self) -> str:
        """The ending that was reached; empty while the game goes on."""
        return self.state.ending

    def offered(self) -> tuple[Action, ...]:
        """The choices, doors and hours that are open, as actions."""
        page = self.page
        ways: list[Action] = [Choose(choice.id) for choice in page.choices if choice.is_open]
        ways += [Walk(each.id) for each in page.exits if each.is_open]
        return (*ways, *(Shift(each.id) for each in page.hours if each.is_open))

    # what is done

    def do(self, action: Action) -> tuple[Event, ...]:
        """Take any action; gives what it brought about. Raises NotTaken, and then nothing has changed."""
        events = self.session.do(action)
        for event in events:
            if isinstance(event, Refused):
                raise NotTaken(event.code, event.words)
            if isinstance(event, Looped):
                raise NotTaken("looped", f"{event.words} {' → '.join(event.cycle)}")
        return events

    def choose(self, name: str) -> tuple[Event, ...]:
        """Take a choice by its full id. Raises NotTaken."""
        return self.do(Choose(name))

    def undo(self) -> bool:
        """Back one move; False at the start."""
        return self.session.undo()

    def redo(self) -> bool:
        """The last undone move again; False when there is none."""
        return self.session.redo()

    def snapshot(self) -> Snapshot:
        """This place in the game."""
        return Snapshot(tuple(self.session.moves))

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to a place; what was done since is forgotten."""
        self.session = Session(self.story, list(snapshot.moves))
