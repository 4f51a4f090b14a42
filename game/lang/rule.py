"""Rules: the closed language of `when:`, from text to a tree.

    rule    = and_ ("or" and_)*
    and_    = not_ ("and" not_)*
    not_    = "not" not_ | compare
    compare = value (("==" | "!=" | "<" | "<=" | ">" | ">=") value | "in" "(" value, … ")")?
    value   = number | "yes" | "no" | name | test "(" name, … ")" | "(" rule ")"

A name may have dots: scene.state.choice.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias, TypeVar

from attrs import field, frozen

from game.lang.fault import Fault
from game.report.near import nearest

T = TypeVar("T")

DEEPEST = 24
"""How many levels of brackets and `not` a rule may have: far more than anybody can read."""

TESTS: dict[str, tuple[str, int, int, str]] = {
    # name: (what each argument is, fewest, most, what the answer is)
    "has": ("clue", 1, 1, "flag"),
    "held": ("clue", 1, 99, "number"),
    "seen": ("state", 1, 1, "flag"),
    "asked": ("choice", 1, 1, "flag"),
    "met": ("person", 1, 1, "flag"),
    "heard": ("line", 1, 1, "flag"),
    "locked": ("finding", 1, 1, "flag"),
    "locked_in": ("unit", 1, 1, "number"),
    "compared": ("moment", 1, 1, "flag"),
    "contrasted": ("contrast", 1, 1, "flag"),
    "at": ("place", 1, 1, "flag"),
}
"""The questions a rule can ask of a game: kind of argument, how few, how many, kind of answer."""

COMPARISONS = ("==", "!=", "<=", ">=", "<", ">")


@frozen
class Number:
    """A number written in a rule."""

    value: int


@frozen
class Name:
    """A variable, an enum's value, or what a test asks about."""

    id: str
    start: int = field(eq=False)


@frozen
class Ask:
    """A question of the game, such as has(gate_log)."""

    test: str
    names: tuple[Name, ...]
    start: int = field(eq=False)


@frozen
class Not:
    """True when its rule is not."""

    rule: "Rule"


@frozen
class All:
    """True when every rule is."""

    rules: "tuple[Rule, ...]"


@frozen
class Some:
    """True when at least one rule is."""

    rules: "tuple[Rule, ...]"


@frozen
class Compare:
    """Two values and what is said of them; op is one of COMPARISONS."""

    op: str
    left: "Rule"
    right: "Rule"
    start: int = field(eq=False)


@frozen
class Among:
    """True when the left value is one of the others."""

    left: "Rule"
    others: "tuple[Rule, ...]"
    start: int = field(eq=False)


Rule: TypeAlias = Number | Name | Ask | Not | All | Some | Compare | Among

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+)|(?P<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)|(?P<op>==|!=|<=|>=|<|>)|(?P<mark>[(),]))"
)


def questions(rule: "Rule") -> "Iterator[Ask]":
    """Every question that a rule asks of the game, wherever in it."""
    match rule:
        case Ask():
            yield rule
        case Not(inner):
            yield from questions(inner)
        case All(rules) | Some(rules):
            for part in rules:
                yield from questions(part)
        case Compare(_, left, right):
            yield from questions(left)
            yield from questions(right)
        case Among(left):
            yield from questions(left)


@frozen
class Token:
    """A word of a rule: its kind (number, name, op, mark or end), its text and offset."""

    kind: str
    text: str
    start: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a rule, then an end."""
    place = 0
    while text[place:].strip():
        match = TOKEN.match(text, place)
        if match is None:
            start = place + len(text[place:]) - len(text[place:].lstrip())
            raise Fault("rule-syntax", f"a rule has no use for {text[start]!r}", start, 1, _cure_for(text[start]))
        kind = match.lastgroup or "mark"
        yield Token(kind, match[kind], match.start(kind))
        place = match.end()
    yield Token("end", "", len(text.rstrip()))


def _cure_for(mark: str) -> str | None:
    return {"=": "write == to compare", "&": "write and", "|": "write or", "!": "write not"}.get(mark)


def parse_rule(text: str) -> Rule:
    """The tree of a rule. Raises Fault with the place of the first thing that is not a rule."""
    return _Reader(text).whole()


class _Reader:
    """Reads a rule by descent, one token ahead."""

    def __init__(self, text: str) -> None:
        self.words = list(tokens(text))
        self.place = 0
        self.depth = 0

    @property
    def next(self) -> Token:
        return self.words[self.place]

    def take(self) -> Token:
        token = self.next
        self.place += 1
        return token

    def met(self, text: str) -> bool:
        """Step over *text* if it is next."""
        if self.next.kind != "end" and self.next.text == text:
            self.place += 1
            return True
        return False

    def need(self, text: str) -> None:
        if not self.met(text):
            raise self.fault(f"expected {text!r}")

    def fault(self, words: str) -> Fault:
        token = self.next
        found = f"found {token.text!r}" if token.kind != "end" else "the rule ends here"
        return Fault("rule-syntax", f"{words}, {found}", token.start, max(1, len(token.text)))

    def whole(self) -> Rule:
        rule = self.some()
        if self.next.kind != "end":
            raise self.fault("expected 'and', 'or' or the end of the rule")
        return rule

    def some(self) -> Rule:
        rules = [self.all()]
        while self.met("or"):
            rules.append(self.all())
        return rules[0] if len(rules) == 1 else Some(tuple(rules))

    def all(self) -> Rule:
        rules = [self.negation()]
        while self.met("and"):
            rules.append(self.negation())
        return rules[0] if len(rules) == 1 else All(tuple(rules))

    def negation(self) -> Rule:
        if not self.met("not"):
            return self.compare()
        self.deeper()
        rule = Not(self.negation())
        self.depth -= 1
        return rule

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise Fault(
                "rule-too-deep",
                f"this rule has more than {DEEPEST} levels",
                self.next.start,
                1,
                "give a part of it a name under variables: as computed",
            )

    def compare(self) -> Rule:
        left = self.value()
        token = self.next
        if token.kind == "op":
            self.take()
            return Compare(token.text, left, self.value(), token.start)
        if self.met("in"):
            return Among(left, self.listed(self.value), token.start)
        return left

    def listed(self, read: Callable[[], T]) -> tuple[T, ...]:
        """Things in brackets with commas between them."""
        self.need("(")
        things = [read()]
        while self.met(","):
            things.append(read())
        self.need(")")
        return tuple(things)

    def value(self) -> Rule:
        token = self.next
        if token.kind == "number":
            return Number(int(self.take().text))
        if token.kind == "name" and token.text not in ("and", "or", "in", "not"):
            return self.named()
        if self.met("("):
            self.deeper()
            rule = self.some()
            self.need(")")
            self.depth -= 1
            return rule
        raise self.fault("expected a name, a number or '('")

    def named(self) -> Rule:
        token = self.take()
        if self.next.text != "(" or self.next.kind != "mark":
            return Number(int(token.text == "yes")) if token.text in ("yes", "no") else Name(token.text, token.start)
        if token.text not in TESTS:
            near = nearest(token.text, TESTS)
            raise Fault(
                "unknown-test",
                f"a rule cannot ask {token.text!r}",
                token.start,
                len(token.text),
                f"did you mean {near!r}?" if near else f"it can ask {', '.join(sorted(TESTS))}",
            )
        names = self.listed(self.name)
        self.count(token, names)
        return Ask(token.text, names, token.start)

    def name(self) -> Name:
        if self.next.kind != "name":
            raise self.fault("expected a name")
        token = self.take()
        return Name(token.text, token.start)

    def count(self, token: Token, names: tuple[Name, ...]) -> None:
        kind, fewest, most, _ = TESTS[token.text]
        if not fewest <= len(names) <= most:
            raise Fault(
                "wrong-arguments",
                f"{token.text} asks about one {kind}, not {len(names)}",
                token.start,
                len(token.text),
                f"join several with and: {token.text}(a) and {token.text}(b)",
            )
