"""What is true of single entries: the law of provenance for lines, the four sorts of variables."""

import re
from typing import Any

from game.content.desk import Desk
from game.content.grammar import sentences
from game.content.nodes import Pairs
from game.content.shapes import BAD
from game.content.story import CLASSES, DOCUMENTED, FRAME, RECONSTRUCTED, Line, Variable
from game.lang.prose import Link, Plain, Prose, Stress, Turns, When

LONGEST_LINE = 240
"""Characters of a line; about as much as one breath takes in."""

MOST_SENTENCES = 2
"""Sentences of a line: one to say it, one to answer it."""

WIDEST = 255
"""The highest value of a variable: the engine keeps each in one byte."""

RANGE = re.compile(r"(\d+)\s*\.\.\s*(\d+)\Z")


def line_of(values: dict[str, Any], node: Pairs, desk: Desk) -> Any:
    """A line, when it keeps the law: one class, and what that class demands."""
    classes = [name for name in CLASSES if name in values]
    path = values.pop("path")
    if len(classes) != 1:
        _fault_of_classes(classes, node, desk)
        return BAD
    kind = classes[0]
    if not _keeps_the_law(kind, values, node, desk) or values[kind] is BAD:
        return BAD
    line = _made(kind, values, path, node, desk)
    desk.lines.append(line)
    return line


def _fault_of_classes(classes: list[str], node: Pairs, desk: Desk) -> None:
    if classes:
        desk.fault("line-with-two-classes", f"this line is {' and '.join(classes)}", node.span, "make two lines of it")
        return
    desk.fault(
        "line-without-class",
        "this line does not say what it is",
        node.span,
        "begin it with documented:, reconstructed: or frame:",
    )


def _keeps_the_law(kind: str, values: dict[str, Any], node: Pairs, desk: Desk) -> bool:
    source, at, facts = values.get("source"), values.get("at"), values.get("facts")
    if kind == DOCUMENTED and not source and not facts:
        desk.fault(
            "documented-without-source",
            "this documented line has no source",
            node.span,
            "add source: and at:, or facts:",
        )
    elif kind == DOCUMENTED and source and not at and not facts:
        desk.fault(
            "documented-without-locator",
            "this line does not say where in its source it stands",
            node.span,
            "add at: with the page, paragraph or section",
        )
    elif kind == RECONSTRUCTED and not facts:
        desk.fault(
            "reconstructed-without-facts",
            "this reconstructed line does not say what it rests on",
            node.span,
            "add facts: with the facts it dramatises",
        )
    elif kind == FRAME and (source or facts):
        desk.fault(
            "frame-with-source",
            "a frame line makes no claim about history, so it has no source",
            node.span,
            "call it documented:, or leave source: and facts: out",
        )
    else:
        return True
    return False


def _made(kind: str, values: dict[str, Any], path: tuple[str, ...], node: Pairs, desk: Desk) -> Line:
    name = values.get("id") or ".".join(path[1:] if path[0] == "scene" else path)
    desk.claim("line", name, node.span)
    length = spoken_length(values[kind])
    if length > LONGEST_LINE:
        desk.fault(
            "long-line",
            f"this line has {length} characters; {LONGEST_LINE} is the most",
            node.span,
            "make two lines of it",
        )
    number = sentences(longest_form(values[kind]))
    if length <= LONGEST_LINE and number > MOST_SENTENCES:
        desk.fault(
            "long-line",
            f"this line has {number} sentences; {MOST_SENTENCES} are the most",
            node.span,
            "make two lines of it",
        )
    kept = {key: values[key] for key in ("by", "source", "at", "facts", "when") if key in values}
    return Line(id=name, text=values[kind], kind=kind, span=node.span, **kept)


def longest_form(prose: Prose) -> str:
    """The words of a text where every condition takes its longer side."""
    return "".join(_longest(piece) for piece in prose)


def _longest(piece: Any) -> str:
    match piece:
        case Plain(text):
            return text
        case Link(name, text):
            return text or name
        case Stress(pieces):
            return longest_form(pieces)
        case When(_, yes, no):
            return max(longest_form(yes), longest_form(no), key=len)
        case Turns(options):
            return max((longest_form(option) for option in options), key=len)
    raise TypeError(piece)


def spoken_length(prose: Prose) -> int:
    """Characters of the longest form that a text can take."""
    return len(longest_form(prose))


def variable_of(values: dict[str, Any], node: Pairs, desk: Desk) -> Any:
    """A variable: exactly one of flag, counter, enum and computed."""
    values.pop("path")
    sorts = [name for name in ("flag", "counter", "enum", "computed") if name in values]
    if len(sorts) != 1:
        desk.fault(
            "missing-key",
            "a variable is one of flag, counter, enum and computed",
            node.span,
            "write flag: no, counter: 0..5, enum: [a, b] or computed: rule",
        )
        return BAD
    return SORTS[sorts[0]](values, node, desk)


def _flag(values: dict[str, Any], node: Pairs, desk: Desk) -> Variable:
    return Variable(id=values["id"], kind="flag", start=int(values["flag"]), span=node.span)


def _computed(values: dict[str, Any], node: Pairs, desk: Desk) -> Variable:
    return Variable(id=values["id"], kind="computed", high=WIDEST, rule=values["computed"], span=node.span)


def _counter(values: dict[str, Any], node: Pairs, desk: Desk) -> Any:
    match = RANGE.match(values["counter"])
    low, high = (int(match[1]), int(match[2])) if match else (0, 0)
    start = int(values["start"]) if str(values.get("start", "")).isdigit() else low
    if not match or not low < high <= WIDEST or not low <= start <= high:
        desk.fault(
            "bad-range",
            f"{values['counter']!r} with start {start} is not a range",
            node.span,
            f"write counter: 0..5, within 0..{WIDEST}, and a start inside it",
        )
        return BAD
    return Variable(id=values["id"], kind="counter", start=start, low=low, high=high, span=node.span)


def _enum(values: dict[str, Any], node: Pairs, desk: Desk) -> Any:
    options = tuple(values["enum"])
    start = values.get("start", options[0] if options else "")
    if not 2 <= len(options) <= WIDEST or start not in options:
        desk.fault("bad-range", "an enum has two words or more, and starts with one of them", node.span)
        return BAD
    return Variable(
        id=values["id"], kind="enum", start=options.index(start), high=len(options) - 1, values=options, span=node.span
    )


SORTS = {"flag": _flag, "counter": _counter, "enum": _enum, "computed": _computed}
