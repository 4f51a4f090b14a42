"""Who uses what: every name that a case's files mention, where, and in which thing; also inside rules, effects and texts."""

from collections.abc import Iterator

from attrs import frozen

from game.content.desk import Desk, Path, aim_at
from game.lang.prose import Link, Prose, Stress, Turns, When
from game.lang.rule import TESTS, All, Among, Ask, Compare, Name, Not, Rule, Some
from game.report.span import Span

LINKED = ("person", "place", "term", "hour", "source", "clue")
"""What a link in a text can lead to, in the order in which it is looked up."""


@frozen(order=True)
class Use:
    """A name where it is used: what it names, where, and the thing that uses it. how: name, target, rule, effect or link."""

    kind: str
    name: str
    span: Span
    owner_kind: str
    owner: str
    how: str


def uses(desk: Desk) -> tuple[Use, ...]:
    """Every use of every name, sorted by what is used and by place."""
    found = [*_references(desk), *_targets(desk), *_rules(desk), *_effects(desk), *_links(desk)]
    return tuple(sorted(set(found)))


def owner(path: Path, desk: Desk) -> tuple[str, str]:
    """The kind and id of the thing at a path; a part without an id by the thing it is part of and its number."""
    for name in (".".join(path[1:]), ".".join(path)):
        for kind in (path[0], "state", "choice", "line", "version", "aspect", "slot", "sight"):
            if name in desk.names(kind):
                return kind, name
    if len(path) > 2:
        kind, name = owner(path[:-1], desk)
        return kind, f"{name} ({path[-1]})" if path[-1].isdigit() else name
    return path[0], ".".join(path[1:])


def _references(desk: Desk) -> Iterator[Use]:
    for each in desk.references:
        yield Use(each.kind, each.name.text.strip(), each.name.span, *owner(each.path, desk), "name")


def _targets(desk: Desk) -> Iterator[Use]:
    for aim in desk.aims:
        target = aim_at(aim, desk)
        if target is not None:
            kind, name = ("state", target.state) if target.state else ("scene", target.scene)
            yield Use(kind, name, aim.written.span, *owner(aim.path, desk), "target")


def _rules(desk: Desk) -> Iterator[Use]:
    for text in desk.rules:
        for kind, name in mentions(text.rule, desk):
            span = text.written.part(name.start, len(name.id))
            yield Use(kind, name.id, span, *owner(text.path, desk), "rule")


def mentions(rule: Rule, desk: Desk) -> Iterator[tuple[str, Name]]:
    """The names that a rule mentions, with their kinds; words of enums are none."""
    match rule:
        case Name(name) if name in desk.names("variable"):
            yield "variable", rule
        case Name(name) if name in desk.names("place") or name in desk.names("hour"):
            yield ("place" if name in desk.names("place") else "hour"), rule
        case Ask(test, names):
            kind = TESTS[test][0]
            yield from (("scene" if kind == "state" and "." not in name.id else kind, name) for name in names)
        case _:
            for part in parts(rule):
                yield from mentions(part, desk)


def parts(rule: Rule) -> tuple[Rule, ...]:
    """The rules that a rule is made of."""
    match rule:
        case Not(inner):
            return (inner,)
        case All(rules) | Some(rules):
            return rules
        case Compare(_, left, right):
            return (left, right)
        case Among(left, others):
            return (left, *others)
    return ()


def _effects(desk: Desk) -> Iterator[Use]:
    for text in desk.effects:
        span = text.written.part(text.effect.start, len(text.effect.name))
        yield Use("variable", text.effect.name, span, *owner(text.path, desk), "effect")


def _links(desk: Desk) -> Iterator[Use]:
    for text in desk.proses:
        who = owner(text.path, desk)
        for piece in pieces(text.prose):
            if isinstance(piece, Link):
                yield Use(
                    _kind_of_link(piece.id, desk), piece.id, text.written.part(piece.start, len(piece.id)), *who, "link"
                )
            elif isinstance(piece, When):
                for kind, name in mentions(piece.rule, desk):
                    span = text.written.part(piece.start + name.start, len(name.id))
                    yield Use(kind, name.id, span, *who, "rule")


def pieces(prose: Prose) -> Iterator[object]:
    """Every piece of a text, inner ones too."""
    for piece in prose:
        yield piece
        match piece:
            case Stress(inner):
                yield from pieces(inner)
            case When(_, yes, no):
                yield from pieces(yes + no)
            case Turns(options):
                yield from (each for option in options for each in pieces(option))


def _kind_of_link(name: str, desk: Desk) -> str:
    return next((kind for kind in LINKED if name in desk.names(kind)), "term")
