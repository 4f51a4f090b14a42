"""The one focus: where it is, and where it goes next."""

from game.shells.window.layout import Layout, Panel, Piece
from game.view.semantics import Button


def first(layout: Layout) -> str:
    """Where the focus begins on a screen: its first open choice when that can be seen, else the first thing in view."""
    seen = [(panel, piece) for panel, piece in layout.focusables if _in_view(panel, piece)]
    for panel, piece in seen:
        if isinstance(piece.block, Button) and piece.block.is_open and panel.name == "main":
            return piece.name
    return next((piece.name for _, piece in seen or layout.focusables), "")


def _in_view(panel: Panel, piece: Piece) -> bool:
    return panel.box.contains(panel.on_screen(piece).inflate(-8, -8))


def names(layout: Layout) -> list[str]:
    return [piece.name for _, piece in layout.focusables]


def beside(layout: Layout, focus: str, way: int) -> str:
    """The next thing in reading order (way 1) or the one before (way -1); it goes round."""
    order = names(layout)
    if not order:
        return ""
    return order[(order.index(focus) + way) % len(order)] if focus in order else first(layout)


def across(layout: Layout, focus: str, way: int) -> str:
    """The nearest thing to the right (way 1) or left (way -1); the next in order when there is none."""
    found = place_of(layout, focus)
    if found is None:
        return first(layout)
    here = found[0].on_screen(found[1])
    others = [(panel.on_screen(piece), piece.name) for panel, piece in layout.focusables if piece.name != focus]
    ahead = [
        (box, name)
        for box, name in others
        if (box.left - here.right) * way >= 0 or (way < 0 and box.right <= here.left)
    ]
    ahead = [(box, name) for box, name in ahead if (box.centerx - here.centerx) * way > 0]
    if not ahead:
        return beside(layout, focus, way)
    return min(ahead, key=lambda one: abs(one[0].centerx - here.centerx) + 3 * abs(one[0].centery - here.centery))[1]


def place_of(layout: Layout, focus: str) -> tuple[Panel, Piece] | None:
    return next(((panel, piece) for panel, piece in layout.focusables if piece.name == focus), None)


def bring_into_view(layout: Layout, focus: str, margin: int) -> None:
    """Scroll the panel of what is in focus, so that it can be seen."""
    found = place_of(layout, focus)
    if found is None:
        return
    panel, piece = found
    above = piece.box.top - margin
    below = piece.box.bottom + margin - panel.box.height
    if panel.scroll > above:
        panel.scroll = max(0, above)
    elif panel.scroll < below:
        panel.scroll = min(panel.most, below)
