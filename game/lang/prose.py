"""Prose: the language of `text:`, from text to pieces that a view can turn into words.

*word*                            emphasis
[[gate]]  [[gate|the gate]]       a link to a person, place, source or term
{if RULE: this | that}            this when the rule holds, else that (or nothing)
{first: this | again: that}       this on the first visit, that on later ones
{seq: a | b | c}                  one a visit, staying on the last
{cycle: a | b}                    one a visit, round and round
\\* \\[ \\{ \\|                       the mark itself
"""

import re
from typing import TypeAlias

from attrs import field, frozen

from game.lang.fault import Fault
from game.lang.rule import Rule, parse_rule


@frozen
class Plain:
    """Words as they are."""

    text: str


@frozen
class Stress:
    """Emphasised words."""

    pieces: "tuple[Piece, ...]"


@frozen
class Link:
    """A name that can be followed; text is None when the thing's own name is to be shown."""

    id: str
    text: str | None
    start: int = field(eq=False)


@frozen
class When:
    """Words that depend on a rule."""

    rule: Rule
    yes: "tuple[Piece, ...]"
    no: "tuple[Piece, ...]"
    start: int = field(eq=False)


@frozen
class Turns:
    """Words that depend on how often the player has been here; after the last, stay or go round."""

    options: "tuple[tuple[Piece, ...], ...]"
    round: bool


Piece: TypeAlias = Plain | Stress | Link | When | Turns
Prose: TypeAlias = tuple[Piece, ...]

HTML = re.compile(r"</?[A-Za-z][^<>]*>|&[a-z]+;")
MARKS = "*[{}|\\]"


def parse_prose(text: str) -> Prose:
    """The pieces of a text. Raises Fault at the first mark that has no partner."""
    html = HTML.search(text)
    if html:
        raise Fault("html-in-text", f"{html[0]!r} is HTML", html.start(), len(html[0]), "write *word* for emphasis")
    return _Reader(text).until("")


class _Reader:
    """Walks through a text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0

    def starts(self, mark: str) -> bool:
        return self.text.startswith(mark, self.place)

    def until(self, ends: str) -> Prose:
        """Pieces up to one of the marks in *ends*, which is left standing."""
        pieces: list[Piece] = []
        while self.place < len(self.text):
            mark = self.text[self.place]
            if mark in ends:
                break
            pieces.append(self.piece(mark, ends))
        return _joined(pieces)

    def piece(self, mark: str, ends: str) -> Piece:
        if mark == "*":
            return self.stress(ends)
        if self.starts("[["):
            return self.link()
        if mark == "{":
            return self.choice()
        if mark == "}" or (mark == "|" and not ends) or self.starts("]]"):
            raise Fault(
                "prose-syntax", f"{mark!r} closes nothing", self.place, 1, f"write \\{mark} for the mark itself"
            )
        return self.plain()

    def plain(self) -> Plain:
        if self.text[self.place] == "\\" and self.place + 1 < len(self.text):
            self.place += 2
            return Plain(self.text[self.place - 1])
        start = self.place
        self.place += 1
        while self.place < len(self.text) and self.text[self.place] not in MARKS:
            self.place += 1
        return Plain(self.text[start : self.place])

    def close(self, mark: str, start: int, what: str) -> None:
        if not self.starts(mark):
            raise Fault("prose-syntax", f"{what} is opened here and never closed", start, 1, f"close it with {mark}")
        self.place += len(mark)

    def stress(self, ends: str) -> Stress:
        start = self.place
        self.place += 1
        pieces = self.until("*" + ends)
        self.close("*", start, "an emphasis")
        return Stress(pieces)

    def link(self) -> Link:
        start = self.place
        end = self.text.find("]]", start)
        if end < 0:
            raise Fault("prose-syntax", "a link is opened here and never closed", start, 2, "close it with ]]")
        name, bar, words = self.text[start + 2 : end].partition("|")
        self.place = end + 2
        return Link(name.strip(), words.strip() if bar else None, start + 2)

    def choice(self) -> When | Turns:
        start = self.place
        head, colon, _ = self.text[start + 1 :].partition(":")
        if not colon:
            raise Fault("prose-syntax", "'{' opens no condition", start, 1, "write {if RULE: words} or \\{")
        self.place = start + 1 + len(head) + 1
        options = self.options(start)
        return self.made(head, options, start)

    def options(self, start: int) -> list[Prose]:
        options = [self.until("|}")]
        while self.starts("|"):
            self.place += 1
            options.append(self.until("|}"))
        self.close("}", start, "a condition")
        return options

    def made(self, head: str, options: list[Prose], start: int) -> When | Turns:
        word, _, rest = head.strip().partition(" ")
        if word == "if":
            return self.conditional(head, rest, options, start)
        tidy = tuple(_trimmed(option) for option in options)
        if word == "first" and len(tidy) == 2:
            return Turns((tidy[0], _without_label(tidy[1], "again:")), round=False)
        if word in ("seq", "cycle") and not rest:
            return Turns(tidy, round=word == "cycle")
        raise Fault(
            "prose-syntax",
            f"'{{{head.strip()}:' is not a condition",
            start,
            len(head) + 2,
            "write {if RULE: …}, {first: … | again: …}, {seq: … | …} or {cycle: … | …}",
        )

    def conditional(self, head: str, rule: str, options: list[Prose], start: int) -> When:
        if len(options) > 2:
            raise Fault("prose-syntax", "a condition has two sides at most", start, 1, "use one | between them")
        offset = start + 1 + head.index(rule) if rule else start
        try:
            tree = parse_rule(rule)
        except Fault as fault:
            raise Fault(fault.code, fault.words, offset + fault.start, fault.length, fault.cure) from None
        other = _without_label(_trimmed(options[1]), "else") if len(options) == 2 else ()
        return When(tree, _trimmed(options[0]), other, offset)


def _joined(pieces: list[Piece]) -> Prose:
    """Neighbouring plain words as one piece."""
    whole: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Plain) and whole and isinstance(whole[-1], Plain):
            whole[-1] = Plain(whole[-1].text + piece.text)
        else:
            whole.append(piece)
    return tuple(whole)


def _trimmed(pieces: Prose) -> Prose:
    """Without the blanks next to the marks."""
    whole = list(pieces)
    if whole and isinstance(whole[0], Plain):
        whole[0] = Plain(whole[0].text.lstrip())
    if whole and isinstance(whole[-1], Plain):
        whole[-1] = Plain(whole[-1].text.rstrip())
    return tuple(piece for piece in whole if piece != Plain(""))


def _without_label(pieces: Prose, label: str) -> Prose:
    """An option without the word that names it, such as `again:`."""
    if pieces and isinstance(pieces[0], Plain) and pieces[0].text.startswith(label):
        return _trimmed((Plain(pieces[0].text[len(label) :].lstrip(" :")), *pieces[1:]))
    return pieces
