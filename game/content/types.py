"""Rules and effects against the names of the case: what is asked exists, and the sorts go together."""

from collections.abc import Mapping

from attrs import frozen

from game.content.desk import Desk, EffectText, RuleText
from game.content.nodes import Scalar
from game.content.story import Variable
from game.lang.prose import Link, Prose, Stress, Turns, When
from game.lang.rule import TESTS, All, Among, Ask, Compare, Name, Not, Number, Rule, Some
from game.report.diagnostic import unknown
from game.report.near import nearest
from game.report.span import Span

LINKABLE = ("person", "place", "source", "term", "clue", "hour")
"""The kinds that a link in prose can lead to."""


@frozen
class Sort:
    """What a part of a rule can be: flag, number, or one of an enum's words; with the range of numbers."""

    name: str
    low: int = 0
    high: int = 255
    words: tuple[str, ...] = ()


FLAG, NUMBER, UNKNOWN = Sort("flag", 0, 1), Sort("number"), Sort("unknown")


class TypeChecker:
    """Checks the rules, effects and links on a desk; everything wrong becomes a fault there."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.variables = desk.variables()
        self.built_in = {"hour": tuple(desk.names("hour")), "place": tuple(desk.names("place"))}
        self.links = {name: span for kind in LINKABLE for name, span in desk.names(kind).items()}

    def all(self) -> None:
        """Check everything that was read."""
        computed = {id(variable.rule) for variable in self.variables.values() if variable.kind == "computed"}
        for rule in self.desk.rules:
            if id(rule.rule) in computed:
                self.sort(rule.rule, rule.written)  # a computed variable may be a number
            else:
                self.holds(rule.rule, rule.written)
        for effect in self.desk.effects:
            self.effect(effect)
        for prose in self.desk.proses:
            self.prose(prose.prose, prose.written)

    def holds(self, rule: Rule, written: Scalar) -> None:
        """A whole rule: it must be a yes or a no."""
        self.truth(rule, written)

    def truth(self, rule: Rule, written: Scalar) -> None:
        sort = self.sort(rule, written)
        if sort.name in ("number", "enum"):
            what = "a number" if sort.name == "number" else "a word"
            self.wrong(f"this is {what}, where yes or no is needed", rule, written, "compare it: … >= 1, … == word")

    def wrong(self, words: str, rule: Rule, written: Scalar, cure: str) -> None:
        start = getattr(rule, "start", 0)
        length = len(rule.id) if isinstance(rule, Name) else len(written.text) - start
        self.desk.fault("wrong-type", words, written.part(start, length), cure)

    def sort(self, rule: Rule, written: Scalar) -> Sort:
        match rule:
            case Number(value):
                return Sort("flag" if value in (0, 1) else "number", value, value)
            case Name():
                return self.named(rule, written)
            case Ask():
                return self.asked(rule, written)
            case Not(inner):
                self.truth(inner, written)
            case All(rules) | Some(rules):
                for part in rules:
                    self.truth(part, written)
            case Compare():
                self.compared(rule, written)
            case Among(left, others):
                for other in others:
                    self.compared(Compare("==", left, other, rule.start), written)
        return FLAG

    def sort_of_name(self, name: str) -> Sort | None:
        if name in self.variables:
            return sort_of(self.variables[name])
        if name in self.built_in:
            return Sort("enum", words=self.built_in[name])
        return None

    def named(self, name: Name, written: Scalar) -> Sort:
        sort = self.sort_of_name(name.id)
        if sort is None:
            self.unknown_name(name.id, written.part(name.start, len(name.id)))
            return UNKNOWN
        return sort

    def unknown_name(self, name: str, span: Span) -> None:
        if name in self.desk.names("variable"):
            return  # declared, and already found faulty
        near = nearest(name, [*self.variables, *self.built_in])
        cure = f"did you mean {near!r}?" if near else "declare it under variables:, or ask has(…), seen(…), met(…)"
        self.desk.fault("unknown-name", f"no variable is called {name!r}", span, cure)

    def asked(self, ask: Ask, written: Scalar) -> Sort:
        kind, _, _, answer = TESTS[ask.test]
        for name in ask.names:
            self.known(kind, name, written)
        return FLAG if answer == "flag" else NUMBER

    def known(self, kind: str, name: Name, written: Scalar) -> None:
        names = dict(self.desk.names(kind))
        if kind == "state" and "." not in name.id:
            names = dict(self.desk.names("scene"))
            kind = "scene"
        if name.id not in names:
            span = written.part(name.start, len(name.id))
            self.desk.diagnostics.append(unknown(kind, name.id, span, names))

    def compared(self, rule: Compare, written: Scalar) -> None:
        left, right = self.side(rule.left, rule.right, written), self.side(rule.right, rule.left, written)
        if UNKNOWN in (left, right):
            return
        if (left.name == "enum") != (right.name == "enum"):
            self.wrong("a word and a number are compared", rule, written, "compare like with like")
        elif left.name == "enum" and rule.op not in ("==", "!="):
            self.wrong("words have no order", rule, written, "write ==, != or in (…)")
        elif left.name != "enum" and self.cannot_be(rule.op, left, right):
            span = written.part(rule.start, len(rule.op))
            self.desk.fault(
                "never-so",
                "this can never be so: the two never have such values",
                span,
                f"the left is {left.low}..{left.high}, the right {right.low}..{right.high}",
            )

    def side(self, side: Rule, other: Rule, written: Scalar) -> Sort:
        """The sort of one side; a bare word beside an enum is one of its words."""
        if isinstance(side, Name) and self.sort_of_name(side.id) is None and isinstance(other, Name):
            sort = self.sort_of_name(other.id)
            if sort and sort.name == "enum":
                return self.word(side, sort, written)
        return self.sort(side, written)

    def word(self, word: Name, sort: Sort, written: Scalar) -> Sort:
        if word.id not in sort.words:
            near = nearest(word.id, sort.words)
            cure = f"did you mean {near!r}?" if near else f"it can be {', '.join(sort.words)}"
            self.desk.fault("never-so", f"this can never be {word.id!r}", written.part(word.start, len(word.id)), cure)
            return UNKNOWN
        return sort

    def cannot_be(self, op: str, left: Sort, right: Sort) -> bool:
        return {
            "==": left.high < right.low or left.low > right.high,
            "!=": False,
            "<": left.low >= right.high,
            "<=": left.low > right.high,
            ">": left.high <= right.low,
            ">=": left.high < right.low,
        }[op]

    def effect(self, text: EffectText) -> None:
        effect, written = text.effect, text.written
        variable = self.variables.get(effect.name)
        if variable is None:
            self.unknown_name(effect.name, written.part(effect.start, len(effect.name)))
        elif variable.kind == "computed":
            self.desk.fault(
                "effect-on-computed",
                f"{effect.name!r} is computed; nothing can set it",
                written.span,
                "set what it is computed from",
            )
        elif (words := misfit(effect.op, effect.value, variable)) is not None:
            span = written.part(effect.value_start, len(str(effect.value)))
            self.desk.fault("out-of-range", words, span, f"{effect.name} is {range_of(variable)}")

    def prose(self, prose: Prose, written: Scalar) -> None:
        for piece in prose:
            match piece:
                case Link(name, _, start):
                    self.link(name, start, written)
                case Stress(pieces):
                    self.prose(pieces, written)
                case When(rule, yes, no, start):
                    self.holds(rule, Scalar(written.text[start:], written.part(start, 1), written.raw))
                    self.prose(yes, written)
                    self.prose(no, written)
                case Turns(options):
                    for option in options:
                        self.prose(option, written)

    def link(self, name: str, start: int, written: Scalar) -> None:
        if name not in self.links:
            fault = unknown("person", name, written.part(start, len(name)), self.links)
            self.desk.fault(
                "unknown-link", f"no person, place, source or term is called {name!r}", fault.span, fault.cure
            )


def sort_of(variable: Variable) -> Sort:
    """The sort of a variable's values."""
    if variable.kind == "enum":
        return Sort("enum", words=variable.values)
    if variable.kind == "counter":
        return Sort("number", variable.low, variable.high)
    return FLAG if variable.kind == "flag" else computed_sort(variable.rule)


def computed_sort(rule: Rule) -> Sort:
    """A computed variable is a number when its rule counts, else a yes or no."""
    counts = isinstance(rule, Ask) and TESTS[rule.test][3] == "number"
    return NUMBER if counts or (isinstance(rule, Number) and rule.value > 1) else FLAG


def range_of(variable: Variable) -> str:
    """The values a variable can have, in words."""
    return ", ".join(variable.values) if variable.kind == "enum" else f"{variable.low}..{variable.high}"


def misfit(op: str, value: int | str, variable: Variable) -> str | None:
    """Why a value cannot be given to a variable, or None when it can."""
    if isinstance(value, str):
        fits = variable.kind == "enum" and op == "=" and value in variable.values
        return None if fits else f"{variable.id!r} can never be {value!r}"
    if variable.kind == "enum":
        return f"{variable.id!r} holds a word, not a number"
    if op == "=":
        return None if variable.low <= value <= variable.high else f"{variable.id!r} can never be {value}"
    if variable.kind == "flag":
        return f"{variable.id!r} is a flag, which does not count"
    too_far = value == 0 or value > variable.high - variable.low
    return f"{variable.id!r} can never change by {value}" if too_far else None


def circles(variables: Mapping[str, Variable]) -> list[tuple[str, ...]]:
    """The computed variables that depend on themselves, each circle once, as the names along it."""
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for name in variables:
        circle = _circle(name, (), variables)
        if circle:
            found.setdefault(frozenset(circle), circle)
    return list(found.values())


def _circle(name: str, trail: tuple[str, ...], variables: Mapping[str, Variable]) -> tuple[str, ...]:
    if name in trail:
        return trail[trail.index(name) :]
    if name not in variables or variables[name].kind != "computed":
        return ()
    for other in names_in(variables[name].rule):
        circle = _circle(other, (*trail, name), variables)
        if circle:
            return circle
    return ()


def names_in(rule: Rule) -> tuple[str, ...]:
    """The bare names that a rule uses."""
    match rule:
        case Name(name):
            return (name,)
        case Not(inner):
            return names_in(inner)
        case All(rules) | Some(rules):
            return tuple(name for part in rules for name in names_in(part))
        case Compare(_, left, right):
            return names_in(left) + names_in(right)
        case Among(left, others):
            return names_in(left) + tuple(name for other in others for name in names_in(other))
    return ()


__all__ = ["RuleText", "TypeChecker", "circles", "computed_sort", "misfit", "names_in", "range_of", "sort_of"]
