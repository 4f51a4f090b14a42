"""The whole way from a folder to a Story: a list of passes that reads like a table of contents."""

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import Factory, define, evolve, frozen

from game.content.checks import CHECKS
from game.content.desk import Aim, Desk, aim_at
from game.content.kinds import MANIFEST, SHELVES
from game.content.nodes import Node, Pairs, compose
from game.content.shapes import BAD, is_id
from game.content.story import FRAME, Line, Manifest, Person, Scene, Stand, Story, Target
from game.content.types import TypeChecker
from game.report.diagnostic import Diagnostic, in_order, unknown
from game.report.near import nearest
from game.report.span import Span

MANIFEST_FILE = "case.yaml"


@frozen
class Text:
    """A file of a case: its name as authors see it, and what it holds."""

    name: str
    body: str


@frozen(eq=False)
class Built:
    """What comes of building: the story, or None when errors leave none; all diagnostics; the texts they point into."""

    story: Story | None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    desk: Desk
    """Where every name was given and used, for those who ask (`uses`)."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.diagnostics if not d.is_warning)


@define(eq=False)
class Draft:
    """A case on its way from text to Story."""

    texts: tuple[Text, ...]
    folder: str
    desk: Desk = Factory(Desk)
    documents: list[tuple[str, Node]] = Factory(list)
    manifest: Manifest | None = None


def load(folder: Path) -> Built:
    """The case in a folder, read from disk."""
    texts, faults = read_files(folder)
    return build(texts, shown(folder), faults)


def shown(path: Path) -> str:
    """A path as authors know it: from where they stand when that is shorter."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


def read_files(folder: Path) -> tuple[tuple[Text, ...], tuple[Diagnostic, ...]]:
    """Every YAML file below a folder."""
    texts, faults = [], []
    # Sorted: one folder gives one Story on every system, so saves can be compared.
    for path in sorted(folder.rglob("*.yaml")):
        name = shown(path)
        try:
            texts.append(Text(name, path.read_bytes().decode("utf-8-sig")))
        except UnicodeDecodeError as error:
            words = f"this file is not UTF-8: byte {error.start + 1} cannot be read"
            faults.append(Diagnostic("not-utf8", words, Span(name, 1, 1), "save it as UTF-8"))
    return tuple(texts), tuple(faults)


def build(texts: tuple[Text, ...], folder: str = "", faults: tuple[Diagnostic, ...] = ()) -> Built:
    """The whole way from text to Story."""
    draft = Draft(texts, folder)
    draft.desk.diagnostics.extend(faults)
    for improve in PASSES:
        improve(draft)
    diagnostics = in_order(draft.desk.diagnostics)
    sound = draft.manifest is not None and all(d.is_warning for d in diagnostics)
    return Built(finish(draft) if sound else None, diagnostics, {text.name: text.body for text in texts}, draft.desk)


def compose_files(draft: Draft) -> None:
    """Text to nodes."""
    for text in draft.texts:
        nodes, faults = compose(text.name, text.body.replace("\r\n", "\n"))
        draft.desk.diagnostics.extend(faults)
        draft.documents.extend((text.name, node) for node in nodes)


def read_manifest(draft: Draft) -> None:
    """case.yaml, first, because everything belongs to it."""
    wanted = os.path.join(draft.folder, MANIFEST_FILE)
    found = [node for name, node in draft.documents if name == wanted]
    draft.documents = [(name, node) for name, node in draft.documents if name != wanted]
    if found:
        value = MANIFEST.read(found[0], draft.desk, ("manifest",))
        if isinstance(value, Manifest):
            draft.manifest = value
            draft.desk.entries["manifest"] = {value.case: value}
    elif not any(text.name == wanted for text in draft.texts):
        draft.desk.fault(
            "no-case",
            f"there is no {MANIFEST_FILE} here",
            Span(wanted, 1, 1),
            "a case is a folder with a case.yaml in it",
        )


def read_shelves(draft: Draft) -> None:
    """Nodes to things, each of its kind."""
    for _, node in draft.documents:
        if isinstance(node, Pairs):
            for key, value in node.pairs:
                _read_shelf(key, value, draft.desk)
        else:
            draft.desk.fault(
                "wrong-shape",
                "the top of a file is a mapping of shelves",
                node.span,
                f"begin it with one of {', '.join(SHELVES)}",
            )


def _read_shelf(key: Any, value: Node, desk: Desk) -> None:
    record = SHELVES.get(key.text)
    if record is None:
        near = nearest(key.text, SHELVES)
        cure = f"did you mean {near!r}?" if near else f"the shelves are {', '.join(SHELVES)}"
        desk.fault("unknown-shelf", f"no shelf is called {key.text!r}", key.span, cure)
    elif not isinstance(value, Pairs):
        desk.fault(
            "wrong-shape", f"{key.text}: holds a mapping of ids", value.span, "write id: and then what belongs to it"
        )
    else:
        _read_entries(record, value, desk)


def _read_entries(record: Any, shelf: Pairs, desk: Desk) -> None:
    for name, node in shelf.pairs:
        if is_id(name, desk):
            twice = name.text in desk.names(record.kind)
            thing = record.read(evolve(node, span=name.span), desk, (record.kind, name.text))
            if thing is not BAD and not twice:
                desk.entries.setdefault(record.kind, {})[name.text] = thing


def look_up_names(draft: Draft) -> None:
    """Every name leads somewhere."""
    desk = draft.desk
    for reference in desk.references:
        name = reference.name.text.strip()
        if name not in desk.names(reference.kind):
            desk.diagnostics.append(unknown(reference.kind, name, reference.name.span, desk.names(reference.kind)))
    for aim in desk.aims:
        if aim_at(aim, desk) is None:
            _fault_of_aim(aim, desk)


def _fault_of_aim(aim: Aim, desk: Desk) -> None:
    text = aim.written.text
    if "." in text:
        desk.diagnostics.append(unknown("state", text, aim.written.span, desk.names("state")))
        return
    prefix = f"{aim.scene}."
    near = {name.removeprefix(prefix): span for name, span in desk.names("state").items() if name.startswith(prefix)}
    desk.diagnostics.append(unknown("state", text, aim.written.span, near | desk.names("scene")))


def check_types(draft: Draft) -> None:
    """Rules, effects and links fit the names they use."""
    TypeChecker(draft.desk).all()


def check_sense(draft: Draft) -> None:
    """What is asked of the case as a whole."""
    for check in CHECKS:
        check(draft.desk)
    if draft.manifest is not None and not draft.desk.names("scene"):
        draft.desk.fault("empty-case", "this case has no scenes", draft.manifest.span, "write one, under scenes:")


PASSES: tuple[Callable[[Draft], None], ...] = (
    compose_files, read_manifest, read_shelves, look_up_names, check_types, check_sense,
)  # fmt: skip


def finish(draft: Draft) -> Story:
    """The Story of a draft without errors."""
    assert draft.manifest is not None
    shelves: dict[str, Any] = {
        shelf: draft.desk.entries.get(record.kind, {}) for shelf, record in SHELVES.items() if shelf != "scenes"
    }
    scenes = {
        name: aimed(scene, draft.desk)
        for name, scene in draft.desk.entries.get("scene", {}).items()
        if isinstance(scene, Scene)
    }
    return Story(
        case=draft.manifest,
        fingerprint=fingerprint(draft.texts),
        scenes=scenes,
        **shelves,
        **parts(scenes, shelves, draft.desk.lines),
    )


def fingerprint(texts: tuple[Text, ...]) -> str:
    """SHA-256 over names and bodies: equal for equal files, wherever the folder lies."""
    whole = hashlib.sha256()
    for text in texts:
        for part in (os.path.basename(text.name), text.body.replace("\r\n", "\n")):
            whole.update(part.encode() + b"\0")
    return whole.hexdigest()


def aimed(scene: Scene, desk: Desk) -> Scene:
    """A scene whose targets are states, not words."""
    states = {name: _aimed_state(stand, desk) for name, stand in scene.states.items()}
    return evolve(scene, states=states, start=scene.start or next(iter(states)))


def _aimed_state(stand: Stand, desk: Desk) -> Stand:
    choices = {name: evolve(choice, go=_target(choice.go, desk)) for name, choice in stand.choices.items()}
    return evolve(stand, choices=choices, next=_target(stand.next, desk))


def _target(aim: object, desk: Desk) -> Target | None:
    target = aim_at(aim, desk) if isinstance(aim, Aim) else None
    if target is None or target.state:
        return target
    scene = desk.entries["scene"][target.scene]
    assert isinstance(scene, Scene)
    return Target(scene=target.scene, state=f"{scene.id}.{scene.start or next(iter(scene.states))}")


def parts(scenes: Mapping[str, Scene], shelves: dict[str, Any], lines: list[Line]) -> dict[str, Any]:
    """The things inside things, by their full ids."""
    states = {stand.id: stand for scene in scenes.values() for stand in scene.states.values()}
    moments = shelves["moments"].values()
    return {
        "states": states,
        "choices": {choice.id: choice for stand in states.values() for choice in stand.choices.values()},
        "versions": {version.id: version for moment in moments for version in moment.versions.values()},
        "aspects": {aspect.id: aspect for moment in moments for aspect in moment.aspects.values()},
        "lines": {line.id: line for line in [*lines, *silences(shelves["people"])]},
    }


def silences(people: Mapping[str, Person]) -> list[Line]:
    """The line that each person's silence is: frame, since the record has nothing."""
    return [
        Line(id=f"person.{person.id}.silence", text=person.silence, kind=FRAME, span=person.span)
        for person in people.values()
    ]
