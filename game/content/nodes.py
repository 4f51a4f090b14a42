"""One file's text into nodes that know where they stand.

libyaml's events, not PyYAML's compose: composing recurses in C, and a file of a hundred thousand
brackets would end the process (docs/decisions/events.md). Scalars stay text; aliases, depth and
size have limits; equal keys and tags are faults.
"""

import gc
from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml
from attrs import field, frozen

from game.report.diagnostic import Diagnostic
from game.report.span import Span

LARGEST = 2_000_000
"""Characters in a file: some forty times the longest chapter file we can imagine editing."""

DEEPEST = 40
"""Levels of nesting; the deepest scene of the base case has nine."""

MOST_ALIASED = 10_000
"""Nodes that aliases may repeat in one file."""


@frozen(eq=False)
class Scalar:
    """A piece of text, its place, and the lines it was written on, to find a part of it again."""

    text: str
    span: Span
    raw: str = field(repr=False)

    def part(self, start: int, length: int) -> Span:
        """Where characters start … start+length of the text stand in the file."""
        wanted = self.text[start : start + max(1, length)]
        nth = self.text.count(wanted, 0, start + len(wanted)) if wanted.strip() else 0
        place = -1
        for _ in range(nth):
            place = self.raw.find(wanted, place + 1)
        if place < 0:
            return self.span
        before = self.raw[:place]
        column = place - before.rfind("\n") if "\n" in before else self.span.column + place
        return Span(self.span.file, self.span.line + before.count("\n"), column, len(wanted))


@frozen(eq=False)
class Items:
    """A list and its place."""

    items: "tuple[Node, ...]"
    span: Span


@frozen(eq=False)
class Pairs:
    """A mapping and its place: each key once, in the order of the file."""

    pairs: "tuple[tuple[Scalar, Node], ...]"
    span: Span

    def get(self, key: str) -> "Node | None":
        return next((value for name, value in self.pairs if name.text == key), None)


Node: TypeAlias = Scalar | Items | Pairs


class Unreadable(Exception):
    """A file that cannot be read any further, and the diagnostic that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.words)
        self.diagnostic = diagnostic


def compose(name: str, text: str) -> tuple[tuple[Node, ...], tuple[Diagnostic, ...]]:
    """The documents of a file as nodes, and what is wrong with them; nothing after what cannot be read."""
    composer = _Composer(name, text)
    if len(text) > LARGEST:
        fault = composer.fault(
            "too-large",
            f"this file has {len(text):,} characters; the most is {LARGEST:,}",
            Span(name, 1, 1),
            "divide it; a case may have any number of files",
        )
        return (), (fault,)
    collecting = gc.isenabled()
    gc.disable()  # most of the time of reading YAML goes to collections that find nothing
    try:
        return tuple(composer.documents()), tuple(composer.faults)
    except Unreadable as stop:
        return (), (*composer.faults, stop.diagnostic)
    finally:
        if collecting:
            gc.enable()


class _Composer:
    """Turns the events of one file into nodes."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.lines = text.split("\n")
        self.faults: list[Diagnostic] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.aliased = 0
        self.count = 0

    def fault(self, code: str, words: str, span: Span, cure: str | None = None) -> Diagnostic:
        return Diagnostic(code, words, span, cure)

    def events(self) -> Iterator[Any]:
        try:
            yield from yaml.parse(self.text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            raise Unreadable(self.not_yaml(error)) from None
        except yaml.YAMLError as error:
            raise Unreadable(
                self.fault("bad-yaml", f"this is not YAML: {error}".split("\n")[0], Span(self.name, 1, 1))
            ) from None

    def not_yaml(self, error: yaml.MarkedYAMLError) -> Diagnostic:
        mark = error.problem_mark or error.context_mark
        span = Span(self.name, mark.line + 1, mark.column + 1) if mark else Span(self.name, 1, 1)
        if error.problem == "exceeded maximum nesting depth":  # libyaml's own limit, met while it looks ahead
            return self.too_deep(span)
        return self.fault(
            "bad-yaml",
            f"this is not YAML: {error.problem or error.context}",
            span,
            "put quotes round a text that holds a colon or begins with a mark",
        )

    def too_deep(self, span: Span) -> Diagnostic:
        return self.fault("too-deep", f"this file has more than {DEEPEST} levels", span)

    def documents(self) -> Iterator[Node]:
        self.stream = self.events()
        for event in self.stream:
            if isinstance(event, yaml.NodeEvent):
                yield self.node(event, 1)

    def span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else len(self.lines[start.line]) - start.column
        return Span(self.name, start.line + 1, start.column + 1, max(1, length))

    def node(self, event: Any, depth: int) -> Node:
        if depth > DEEPEST:
            raise Unreadable(self.too_deep(self.span(event)))
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        before = self.count
        self.count += 1
        self.refuse_tag(event)
        node = self.made(event, depth)
        if event.anchor:
            self.anchors[event.anchor] = (node, self.count - before)
        return node

    def made(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, self.span(event), self.raw(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self.children(depth)), self.span(event))
        return Pairs(tuple(self.pairs(depth)), self.span(event))

    def raw(self, event: Any) -> str:
        start, end = event.start_mark, event.end_mark
        if start.line == end.line:
            return str(self.lines[start.line][start.column : end.column])
        whole = self.lines[start.line : end.line + 1]
        return "\n".join([whole[0][start.column :], *whole[1:]])

    def alias(self, event: Any) -> Node:
        node, size = self.anchors.get(event.anchor, (None, 0))
        if node is None:
            raise Unreadable(
                self.fault("bad-yaml", f"no part of this file is marked &{event.anchor}", self.span(event))
            )
        self.aliased += size
        self.count += size
        if self.aliased > MOST_ALIASED:
            raise Unreadable(
                self.fault(
                    "too-many-aliases",
                    f"aliases repeat more than {MOST_ALIASED:,} values",
                    self.span(event),
                    "write the thing once, and name it by its id",
                )
            )
        return node

    def refuse_tag(self, event: Any) -> None:
        tag = event.tag
        if tag and tag != "!":
            self.faults.append(
                self.fault(
                    "yaml-tag",
                    f"{tag!r} is a tag; scene files hold plain data only",
                    self.span(event),
                    "leave the tag out",
                )
            )

    def children(self, depth: int) -> Iterator[Node]:
        for event in self.stream:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, depth + 1)

    def pairs(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, Span] = {}
        for event in self.stream:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self.node(event, depth + 1)
            value = self.node(next(self.stream), depth + 1)
            if isinstance(key, Scalar) and self.is_new(key, seen):
                yield key, value

    def is_new(self, key: Scalar, seen: dict[str, Span]) -> bool:
        """Note a key; a fault when the mapping had it before, or when it is no text."""
        first = seen.setdefault(key.text, key.span)
        if first is key.span:
            return True
        self.faults.append(
            self.fault(
                "duplicate-key", f"{key.text!r} stands twice in this mapping", key.span, f"the first is at {first}"
            )
        )
        return False
