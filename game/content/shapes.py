"""The shapes that values of a scene file can have: each reads a node, describes itself, gives its JSON Schema."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from attrs import field, frozen

from game.content.desk import Aim, Desk, EffectText, Path, ProseText, Reference, RuleText
from game.content.nodes import Items, Node, Pairs, Scalar
from game.lang.effect import parse_effect
from game.lang.fault import Fault
from game.lang.prose import parse_prose
from game.lang.rule import parse_rule
from game.report.near import nearest

Schema = dict[str, Any]

ID = re.compile(r"[a-z][a-z0-9_]*\Z")


class Bad:
    """What a shape gives when a node has not that shape; the fault is on the desk."""


BAD = Bad()


class Shape(Protocol):
    """What a value of some key looks like."""

    @property
    def words(self) -> str:
        """The shape in a few words, for the reference page."""

    def read(self, node: Node, desk: Desk, path: Path) -> Any:
        """The value, or BAD with a fault on the desk."""

    def schema(self) -> Schema:
        """The shape as JSON Schema."""


def _named(node: Node) -> str:
    return {Scalar: "a text", Items: "a list", Pairs: "a mapping"}[type(node)]


def _wrong(node: Node, wanted: str, desk: Desk, cure: str | None = None) -> Bad:
    desk.fault("wrong-shape", f"this is {_named(node)}; {wanted} is needed here", node.span, cure)
    return BAD


def scalar(node: Node, desk: Desk) -> Scalar | Bad:
    """A text that is not empty."""
    if not isinstance(node, Scalar):
        return _wrong(node, "a text", desk)
    if not node.text.strip():
        desk.fault("empty-text", "this text is empty", node.span, "write it, or leave the key out")
        return BAD
    return node


def _parsed(written: Scalar, parse: Callable[[str], Any], desk: Desk) -> Any:
    try:
        return parse(written.text)
    except Fault as fault:
        desk.fault(fault.code, fault.words, written.part(fault.start, fault.length), fault.cure)
        return BAD


@frozen
class Text:
    """Words that are shown as they are."""

    words = "text"

    def read(self, node: Node, desk: Desk, path: Path) -> str | Bad:
        value = scalar(node, desk)
        return value.text.strip() if isinstance(value, Scalar) else BAD

    def schema(self) -> Schema:
        return {"type": ["string", "number"]}


@frozen
class Dated:
    """A date or an hour, kept as it is written; read: what reads it, or raises Fault."""

    words: str
    parse: Callable[[str], Any]
    pattern: str

    def read(self, node: Node, desk: Desk, path: Path) -> str | Bad:
        value = scalar(node, desk)
        if not isinstance(value, Scalar) or _parsed(value, self.parse, desk) is BAD:
            return BAD
        return value.text.strip()

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "pattern": self.pattern}


@frozen
class ProseShape:
    """Words with emphasis, links and conditions."""

    words = "prose"

    def read(self, node: Node, desk: Desk, path: Path) -> Any:
        value = scalar(node, desk)
        prose = _parsed(value, _prose, desk) if isinstance(value, Scalar) else BAD
        if not isinstance(prose, Bad) and isinstance(value, Scalar):
            desk.proses.append(ProseText(prose, value, path))
        return prose

    def schema(self) -> Schema:
        return {"type": "string"}


def _prose(text: str) -> Any:
    return parse_prose(" ".join(text.split()))


@frozen
class Whole:
    """A whole number."""

    words = "number"

    def read(self, node: Node, desk: Desk, path: Path) -> int | Bad:
        value = scalar(node, desk)
        if isinstance(value, Scalar) and re.fullmatch(r"-?\d{1,9}", value.text):
            return int(value.text)
        if isinstance(value, Scalar):
            desk.fault("not-a-number", f"{value.text!r} is not a whole number", value.span)
        return BAD

    def schema(self) -> Schema:
        return {"type": "integer"}


@frozen
class YesNo:
    """Yes or no."""

    words = "yes or no"

    def read(self, node: Node, desk: Desk, path: Path) -> bool | Bad:
        value = scalar(node, desk)
        if isinstance(value, Scalar) and value.text in ("yes", "no", "true", "false"):
            return value.text in ("yes", "true")
        if isinstance(value, Scalar):
            desk.fault("not-yes-or-no", f"{value.text!r} is neither yes nor no", value.span, "write yes or no")
        return BAD

    def schema(self) -> Schema:
        return {"enum": ["yes", "no", True, False]}


@frozen
class OneOf:
    """One of a few words."""

    options: tuple[str, ...]

    @property
    def words(self) -> str:
        return " · ".join(f"`{option}`" for option in self.options)

    def read(self, node: Node, desk: Desk, path: Path) -> str | Bad:
        value = scalar(node, desk)
        if isinstance(value, Scalar) and value.text in self.options:
            return value.text
        if isinstance(value, Scalar):
            near = nearest(value.text, self.options)
            cure = f"did you mean {near!r}?" if near else f"write {', '.join(self.options)}"
            desk.fault("not-one-of", f"{value.text!r} is not one of the words allowed here", value.span, cure)
        return BAD

    def schema(self) -> Schema:
        return {"enum": list(self.options)}


@frozen
class Ref:
    """The id of something of a kind."""

    kind: str

    @property
    def words(self) -> str:
        return f"id of a {self.kind}"

    def read(self, node: Node, desk: Desk, path: Path) -> str | Bad:
        value = scalar(node, desk)
        if not isinstance(value, Scalar):
            return BAD
        desk.references.append(Reference(self.kind, value, path=path))
        return value.text.strip()

    def schema(self) -> Schema:
        return {"type": "string", "pattern": r"^[a-z0-9_.]+$"}


@frozen
class Goal:
    """A state of this scene, a scene, or scene.state."""

    words = "target"

    def read(self, node: Node, desk: Desk, path: Path) -> Aim | Bad:
        value = scalar(node, desk)
        if not isinstance(value, Scalar):
            return BAD
        aim = Aim(value, path[1], path)
        desk.aims.append(aim)
        return aim

    def schema(self) -> Schema:
        return {"type": "string", "pattern": r"^[a-z0-9_.]+$"}


@frozen
class RuleShape:
    """A condition."""

    words = "rule"

    def read(self, node: Node, desk: Desk, path: Path) -> Any:
        value = scalar(node, desk)
        rule = _parsed(value, parse_rule, desk) if isinstance(value, Scalar) else BAD
        if not isinstance(rule, Bad) and isinstance(value, Scalar):
            desk.rules.append(RuleText(rule, value, path))
        return rule

    def schema(self) -> Schema:
        return {"type": "string"}


@frozen
class EffectShape:
    """A change of a variable."""

    words = "effect"

    def read(self, node: Node, desk: Desk, path: Path) -> Any:
        value = scalar(node, desk)
        effect = _parsed(value, parse_effect, desk) if isinstance(value, Scalar) else BAD
        if not isinstance(effect, Bad) and isinstance(value, Scalar):
            desk.effects.append(EffectText(effect, value, path))
        return effect

    def schema(self) -> Schema:
        return {"type": "string"}


@frozen
class Many:
    """A list; a single value may stand for a list of one."""

    of: Shape
    alone: bool = True

    @property
    def words(self) -> str:
        return f"list of {self.of.words}"

    def read(self, node: Node, desk: Desk, path: Path) -> Any:
        if isinstance(node, Items):
            items = node.items
        elif self.alone and not isinstance(node, Pairs):
            items = (node,)
        else:
            return _wrong(node, "a list", desk, "begin each item with '- '")
        values = [self.of.read(item, desk, self.below(path, n)) for n, item in enumerate(items, 1)]
        return tuple(value for value in values if value is not BAD)

    def below(self, path: Path, number: int) -> Path:
        """Where an item stands: records are numbered, and what has no parts belongs to what the list belongs to."""
        return (*path, str(number)) if isinstance(self.of, Record) else path

    def schema(self) -> Schema:
        whole = {"type": "array", "items": self.of.schema()}
        return {"anyOf": [whole, self.of.schema()]} if self.alone else whole


@frozen
class Each:
    """A mapping from ids to things of one shape."""

    of: Shape
    keys: str = ""
    """The kind of thing the ids name, when they name something defined elsewhere."""

    @property
    def words(self) -> str:
        return f"id → {self.of.words}"

    def read(self, node: Node, desk: Desk, path: Path) -> Any:
        if not isinstance(node, Pairs):
            return _wrong(node, "a mapping", desk, "write id: and then what belongs to it")
        values = {}
        for key, value in node.pairs:
            if self.fits(key, desk, path):
                values[key.text] = self.of.read(value, desk, (*path, key.text))
        return {name: value for name, value in values.items() if value is not BAD}

    def fits(self, key: Scalar, desk: Desk, path: Path) -> bool:
        if self.keys:
            desk.references.append(Reference(self.keys, key, path=path))
            return True
        return is_id(key, desk)

    def schema(self) -> Schema:
        return {
            "type": "object",
            "additionalProperties": self.of.schema(),
            "propertyNames": {"pattern": "^[a-z][a-z0-9_]*$"},
        }


def is_id(name: Scalar, desk: Desk) -> bool:
    """Whether a name may be an id; a fault when not."""
    if ID.match(name.text):
        return True
    tidy = re.sub(r"[^a-z0-9]+", "_", name.text.lower()).strip("_")
    cure = f"write {tidy!r}" if ID.match(tidy) else None
    desk.fault(
        "bad-id", f"{name.text!r} cannot be an id: small letters, digits and _ only, a letter first", name.span, cure
    )
    return False


@frozen
class Field:
    """A key of a record: its shape, whether it must be there, what it is for."""

    shape: Shape
    doc: str
    required: bool = False
    attribute: str = ""
    """The attribute's name, where the key is not a name that Python allows or has another name there."""
    if_missing: str = "missing-key"
    """The code of the fault when a required key is not there."""


@frozen
class Record:
    """A mapping with known keys, read into one class of the Story."""

    name: str
    make: Callable[..., Any]
    fields: Mapping[str, Field]
    kind: str = ""
    """The kind under which the record's own id is claimed; empty when it has none."""
    doc: str = ""
    after: Callable[[Any, Pairs, Desk], Any] | None = field(default=None, eq=False)

    @property
    def words(self) -> str:
        return self.name

    def read(self, node: Node, desk: Desk, path: Path) -> Any:
        name = self.full_id(path)
        if self.kind:
            desk.claim(self.kind, name, node.span)
        if not isinstance(node, Pairs):
            return _wrong(node, f"a mapping for the {self.name}", desk)
        values = self.values(node, desk, path)
        if values is None:
            return BAD
        if self.kind:
            values |= {"id": name}
        if self.after is None:
            return self.make(**values, **self.placed(node))
        return self.after({**values, "path": path}, node, desk)

    def placed(self, node: Pairs) -> dict[str, Any]:
        return (
            {"span": node.span}
            if hasattr(self.make, "__attrs_attrs__") and "span" in {a.name for a in self.make.__attrs_attrs__}
            else {}
        )

    def full_id(self, path: Path) -> str:
        """The id: the path without the kind, joined by dots; only the last of it for named lines."""
        return ".".join(path[1:])

    def values(self, node: Pairs, desk: Desk, path: Path) -> dict[str, Any] | None:
        """What each key holds; None when a required one is missing or bad."""
        found: dict[str, Any] = {}
        for key, value in node.pairs:
            if key.text in self.fields:
                wanted = self.fields[key.text]
                found[wanted.attribute or key.text] = wanted.shape.read(value, desk, self.below(path, key.text, wanted))
            else:
                self.unknown_key(key, desk)
        return self.complete(found, node, desk, path)

    def below(self, path: Path, key: str, wanted: Field) -> Path:
        """Parts with ids of their own continue the path; other keys are no part of it."""
        return path

    def complete(self, found: dict[str, Any], node: Pairs, desk: Desk, path: Path) -> dict[str, Any] | None:
        whole = True
        for key, wanted in self.fields.items():
            value = found.get(wanted.attribute or key)
            missing = (wanted.attribute or key) not in found
            if wanted.required and (missing or (wanted.if_missing != "missing-key" and value == ())):
                self.missing(key, wanted, node, desk, path)
                whole = False
            elif value is BAD:
                whole = False
        return found if whole else None

    def missing(self, key: str, wanted: Field, node: Pairs, desk: Desk, path: Path) -> None:
        own = f" {path[-1]!r}" if self.kind and len(path) > 1 else ""
        desk.fault(wanted.if_missing, f"the {self.name}{own} has no {key}", node.span, f"add {key}: {wanted.doc}")

    def unknown_key(self, key: Scalar, desk: Desk) -> None:
        near = nearest(key.text, self.fields)
        cure = f"did you mean {near!r}?" if near else f"a {self.name} has {', '.join(self.fields)}"
        desk.fault("unknown-key", f"a {self.name} has no key {key.text!r}", key.span, cure)

    def schema(self) -> Schema:
        return {"$ref": f"#/$defs/{self.name}"}

    def definition(self) -> Schema:
        """The record itself, for the schema's definitions."""
        return {
            "type": "object",
            "description": self.doc,
            "properties": {
                key: wanted.shape.schema() | {"description": wanted.doc} for key, wanted in self.fields.items()
            },
            "required": [key for key, wanted in self.fields.items() if wanted.required],
            "additionalProperties": False,
        }
