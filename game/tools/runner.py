"""Running a play: plainly, through a save before every action, through undo and redo."""

import json
import re
from collections.abc import Callable, Iterator

from attrs import define, frozen

from game.content.nodes import Node
from game.content.story import Story
from game.engine.actions import (
    Action,
    Ask,
    Choose,
    Dissent,
    Fill,
    Hint,
    Judge,
    Lay,
    Mark,
    Note,
    Open,
    Reopen,
    Shift,
    Submit,
    Walk,
    Weigh,
)  # fmt: skip
from game.engine.events import Event, Looped, Refused, Reviewed, Said
from game.engine.memory import layout
from game.engine.session import Session
from game.engine.state import State
from game.report.near import nearest
from game.report.span import Span
from game.save.plain import dump, load
from game.tools.plays import NotAPlay, StepText, Test, items, mapping, pairs, word
from game.view.page import line_view, look
from game.view.words import plain

MODES = ("plain", "saved", "undone")
"""Every play runs in each: as it is; saved and loaded before every action; every action undone and done again."""


class Failed(Exception):
    """A play that does not hold: what was expected and what was found."""

    def __init__(self, span: Span, words: str) -> None:
        super().__init__(words)
        self.span = span
        self.words = words


@define(eq=False)
class Run:
    """A play on its way."""

    story: Story
    session: Session
    mode: str
    events: tuple[Event, ...]
    before: State


def run(story: Story, test: Test, mode: str) -> Session:
    """Play a test through; gives the game at its end. Raises Failed."""
    session = Session.new(story)
    game = Run(story, session, mode, session.events, session.state)
    for step in test.steps:
        if step.verb not in VERBS:
            near = nearest(step.verb, VERBS)
            raise Failed(step.span, f"no step is called {step.verb!r}" + (f"; did you mean {near!r}?" if near else ""))
        try:
            VERBS[step.verb](game, step)
        except NotAPlay as error:
            raise Failed(step.span, str(error)) from None
    return game.session


def act(game: Run, action: Action, span: Span) -> None:
    """Take an action that must be accepted."""
    refused = take(game, action)
    if refused is not None:
        raise Failed(span, f"{action} was refused ({refused.code}): {refused.words}\n{offered(game)}")


def take(game: Run, action: Action) -> Refused | None:
    """Take an action in the run's mode; gives the refusal when there is one."""
    if game.mode == "saved":
        game.session = through_a_save(game.story, game.session)
    game.before = game.session.state
    events = game.session.do(action)
    refusal = next((event for event in events if isinstance(event, Refused)), None)
    loop = next((event for event in events if isinstance(event, Looped)), None)
    if loop is not None:
        return Refused("looped", f"{loop.words} {' → '.join(loop.cycle)}")
    if refusal is not None:
        return refusal
    game.events = events
    if game.mode == "undone":
        undo_and_redo(game.session)
    return None


def through_a_save(story: Story, session: Session) -> Session:
    """The game as it comes back from a save; it must be the same."""
    again, lost = load(story, json.loads(json.dumps(dump(session))))
    assert not lost, f"the save forgot {lost}"
    assert again.state == session.state, "the save is another game"
    assert again.actions == session.actions, "the save has other moves"
    return again


def undo_and_redo(session: Session) -> None:
    """Take the last move back and do it again; nothing may have changed."""
    after = session.state
    assert session.undo()
    assert session.redo()
    assert session.state == after, "undo and redo made another game"


def choose(game: Run, step: StepText) -> None:
    act(game, Choose(choice_named(game, word(step.value), step.span)), step.span)


def choice_named(game: Run, name: str, span: Span) -> str:
    """A choice by its full id, its last part, or its words; ambiguity is a failure."""
    if name in game.story.choices:
        return name
    state = game.session.state.top.state
    own = [choice.id for choice in game.story.states[state].choices.values()]
    page = look(game.story, game.session.state)
    found = [choice for choice in own if choice.endswith(f".{name}")]
    found = found or [choice.id for choice in page.choices if plain(choice.words) == name]
    if len(found) != 1:
        near = nearest(name, [choice.rpartition(".")[2] for choice in own])
        hint = f"; did you mean {near!r}?" if near else ""
        raise Failed(span, f"{len(found)} choices here are called {name!r}{hint}\n{offered(game)}")
    return found[0]


def offered(game: Run) -> str:
    """What could be done, with ids and reasons."""
    page = look(game.story, game.session.state)
    rows = [
        f"  {choice.id}: {plain(choice.words)}" + ("" if choice.is_open else f"  [closed: {choice.reason}]")
        for choice in page.choices
    ]
    rows += [f"  walk {exit.id}" for exit in page.exits if exit.is_open]
    return "\n".join([f"in {page.state}, one could:", *rows])


def one(make: Callable[[str], Action]) -> Callable[[Run, StepText], None]:
    """A step whose value is one id."""

    def verb(game: Run, step: StepText) -> None:
        act(game, make(word(step.value)), step.span)

    return verb


def several(make: Callable[[Node], Iterator[Action]]) -> Callable[[Run, StepText], None]:
    """A step that is made of actions."""

    def verb(game: Run, step: StepText) -> None:
        for action in make(step.value):
            act(game, action, step.span)

    return verb


def laying(node: Node) -> Iterator[Action]:
    keys = mapping(node, ("clue", "line"))
    yield Lay(word(keys["clue"]), word(keys["line"]))


def judging(node: Node) -> Iterator[Action]:
    for key, value in pairs(node):
        yield Judge(key.text, word(value))


def stating(node: Node) -> Iterator[Action]:
    """finding: id, then slots, for, against and grade: everything of a finding in one step."""
    keys = mapping(node, ("finding", "slots", "for", "against", "grade", "drop"))
    name = word(keys["finding"])
    for key, value in pairs(keys["slots"]) if "slots" in keys else ():
        yield Fill(name, key.text, word(value))
    for side, verb in (("for", "for"), ("against", "against"), ("drop", "")):
        for clue in items(keys[side]) if side in keys else ():
            yield Weigh(name, word(clue), verb)
    if "grade" in keys:
        yield Mark(name, word(keys["grade"]))


def submitting(node: Node) -> Iterator[Action]:
    yield Submit(tuple(word(item) for item in items(node)))


def noting(node: Node) -> Iterator[Action]:
    keys = mapping(node, ("about", "text"))
    yield Note(word(keys["about"]), word(keys["text"]))


def undo(game: Run, step: StepText) -> None:
    for _ in range(int(word(step.value))):
        if not game.session.undo():
            raise Failed(step.span, "there is nothing to take back")


def refuse(game: Run, step: StepText) -> None:
    """refused: {code: …, words: …, <verb>: …}: an action that must be refused, and how."""
    keys = {key.text: value for key, value in pairs(step.value)}
    wanted = word(keys.pop("code")) if "code" in keys else ""
    words = word(keys.pop("words")) if "words" in keys else ""
    ((verb, value),) = keys.items()
    state = game.session.state
    for action in actions_of(game, verb, value, step.span):
        refused = take(game, action)
    if refused is None:
        raise Failed(step.span, f"{action} was accepted; it should be refused")
    if (wanted and refused.code != wanted) or words not in refused.words:
        raise Failed(step.span, f"refused as {refused.code}: {refused.words!r}; expected {wanted} {words!r}")
    if game.mode == "plain" and game.session.state is not state:
        raise Failed(step.span, "a refused action changed the state")


def actions_of(game: Run, verb: str, value: Node, span: Span) -> list[Action]:
    """The actions that a step would take."""
    if verb == "choose":
        return [Choose(choice_named(game, word(value), span))]
    if verb in SEVERAL:
        return list(SEVERAL[verb](value))
    if verb in ONE:
        return [ONE[verb](word(value))]
    raise Failed(span, f"{verb!r} is not an action")


EXPECTATIONS = ("scene", "state", "place", "hour", "text", "not", "choices", "vars", "clues", "met", "locked", "open", "review",
                "events", "ending")  # fmt: skip


def expect(game: Run, step: StepText) -> None:
    """Check what is so now; every key is a check of its own."""
    for name, value in mapping(step.value, EXPECTATIONS).items():
        for problem in CHECKS[name](game, value):
            raise Failed(step.span, f"expected {name}: {problem}\n{changes(game)}\n{offered(game)}")


def changes(game: Run) -> str:
    """What the last action changed."""
    where = layout(game.story)
    old, new = game.before.memory, game.session.state.memory
    rows = [f"  {name}: {old[place]} → {new[place]}" for name, place in where.items() if old[place] != new[place]]
    return "\n".join(["the last action changed:", *(rows or ["  nothing"])])


def equal(read: Callable[[Run], str]) -> Callable[[Run, Node], Iterator[str]]:
    def check(game: Run, value: Node) -> Iterator[str]:
        if read(game) != word(value):
            yield f"{word(value)!r}, found {read(game)!r}"

    return check


def said(game: Run) -> str:
    """Everything said since the last action, with blanks evened out."""
    lines = [event.line for event in game.events if isinstance(event, Said)]
    texts = [plain(line_view(game.story, game.session.state, game.story.lines[line]).words) for line in lines]
    return " ".join(" ".join(texts).split())


def has_text(game: Run, value: Node) -> Iterator[str]:
    for item in items(value):
        if not found_in(game, item):
            yield f"{described(item)} in {said(game)!r}"


def has_not_text(game: Run, value: Node) -> Iterator[str]:
    for item in items(value):
        if found_in(game, item):
            yield f"nothing like {described(item)} in {said(game)!r}"


def described(item: Node) -> str:
    return repr(word(item)) if not hasattr(item, "pairs") else f"/{word(mapping(item, ('re',))['re'])}/"


def found_in(game: Run, item: Node) -> bool:
    if hasattr(item, "pairs"):
        return re.search(word(mapping(item, ("re",))["re"]), said(game)) is not None
    return " ".join(word(item).split()) in said(game)


def has_choices(game: Run, value: Node) -> Iterator[str]:
    page = look(game.story, game.session.state)
    is_open = {choice.id.rpartition(".")[2] for choice in page.choices if choice.is_open}
    closed = {choice.id.rpartition(".")[2]: choice.reason for choice in page.choices if not choice.is_open}
    keys = mapping(value, ("has", "lacks", "locked"))
    for item in items(keys["has"]) if "has" in keys else ():
        if word(item) not in is_open:
            yield f"an open choice {word(item)!r}"
    for item in items(keys["lacks"]) if "lacks" in keys else ():
        if word(item) in is_open | set(closed):
            yield f"no choice {word(item)!r}"
    for key, reason in pairs(keys["locked"]) if "locked" in keys else ():
        if word(reason) not in closed.get(key.text, "\0"):
            yield f"{key.text!r} closed because {word(reason)!r}, found {closed.get(key.text, 'it is not closed')!r}"


def has_values(game: Run, value: Node) -> Iterator[str]:
    for key, wanted in pairs(value):
        variable = game.story.variables.get(key.text)
        if variable is None:
            yield f"no variable is called {key.text!r}"
            continue
        number = game.session.state.memory[layout(game.story)[f"var:{key.text}"]]
        found = variable.values[number] if variable.values else str(number)
        if found != {"yes": "1", "no": "0"}.get(word(wanted), word(wanted)):
            yield f"{key.text} {word(wanted)}, found {found}"


def bytes_of(kind: str) -> Callable[[Run, Node], Iterator[str]]:
    """A check that things of a kind are had (a list), or had and lacked (has, lacks)."""

    def check(game: Run, value: Node) -> Iterator[str]:
        keys = mapping(value, ("has", "lacks")) if hasattr(value, "pairs") else {"has": value}
        for side, wanted in (("has", True), ("lacks", False)):
            for item in items(keys[side]) if side in keys else ():
                yield from missing(game, word(item), wanted)

    def missing(game: Run, name: str, wanted: bool) -> Iterator[str]:
        where = layout(game.story)
        if f"{kind}:{name}" not in where:
            yield f"no {kind} is called {name!r}"
        elif (game.session.state.memory[where[f"{kind}:{name}"]] > 0) != wanted:
            yield f"{name} {'had' if wanted else 'not had'}"

    return check


def has_review(game: Run, value: Node) -> Iterator[str]:
    review = next((event for event in game.events if isinstance(event, Reviewed)), None)
    for name, wanted in mapping(value, ("band", "about", "remark")).items():
        found = "no review" if review is None else str(getattr(review, name))
        if found != word(wanted):
            yield f"{name} {word(wanted)!r}, found {found!r}"


def has_events(game: Run, value: Node) -> Iterator[str]:
    names = [type(event).__name__.lower() for event in game.events]
    for item in items(value):
        if word(item) not in names:
            yield f"an event {word(item)!r}, found {names}"


CHECKS: dict[str, Callable[[Run, Node], Iterator[str]]] = {
    "scene": equal(lambda game: game.session.state.top.scene),
    "state": equal(lambda game: game.session.state.top.state),
    "place": equal(lambda game: game.session.state.place),
    "hour": equal(lambda game: game.session.state.hour),
    "ending": equal(lambda game: game.session.state.ending or "none"),
    "text": has_text, "not": has_not_text, "choices": has_choices, "vars": has_values, "clues": bytes_of("clue"),
    "met": bytes_of("person"), "locked": bytes_of("finding"), "open": bytes_of("moment"), "review": has_review,
    "events": has_events,
}  # fmt: skip

ONE: dict[str, Callable[[str], Action]] = {
    "walk": Walk, "shift": Shift, "ask": Ask, "open": Open, "reopen": Reopen, "hint": Hint, "dissent": Dissent,
}  # fmt: skip
SEVERAL: dict[str, Callable[[Node], Iterator[Action]]] = {
    "lay": laying, "judge": judging, "state": stating, "submit": submitting, "note": noting,
}  # fmt: skip
VERBS: dict[str, Callable[[Run, StepText], None]] = {
    "choose": choose, "undo": undo, "refused": refuse, "expect": expect,
    **{name: one(make) for name, make in ONE.items()}, **{name: several(make) for name, make in SEVERAL.items()},
}  # fmt: skip
"""Every step that a play can have."""


@frozen
class Outcome:
    """What came of a test in a mode; trouble: empty when it holds."""

    test: Test
    mode: str
    trouble: str = ""


def outcome(story: Story, test: Test, mode: str) -> Outcome:
    """Run a test and say what came of it; an expected failure that passes is a failure."""
    try:
        run(story, test, mode)
    except Failed as failed:
        return Outcome(test, mode, "" if test.xfail else f"{failed.span}: {failed.words}")
    return Outcome(test, mode, f"{test.span}: it passes, and was expected to fail: {test.xfail}" if test.xfail else "")
