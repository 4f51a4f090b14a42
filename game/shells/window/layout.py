"""Where everything goes: a screen's tree of meaning into panels of placed pieces. Numbers only, no drawing."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import pygame
from attrs import define, evolve, field, frozen

from game.shells.window.theme import DOCUMENT, HEADLINE, MEASURE, TEXT_FACES, Face, Sizes, sizes
from game.shells.window.type import SetText, Style, Typesetter
from game.view.scene import CLASS_NAMES
from game.view.semantics import Block, Button, Entry, Heading, Picture, Plan, RoomView, Screen, Words
from game.view.words import Run, Runs, words

ROWS = ("tab", "verdict", "slot", "option", "tool", "exit")
"""Groups of buttons that stand beside each other."""

READ_ONLY = ("help", "note")
"""Screens on which the focus stops at every paragraph, so that they can be read by keyboard."""

PORTRAIT = 860 / 640
"""Height over width of a portrait."""

POSTERS = ("title", "opener")
"""Screens whose plate fills the window."""

SIGNS = ("new", "seen", "done", "chosen", "tray", "for", "against", "proven", "probable", "not_proven", "refuted")
"""Marks that are drawn as signs, since no typeface has them all."""


@frozen(eq=False)
class Piece:
    """A block, its place in its panel, and its words in type."""

    block: Block
    box: pygame.Rect
    text: SetText | None = None
    detail: SetText | None = None
    label: SetText | None = None
    room: RoomView | None = None
    stops: bool = False
    """Whether the focus stops here although there is nothing to press: on pages that are only read."""
    number: int = 0
    """How often the same words stand before it on the screen, as they may in the history."""

    @property
    def name(self) -> str:
        """What focus and tests call it."""
        if self.room is not None:
            return f"room:{self.room.id}"
        match self.block:
            case Button(name) | Entry(name):
                return name
            case Words(id=name):
                again = f"#{self.number + 1}" if self.number else ""
                return f"line:{name}{again}" if name else f"words{again}" if self.stops else ""
        return ""

    @property
    def can_focus(self) -> bool:
        if self.room is not None:
            return False
        if isinstance(self.block, Words):
            return self.block.intent is not None or self.stops
        return isinstance(self.block, Button | Entry)


@define(eq=False)
class Panel:
    """A sheet with pieces on it, that scrolls when they do not fit. kind: paper, desk or bare."""

    name: str
    box: pygame.Rect
    pieces: list[Piece]
    kind: str = "paper"
    height: int = 0
    scroll: int = 0

    @property
    def most(self) -> int:
        """How far it can scroll."""
        return max(0, self.height - self.box.height)

    def on_screen(self, piece: Piece) -> pygame.Rect:
        """A piece's place in the window."""
        return piece.box.move(self.box.x, self.box.y - self.scroll)


@define(eq=False)
class Layout:
    """A screen laid out in a window."""

    screen: Screen
    size: tuple[int, int]
    sizes: Sizes
    panels: list[Panel]
    picture: pygame.Rect | None = None
    portrait: pygame.Rect | None = None
    message: tuple[SetText, pygame.Rect] | None = None
    focusables: list[tuple[Panel, Piece]] = field(factory=list)

    def panel(self, name: str) -> Panel | None:
        return next((panel for panel in self.panels if panel.name == name), None)

    def at(self, point: tuple[int, int]) -> tuple[Panel, Piece] | None:
        """What stands at a point of the window, when it can be pressed."""
        for panel in self.panels:
            if panel.box.collidepoint(point):
                for piece in panel.pieces:
                    pressable = piece.can_focus or (piece.room is not None and piece.room.intent is not None)
                    if pressable and panel.on_screen(piece).collidepoint(point):
                        return panel, piece
        return None

    def bar_at(self, point: tuple[int, int]) -> tuple[Panel, int] | None:
        """The sheet whose scroll bar is at a point, and the way to leaf: back above the middle of what is seen, else on."""
        for panel in self.panels:
            strip = pygame.Rect(panel.box.right - self.sizes.pad, panel.box.top, self.sizes.pad, panel.box.height)
            if panel.most and strip.collidepoint(point):
                seen = panel.box.top + (panel.scroll + panel.box.height // 2) * panel.box.height // panel.height
                return panel, -1 if point[1] < seen else 1
        return None


class Composer:
    """Lays screens out."""

    def __init__(self, setter: Typesetter) -> None:
        self.setter = setter

    def compose(self, screen: Screen, size: tuple[int, int], text_scale: float, face: str, message: str) -> Layout:
        """A screen in a window of a size."""
        return _Page(self.setter, screen, size, text_scale, TEXT_FACES[face], message).whole()


class _Page:
    """One layout in the making."""

    def __init__(self, setter: Typesetter, screen: Screen, size: tuple[int, int], text_scale: float, face: Face,
                 message: str) -> None:  # fmt: skip
        self.setter = setter
        self.screen = screen
        self.width, self.height = size
        self.sizes = sizes(*size, text_scale)
        self.text_scale = text_scale
        self.face = face
        self.message = message
        self.layout = Layout(screen, size, self.sizes, [])
        self.seen: dict[str, int] = {}

    def style(self, size: int, **more: bool) -> Style:
        return Style(self.face, size, **more)

    def whole(self) -> Layout:
        """Everything in its place: head, foot, message, then what is between."""
        bare = self.screen.name in POSTERS
        top = self.title_page_top() if bare else self.head()
        bottom = self.foot()
        middle = pygame.Rect(self.edge, top, self.width - 2 * self.edge, bottom - top)
        MIDDLES.get(self.screen.name, _Page.reading)(self, middle)
        self.layout.focusables = [
            (panel, piece) for panel in self.ordered() for piece in panel.pieces if piece.can_focus
        ]  # fmt: skip
        return self.layout

    def ordered(self) -> list[Panel]:
        """Panels in the order of reading: what is to be read, what is beside it, the tools."""
        order = {"main": 0, "side": 1, "tools": 2, "head": 3, "lanes": 4}
        return sorted(self.layout.panels, key=lambda panel: order[panel.name])

    @property
    def edge(self) -> int:
        """The margin of the window."""
        return round(self.sizes.pad * 1.1)

    # head, foot and message

    def title_page_top(self) -> int:
        return self.edge

    def head(self) -> int:
        """Title and trail; gives where the middle begins."""
        sizes = self.sizes
        panel = Panel("head", pygame.Rect(self.edge, sizes.gap * 2, self.width - 2 * self.edge, 0), [], "bare")
        headline = Style(Face(HEADLINE, HEADLINE, HEADLINE, HEADLINE), sizes.title)
        title = self.setter.set(words(self.screen.title), headline, panel.box.width)
        panel.pieces.append(Piece(Heading(self.screen.title, 1), pygame.Rect(0, 0, title.width, title.height), title))
        panel.height = title.height
        if self.screen.trail:
            self.trail(panel, title)
        panel.box.height = panel.height
        self.layout.panels.append(panel)
        return panel.box.bottom + sizes.gap

    def trail(self, panel: Panel, title: SetText) -> None:
        """Chapter, place and hour: beside the title when there is room, else below it."""
        room = panel.box.width - title.width - 2 * self.sizes.pad
        text = self.setter.set(words(self.screen.trail), self.style(self.sizes.small), panel.box.width)
        if len(title.lines) == 1 and len(text.lines) == 1 and text.width <= room:
            box = pygame.Rect(
                panel.box.width - text.width, title.height - text.height - self.sizes.gap // 2, text.width, text.height
            )
        else:
            box = pygame.Rect(0, title.height, text.width, text.height)
            panel.height = title.height + text.height
        panel.pieces.append(Piece(Words(words(self.screen.trail), "trail"), box, text))

    def foot(self) -> int:
        """Tools along the lower edge, and above them what the last press had to say; gives where the middle ends."""
        bottom = self.height - self.sizes.gap
        if self.screen.tools:
            panel = Panel("tools", pygame.Rect(self.edge, 0, self.width - 2 * self.edge, 0), [], "bare")
            self.fill(panel, self.screen.tools, panel.box.width, 0)
            panel.box.height = panel.height
            panel.box.bottom = bottom
            self.layout.panels.append(panel)
            bottom = panel.box.top
        return self.say(bottom - self.sizes.gap)

    def say(self, bottom: int) -> int:
        if not self.message:
            return bottom
        pad = self.sizes.pad // 2
        text = self.setter.set(
            words(self.message), self.style(self.sizes.text), self.measure(self.width - 2 * self.edge - 2 * pad)
        )
        box = pygame.Rect(self.edge, bottom - text.height - 2 * pad, self.width - 2 * self.edge, text.height + 2 * pad)
        self.layout.message = (text, box)
        return box.top - self.sizes.gap

    def measure(self, width: int, style: Style | None = None) -> int:
        """A width that holds no more characters of a style than can be read with ease."""
        sample = "the quick investigation of a house, its gate and its people; "
        cut = self.setter.cut(style or self.style(self.sizes.text), False)
        return min(width, round(self.setter.width(cut, sample) / len(sample) * MEASURE))

    # middles

    def playing(self, box: pygame.Rect) -> None:
        """Picture and ways on the left, what is read and done on a sheet to the right; in the middle where it is alone."""
        if not (self.screen.picture or self.screen.portrait or self.screen.side):
            self.reading(box)
            return
        share = min(0.62, 0.455 * max(1.0, self.text_scale * 0.86))
        sheet = pygame.Rect(0, box.top, round(box.width * share), box.height)
        sheet.right = box.right
        left = pygame.Rect(box.left, box.top, box.width - sheet.width - self.sizes.pad, box.height)
        side_top = self.pictures(left)
        self.sheet("main", sheet, self.screen.main)
        if self.screen.side:
            side = pygame.Rect(left.left, side_top, left.width, box.bottom - side_top)
            self.sheet("side", side, self.screen.side, "bare")

    def pictures(self, left: pygame.Rect) -> int:
        """Plate and portrait; gives where the ways below them begin."""
        most = left.height if not self.screen.side else round(left.height * (0.68 if self.text_scale <= 1.25 else 0.45))
        tall = min(most, round(left.width * 9 / 16)) if self.screen.side or self.screen.picture else most
        if self.screen.portrait:
            wide = min(left.width, round(left.height / PORTRAIT)) if not self.screen.side else round(tall / PORTRAIT)
            self.layout.portrait = pygame.Rect(
                left.left + (left.width - wide) // 2, left.top, wide, round(wide * PORTRAIT)
            )
            return self.layout.portrait.bottom + self.sizes.gap
        if self.screen.picture:
            self.layout.picture = pygame.Rect(left.left, left.top, left.width, tall)
            return left.top + tall + self.sizes.gap
        return left.top

    def title_page(self, box: pygame.Rect) -> None:
        """The plate over the whole window; title and menu on a sheet at the left, a chapter's at the foot."""
        self.layout.picture = pygame.Rect(0, 0, self.width, self.height)
        wide = min(box.width, round(self.sizes.text * 21))
        inner = wide - 2 * self.sizes.pad
        headline = Style(Face(HEADLINE, HEADLINE, HEADLINE, HEADLINE), round(self.sizes.title * 1.5))
        panel = Panel("main", pygame.Rect(box.left, box.top, wide, box.height), [])
        y = self.sizes.pad
        for runs, style, block in (
            (words(self.screen.title), headline, Heading(self.screen.title, 1)),
            (
                words(self.screen.trail),
                self.style(self.sizes.small, italic=True),
                Words(words(self.screen.trail), "trail"),
            ),
        ):
            if not runs[0].text:
                continue
            text = self.setter.set(runs, style, inner)
            panel.pieces.append(Piece(block, pygame.Rect(self.sizes.pad, y, text.width, text.height), text))
            y += text.height + self.sizes.gap
        self.fill(panel, self.screen.main, inner, y, self.sizes.pad)
        panel.height += self.sizes.pad
        panel.box.height = min(box.height, panel.height)
        if self.screen.name == "title":
            panel.box.centery = box.centery
        else:
            panel.box.bottom = box.bottom
        self.layout.panels.append(panel)

    def reading(self, box: pygame.Rect) -> None:
        """A sheet to read, and beside it a narrower one with what belongs to it."""
        side_width = round(box.width * (0.36 if self.text_scale <= 1.25 else 0.4)) if self.has_list() else 0
        if side_width:
            side = pygame.Rect(box.right - side_width, box.top, side_width, box.height)
            main = pygame.Rect(box.left, box.top, box.width - side_width - self.sizes.pad, box.height)
            self.sheet("side", side, self.screen.side)
            self.sheet("main", main, self.content())
        else:
            wide = min(box.width, self.measure(box.width) + 2 * self.sizes.pad + self.margin)
            main = pygame.Rect(0, box.top, wide, box.height)
            main.centerx = box.centerx
            self.sheet("main", main, (*self.content(), *self.screen.side))

    def has_list(self) -> bool:
        return bool(self.screen.side)

    def content(self) -> tuple[Block, ...]:
        return self.screen.main

    def leafing(self, box: pygame.Rect) -> None:
        """The notebook: a list at the left, what is chosen at the right."""
        wide = round(box.width * (0.34 if self.text_scale <= 1.25 else 0.42))
        side = pygame.Rect(box.left, box.top, wide, box.height)
        main = pygame.Rect(side.right + self.sizes.pad, box.top, box.width - wide - self.sizes.pad, box.height)
        if self.screen.portrait and main.width > 520 and self.text_scale <= 1.25:
            tall = min(main.height, 460)
            self.layout.portrait = pygame.Rect(
                main.right - round(tall / PORTRAIT * 0.62),
                main.top,
                round(tall / PORTRAIT * 0.62),
                round(tall * 0.62),
            )
            main = pygame.Rect(
                main.left, main.top, main.width - self.layout.portrait.width - self.sizes.pad, main.height
            )
        self.sheet("side", side, self.screen.side)
        self.sheet("main", main, self.screen.main)

    def comparing(self, box: pygame.Rect) -> None:
        """Versions in columns beside each other, and what is to be judged below them."""
        panel = Panel("main", box, [])
        inner = box.width - 2 * self.sizes.pad
        count = len(self.screen.columns)
        wide = (inner - (count - 1) * self.sizes.pad * 2) // max(1, count)
        if wide < self.sizes.text * 11:
            wide, count = inner, 1
        y = bottom = self.sizes.pad
        for number, column in enumerate(self.screen.columns):
            x = self.sizes.pad + (number % count) * (wide + self.sizes.pad * 2)
            y = bottom + self.sizes.gap if count == 1 and number else self.sizes.pad
            bottom = max(bottom, self.fill(panel, column, wide, y, x))
        self.fill(panel, self.screen.main, inner, bottom + self.sizes.pad, self.sizes.pad)
        panel.height += self.sizes.pad
        self.layout.panels.append(panel)

    def cards(self, box: pygame.Rect) -> None:
        """A card for each person, portrait at the left of the words; as many beside each other as can be read with ease."""
        panel = Panel("main", box, [])
        pad = self.sizes.pad
        inner = box.width - 2 * pad
        count = max(1, inner // round(self.sizes.text * 26))
        wide = (inner - (count - 1) * 2 * pad) // count
        y = self.fill(panel, self.screen.main, inner, pad, pad) if self.screen.main else pad
        for start in range(0, len(self.screen.columns), count):
            row = self.screen.columns[start : start + count]
            bottoms = [self.card(panel, blocks, wide, y, pad + at * (wide + 2 * pad)) for at, blocks in enumerate(row)]
            y = max(bottoms) + pad
        panel.height = max(panel.height, y)
        self.layout.panels.append(panel)

    def card(self, panel: Panel, blocks: tuple[Block, ...], width: int, y: int, x: int) -> int:
        """A name over a portrait and what is said of them; gives the lower edge."""
        name, *rest = blocks
        y = self.fill(panel, [name], width, y, x) + self.sizes.gap
        pictures = [block for block in rest if isinstance(block, Picture)]
        said = [block for block in rest if not isinstance(block, Picture)]
        indent = round(self.sizes.text * 6.5) + self.sizes.pad
        foot = self.fill(panel, pictures, width, y, x) if pictures else y
        return max(foot, self.fill(panel, said, width - indent, y, x + indent))

    def lanes(self, box: pygame.Rect) -> None:
        """The timeline: days at the left; at the right the hours, each witness in a lane, or one below the other."""
        wide = round(box.width * (0.2 if self.text_scale <= 1.25 else 0.3))
        self.sheet("side", pygame.Rect(box.left, box.top, wide, box.height), self.screen.side)
        main = pygame.Rect(box.left + wide + self.sizes.pad, box.top, box.width - wide - self.sizes.pad, box.height)
        count = (main.width - 2 * self.sizes.pad) // round(self.sizes.text * 9.5)
        witnesses = lanes_of(self.screen.main, count)
        if len(witnesses) < 2 or count < LEAST_LANES:
            self.sheet("main", main, self.screen.main)
        else:
            self.beside(main, witnesses)

    def beside(self, box: pygame.Rect, witnesses: list[str]) -> None:
        """Lanes under the names of their witnesses, which stay in view; the last takes all who have none of their own."""
        gap, pad = self.sizes.gap, self.sizes.pad
        wide = (box.width - 2 * pad - (len(witnesses) - 1) * pad) // len(witnesses)
        places = {name: pad + number * (wide + pad) for number, name in enumerate(witnesses)}
        names = [self.heading(Heading(name), name, 2, wide) for name in witnesses]
        for piece, x in zip(names, places.values(), strict=True):
            piece.box.topleft = (x, gap // 2)
        tall = max(self.sizes.target, max(piece.box.bottom for piece in names) + gap)
        head = Panel("lanes", pygame.Rect(box.left, box.top, box.width, tall), names, height=tall)
        panel = Panel("main", pygame.Rect(box.left, head.box.bottom, box.width, box.bottom - head.box.bottom), [])
        y = gap
        for heading, blocks in rows_of(self.screen.main):
            y = self.row_of_lanes(panel, heading, blocks, places, wide, y)
        panel.height = y + pad
        self.layout.panels += [head, panel]

    def row_of_lanes(self, panel: Panel, heading: Heading | None, blocks: list[Block], places: dict[str, int], wide: int,
                     y: int) -> int:  # fmt: skip
        """An hour over a line, what each lane has of it, and what is said of them all; gives the lower edge."""
        inner = panel.box.width - 2 * self.sizes.pad
        if heading is not None:
            panel.pieces.append(Piece(Heading("", 4), pygame.Rect(self.sizes.pad, y, inner, 1)))
            y = self.fill(panel, [heading], inner, y, self.sizes.pad) + self.sizes.gap
        edges = dict.fromkeys(places, y)
        for block in blocks:
            if isinstance(block, Words) and block.kind == "lane":
                lane = block.speaker if block.speaker in places else OTHERS
                own = evolve(block, speaker="") if lane == block.speaker else block
                edges[lane] = self.fill(panel, [own], wide, edges[lane], places[lane]) + self.sizes.gap
        rest = [block for block in blocks if not isinstance(block, Words) or block.kind != "lane"]
        top, y = y, max(edges.values())
        for x in [*places.values()][1:]:
            panel.pieces.append(Piece(Heading("", 4), pygame.Rect(x - self.sizes.pad // 2, top, 1, y - top)))
        return self.fill(panel, rest, inner, y, self.sizes.pad) + self.sizes.gap if rest else y

    def sheet(self, name: str, box: pygame.Rect, blocks: Iterable[Block], kind: str = "paper") -> None:
        """A panel filled from the top."""
        panel = Panel(name, box, [], kind)
        pad = self.sizes.pad if kind == "paper" else 0
        self.fill(panel, blocks, box.width - 2 * pad, pad, pad)
        panel.height += pad
        self.layout.panels.append(panel)

    # blocks

    def fill(self, panel: Panel, blocks: Iterable[Block], width: int, y: int, x: int = 0) -> int:
        """Put blocks into a panel, one below the other, buttons of a row beside each other; gives the lower edge."""
        row_x, row_bottom = 0, y
        for block in blocks:
            if isinstance(block, Button) and block.group in ROWS:
                piece = self.tab(block, width)
                if row_x and row_x + piece.box.width > width:
                    row_x, y = 0, row_bottom + self.sizes.gap
                piece.box.topleft = (x + row_x, y)
                row_x += piece.box.width + self.sizes.gap
                row_bottom = max(row_bottom if row_x else y, piece.box.bottom)
                panel.pieces.append(piece)
                continue
            if row_x:
                row_x, y = 0, row_bottom + self.sizes.gap
            for piece in self.pieces(block, width):
                piece.box.move_ip(x, y)
                panel.pieces.append(piece)
            y = row_bottom = max((piece.box.bottom for piece in panel.pieces[-1:]), default=y) + self.sizes.gap
        panel.height = max(panel.height, row_bottom)
        return row_bottom

    def pieces(self, block: Block, width: int) -> Iterator[Piece]:
        match block:
            case Heading(text, level):
                yield self.heading(block, text, level, width)
            case Words():
                yield self.words(block, width)
            case Button():
                yield self.row(block, width)
            case Entry():
                yield self.entry(block, width)
            case Plan():
                yield from self.plan(block, width)
            case Picture():
                yield self.portrait(block, width)

    def portrait(self, block: Picture, width: int) -> Piece:
        """A picture among words, of the shape of a portrait."""
        wide = min(width, round(self.sizes.text * 6.5))
        return Piece(block, pygame.Rect(0, 0, wide, round(wide * PORTRAIT)))

    def heading(self, block: Heading, text: str, level: int, width: int) -> Piece:
        size = self.sizes.title if level == 1 else self.sizes.head
        face = Face(HEADLINE, HEADLINE, HEADLINE, HEADLINE) if level == 1 else self.face
        set_text = self.setter.set(
            words(text), Style(face, round(size * (0.86 if level == 1 else 1)), bold=level == 2), width
        )
        above = self.sizes.gap if level == 2 else 0
        return Piece(block, pygame.Rect(0, 0, width, set_text.height + above), set_text)

    @property
    def margin(self) -> int:
        """The room left of a line for its bar and letter."""
        return round(self.sizes.text * 0.95)

    def words(self, block: Words, width: int) -> Piece:
        style, indent = self.manner(block)
        runs = self.with_speaker(block)
        text = self.setter.set(runs, style, self.measure(width - indent, style))
        pad = self.sizes.pad // 2 if block.kind in ("paper", "sentence") else 0
        stops = self.screen.name in READ_ONLY
        number = self.seen.get(block.id, 0)
        self.seen[block.id] = number + 1
        return Piece(block, pygame.Rect(0, 0, width, text.height + 2 * pad), text, stops=stops, number=number)

    def with_speaker(self, block: Words) -> Runs:
        return (Run(f"{block.speaker}: ", True), *block.runs) if block.speaker else block.runs

    def manner(self, block: Words) -> tuple[Style, int]:
        """The style of words by what they are, and how far they are set in."""
        sizes = self.sizes
        if block.kind in CLASS_NAMES:
            return self.style(sizes.text, italic=block.kind == "reconstructed"), self.margin
        if block.kind in ("paper", "sentence"):
            size = round(sizes.text * (1.1 if block.kind == "sentence" else 0.96))
            face = (
                self.face if block.kind == "sentence" or self.face.regular.startswith("Atkinson") else document_face()
            )
            return Style(face, size), sizes.pad
        if block.kind == "note":
            return self.style(sizes.small, italic=True), 0
        if block.kind in ("small", "cite", "lane", "odds"):
            return self.style(sizes.small, bold=block.kind == "odds"), 0
        return self.style(sizes.text, bold=block.kind == "reply"), 0

    def row(self, button: Button, width: int) -> Piece:
        """A button as wide as its column, with a sign at the left and what belongs to it below."""
        inner = width - self.sign_room - self.sizes.gap * 2
        text = self.setter.set(button.runs, self.style(self.sizes.text), self.measure(inner))
        below = button.reason if not button.is_open else button.detail
        detail = (
            self.setter.set(words(below), self.style(self.sizes.small, italic=not button.is_open), inner)
            if below
            else None
        )
        height = text.height + (detail.height if detail else 0) + self.sizes.gap
        return Piece(button, pygame.Rect(0, 0, width, max(self.sizes.target, height)), text, detail)

    @property
    def sign_room(self) -> int:
        return round(self.sizes.text * 1.5)

    def tab(self, button: Button, width: int) -> Piece:
        """A button as wide as its words."""
        small = button.group in ("tool", "tab", "exit")
        style = self.style(self.sizes.small if small else self.sizes.text)
        runs = words(f"{button.text} {button.detail}") if button.detail and button.group == "tool" else button.runs
        sign = self.sign_room if button.mark in SIGNS else 0
        text = self.setter.set(runs, style, width - sign - self.sizes.gap * 3)
        detail = None
        if not button.is_open and button.reason:
            detail = self.setter.set(
                words(button.reason), self.style(self.sizes.small, italic=True), width - sign - self.sizes.gap * 3
            )
        wide = max(text.width, detail.width if detail else 0) + sign + self.sizes.gap * 3
        height = text.height + (detail.height if detail else 0) + self.sizes.gap
        return Piece(button, pygame.Rect(0, 0, wide, max(self.sizes.target, height)), text, detail)

    def entry(self, entry: Entry, width: int) -> Piece:
        text = self.setter.set(
            words(entry.text or "Press Enter to write."),
            self.style(self.sizes.text, italic=not entry.text),
            self.measure(width - 2 * self.sizes.gap),
        )
        label = self.setter.set(words(entry.label), self.style(self.sizes.small, bold=True), width)
        return Piece(
            entry,
            pygame.Rect(0, 0, width, max(self.sizes.target, text.height + label.height + 2 * self.sizes.gap)),
            text,
            label=label,
        )

    def wall(self, plan: Plan, scale: float) -> Iterator[Piece]:
        """The enclosure: a line round the places that lie within it, drawn first."""
        if plan.wall:
            yield Piece(Heading("", 3), pygame.Rect(*(round(value * scale) for value in plan.wall)))

    def plan(self, plan: Plan, width: int) -> Iterator[Piece]:
        """The rooms as boxes, then the caption; the first piece is the ground they stand on."""
        scale = min(width / 1000, max(0.3, (self.height * 0.66) / 760))
        yield from self.wall(plan, scale)
        style = self.style(max(12, round(self.sizes.small * 0.88)))
        boxes = [pygame.Rect(*(round(value * scale) for value in room.box)) for room in plan.rooms]
        numbered: list[str] = []
        for room, at in zip(plan.rooms, boxes, strict=True):
            yield Piece(plan, at.copy(), room=room)
            text = self.label(room.name, style, at)
            if text is None:
                numbered.append(room.name)
                yield self.number_of(len(numbered), style, at)
            else:
                place = pygame.Rect(at.x + self.sizes.gap, at.y + self.sizes.gap // 2, text.width, text.height)
                yield Piece(Words(words(room.name), "label"), place, text)
        yield self.caption(plan, numbered, round(760 * scale) + self.sizes.gap, width)

    def number_of(self, number: int, style: Style, box: pygame.Rect) -> Piece:
        """A number in the middle of a room whose name does not fit; at its left where even a number is too tall."""
        said = words(str(number))
        text = self.setter.set(said, style, self.width)
        place = pygame.Rect(0, 0, text.width, text.height)
        place.center = box.center
        if text.height > box.height:
            place.right = box.left - 4
        return Piece(Words(said, "label"), place, text)

    def label(self, name: str, style: Style, box: pygame.Rect) -> SetText | None:
        """A room's name inside it, or None when it does not fit."""
        text = self.setter.set(words(name), style, max(1, box.width - 2 * self.sizes.gap))
        whole = len(text.lines) <= len(name.split())
        return text if whole and text.height <= box.height - self.sizes.gap else None

    def caption(self, plan: Plan, labels: list[str], top: int, width: int) -> Piece:
        """What the plan is after; before it the names of the rooms that have a number."""
        key = " ".join(f"{number} {name}." for number, name in enumerate(labels, 1))
        said = words(f"{key} {plan.caption}".strip())
        style = self.style(self.sizes.small, italic=True)
        text = self.setter.set(said, style, self.measure(width, style))
        return Piece(Words(said, "note"), pygame.Rect(0, top, width, text.height), text)


LEAST_LANES = 3
"""Lanes that must fit; with fewer, what differs is seen as well one below the other."""

OTHERS = "Others"
"""The lane of those who have none of their own."""


def lanes_of(blocks: Iterable[Block], most: int) -> list[str]:
    """Who has a lane, those of most hours first; when there are too many, the last lane is for the others."""
    found: Counter[str] = Counter()
    for _, row in rows_of(blocks):
        found.update({block.speaker for block in row if isinstance(block, Words) and block.kind == "lane"})
    names = [name for name, _ in sorted(found.items(), key=lambda one: (-one[1], one[0]))]
    return names if len(names) <= most else [*names[: max(0, most - 1)], OTHERS]


def rows_of(blocks: Iterable[Block]) -> Iterator[tuple[Heading | None, list[Block]]]:
    """Headings, each with what stands below it."""
    heading: Heading | None = None
    below: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            if heading or below:
                yield heading, below
            heading, below = block, []
        else:
            below.append(block)
    if heading or below:
        yield heading, below


def document_face() -> Face:
    return Face(DOCUMENT, DOCUMENT, DOCUMENT, DOCUMENT)


MIDDLES: dict[str, Callable[[_Page, pygame.Rect], None]] = {
    "place": _Page.playing,
    "dialogue": _Page.playing,
    "title": _Page.title_page,
    "opener": _Page.title_page,
    "notebook": _Page.leafing,
    "moment": _Page.comparing,
    "timeline": _Page.lanes,
    "cast": _Page.cards,
}
"""How the middle of each screen is composed; the others are pages to read."""
