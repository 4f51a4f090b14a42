"""What a play can expect of a game: each key of `expect:` is a check that yields what is wrong."""

import re
from collections.abc import Callable, Iterator

from attrs import define

from game.content.nodes import Node, Pairs
from game.engine.events import Reviewed
from game.engine.memory import layout
from game.engine.rules import LOCKED
from game.engine.state import State
from game.engine.why import why
from game.report.near import nearest
from game.tools.game import Game
from game.tools.plays import NotAPlay, items, mapping, pairs, word
from game.view.words import plain

MATTERS = ("clue", "finding", "moment", "aspect", "contrast", "var", "person")
"""The sorts of byte that `changed_only` looks at: what a rule may hang on, and not how often a line was read."""


@define(eq=False)
class Run:
    """A play on its way: the game, how it is played, and the state before the last action."""

    game: Game
    mode: str
    before: State

    @property
    def state(self) -> State:
        return self.game.state


Check = Callable[[Run, Node], Iterator[str]]


def equal(read: Callable[[Run], str]) -> Check:
    """One thing that must be so."""

    def check(run: Run, value: Node) -> Iterator[str]:
        if read(run) != word(value):
            yield f"{word(value)!r}, found {read(run)!r}"

    return check


def has_text(run: Run, value: Node) -> Iterator[str]:
    for item in items(value):
        if not found_in(run, item):
            yield f"{described(item)} in {run.game.text!r}"


def has_not_text(run: Run, value: Node) -> Iterator[str]:
    for item in items(value):
        if found_in(run, item):
            yield f"nothing like {described(item)} in {run.game.text!r}"


def described(item: Node) -> str:
    return f"/{pattern(item).pattern}/" if isinstance(item, Pairs) else repr(word(item))


def pattern(item: Node) -> re.Pattern[str]:
    """A regular expression written as {re: …}. Raises NotAPlay."""
    keys = mapping(item, ("re",), needed=("re",))
    try:
        return re.compile(word(keys["re"]))
    except re.error as error:
        raise NotAPlay(f"{item.span}: this is no regular expression: {error}") from None


def found_in(run: Run, item: Node) -> bool:
    if isinstance(item, Pairs):
        return pattern(item).search(run.game.text) is not None
    return " ".join(word(item).split()) in run.game.text


def has_choices(run: Run, value: Node) -> Iterator[str]:
    choices = run.game.choices
    is_open = {choice.id.rpartition(".")[2] for choice in choices if choice.is_open}
    closed = {choice.id.rpartition(".")[2]: choice.reason for choice in choices if not choice.is_open}
    keys = mapping(value, ("has", "lacks", "locked"))
    for item in items(keys["has"]) if "has" in keys else ():
        if word(item) not in is_open:
            yield f"an open choice {word(item)!r}" + did_you_mean(word(item), is_open)
    for item in items(keys["lacks"]) if "lacks" in keys else ():
        if word(item) in is_open | set(closed):
            yield f"no choice {word(item)!r}"
    for key, reason in pairs(keys["locked"]) if "locked" in keys else ():
        if word(reason) not in closed.get(key.text, "\0"):
            yield f"{key.text!r} closed because {word(reason)!r}, found {closed.get(key.text, 'it is not closed')!r}"


def did_you_mean(name: str, known: set[str] | dict[str, int]) -> str:
    near = nearest(name, known)
    return f"; did you mean {near!r}?" if near else ""


def has_values(run: Run, value: Node) -> Iterator[str]:
    for key, wanted in pairs(value):
        variable = run.game.story.variables.get(key.text)
        if variable is None:
            yield f"no variable is called {key.text!r}" + did_you_mean(key.text, set(run.game.story.variables))
            continue
        number = run.state.memory[layout(run.game.story)[f"var:{key.text}"]]
        found = variable.values[number] if variable.values else str(number)
        if found != {"yes": "1", "no": "0"}.get(word(wanted), word(wanted)):
            yield f"{key.text} {word(wanted)}, found {found}"


def bytes_of(kind: str, had: Callable[[int], bool] = bool) -> Check:
    """A check that things of a kind are had (a list), or had and lacked (has, lacks). had: what a byte says of it."""

    def check(run: Run, value: Node) -> Iterator[str]:
        keys = mapping(value, ("has", "lacks")) if isinstance(value, Pairs) else {"has": value}
        for side, wanted in (("has", True), ("lacks", False)):
            for item in items(keys[side]) if side in keys else ():
                yield from missing(run, word(item), wanted)

    def missing(run: Run, name: str, wanted: bool) -> Iterator[str]:
        where = layout(run.game.story)
        if f"{kind}:{name}" not in where:
            own = {each.removeprefix(f"{kind}:") for each in where if each.startswith(f"{kind}:")}
            yield f"no {kind} is called {name!r}" + did_you_mean(name, own)
        elif had(run.state.memory[where[f"{kind}:{name}"]]) != wanted:
            yield f"{name} {'had' if wanted else 'not had'}"

    return check


def has_review(run: Run, value: Node) -> Iterator[str]:
    review = next((event for event in run.game.events if isinstance(event, Reviewed)), None)
    for name, wanted in mapping(value, ("band", "about", "remark")).items():
        found = "no review" if review is None else str(getattr(review, name))
        if found != word(wanted):
            yield f"{name} {word(wanted)!r}, found {found!r}"


def has_events(run: Run, value: Node) -> Iterator[str]:
    names = [type(event).__name__.lower() for event in run.game.events]
    for item in items(value):
        if word(item) not in names:
            yield f"an event {word(item)!r}, found {names}"


def has_changed(run: Run, value: Node) -> Iterator[str]:
    """Exactly these have changed in the last action, of what rules may hang on."""
    wanted = {word(item) for item in items(value)}
    where = layout(run.game.story)
    for name in sorted(wanted - set(where)):
        yield f"{name!r}, and there is no such thing" + did_you_mean(name, where)
    found = {name for name in changed(run) if name.partition(":")[0] in MATTERS}
    if wanted <= set(where) and found != wanted:
        yield f"{sorted(wanted)}, found {sorted(found)}"


def changed(run: Run) -> dict[str, tuple[int, int]]:
    """What the last action changed: each byte by name, before and after."""
    old, new = run.before.memory, run.state.memory
    return {name: (old[at], new[at]) for name, at in layout(run.game.story).items() if old[at] != new[at]}


def changes(run: Run) -> str:
    """The same in words."""
    rows = [f"  {name}: {old} → {new}" for name, (old, new) in changed(run).items()]
    return "\n".join(["the last action changed:", *(rows or ["  nothing"])])


def offered(run: Run) -> str:
    """What could be done, with ids, and for what is closed the reason and the part of the rule that is false."""
    page = run.game.page
    rows = [f"  {choice.id}: {plain(choice.words)}{closed(run, choice.id, choice.reason)}" for choice in page.choices]
    rows += [f"  walk {each.id}" for each in page.exits if each.is_open]
    return "\n".join([f"in {page.state}, one could:", *rows])


def closed(run: Run, name: str, reason: str) -> str:
    if not reason:
        return ""
    parts = why(run.game.story, run.game.story.choices[name].when, run.state)
    return f"  [closed: {reason}; false: {'; '.join(map(str, parts))}]"


CHECKS: dict[str, Check] = {
    "scene": equal(lambda run: run.state.top.scene),
    "state": equal(lambda run: run.state.top.state),
    "place": equal(lambda run: run.state.place),
    "hour": equal(lambda run: run.state.hour),
    "ending": equal(lambda run: run.state.ending or "none"),
    "text": has_text, "not": has_not_text, "choices": has_choices, "vars": has_values, "clues": bytes_of("clue"),
    "met": bytes_of("person"), "locked": bytes_of("finding", LOCKED.__eq__), "open": bytes_of("moment"), "review": has_review,
    "events": has_events, "changed_only": has_changed,
}  # fmt: skip
"""Every key of `expect:`."""


def problems(run: Run, value: Node) -> Iterator[str]:
    """What is not as expected; nothing when all is. Raises NotAPlay for keys that are none."""
    for name, wanted in mapping(value, tuple(CHECKS)).items():
        for problem in CHECKS[name](run, wanted):
            yield f"expected {name}: {problem}"
