"""Yes-or-no expressions over the variables of a model, in a form that has few shapes and simplifies itself."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen


@frozen(cache_hash=True)
class Truth:
    """Always so, or never."""

    value: bool


@frozen(cache_hash=True)
class Is:
    """A variable has one of these values."""

    var: str
    values: frozenset[int]


@frozen(cache_hash=True)
class No:
    """The other is not so."""

    of: "Expr"


@frozen(cache_hash=True)
class Every:
    """All are so."""

    of: "tuple[Expr, ...]"


@frozen(cache_hash=True)
class Any:
    """At least one is so."""

    of: "tuple[Expr, ...]"


@frozen(cache_hash=True)
class AtLeast:
    """At least so many are so."""

    number: int
    of: "tuple[Expr, ...]"


Expr: TypeAlias = Truth | Is | No | Every | Any | AtLeast

YES, NO = Truth(True), Truth(False)


def is_one(var: str) -> Expr:
    """A variable of one bit is set."""
    return Is(var, frozenset((1,)))


def no(expr: Expr) -> Expr:
    """The opposite."""
    if isinstance(expr, Truth):
        return Truth(not expr.value)
    return expr.of if isinstance(expr, No) else No(expr)


def every(parts: Iterable[Expr]) -> Expr:
    """All of the parts; YES when there are none."""
    kept = dict.fromkeys(_flat(parts, Every))
    if NO in kept:
        return NO
    kept.pop(YES, None)
    return next(iter(kept), YES) if len(kept) < 2 else Every(tuple(kept))


def some(parts: Iterable[Expr]) -> Expr:
    """Any of the parts; NO when there are none."""
    kept = dict.fromkeys(_flat(parts, Any))
    if YES in kept or any(no(part) in kept for part in kept):
        return YES
    kept.pop(NO, None)
    return next(iter(kept), NO) if len(kept) < 2 else Any(tuple(kept))


def _flat(parts: Iterable[Expr], kind: type[Every] | type[Any]) -> Iterator[Expr]:
    for part in parts:
        if isinstance(part, kind):
            yield from part.of
        else:
            yield part


def at_least(number: int, parts: Iterable[Expr]) -> Expr:
    """At least *number* of the parts; parts that are certain are counted out."""
    whole = list(parts)
    number -= sum(part == YES for part in whole)
    rest = tuple(part for part in whole if not isinstance(part, Truth))
    if number <= 0:
        return YES
    if number > len(rest):
        return NO
    if number == len(rest):
        return every(rest)
    return some(rest) if number == 1 else AtLeast(number, rest)


def variables(expr: Expr) -> set[str]:
    """The variables that an expression looks at."""
    match expr:
        case Truth():
            return set()
        case Is(var, _):
            return {var}
        case No(part):
            return variables(part)
        case Every(parts) | Any(parts) | AtLeast(_, parts):
            return {var for part in parts for var in variables(part)}


def evaluate(expr: Expr, values: dict[str, int]) -> bool:
    """Whether an expression is so: the plain form, which the diagrams and the compiled form are held to."""
    match expr:
        case Truth(value):
            return value
        case Is(var, wanted):
            return values[var] in wanted
        case No(part):
            return not evaluate(part, values)
        case Every(parts):
            return all(evaluate(part, values) for part in parts)
        case Any(parts):
            return any(evaluate(part, values) for part in parts)
        case AtLeast(number, parts):
            return sum(evaluate(part, values) for part in parts) >= number
