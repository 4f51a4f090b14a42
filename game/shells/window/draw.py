"""Printing a layout: desk, sheets, type, signs, and exactly one focus."""

import pygame

from game.shells.window.layout import POSTERS, SIGNS, Layout, Panel, Piece
from game.shells.window.pictures import Pictures
from game.shells.window.theme import Colour, Palette
from game.shells.window.type import Typesetter
from game.view.scene import CLASS_NAMES
from game.view.semantics import Button, Entry, Heading, Picture, Words


class Printer:
    """Draws layouts on a surface."""

    def __init__(self, setter: Typesetter, pictures: Pictures) -> None:
        self.setter = setter
        self.pictures = pictures
        self.palette: Palette
        self.layout: Layout
        self.target: pygame.Surface
        self.bars = True

    def draw(self, target: pygame.Surface, layout: Layout, palette: Palette, focus: str, bars: bool) -> None:
        """The whole window. bars: whether every line shows its mark of provenance, or only the one in focus."""
        self.target, self.layout, self.palette, self.bars = target, layout, palette, bars
        target.fill(palette.desk)
        self.prints()
        for panel in layout.panels:
            self.panel(panel, focus)
        self.message()
        target.set_clip(None)

    # pictures

    def prints(self) -> None:
        screen = self.layout.screen
        if self.layout.picture and screen.picture:
            self.plate(screen.picture.name, "plate", self.layout.picture, framed=screen.name not in POSTERS)
        if self.layout.portrait and screen.portrait:
            self.plate(screen.portrait.name, "portrait", self.layout.portrait, framed=True)

    def plate(self, name: str, kind: str, box: pygame.Rect, framed: bool) -> None:
        """A print on its own sheet, with a margin when it is framed."""
        sheet = self.pictures.paper(box.width, box.height, self.palette.paper, self.palette.textured)
        self.target.blit(sheet, box)
        margin = max(6, box.height // 50) if framed else 0
        inner = box.inflate(-2 * margin, -2 * margin)
        ink = self.pictures.print(kind, name, inner.width, inner.height)
        if ink is not None:
            self.target.blit(ink, inner)

    # panels

    def panel(self, panel: Panel, focus: str) -> None:
        if panel.kind == "paper":
            sheet = self.pictures.paper(panel.box.width, panel.box.height, self.palette.card, False)
            self.target.blit(sheet, panel.box)
        self.target.set_clip(panel.box.inflate(8, 8) if panel.kind == "bare" else panel.box)
        for piece in panel.pieces:
            box = panel.on_screen(piece)
            if box.colliderect(panel.box):
                self.piece(panel, piece, box, piece.name != "" and piece.name == focus and piece.can_focus)
        self.target.set_clip(None)
        self.scroll_bar(panel)

    def scroll_bar(self, panel: Panel) -> None:
        """How far a sheet has been read: drawn only when there is more than fits."""
        if not panel.most:
            return
        track = pygame.Rect(panel.box.right - 7, panel.box.top + 4, 4, panel.box.height - 8)
        tall = max(24, track.height * panel.box.height // panel.height)
        place = track.top + (track.height - tall) * panel.scroll // panel.most
        on_paper = panel.kind == "paper"
        pygame.draw.rect(self.target, self.palette.line if on_paper else self.palette.soft, track)
        pygame.draw.rect(self.target, self.palette.soft if on_paper else self.palette.desk_soft,
                         (track.left, place, track.width, tall))  # fmt: skip

    def text_colour(self, panel: Panel, soft: bool = False) -> Colour:
        if panel.kind == "bare":
            return self.palette.desk_soft if soft else self.palette.desk_text
        return self.palette.soft if soft else self.palette.ink

    def piece(self, panel: Panel, piece: Piece, box: pygame.Rect, focused: bool) -> None:
        if piece.room is not None:
            self.room(piece, box)
        elif isinstance(piece.block, Heading):
            self.heading(panel, piece, box)
        elif isinstance(piece.block, Words):
            self.words(panel, piece, box, piece.block, focused)
        elif isinstance(piece.block, Button):
            self.button(panel, piece, box, piece.block, focused)
        elif isinstance(piece.block, Picture):
            self.plate(piece.block.name, piece.block.kind, box, framed=True)
        elif isinstance(piece.block, Entry):
            self.entry(panel, piece, box, focused)

    def heading(self, panel: Panel, piece: Piece, box: pygame.Rect) -> None:
        if isinstance(piece.block, Heading) and piece.block.level == 3:
            pygame.draw.rect(self.target, self.palette.ink, box, 7)
        elif isinstance(piece.block, Heading) and piece.block.level == 4:
            pygame.draw.rect(self.target, self.palette.line, box)
        if piece.text:
            colour = self.text_colour(panel)
            self.setter.draw(self.target, piece.text, box.x, box.bottom - piece.text.height, colour)

    def words(self, panel: Panel, piece: Piece, box: pygame.Rect, words: Words, focused: bool) -> None:
        assert piece.text is not None
        colour = self.text_colour(panel, soft=words.kind in ("note", "small", "trail"))
        x = box.x
        if words.kind in CLASS_NAMES:
            margin = round(self.layout.sizes.text * 0.95)
            if self.bars or focused:
                self.bar(words.kind, box, margin, colour)
            x += margin
        if words.kind in ("reply", "odds"):
            colour = self.palette.red if panel.kind == "paper" else self.palette.desk_text
        if words.kind in ("paper", "sentence"):
            self.slip(box)
            x += self.layout.sizes.pad // 2
        self.setter.draw(self.target, piece.text, x, box.y + (box.height - piece.text.height) // 2, colour)
        if focused:
            self.focus(box.inflate(6, 4))

    def bar(self, kind: str, box: pygame.Rect, margin: int, colour: Colour) -> None:
        """Solid for documented, dotted for reconstructed, none for narration: read without colour."""
        x = box.x + margin // 3
        if kind == "documented":
            pygame.draw.rect(self.target, colour, (x, box.y + 2, 4, box.height - 4))
        elif kind == "reconstructed":
            for y in range(box.y + 3, box.bottom - 4, 10):
                pygame.draw.rect(self.target, colour, (x, y, 4, 4))

    def slip(self, box: pygame.Rect) -> None:
        """A slip of another paper, for what a document or the player states."""
        pygame.draw.rect(self.target, self.palette.paper, box)
        pygame.draw.rect(self.target, self.palette.line, box, 1)

    def button(self, panel: Panel, piece: Piece, box: pygame.Rect, button: Button, focused: bool) -> None:
        assert piece.text is not None
        chosen = button.mark in ("chosen", "for", "against", "tray")
        ground = self.palette.chosen if chosen else self.palette.paper
        pygame.draw.rect(self.target, ground, box)
        pygame.draw.rect(
            self.target, self.palette.ink if button.is_open else self.palette.line, box, 2 if chosen else 1
        )
        colour = self.palette.ink if button.is_open else self.palette.soft
        x = box.x + self.layout.sizes.gap
        room = round(self.layout.sizes.text * 1.5)
        if button.mark in SIGNS:
            self.sign(button.mark, (x + room // 3, box.centery), max(5, self.layout.sizes.text // 3), ground)
            x += room - self.layout.sizes.gap // 2
        elif button.group not in ("tool", "tab", "verdict", "slot", "option", "exit"):
            self.sign(
                "" if button.is_open else "closed",
                (x + room // 3, box.centery),
                max(4, self.layout.sizes.text // 4),
                ground,
            )
            x += room - self.layout.sizes.gap // 2
        else:
            x += self.layout.sizes.gap // 2
        tall = piece.text.height + (piece.detail.height if piece.detail else 0)
        y = box.y + (box.height - tall) // 2
        self.setter.draw(self.target, piece.text, x, y, colour)
        if piece.detail:
            self.setter.draw(self.target, piece.detail, x, y + piece.text.height, self.palette.soft)
        if focused:
            self.focus(box)

    def entry(self, panel: Panel, piece: Piece, box: pygame.Rect, focused: bool) -> None:
        assert piece.text is not None
        assert piece.label is not None
        self.slip(box)
        gap = self.layout.sizes.gap
        self.setter.draw(self.target, piece.label, box.x + gap, box.y + gap // 2, self.palette.ink)
        self.setter.draw(self.target, piece.text, box.x + gap, box.y + gap + piece.label.height, self.palette.ink)
        if focused:
            self.focus(box)

    def focus(self, box: pygame.Rect) -> None:
        """The one focus: a bright band between two dark ones, so that it shows on paper and on the desk."""
        pygame.draw.rect(self.target, self.palette.focus_edge, box.inflate(8, 8), 2)
        pygame.draw.rect(self.target, self.palette.focus, box.inflate(4, 4), 3)
        pygame.draw.rect(self.target, self.palette.focus_edge, box.inflate(-2, -2), 1)

    # the plan

    def room(self, piece: Piece, box: pygame.Rect) -> None:
        """A place on the plan: solid walls when documented, dotted when inferred; a wedge where the player stands."""
        assert piece.room is not None
        room = piece.room
        pygame.draw.rect(self.target, self.palette.chosen if room.here else self.palette.paper, box)
        if room.status == "documented":
            pygame.draw.rect(self.target, self.palette.ink, box, 4)
        else:
            dotted(self.target, self.palette.ink, box)
        if room.here:
            self.sign("here", (box.right - 16, box.bottom - 16), 8, self.palette.chosen)
        elif room.new:
            self.sign("new", (box.right - 14, box.bottom - 14), 6, self.palette.paper)

    # signs

    def sign(self, mark: str, centre: tuple[int, int], size: int, ground: Colour) -> None:
        """Marks as shapes, since typefaces lack them: grades are a full, a half and an empty ring, and a cross."""
        ink, (x, y) = self.palette.ink, centre
        if mark in ("proven", "here"):
            pygame.draw.circle(self.target, ink, centre, size)
        elif mark == "probable":
            pygame.draw.circle(self.target, ink, centre, size, 2)
            pygame.draw.circle(self.target, ink, centre, size, draw_top_left=True, draw_bottom_left=True)
        elif mark == "not_proven":
            pygame.draw.circle(self.target, ink, centre, size, 2)
        elif mark == "refuted":
            pygame.draw.line(self.target, ink, (x - size, y - size), (x + size, y + size), 3)
            pygame.draw.line(self.target, ink, (x - size, y + size), (x + size, y - size), 3)
        elif mark == "new":
            pygame.draw.polygon(
                self.target, self.palette.red, [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
            )
        elif mark in ("done", "seen", "chosen", "tray"):
            pygame.draw.lines(
                self.target,
                ink,
                False,
                [(x - size, y), (x - size // 3, y + size * 2 // 3), (x + size, y - size * 2 // 3)],
                3,
            )
        elif mark == "for":
            pygame.draw.line(self.target, ink, (x - size, y), (x + size, y), 3)
            pygame.draw.line(self.target, ink, (x, y - size), (x, y + size), 3)
        elif mark == "against":
            pygame.draw.line(self.target, ink, (x - size, y), (x + size, y), 3)
        elif mark == "closed":
            self.padlock(x, y, size)
        else:
            pygame.draw.polygon(
                self.target, ink, [(x - size // 2, y - size), (x + size, y), (x - size // 2, y + size)], 2
            )

    def padlock(self, x: int, y: int, size: int) -> None:
        """A closed padlock: a body with a keyhole, and a shackle over it."""
        colour, width = self.palette.soft, max(2, size // 3)
        body = pygame.Rect(x - size, y - size // 4, 2 * size, size * 3 // 2)
        shackle = pygame.Rect(x - size * 2 // 3, y - size * 3 // 2, size * 4 // 3, size * 2)
        pygame.draw.rect(self.target, colour, shackle, width, border_radius=size * 2 // 3)
        pygame.draw.rect(self.target, colour, body, border_radius=max(1, size // 4))
        pygame.draw.circle(self.target, self.palette.card, body.center, max(1, size // 3))

    def message(self) -> None:
        """What the last press had to say."""
        if self.layout.message is None:
            return
        text, box = self.layout.message
        pygame.draw.rect(self.target, self.palette.card, box)
        pygame.draw.rect(self.target, self.palette.red, (box.x, box.y, 6, box.height))
        self.setter.draw(
            self.target, text, box.x + self.layout.sizes.pad, box.y + (box.height - text.height) // 2, self.palette.ink
        )


def dotted(target: pygame.Surface, colour: Colour, box: pygame.Rect) -> None:
    """The outline of a box in dots."""
    for x in range(box.left, box.right, 10):
        pygame.draw.rect(target, colour, (x, box.top, 4, 4))
        pygame.draw.rect(target, colour, (x, box.bottom - 4, 4, 4))
    for y in range(box.top, box.bottom, 10):
        pygame.draw.rect(target, colour, (box.left, y, 4, 4))
        pygame.draw.rect(target, colour, (box.right - 4, y, 4, 4))
