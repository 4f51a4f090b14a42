"""Playing by voice alone: every action is found on a screen as something with a name, and pressed there.

What a screen reader or a voice control can do is what the semantic tree offers, and nothing else.
"""

from collections.abc import Iterable
from pathlib import Path

from game.content.story import Story
from game.engine import actions
from game.engine.actions import Action, OnFinding
from game.engine.session import Session
from game.engine.state import Sentence
from game.shells.app import App
from game.shells.disk import Shelf
from game.shells.settings import Settings
from game.view.commands import Back, Show, Tray
from game.view.semantics import Entry, Intent, Words


class Unheard(Exception):
    """Something that no screen offers by name."""


class _NoShelf(Shelf):
    """A shelf that keeps nothing: what is spoken in a test need not be saved."""

    def write(self, *_: object) -> None:
        return


class Voice:
    """Somebody who plays by names."""

    def __init__(self, story: Story, session: Session) -> None:
        self.story = story
        self.app = App(story, _NoShelf(Path()), Settings(None))
        self.app.open(session)

    def do(self, action: Action) -> None:
        """Do an action by what the screens offer. Raises Unheard."""
        match action:
            case actions.Choose() | actions.Walk() | actions.Shift():
                self.to("place", "dialogue")
                self.press(action)
            case actions.Open():
                self.versions(action)
            case actions.Judge(aspect, _):
                self.versions(Show("moment", aspect.partition(".")[0]))
                self.press(action)
            case actions.Ask(line) | actions.Lay(_, line):
                self.line(line)
                self.press_line(action)
            case actions.Submit(findings):
                self.submit(findings)
            case actions.Note(about, text):
                self.note(about, text)
            case _:
                self.on_finding(action)

    # screens

    def to(self, *names: str) -> None:
        """Back until one of these screens is up."""
        for _ in range(12):
            if self.app.screen().name in names:
                return
            self.press(Back())
        raise Unheard(f"there is no way back to {names[0]}")

    def press(self, intent: Intent) -> None:
        """Press what means this, and has a name, and is open."""
        for button in self.app.screen().buttons():
            if button.intent == intent and button.is_open and button.text.strip():
                self.app.press(intent)
                return
        raise Unheard(f"the screen {self.app.screen().name!r} has nothing to press for {intent}")

    def versions(self, intent: Intent) -> None:
        self.to("place", "dialogue")
        self.press(Show("versions"))
        self.press_first((intent, *_shown(intent)))

    def press_first(self, intents: Iterable[Intent]) -> None:
        """Press the first of several that is there."""
        there = {id(button): button.intent for button in self.app.screen().buttons() if button.is_open}.values()
        self.press(next((intent for intent in intents if intent in there), next(iter(intents))))

    def line(self, line: str) -> None:
        """Ask according to whom, of a line on the page or in the history."""
        self.to("place", "dialogue")
        if not self.hears(line):
            self.press(Show("history"))
        if not self.hears(line):
            raise Unheard(f"the line {line!r} can be read on no screen")
        self.app.press(actions.Ask(line))
        self.app.press(Show("line", line))

    def hears(self, line: str) -> bool:
        wanted = Show("line", line)
        return any(isinstance(block, Words) and block.intent == wanted for block in self.app.screen().blocks())

    def press_line(self, action: Action) -> None:
        if isinstance(action, actions.Lay):
            self.press(action)

    def finding(self, name: str) -> None:
        self.to("place", "dialogue")
        self.press(Show("findings"))
        self.press(Show("finding", name))

    def on_finding(self, action: OnFinding) -> None:
        """What is done on the sheet of a finding; a clue is turned over until it lies on its side."""
        self.finding(action.finding)
        if isinstance(action, actions.Fill) and self.is_filled(action):
            return
        if isinstance(action, actions.Weigh):
            self.turn_over(action)
        else:
            self.press(action)

    def is_filled(self, action: actions.Fill) -> bool:
        """Whether a blank holds its option already; pressing it again would clear it."""
        return dict(self.sentence(action.finding).slots).get(action.slot) == action.option

    def sentence(self, finding: str) -> Sentence:
        assert self.app.session is not None
        return self.app.session.state.sentence(finding)

    def turn_over(self, action: actions.Weigh) -> None:
        for _ in range(3):
            sentence = self.sentence(action.finding)
            side = {True: "for"}.get(action.clue in sentence.supports, "")
            side = "against" if action.clue in sentence.opposes else side
            if side == action.side:
                return
            following = {"": "for", "for": "against", "against": ""}[side]
            self.press(actions.Weigh(action.finding, action.clue, following))

    def submit(self, findings: tuple[str, ...]) -> None:
        for name in self.app.tray:
            self.app.press(Tray(name))
        for name in findings:
            self.finding(name)
            self.press(Tray(name))
        self.to("findings")
        self.press(actions.Submit(findings))

    def note(self, about: str, text: str) -> None:
        self.to("place", "dialogue")
        self.press(Show("notebook", "clues"))
        self.app.press(Show("notebook", f"{self.tab(about)}/{about}"))
        entries = [block for block in self.app.screen().blocks() if isinstance(block, Entry)]
        if not entries:
            raise Unheard(f"there is nowhere to write a note about {about!r}")
        self.app.write(about, text)

    def tab(self, about: str) -> str:
        shelves = {"clues": self.story.clues, "people": self.story.people, "places": self.story.places}
        return next((tab for tab, shelf in shelves.items() if about in shelf), "sources")


def _shown(intent: Intent) -> tuple[Intent, ...]:
    """A moment that has been opened is shown again by another button, and the other way round."""
    match intent:
        case actions.Open(moment):
            return (Show("moment", moment),)
        case Show("moment", about):
            return (actions.Open(about),)
    return ()
