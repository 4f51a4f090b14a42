"""Actions as the steps of a play, ready to be committed: what `record`, `prove` and `explore` write."""

from collections.abc import Iterable, Iterator
from typing import Any

import yaml
from attrs import define, field

from game.engine import actions
from game.engine.actions import Action
from game.engine.session import Session

Step = dict[str, Any]

ONE = {
    actions.Choose: ("choose", "choice"), actions.Walk: ("walk", "place"), actions.Shift: ("shift", "hour"),
    actions.Ask: ("ask", "line"), actions.Open: ("open", "moment"), actions.Reopen: ("reopen", "finding"),
    actions.Hint: ("hint", "finding"), actions.Dissent: ("dissent", "finding"),
}  # fmt: skip
"""The verb of each action that has one id, and the field that holds it."""


@define
class _Statement:
    """What was done to one finding, one thing after the other."""

    finding: str
    slots: dict[str, str] = field(factory=dict)
    sides: dict[str, list[str]] = field(factory=dict)
    grade: str = ""

    def take(self, action: actions.Fill | actions.Weigh | actions.Mark) -> bool:
        """Take an action up; False when this statement cannot say it as well."""
        match action:
            case actions.Fill(_, slot, option):
                self.slots[slot] = option
            case actions.Weigh(_, clue, side):
                if any(clue in clues for clues in self.sides.values()):
                    return False
                self.sides.setdefault({"for": "for", "against": "against", "": "drop"}[side], []).append(clue)
            case actions.Mark(_, grade):
                self.grade = grade
        return True

    def step(self) -> Step:
        body: Step = {"finding": self.finding}
        body |= {"slots": self.slots} if self.slots else {}
        body |= {side: self.sides[side] for side in ("for", "against", "drop") if side in self.sides}
        return {"state": body | ({"grade": self.grade} if self.grade else {})}


def steps_of(taken: Iterable[Action]) -> Iterator[Step]:
    """Steps that take these actions, in this order but for what is done to one finding at a stretch."""
    open_now: _Statement | None = None
    for action in taken:
        if isinstance(action, actions.Fill | actions.Weigh | actions.Mark):
            if open_now is None or open_now.finding != action.finding or not open_now.take(action):
                if open_now is not None:
                    yield open_now.step()
                open_now = _Statement(action.finding)
                open_now.take(action)
            continue
        if open_now is not None:
            yield open_now.step()
            open_now = None
        yield step_of(action)
    if open_now is not None:
        yield open_now.step()


def step_of(action: Action) -> Step:
    """One action that is no part of a statement as a step."""
    match action:
        case actions.Lay(clue, line):
            return {"lay": {"clue": clue, "line": line}}
        case actions.Judge(aspect, verdict):
            return {"judge": {aspect: verdict}}
        case actions.Submit(findings):
            return {"submit": list(findings)}
        case actions.Note(about, text):
            return {"note": {"about": about, "text": text}}
    verb, name = ONE[type(action)]
    return {verb: getattr(action, name)}


def row(step: Step) -> str:
    """A step on one line, as it stands in a play."""
    text: str = yaml.safe_dump(step, default_flow_style=True, sort_keys=False, allow_unicode=True, width=10_000)
    return text.strip()[1:-1]


def write_play(case: str, name: str, steps: Iterable[Step], suite: str = "Recorded") -> str:
    """A whole file of one play."""
    head = (
        row({"play": 1}),
        row({"suite": suite}),
        row({"case": case}),
        "tests:",
        f"  - {row({'name': name})}",
        "    steps:",
    )
    return "\n".join([*head, *(line for step in steps for line in lines(step, 6))]) + "\n"


def lines(step: Step, indent: int) -> Iterator[str]:
    """A step as it stands in a play: on one line, but for a fork, whose branches have a line for each of their steps."""
    before = " " * indent
    if "fork" not in step:
        yield f"{before}- {row(step)}"
        return
    yield f"{before}- fork:"
    for name, steps in step["fork"].items():
        yield f"{before}    {name}:"
        for each in steps:
            yield from lines(each, indent + 6)


def recorded(session: Session) -> str:
    """A game so far as a play, ready to be committed: what was done, and where it led."""
    state = session.state
    found = {"ending": state.ending} if state.ending else {"state": state.top.state}
    return write_play(session.story.case.case, f"to {state.top.state}", [*steps_of(session.actions), {"expect": found}])
