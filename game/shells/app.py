"""The program between a game and a shell: which screen is up, and what pressing something does.

Window, terminal and tests all drive this and nothing else; it draws no pixel and reads no key.
"""

from attrs import frozen

from game.content.story import Story
from game.engine.actions import Action, Choose, Lay, Note, Open, Shift, Submit, Walk
from game.engine.events import Ended, Event, Found, Judged, Locked, Looped, Refused, Reviewed, Silent, UnitOpened
from game.engine.session import Session
from game.engine.turn import Loop
from game.save.upgrade import Foreign
from game.save.write_play import recorded
from game.shells.disk import AUTO, QUICK, SLOTS, Shelf
from game.shells.settings import Settings
from game.view.board import answer_words, batch_size, finding_screen, findings_screen
from game.view.cast import cast_screen
from game.view.commands import (
    AsKnown,
    Back,
    Begin,
    Command,
    LoadFrom,
    Quit,
    Record,
    Redo,
    Resume,
    SaveIn,
    Set,
    Show,
    Tray,
    Undo,
)  # fmt: skip
from game.view.front import (
    SlotView,
    help_screen,
    note_screen,
    save_title,
    saves_screen,
    settings_screen,
    title_screen,
)  # fmt: skip
from game.view.history import history_screen
from game.view.line import line_screen
from game.view.notebook import notebook_screen
from game.view.opener import begun, opener_screen
from game.view.plan import plan_screen
from game.view.previously import previously_screen
from game.view.ruling import stands
from game.view.scene import scene_screen
from game.view.semantics import Intent, Screen
from game.view.timeline import timeline_screen
from game.view.versions import moment_screen, versions_screen

COMMANDS = (Show, Back, Undo, Redo, Begin, Resume, SaveIn, LoadFrom, Set, Tray, AsKnown, Record, Quit)

IN_GAME = (
    "scene", "line", "notebook", "plan", "versions", "moment", "findings", "finding", "history", "timeline", "cast", "opener",
    "previously",
)  # fmt: skip
"""Screens that need a game."""


CARDS = ("opener", "previously")
"""Screens that are passed once and not gone back to."""


@frozen
class Where:
    """A screen and what it shows."""

    screen: str
    about: str = ""


class App:
    """One run of the program."""

    def __init__(self, story: Story, shelf: Shelf, settings: Settings) -> None:
        self.story = story
        self.shelf = shelf
        self.settings = settings
        self.session: Session | None = None
        self.trail: list[Where] = [Where("note" if settings.values["noted"] == "no" else "title")]
        self.message = ""
        """What the last press has to say, in words for the player; a shell shows it and reads it out."""
        self.tray: tuple[str, ...] = ()
        self.answer = ""
        self.then = False
        """Whether the record is shown as it was known at the time; kept in no save."""
        self.running = True

    # what is up

    @property
    def where(self) -> Where:
        return self.trail[-1]

    def screen(self) -> Screen:
        """The screen that is up."""
        where = self.where
        if where.screen in IN_GAME and self.session is not None:
            return self.game_screen(self.session, where)
        return self.front_screen(where)

    def game_screen(self, session: Session, where: Where) -> Screen:
        state = session.state
        match where.screen:
            case "line":
                return line_screen(self.story, state, where.about)
            case "notebook":
                return notebook_screen(self.story, state, where.about, self.then)
            case "plan":
                return plan_screen(self.story, state)
            case "versions":
                return versions_screen(self.story, state)
            case "moment":
                return moment_screen(self.story, state, where.about)
            case "findings":
                return findings_screen(self.story, state, self.tray, self.answer)
            case "finding":
                return finding_screen(self.story, state, where.about, self.tray, self.answer, self.then)
            case "history":
                return history_screen(session)
            case "opener":
                return opener_screen(self.story, where.about)
            case "previously":
                return previously_screen(self.story, state)
            case "cast":
                return cast_screen(self.story, state)
            case "timeline":
                return timeline_screen(self.story, state, where.about, self.then)
        return scene_screen(self.story, state)

    def front_screen(self, where: Where) -> Screen:
        match where.screen:
            case "note":
                return note_screen(self.story)
            case "saves":
                return saves_screen(self.slots(), self.session is not None)
            case "settings":
                return settings_screen(self.settings.values)
            case "help":
                return help_screen()
        return title_screen(self.story, self.shelf.newest_good(self.story) is not None)

    def slots(self) -> tuple[SlotView, ...]:
        """Every slot, used or not, and every earlier copy that is there."""
        cards = {card.slot: card for card in self.shelf.cards(self.story)}
        names = [AUTO, QUICK, *SLOTS, *(slot for slot in cards if slot not in (AUTO, QUICK, *SLOTS))]
        return tuple(
            SlotView(name, slot_name(name), cards[name].title, cards[name].written.replace("T", " "), cards[name].fault)
            if name in cards else SlotView(name, slot_name(name)) for name in names
        )  # fmt: skip

    # what is pressed

    def press(self, intent: Intent) -> tuple[Event, ...]:
        """Do what a button means; what happened in the game."""
        self.message = ""
        if isinstance(intent, COMMANDS):
            self.command(intent)
            return ()
        return self.play(intent)

    def play(self, action: Action) -> tuple[Event, ...]:
        """Take a step of the game, save it, and turn to where its outcome is seen."""
        if self.session is None:
            self.message = "No game is open. Begin one first."
            return ()
        before = self.session.state
        self.answer = ""
        events = self.session.do(action)
        self.message = self.told(events)
        if self.session.state is not before:
            self.keep(AUTO)
            self.follow(action, events)
            self.announce(begun(self.story, before, self.session.state))
        return events

    def announce(self, unit: str) -> None:
        """Put the card of a chapter that begins on top of its first page."""
        if unit:
            self.trail = [Where("scene"), Where("opener", unit)]

    def told(self, events: tuple[Event, ...]) -> str:
        """The events that a player must not miss, in words."""
        parts = [words for event in events if (words := self.words_of(event))]
        return " ".join(parts)

    def words_of(self, event: Event) -> str:
        match event:
            case Refused(_, words) | Looped(_, words):
                return words
            case Found(clue):
                return f"Clue found: {self.story.clues[clue].title}."
            case Judged(_, right):
                return "" if right else "Read them once more: that is not how they stand to each other."
            case Silent():
                return "The record has nothing between the two."
            case Locked(finding):
                return f"“{self.story.findings[finding].title}” stands."
            case UnitOpened(unit):
                return f"A chapter opens: {self.story.units[unit].title}."
            case Ended(ending):
                return f"{self.story.endings[ending].title}."
        return ""

    def follow(self, action: Action, events: tuple[Event, ...]) -> None:
        """Turn to the screen where an action's outcome is read."""
        assert self.session is not None
        for event in events:
            if isinstance(event, Reviewed):
                self.answer = answer_words(self.story, self.session.state, event.band, event.about, event.remark)
        match action:
            case Open(moment):
                self.turn_to(Where("moment", moment))
            case Submit():
                self.tray = tuple(
                    name for name in self.tray if not stands(self.story, self.session.state, self.story.findings[name])
                )
                if any(isinstance(event, Ended) for event in events):
                    self.trail = [Where("scene")]
            case Choose() | Walk() | Shift() | Lay():
                self.trail = [Where("scene")]

    def write(self, about: str, text: str) -> tuple[Event, ...]:
        """Keep a note of the player's."""
        return self.play(Note(about, text))

    def command(self, command: Command) -> None:
        match command:
            case Show(screen, about):
                self.turn_to(Where(screen, about))
            case Back():
                self.back()
            case Begin():
                self.begin()
            case Resume():
                self.resume()
            case Undo() | Redo():
                self.wind(back=isinstance(command, Undo))
            case SaveIn(slot):
                self.save(slot)
            case LoadFrom(slot):
                self.load(slot)
            case Set(name, value):
                self.settings.set(name, value)
            case Tray(finding):
                self.into_tray(finding)
            case AsKnown(then):
                self.then = then
            case Record():
                self.record()
            case Quit():
                self.running = False

    def turn_to(self, where: Where) -> None:
        """Put a screen on top; one of its sort that is there already is gone back to, so that
        Back goes where it should."""
        if where.screen in IN_GAME and self.session is None:
            self.message = "No game is open. Begin one first."
            return
        if where.screen == "title":
            self.settings.set("noted", "yes")
            self.trail.clear()
        elif where.screen == "findings":
            self.answer = ""
        for place, earlier in enumerate(self.trail):
            if earlier.screen in (where.screen, *CARDS):
                del self.trail[place:]
                break
        self.trail.append(where)

    def back(self) -> None:
        """One screen back; from the scene to the title page, where the game can be continued."""
        if len(self.trail) > 1:
            self.trail.pop()
        elif self.where.screen != "title":
            self.turn_to(Where("title"))

    def begin(self) -> None:
        try:
            session = Session.new(self.story)
        except Loop as loop:
            self.message = f"This case cannot begin: its first scene goes round in a circle ({loop})."
            return
        self.open(session)
        self.announce(begun(self.story, None, session.state))

    def open(self, session: Session) -> None:
        """Play a session."""
        self.session = session
        self.tray, self.answer, self.then = (), "", False
        self.trail = [Where("scene")]

    def resume(self) -> None:
        """Go on where a game stands, or with the newest save that can be read."""
        card = self.shelf.newest_good(self.story)
        if self.session is not None:
            self.trail = [Where("scene")]
        elif card is not None:
            self.load(card.slot)

    def wind(self, back: bool) -> None:
        """Undo or redo."""
        moved = self.session is not None and (self.session.undo() if back else self.session.redo())
        if not moved:
            self.message = "There is nothing to take back." if back else "There is nothing to take again."
        elif self.session is not None:
            self.tray, self.answer = (), ""
            self.trail = [Where("scene")]
            self.keep(AUTO)

    def keep(self, slot: str) -> bool:
        """Save, or say why it could not be done."""
        assert self.session is not None
        try:
            self.shelf.write(slot, self.session, save_title(self.story, self.session.state))
        except OSError as error:
            self.message = f"The game could not be saved in {self.shelf.folder}: {error.strerror}."
            return False
        return True

    def save(self, slot: str) -> None:
        if self.session is None:
            self.message = "No game is open. Begin one first."
        elif slot not in (QUICK, *SLOTS):
            self.message = f"There is no slot {slot}."
        elif self.keep(slot):
            self.message = f"Saved in {slot_name(slot)}."

    def record(self) -> None:
        """Write the game so far as a play, beside the saves."""
        if self.session is None:
            self.message = "No game is open. Begin one first."
            return
        try:
            path = self.shelf.write_beside("plays", ".play.yaml", recorded(self.session))
        except OSError as error:
            self.message = f"The play could not be written in {self.shelf.folder}: {error.strerror}."
            return
        self.message = f"Written as a play: {path}."

    def load(self, slot: str) -> None:
        """Load a slot; when it cannot be read, say why and offer the newest that can."""
        try:
            session, lost = self.shelf.read(slot, self.story)
        except Foreign as foreign:
            good = self.shelf.newest_good(self.story)
            offer = f" The newest good save is {slot_name(good.slot)}." if good else ""
            self.message = f"{foreign}{offer}"
            return
        self.open(session)
        self.turn_to(Where("previously"))
        self.message = f"Loaded {slot_name(slot)}."
        if lost:
            self.message += f" The case has changed: {len(lost)} things in this save are no longer in it."

    def into_tray(self, finding: str) -> None:
        """Put a finding before the reviewer, or take it away."""
        assert self.session is not None
        if finding in self.tray:
            self.tray = tuple(name for name in self.tray if name != finding)
        elif len(self.tray) < batch_size(self.story, self.session.state):
            self.tray = (*self.tray, finding)
        else:
            self.message = "The tray is full. Take something out first."
        if self.where.screen == "finding":
            self.turn_to(Where("findings"))


def slot_name(slot: str) -> str:
    """A slot in words."""
    name, _, previous = slot.partition(".")
    words = {AUTO: "Autosave", QUICK: "Quick save"}.get(name, name.replace("slot-", "Slot "))
    return f"{words}, the one before" if previous else words
