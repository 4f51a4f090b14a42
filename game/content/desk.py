"""Where a case lies while it is read: what was found wrong, and what is still to be looked up."""

from collections.abc import Iterator
from typing import TypeVar

from attrs import Factory, define, frozen

from game.content.nodes import Scalar
from game.content.story import Line, Target, Variable
from game.lang.effect import Effect
from game.lang.prose import Prose
from game.lang.rule import Rule
from game.report.diagnostic import Diagnostic
from game.report.span import Span

T = TypeVar("T")

Path = tuple[str, ...]
"""The ids that lead to a thing: kind first, then its own, then those of its parts."""


@frozen(eq=False)
class Reference:
    """A name that must lead to something of a kind."""

    kind: str
    name: Scalar
    within: str = ""
    """Where the name is looked up, for kinds whose names belong to something (a version's moment)."""
    path: Path = ()


@frozen(eq=False)
class Aim:
    """A target as written, the scene it was written in, and what it was found to be."""

    written: Scalar
    scene: str
    path: Path = ()


@frozen(eq=False)
class RuleText:
    """A rule, its text and the place of it."""

    rule: Rule
    written: Scalar
    path: Path = ()


@frozen(eq=False)
class EffectText:
    """An effect and the place of it."""

    effect: Effect
    written: Scalar
    path: Path = ()


@frozen(eq=False)
class ProseText:
    """Prose and the place of it."""

    prose: Prose
    written: Scalar
    path: Path = ()


@define(eq=False)
class Desk:
    """One case in the reading."""

    diagnostics: list[Diagnostic] = Factory(list)
    known: dict[str, dict[str, Span]] = Factory(dict)
    """Every id by kind, with the place where it was given."""
    references: list[Reference] = Factory(list)
    aims: list[Aim] = Factory(list)
    rules: list[RuleText] = Factory(list)
    effects: list[EffectText] = Factory(list)
    proses: list[ProseText] = Factory(list)
    lines: list[Line] = Factory(list)
    entries: dict[str, dict[str, object]] = Factory(dict)
    """What was read, by kind and id."""

    def fault(self, code: str, words: str, span: Span, cure: str | None = None) -> None:
        """Note what is wrong."""
        self.diagnostics.append(Diagnostic(code, words, span, cure))

    def names(self, kind: str) -> dict[str, Span]:
        """The ids of a kind, for looking up and adding to."""
        return self.known.setdefault(kind, {})

    def claim(self, kind: str, name: str, span: Span) -> bool:
        """Give an id to a thing; False, and a fault that names both places, when it is taken."""
        first = self.names(kind).setdefault(name, span)
        if first is span:
            return True
        self.fault(
            "duplicate-id", f"two things of the kind {kind} are called {name!r}", span, f"the other is at {first}"
        )
        return False

    def variables(self) -> dict[str, Variable]:
        """The declared variables that could be read."""
        return {name: value for name, value in self.entries.get("variable", {}).items() if isinstance(value, Variable)}


def aim_at(aim: Aim, desk: Desk) -> Target | None:
    """The scene and state that a target means, or None when it leads nowhere.

    A bare name is first a state of the same scene, then a scene.
    """
    text = aim.written.text
    states = desk.names("state")
    if "." in text:
        return Target(scene=text.split(".")[0], state=text) if text in states else None
    if f"{aim.scene}.{text}" in states:
        return Target(scene=aim.scene, state=f"{aim.scene}.{text}")
    return Target(scene=text, state="") if text in desk.names("scene") else None


def things(desk: Desk, kind: str, of: type[T]) -> Iterator[T]:
    """Everything of a kind that could be read."""
    return (thing for thing in desk.entries.get(kind, {}).values() if isinstance(thing, of))
