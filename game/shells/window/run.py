"""The window's loop: events in, a redraw when something changed, nothing else."""

import json
import os
import time
from pathlib import Path

import pygame

from game.shells import folders
from game.shells.app import App
from game.shells.disk import QUICK
from game.shells.window import focus as focusing
from game.shells.window.draw import Printer
from game.shells.window.layout import Composer, Layout, Panel
from game.shells.window.pictures import Pictures
from game.shells.window.theme import HIGH, PAPER
from game.shells.window.type import Typesetter
from game.view.commands import Back, LoadFrom, Redo, SaveIn, Set, Show, Undo
from game.view.front import SETTINGS
from game.view.semantics import Button, Entry, Intent, Words

LEAST = (1024, 640)
"""The smallest window."""

RATE = 30
"""Looks at the event queue a second; measured at 0.3 % of a core when nothing happens."""

KEYS: dict[int, Intent] = {
    pygame.K_n: Show("notebook", "clues"), pygame.K_m: Show("plan"), pygame.K_v: Show("versions"),
    pygame.K_f: Show("findings"), pygame.K_h: Show("history"), pygame.K_t: Show("timeline"), pygame.K_c: Show("cast"), pygame.K_F1: Show("help"),
    pygame.K_QUESTION: Show("help"), pygame.K_o: Show("settings"), pygame.K_F5: SaveIn(QUICK), pygame.K_F6: Show("saves"),
    pygame.K_F9: LoadFrom(QUICK), pygame.K_BACKSPACE: Undo(), pygame.K_ESCAPE: Back(),
}  # fmt: skip
"""Keys that do the same on every screen."""

PAD: dict[int, Intent] = {
    pygame.CONTROLLER_BUTTON_B: Back(), pygame.CONTROLLER_BUTTON_X: Show("findings"),
    pygame.CONTROLLER_BUTTON_Y: Show("notebook", "clues"), pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Undo(),
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Redo(), pygame.CONTROLLER_BUTTON_START: Show("saves"),
    pygame.CONTROLLER_BUTTON_BACK: Show("plan"),
}  # fmt: skip
"""Buttons of a controller."""


INVISIBLE = ("dummy", "offscreen", "evdev")
"""What SDL draws on when there is no screen; fine for tests that ask for it, useless to a player."""


class NoDisplay(Exception):
    """There is no screen to open a window on."""


class Window:
    """The game in a window."""

    def __init__(self, app: App, size: tuple[int, int], watch: Path | None = None) -> None:
        self.app = app
        self.surface = open_display(app.story.case.title, size, app.settings.values["display"] == "fullscreen")
        self.setter = Typesetter(folders.assets() / "fonts")
        self.composer = Composer(self.setter)
        self.printer = Printer(self.setter, Pictures(folders.assets()))
        self.focus = ""
        self.kept: dict[tuple[str, str], str] = {}
        self.scrolls: dict[tuple[str, str, str], int] = {}
        self.writing: tuple[str, str] | None = None
        self.dirty = True
        self.watch = watch
        self.frames = 0
        self.layout: Layout
        self.pads: list[object] = open_pads()

    # a frame

    def refresh(self) -> None:
        """Lay the screen out anew and print it."""
        self.lay_out()
        palette = HIGH if self.app.settings.values["contrast"] == "high" else PAPER
        bars = self.app.settings.values["provenance"] == "always"
        self.printer.draw(self.surface, self.layout, palette, self.focus, bars)
        pygame.display.flip()
        self.dirty = False
        self.frames += 1
        self.report()

    def lay_out(self) -> None:
        """The layout, with focus and scrolling where they were on this screen."""
        values = self.app.settings.values
        screen = self.app.screen()
        scale = self.app.settings.text_scale
        self.layout = self.composer.compose(screen, self.surface.get_size(), scale, values["face"], self.said())
        for panel in self.layout.panels:
            panel.scroll = min(panel.most, self.scrolls.get((*self.here, panel.name), 0))
        if self.focus not in focusing.names(self.layout):
            kept = self.kept.get(self.here, "")
            self.focus = kept if kept in focusing.names(self.layout) else focusing.first(self.layout)
            self.reveal()

    def said(self) -> str:
        return f"Write, then Enter: {self.writing[1]}|" if self.writing else self.app.message

    @property
    def here(self) -> tuple[str, str]:
        """What focus and scrolling belong to: a screen, and the state or thing it shows."""
        where = self.app.where
        if where.screen == "scene" and self.app.session is not None:
            return "scene", str(self.app.session.state.turn)
        return where.screen, where.about

    def report(self) -> None:
        """Write what is on the screen as JSON, for tests and tools that watch."""
        if self.watch is None:
            return
        report = {
            "frames": self.frames, "screen": self.layout.screen.name, "title": self.layout.screen.title, "focus": self.focus,
            "message": self.app.message, "turn": self.app.session.state.turn if self.app.session else -1,
            "since_start": time.clock_gettime(time.CLOCK_MONOTONIC) - started() if hasattr(time, "clock_gettime") else 0.0,
            "boxes": {piece.name: list(panel.on_screen(piece).clip(panel.box)) for panel, piece in self.layout.focusables},
        }  # fmt: skip
        spare = self.watch.with_suffix(".tmp")
        spare.write_text(json.dumps(report), encoding="utf-8")
        os.replace(spare, self.watch)

    def picture(self, path: Path) -> None:
        """Keep what is in the window as a PNG."""
        pygame.image.save(self.surface, path)

    # what comes in

    def handle(self, event: pygame.event.Event) -> None:
        """One event of the window system."""
        if event.type == pygame.QUIT:
            self.app.running = False
        elif event.type == pygame.KEYDOWN:
            self.key(event)
        elif event.type == pygame.TEXTINPUT and self.writing:
            self.writing = (self.writing[0], (self.writing[1] + event.text)[:500])
            self.dirty = True
        elif event.type == pygame.MOUSEMOTION:
            self.point(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.click(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 3:
            self.press(Back())
        elif event.type == pygame.MOUSEWHEEL:
            self.wheel(pygame.mouse.get_pos(), -event.y * self.layout.sizes.text * 3)
        elif event.type == pygame.CONTROLLERBUTTONDOWN:
            self.pad(event.button)
        elif event.type == pygame.CONTROLLERDEVICEADDED:
            self.pads = open_pads()
        elif event.type in (pygame.VIDEORESIZE, pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED):
            self.resized()

    def resized(self) -> None:
        """The window has another size, or was uncovered."""
        self.surface = pygame.display.get_surface() or self.surface
        width, height = self.surface.get_size()
        if (width < LEAST[0] or height < LEAST[1]) and not self.surface.get_flags() & pygame.FULLSCREEN:
            self.surface = pygame.display.set_mode((max(width, LEAST[0]), max(height, LEAST[1])), pygame.RESIZABLE)
        self.dirty = True

    def key(self, event: pygame.event.Event) -> None:
        self.dirty = True
        if self.writing:
            self.write(event.key)
        elif event.key in (pygame.K_F11,) or (event.key == pygame.K_RETURN and event.mod & pygame.KMOD_ALT):
            self.change("display", "fullscreen" if self.app.settings.values["display"] == "window" else "window")
        elif event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
            self.activate()
        elif event.key in (pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS, pygame.K_MINUS, pygame.K_KP_MINUS):
            self.grow(-1 if event.key in (pygame.K_MINUS, pygame.K_KP_MINUS) else 1)
        elif event.unicode == "?":
            self.press(Show("help"))
        elif event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            self.page(-1 if event.key == pygame.K_PAGEUP else 1)
        elif event.key in KEYS:
            self.press(KEYS[event.key])
        elif event.unicode.isdigit() and event.unicode != "0":
            self.number(int(event.unicode))
        else:
            self.move(event)

    def page(self, way: int) -> None:
        """PageUp and PageDown: undo and redo while playing, as readers of visual novels know it; else leaf."""
        if self.layout.screen.name in ("place", "dialogue"):
            self.press(Undo() if way < 0 else Redo())
            return
        main = self.layout.panel("main")
        if main is not None:
            self.leaf(main, way)

    def leaf(self, panel: Panel, way: int) -> None:
        """Scroll a sheet by most of its height, so that the last lines read stay in view."""
        self.scrolls[(*self.here, panel.name)] = max(0, min(panel.most, panel.scroll + way * panel.box.height * 4 // 5))
        self.dirty = True

    def move(self, event: pygame.event.Event) -> None:
        back = event.key == pygame.K_UP or (event.key == pygame.K_TAB and event.mod & pygame.KMOD_SHIFT)
        if event.key in (pygame.K_UP, pygame.K_DOWN, pygame.K_TAB):
            self.look_at(focusing.beside(self.layout, self.focus, -1 if back else 1))
        elif event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            self.look_at(focusing.across(self.layout, self.focus, 1 if event.key == pygame.K_RIGHT else -1))
        elif event.key in (pygame.K_HOME, pygame.K_END):
            order = focusing.names(self.layout)
            self.look_at(order[0 if event.key == pygame.K_HOME else -1])

    def look_at(self, name: str) -> None:
        """Move the focus."""
        self.focus = self.kept[self.here] = name
        self.reveal()
        self.dirty = True

    def reveal(self) -> None:
        focusing.bring_into_view(self.layout, self.focus, self.layout.sizes.gap * 2)
        for panel in self.layout.panels:
            self.scrolls[(*self.here, panel.name)] = panel.scroll

    def number(self, number: int) -> None:
        """Take the open choice or button of that number on the page, as in the terminal."""
        buttons = [
            piece for panel, piece in self.layout.focusables if isinstance(piece.block, Button) and panel.name == "main"
        ]
        if number <= len(buttons):
            self.look_at(buttons[number - 1].name)
            self.activate()

    def point(self, place: tuple[int, int]) -> None:
        """The focus follows the mouse."""
        found = self.layout.at(place)
        if found and found[1].can_focus and found[1].name != self.focus:
            self.focus = self.kept[self.here] = found[1].name
            self.dirty = True

    def click(self, place: tuple[int, int]) -> None:
        """Press what is there; at a scroll bar, leaf."""
        found = self.layout.at(place)
        if found is None:
            bar = self.layout.bar_at(place)
            if bar is not None:
                self.leaf(*bar)
            return
        room = found[1].room
        if room is not None and room.intent is not None:
            self.press(room.intent)
        else:
            self.look_at(found[1].name)
            self.activate()

    def wheel(self, place: tuple[int, int], by: int) -> None:
        for panel in self.layout.panels:
            if panel.box.collidepoint(place):
                self.scrolls[(*self.here, panel.name)] = max(0, min(panel.most, panel.scroll + by))
                self.dirty = True

    def pad(self, pressed: int) -> None:
        self.dirty = True
        steps = {pygame.CONTROLLER_BUTTON_DPAD_UP: -1, pygame.CONTROLLER_BUTTON_DPAD_DOWN: 1}
        sides = {pygame.CONTROLLER_BUTTON_DPAD_LEFT: -1, pygame.CONTROLLER_BUTTON_DPAD_RIGHT: 1}
        if pressed == pygame.CONTROLLER_BUTTON_A:
            self.activate()
        elif pressed in steps:
            self.look_at(focusing.beside(self.layout, self.focus, steps[pressed]))
        elif pressed in sides:
            self.look_at(focusing.across(self.layout, self.focus, sides[pressed]))
        elif pressed in PAD:
            self.press(PAD[pressed])

    # what it does

    def activate(self) -> None:
        """Press what is in focus."""
        found = focusing.place_of(self.layout, self.focus)
        block = found[1].block if found else None
        self.dirty = True
        if isinstance(block, Entry):
            self.writing = (block.about, block.text)
            pygame.key.start_text_input()
        elif isinstance(block, Words) and block.intent is not None:
            self.press(block.intent)
        elif isinstance(block, Button):
            if block.is_open:
                self.press(block.intent)
            else:
                self.app.message = block.reason

    def press(self, intent: Intent) -> None:
        before = self.here
        self.app.press(intent)
        if isinstance(intent, Set):
            self.settle(intent.name)
        if self.here != before:
            self.focus = ""
        else:
            self.lay_out()  # what was pressed may stand elsewhere now, as a filed clue does that has become live
            self.reveal()
        self.dirty = True

    def write(self, key: int) -> None:
        """Keys while a note is written."""
        assert self.writing is not None
        about, text = self.writing
        if key == pygame.K_BACKSPACE:
            self.writing = (about, text[:-1])
        elif key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            self.writing = None
            self.app.write(about, text)
        elif key == pygame.K_ESCAPE:
            self.writing = None

    def grow(self, way: int) -> None:
        """Larger or smaller text."""
        steps = SETTINGS["text_size"][1]
        place = steps.index(self.app.settings.values["text_size"]) + way
        if 0 <= place < len(steps):
            self.change("text_size", steps[place])

    def change(self, name: str, value: str) -> None:
        self.app.press(Set(name, value))
        self.settle(name)

    def settle(self, name: str) -> None:
        """What a changed setting asks of the window."""
        if name == "display":
            full = self.app.settings.values["display"] == "fullscreen"
            self.surface = set_mode((0, 0) if full else (1280, 720), full)
        self.dirty = True


_STARTED: list[float] = []


def started() -> float:
    """When the process began, on the clock that counts from the machine's start; Linux only, else when first asked."""
    if not _STARTED:
        try:
            fields = Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
            _STARTED.append(int(fields[19]) / os.sysconf("SC_CLK_TCK"))
        except OSError:
            _STARTED.append(time.monotonic())
    return _STARTED[0]


def open_display(title: str, size: tuple[int, int], full: bool) -> pygame.Surface:
    """A window. Raises NoDisplay where there is no screen."""
    # On Linux SDL presents through OpenGL unless told otherwise: ten times slower without a graphics card.
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    try:
        pygame.display.init()
        pygame.font.init()
        if pygame.display.get_driver() in INVISIBLE and "SDL_VIDEODRIVER" not in os.environ:
            raise NoDisplay("there is no display")
        surface = set_mode((max(size[0], LEAST[0]), max(size[1], LEAST[1])), full)
    except pygame.error as error:
        raise NoDisplay(str(error)) from None
    pygame.display.set_caption(title)
    pygame.key.set_repeat(350, 60)
    return surface


def set_mode(size: tuple[int, int], full: bool) -> pygame.Surface:
    return pygame.display.set_mode((0, 0) if full else size, pygame.FULLSCREEN if full else pygame.RESIZABLE)


def open_pads() -> list[object]:
    """The controllers that are plugged in; kept, since a pad that nobody holds is closed."""
    from pygame._sdl2 import controller

    controller.init()
    return [
        controller.Controller(number) for number in range(controller.get_count()) if controller.is_controller(number)
    ]


def run(app: App, size: tuple[int, int]) -> None:
    """Play in a window until the player leaves. Raises NoDisplay where there is no screen."""
    watch = os.environ.get("COYOACAN_WATCH")
    window = Window(app, size, Path(watch) if watch else None)
    clock = pygame.time.Clock()
    window.refresh()
    while app.running:
        for event in pygame.event.get():
            window.handle(event)
        if window.dirty and app.running:
            window.refresh()
        clock.tick(RATE)
    pygame.quit()
