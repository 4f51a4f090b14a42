"""Plays: scripted playthroughs that are tests, read from `*.play.yaml`. Format 1, described in docs/plays.md."""

from collections.abc import Iterator, Mapping
from itertools import islice, product
from math import prod
from pathlib import Path
from typing import TypeAlias

from attrs import evolve, frozen

from game.content.build import shown
from game.content.nodes import Items, Node, Pairs, Scalar, compose
from game.report.diagnostic import show
from game.report.near import nearest
from game.report.span import Span

FORMAT = "1"
SUITE_KEYS = ("play", "suite", "case", "shared", "fragments", "tests")
SHARED_KEYS = ("play", "fragments")
TEST_KEYS = ("name", "given", "steps", "matrix", "transcript", "xfail", "tags")
LONGEST = 5_000
"""Steps of a test, its fragments written out: ten times the longest play of the base case."""

MOST_TESTS = 500
"""Tests that one matrix may make."""


class NotAPlay(Exception):
    """A file that is no play; its words have the place and the way out."""


@frozen(eq=False)
class StepText:
    """One step as written: its verb, what follows it, and where it stands."""

    verb: str
    value: Node
    span: Span
    at: Span
    """Where its test asks for it: for a step of a fragment, the `use:` in the test."""
    fragments: "Fragments"
    """What its own steps may use, when it has any."""


Fragments: TypeAlias = Mapping[str, tuple[Node, ...]]


@frozen(eq=False)
class Test:
    """One playthrough. xfail: why it is expected to fail; passing is then a failure. transcript: the file, beside the
    play, that holds all that is read in it."""

    __test__ = False

    name: str
    steps: tuple[StepText, ...]
    span: Span
    xfail: str = ""
    tags: tuple[str, ...] = ()
    transcript: str = ""


@frozen(eq=False)
class Suite:
    """A file of plays for one case."""

    name: str
    case: str
    path: Path
    tests: tuple[Test, ...]


def read_suite(path: Path) -> Suite:
    """The plays in a file. Raises NotAPlay for anything that is not exactly a play."""
    keys = mapping(_read(path), SUITE_KEYS, needed=("play", "suite", "case", "tests"))
    fragments = _all_fragments(keys, path)
    tests = tuple(test for item in items(keys["tests"]) for test in _tests(item, fragments))
    if not tests:
        raise NotAPlay(f"{keys['tests'].span}: this file has no test; an empty suite proves nothing")
    return Suite(word(keys["suite"]), word(keys["case"]), path, tests)


def _read(path: Path) -> Pairs:
    """What is written in a file of plays or of fragments."""
    name = shown(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NotAPlay(f"{name}: this file cannot be read: {error}") from None
    nodes, faults = compose(name, text)
    if faults:
        raise NotAPlay("\n".join(show(fault, {name: text}) for fault in faults))
    if len(nodes) != 1 or not isinstance(nodes[0], Pairs):
        raise NotAPlay(f"{name}:1:1: a play is one mapping that begins with play: {FORMAT}")
    written = {key.text: value for key, value in nodes[0].pairs}
    if "play" not in written or word(written["play"]) != FORMAT:
        raise NotAPlay(f"{nodes[0].span}: a play begins with play: {FORMAT}")
    return nodes[0]


def _all_fragments(keys: dict[str, Node], path: Path) -> dict[str, tuple[Node, ...]]:
    """The fragments of the files that a suite shares with others, and its own. No name may stand twice."""
    found = _fragments(keys)
    for name in items(keys["shared"]) if "shared" in keys else ():
        file = path.parent / word(name)
        if not file.is_file():
            raise NotAPlay(f"{name.span}: there is no file {word(name)!r} beside this play")
        others = _fragments(mapping(_read(file), SHARED_KEYS, needed=SHARED_KEYS))
        if twice := found.keys() & others.keys():
            raise NotAPlay(f"{name.span}: a fragment {min(twice)!r} of this file has its name twice among those shared")
        found |= others
    return found


def _fragments(keys: dict[str, Node]) -> dict[str, tuple[Node, ...]]:
    return {key.text: items(value) for key, value in pairs(keys["fragments"])} if "fragments" in keys else {}


def _tests(node: Node, fragments: Fragments) -> Iterator[Test]:
    """The tests that an entry makes: one, or one for each combination of its matrix."""
    keys = mapping(node, TEST_KEYS, needed=("name", "steps"))
    columns = {key.text: items(value) for key, value in pairs(keys["matrix"])} if "matrix" in keys else {}
    if prod(map(len, columns.values())) > MOST_TESTS:
        raise NotAPlay(f"{keys['matrix'].span}: this matrix makes more than {MOST_TESTS} tests")
    for values in product(*columns.values()):
        chosen = {f"${name}": word(value) for name, value in zip(columns, values, strict=True)}
        yield _test({key: filled(value, chosen) for key, value in keys.items()}, node.span, fragments, chosen)


def _test(keys: dict[str, Node], span: Span, fragments: Fragments, chosen: dict[str, str]) -> Test:
    given = items(keys["given"]) if "given" in keys else ()
    own = items(keys["steps"])
    steps = tuple(islice(steps_in((*given, *own), fragments), LONGEST + 1))
    if not own:
        raise NotAPlay(f"{keys['steps'].span}: this test has no steps; it proves nothing")
    if len(steps) > LONGEST:
        raise NotAPlay(f"{keys['steps'].span}: this test has more than {LONGEST:,} steps")
    return Test(
        " ".join((word(keys["name"]), *(f"[{value}]" for value in chosen.values()))),
        steps,
        span,
        word(keys["xfail"]) if "xfail" in keys else "",
        tuple(word(tag) for tag in items(keys["tags"])) if "tags" in keys else (),
        word(keys["transcript"]) if "transcript" in keys else "",
    )


def filled(node: Node, chosen: dict[str, str]) -> Node:
    """A node with the names of a matrix, such as $grade, replaced by its values."""
    if not chosen:
        return node
    if isinstance(node, Items):
        return evolve(node, items=tuple(filled(item, chosen) for item in node.items))
    if isinstance(node, Pairs):
        return evolve(node, pairs=tuple((in_words(key, chosen), filled(value, chosen)) for key, value in node.pairs))
    return in_words(node, chosen)


def in_words(node: Scalar, chosen: dict[str, str]) -> Scalar:
    """A text with the names of a matrix replaced."""
    text = node.text
    for name, value in chosen.items():
        text = text.replace(name, value)
    return evolve(node, text=text)


def steps_in(
    nodes: tuple[Node, ...], fragments: Fragments, depth: int = 0, at: Span | None = None
) -> Iterator[StepText]:
    """The steps that are written, those of fragments in their place."""
    for node in nodes:
        entries = pairs(node)
        if len(entries) != 1:
            raise NotAPlay(f"{node.span}: a step has one verb, not {len(entries)}")
        key, value = entries[0]
        if key.text != "use":
            yield StepText(key.text, value, key.span, at or key.span, fragments)
        elif depth > 8 or word(value) not in fragments:
            raise NotAPlay(f"{value.span}: {_why_not(word(value), fragments, depth)}")
        else:
            yield from steps_in(fragments[word(value)], fragments, depth + 1, at or key.span)


def _why_not(name: str, fragments: Fragments, depth: int) -> str:
    near = nearest(name, fragments)
    return (
        "fragments use each other without end"
        if depth > 8
        else (f"no fragment is called {name!r}" + (f"; did you mean {near!r}?" if near else ""))
    )


def word(node: Node) -> str:
    """A text, or NotAPlay."""
    if not isinstance(node, Scalar):
        raise NotAPlay(f"{node.span}: a text is needed here")
    return node.text


def items(node: Node) -> tuple[Node, ...]:
    """A list; a single thing stands for a list of one."""
    return node.items if isinstance(node, Items) else (node,)


def pairs(node: Node) -> tuple[tuple[Scalar, Node], ...]:
    """A mapping's pairs, or NotAPlay."""
    if not isinstance(node, Pairs):
        raise NotAPlay(f"{node.span}: a mapping is needed here")
    return node.pairs


def number(node: Node) -> int:
    """A whole number, or NotAPlay."""
    if not word(node).isdecimal() or len(word(node)) > 9:
        raise NotAPlay(f"{node.span}: a whole number is needed here, not {word(node)!r}")
    return int(word(node))


def mapping(node: Node, allowed: tuple[str, ...], needed: tuple[str, ...] = ()) -> dict[str, Node]:
    """A mapping with known keys, those that are needed among them, or NotAPlay with the nearest."""
    found = {}
    for key, value in pairs(node):
        if key.text not in allowed:
            near = nearest(key.text, allowed)
            raise NotAPlay(
                f"{key.span}: no key is called {key.text!r} here"
                + (f"; did you mean {near!r}?" if near else f"; there are {', '.join(allowed)}")
            )
        found[key.text] = value
    for name in needed:
        if name not in found:
            raise NotAPlay(f"{node.span}: {name}: is needed here")
    return found
