"""Plays: scripted playthroughs that are tests, read from `*.play.yaml`. Format 1, described in docs/plays.md."""

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from game.content.build import shown
from game.content.nodes import Items, Node, Pairs, Scalar, compose
from game.report.diagnostic import show
from game.report.near import nearest
from game.report.span import Span

FORMAT = "1"
SUITE_KEYS = ("play", "suite", "case", "fragments", "tests")
TEST_KEYS = ("name", "steps", "xfail", "tags")


class NotAPlay(Exception):
    """A file that is no play; its words have the place and the way out."""


@frozen(eq=False)
class StepText:
    """One step as written: its verb, what follows it, and where it stands."""

    verb: str
    value: Node
    span: Span


@frozen(eq=False)
class Test:
    """One playthrough. xfail: why it is expected to fail; passing is then a failure."""

    __test__ = False

    name: str
    steps: tuple[StepText, ...]
    span: Span
    xfail: str = ""
    tags: tuple[str, ...] = ()


@frozen(eq=False)
class Suite:
    """A file of plays for one case."""

    name: str
    case: str
    path: Path
    tests: tuple[Test, ...]


def read_suite(path: Path) -> Suite:
    """The plays in a file. Raises NotAPlay for anything that is not exactly a play."""
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
    return _suite(nodes[0], path)


def _suite(node: Pairs, path: Path) -> Suite:
    keys = mapping(node, SUITE_KEYS)
    if "play" not in keys or word(keys["play"]) != FORMAT:
        raise NotAPlay(f"{node.span}: a play begins with play: {FORMAT}")
    for wanted in ("suite", "case", "tests"):
        if wanted not in keys:
            raise NotAPlay(f"{node.span}: this file has no {wanted}:")
    fragments = {key.text: items(value) for key, value in pairs(keys["fragments"])} if "fragments" in keys else {}
    tests = tuple(_test(item, fragments) for item in items(keys["tests"]))
    if not tests:
        raise NotAPlay(f"{keys['tests'].span}: this file has no test; an empty suite proves nothing")
    return Suite(word(keys["suite"]), word(keys["case"]), path, tests)


def _test(node: Node, fragments: dict[str, tuple[Node, ...]]) -> Test:
    keys = mapping(node, TEST_KEYS)
    for wanted in ("name", "steps"):
        if wanted not in keys:
            raise NotAPlay(f"{node.span}: this test has no {wanted}:")
    steps = tuple(_steps(items(keys["steps"]), fragments, 0))
    if not steps:
        raise NotAPlay(f"{keys['steps'].span}: this test has no steps; it proves nothing")
    tags = tuple(word(tag) for tag in items(keys["tags"])) if "tags" in keys else ()
    return Test(word(keys["name"]), steps, node.span, word(keys["xfail"]) if "xfail" in keys else "", tags)


def _steps(nodes: tuple[Node, ...], fragments: dict[str, tuple[Node, ...]], depth: int) -> Iterator[StepText]:
    for node in nodes:
        entries = pairs(node)
        if len(entries) != 1:
            raise NotAPlay(f"{node.span}: a step has one verb, not {len(entries)}")
        key, value = entries[0]
        if key.text != "use":
            yield StepText(key.text, value, key.span)
        elif depth > 8 or word(value) not in fragments:
            raise NotAPlay(f"{value.span}: {_why_not(word(value), fragments, depth)}")
        else:
            yield from _steps(fragments[word(value)], fragments, depth + 1)


def _why_not(name: str, fragments: dict[str, tuple[Node, ...]], depth: int) -> str:
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


def mapping(node: Node, allowed: tuple[str, ...]) -> dict[str, Node]:
    """A mapping with known keys, or NotAPlay with the nearest of them."""
    found = {}
    for key, value in pairs(node):
        if key.text not in allowed:
            near = nearest(key.text, allowed)
            raise NotAPlay(
                f"{key.span}: no key is called {key.text!r} here"
                + (f"; did you mean {near!r}?" if near else f"; there are {', '.join(allowed)}")
            )
        found[key.text] = value
    return found
