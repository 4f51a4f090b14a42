"""YAML as nodes: scalars stay text, every part knows its place, and a file can do no harm."""

import pytest

from game.content.nodes import DEEPEST, LARGEST, MOST_ALIASED, Items, Node, Pairs, Scalar, compose


def value(text: str) -> Node:
    (node,), faults = compose("f.yaml", text)
    assert not faults
    assert isinstance(node, Pairs)
    return node.pairs[-1][1]


def faults(text: str) -> list[str]:
    return [fault.code for fault in compose("f.yaml", text)[1]]


@pytest.mark.parametrize(
    "text", ["on", "no", "yes", "10:30", "012", "1_000", "1e3", "~", "null", "2024-05-24", "0x1F", ".5"]
)
def test_scalars_stay_the_text_they_were_written_as(text: str) -> None:
    node = value(f"a: {text}\n")
    assert isinstance(node, Scalar)
    assert node.text == text


PARTS = {
    # how the scalar is written: where its word "here" stands
    "a: over here\n": (1, 9),
    "a: 'over here'\n": (1, 10),
    'a: "over \\u00e9 here"\n': (1, 17),
    "a: over\n   here\n": (2, 4),
    "a: >-\n  over\n  here\n": (3, 3),
    "a: |\n  over\n   here\n": (3, 4),
    "a: é over here\n": (1, 11),
}


@pytest.mark.parametrize("text", PARTS)
def test_a_part_of_a_scalar_stands_where_it_was_written(text: str) -> None:
    node = value(text)
    assert isinstance(node, Scalar)
    span = node.part(node.text.index("here"), 4)
    assert (span.line, span.column, span.length) == (*PARTS[text], 4)


def test_the_second_of_two_equal_words_is_found() -> None:
    node = value("a: here and here\n")
    assert isinstance(node, Scalar)
    assert node.part(9, 4).column == 13


def test_lists_and_mappings_keep_their_order_and_place() -> None:
    node = value("a:\n  - x\n  - {z: 1, y: 2}\n")
    assert isinstance(node, Items)
    first, second = node.items
    assert isinstance(second, Pairs)
    assert (first.span.line, second.span.line, second.span.column) == (2, 3, 5)
    assert [key.text for key, _ in second.pairs] == ["z", "y"]


def test_several_documents_in_a_file_are_read() -> None:
    nodes, found = compose("f.yaml", "a: 1\n---\nb: 2\n")
    assert (len(nodes), found) == (2, ())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a: 1\na: 2\n", ["duplicate-key"]),
        ("a: [1\n", ["bad-yaml"]),
        ("a: \x07\n", ["bad-yaml"]),
        ("a: *nobody\n", ["bad-yaml"]),
        ("a: !!python/object:os.system x\n", ["yaml-tag"]),
        ("[" * 100_000, ["too-deep"]),
        ("{a: " * (DEEPEST + 1), ["too-deep"]),
        ("a" * (LARGEST + 1), ["too-large"]),
        ("a: &x {a: &y [&z [1, 1]]}\nb: [" + "*x, " * MOST_ALIASED + "]", ["too-many-aliases"]),
        ("\t- a\n", ["bad-yaml"]),
    ],
)
def test_what_cannot_be_read_is_one_fault_with_a_code(text: str, codes: list[str]) -> None:
    assert faults(text) == codes


def test_what_was_read_before_the_fault_is_not_half_a_file() -> None:
    nodes, found = compose("f.yaml", "a: 1\n---\nb: [\n")
    assert nodes == ()
    assert len(found) == 1
