"""The actions that the steps of a play are made of."""

from collections.abc import Callable, Iterator

from game.content.nodes import Node
from game.engine import actions
from game.engine.actions import Action
from game.tools.plays import items, mapping, pairs, word


def laying(node: Node) -> Iterator[Action]:
    keys = mapping(node, ("clue", "line"), needed=("clue", "line"))
    yield actions.Lay(word(keys["clue"]), word(keys["line"]))


def judging(node: Node) -> Iterator[Action]:
    for key, value in pairs(node):
        yield actions.Judge(key.text, word(value))


def stating(node: Node) -> Iterator[Action]:
    """finding: id, then slots, for, against and grade: everything of a finding in one step."""
    keys = mapping(node, ("finding", "slots", "for", "against", "grade", "drop"), needed=("finding",))
    name = word(keys["finding"])
    for key, value in pairs(keys["slots"]) if "slots" in keys else ():
        yield actions.Fill(name, key.text, word(value))
    for side, verb in (("drop", ""), ("for", "for"), ("against", "against")):
        for clue in items(keys[side]) if side in keys else ():
            yield actions.Weigh(name, word(clue), verb)
    if "grade" in keys:
        yield actions.Mark(name, word(keys["grade"]))


def submitting(node: Node) -> Iterator[Action]:
    yield actions.Submit(tuple(word(item) for item in items(node)))


def noting(node: Node) -> Iterator[Action]:
    keys = mapping(node, ("about", "text"), needed=("about", "text"))
    yield actions.Note(word(keys["about"]), word(keys["text"]))


ONE: dict[str, Callable[[str], Action]] = {
    "walk": actions.Walk, "shift": actions.Shift, "ask": actions.Ask, "open": actions.Open,
    "reopen": actions.Reopen, "hint": actions.Hint, "dissent": actions.Dissent,
}  # fmt: skip
"""Steps whose value is one id."""

SEVERAL: dict[str, Callable[[Node], Iterator[Action]]] = {
    "lay": laying, "judge": judging, "state": stating, "submit": submitting, "note": noting,
}  # fmt: skip
"""Steps that are made of actions."""
