"""The Story: a case as the engine plays it. Frozen, complete, checked; it never changes."""

from collections.abc import Mapping

from attrs import Factory, field, frozen

from game.lang.effect import Effect
from game.lang.prose import Prose
from game.lang.rule import Number, Rule
from game.report.span import NOWHERE, Span

ALWAYS: Rule = Number(1)
"""The rule of a thing that has no `when:`."""

DOCUMENTED, RECONSTRUCTED, FRAME = "documented", "reconstructed", "frame"
CLASSES = (DOCUMENTED, RECONSTRUCTED, FRAME)
"""The provenance classes of a line."""

GRADES = ("proven", "probable", "not_proven", "refuted")
"""What the record lets one say, from most to least."""


def _where() -> Span:
    return field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Citation:
    """Where a fact stands: a source and the place in it; via: what that source reports it from."""

    source: str
    at: str
    via: str = ""
    part: str = ""


@frozen(kw_only=True)
class Source:
    """A document, and what a historian asks of it before believing it."""

    id: str
    title: str
    author: str
    year: str
    kind: str
    standpoint: str
    knew: str
    made: str
    interest: str
    published: str = ""
    derives: tuple[str, ...] = ()
    span: Span = _where()


@frozen(kw_only=True)
class Fact:
    """One documented statement in our own words, with its sources."""

    id: str
    says: str
    sources: tuple[Citation, ...]
    nature: str
    date: str = ""
    time: str = ""
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    known: int = 1940
    span: Span = _where()


@frozen(kw_only=True)
class Side:
    """What one party to a dispute says."""

    says: str
    facts: tuple[str, ...]


@frozen(kw_only=True)
class Dispute:
    """A question on which the sources divide, and the most that can be said."""

    id: str
    question: str
    sides: tuple[Side, ...]
    sayable: str
    span: Span = _where()


@frozen(kw_only=True)
class Clue:
    """What the player finds and holds: one statement by a source, tied to facts."""

    id: str
    title: str
    says: Prose
    source: str
    facts: tuple[str, ...]
    known: int
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    note: Prose = ()
    span: Span = _where()


@frozen(kw_only=True)
class Route:
    """A way that somebody took, from place to place."""

    who: str
    steps: tuple[str, ...]
    status: str
    facts: tuple[str, ...] = ()


@frozen(kw_only=True)
class Hour:
    """A documented time at which places can be seen."""

    id: str
    name: str
    date: str
    order: int
    time: str = ""
    routes: tuple[Route, ...] = ()
    span: Span = _where()


@frozen(kw_only=True)
class Door:
    """A way from a place to one that adjoins it."""

    to: str
    via: str
    status: str
    when: Rule = ALWAYS
    closed: str = ""


@frozen(kw_only=True)
class Outlook:
    """What can be seen of one place from another."""

    to: str
    what: str
    status: str
    hours: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@frozen(kw_only=True)
class Control:
    """Who could open and shut the doors of a place."""

    who: str
    status: str
    hours: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@frozen(kw_only=True)
class Sight:
    """A place at an hour: the scene that plays there and its picture."""

    id: str
    scene: str
    plate: str
    alt: str
    status: str = "documented"
    when: Rule = ALWAYS
    closed: str = ""


@frozen(kw_only=True)
class Room:
    """Where a place stands on the plan: left, top, width and height in a box of 1000 by 760."""

    x: int
    y: int
    w: int
    h: int


@frozen(kw_only=True)
class Place:
    """Somewhere in the compound or beyond it."""

    id: str
    name: str
    status: str
    about: Prose
    hours: Mapping[str, Sight] = field(hash=False)
    facts: tuple[str, ...] = ()
    plan: Room | None = None
    adjoins: tuple[Door, ...] = ()
    sees: tuple[Outlook, ...] = ()
    worked: tuple[Control, ...] = ()
    span: Span = _where()


@frozen(kw_only=True)
class Presence:
    """Somebody is somewhere at an hour, according to a source."""

    place: str
    hour: str
    source: str
    status: str = "documented"


@frozen(kw_only=True)
class Person:
    """A documented person."""

    id: str
    name: str
    role: str
    about: Prose
    standpoint: str
    could_know: str
    silence: Prose
    dates: str = ""
    portrait: str = ""
    alt: str = ""
    facts: tuple[str, ...] = ()
    present: tuple[Presence, ...] = ()
    span: Span = _where()


@frozen(kw_only=True)
class Variable:
    """A thing that a case remembers: flag (0..1), counter, enum (index into values) or computed."""

    id: str
    kind: str
    start: int = 0
    low: int = 0
    high: int = 1
    values: tuple[str, ...] = ()
    rule: Rule = ALWAYS
    span: Span = _where()


@frozen(kw_only=True)
class Line:
    """What the player reads at one stroke: prose with its class and what it rests on."""

    id: str
    text: Prose
    kind: str
    by: str = ""
    source: str = ""
    at: str = ""
    facts: tuple[str, ...] = ()
    when: Rule = ALWAYS
    span: Span = _where()


@frozen(kw_only=True)
class Target:
    """Where a choice leads: a scene and a state in it."""

    scene: str
    state: str


@frozen(kw_only=True)
class Choice:
    """Something to do in a state. Its id is the whole path: scene.state.choice."""

    id: str
    text: Prose
    when: Rule = ALWAYS
    closed: str = ""
    sticky: bool = False
    lines: tuple[Line, ...] = ()
    gives: tuple[str, ...] = ()
    sets: tuple[Effect, ...] = ()
    go: Target | None = None
    call: str = ""
    span: Span = _where()


@frozen(kw_only=True)
class Stand:
    """A state of a scene. Its id is the whole path: scene.state."""

    id: str
    lines: tuple[Line, ...] = ()
    enter: tuple[Effect, ...] = ()
    gives: tuple[str, ...] = ()
    choices: Mapping[str, Choice] = field(factory=dict, hash=False)
    next: Target | None = None
    returns: bool = False
    end: str = ""
    span: Span = _where()


@frozen(kw_only=True)
class Scene:
    """A state machine: states with text, choices with conditions, effects and targets."""

    id: str
    title: str
    states: Mapping[str, Stand] = field(hash=False)
    start: str = ""
    place: str = ""
    hour: str = ""
    person: str = ""
    plate: str = ""
    alt: str = ""
    filed: bool = False
    span: Span = _where()


@frozen(kw_only=True)
class Version:
    """A moment as one source has it. Its id is the whole path: moment.version."""

    id: str
    title: str
    source: str
    lines: tuple[Line, ...]
    when: Rule = ALWAYS
    span: Span = _where()


@frozen(kw_only=True)
class Aspect:
    """One thing on which the versions of a moment agree, differ, or are silent."""

    id: str
    on: str
    verdict: str
    cells: Mapping[str, str] = field(hash=False)
    remark: Prose
    gives: tuple[str, ...] = ()
    span: Span = _where()


@frozen(kw_only=True)
class Moment:
    """The same moment in two versions or more."""

    id: str
    title: str
    question: str
    place: str
    hour: str
    versions: Mapping[str, Version] = field(hash=False)
    aspects: Mapping[str, Aspect] = field(hash=False)
    when: Rule = ALWAYS
    closed: str = ""
    span: Span = _where()


@frozen(kw_only=True)
class Contrast:
    """A clue laid beside a line of testimony that it contradicts or supports."""

    id: str
    line: str
    clues: tuple[str, ...]
    relation: str
    lines: tuple[Line, ...]
    gives: tuple[str, ...] = ()
    sets: tuple[Effect, ...] = ()
    when: Rule = ALWAYS
    span: Span = _where()


@frozen(kw_only=True)
class Unit:
    """A chapter."""

    id: str
    title: str
    order: int
    scene: str
    needs: int
    when: Rule = ALWAYS
    closed: str = ""
    opening: tuple[Line, ...] = ()
    plate: str = ""
    alt: str = ""
    span: Span = _where()


@frozen(kw_only=True)
class Slot:
    """A blank in a finding's sentence: its kind and what may stand there."""

    id: str
    kind: str
    options: Mapping[str, str] = field(hash=False)
    right: tuple[str, ...] = ()
    span: Span = _where()


@frozen(kw_only=True)
class Finding:
    """A sentence with typed slots, the clues that carry it, and its grade."""

    id: str
    unit: str
    title: str
    sentence: str
    slots: Mapping[str, Slot] = field(hash=False)
    supports: tuple[tuple[str, ...], ...]
    grade: tuple[str, ...]
    thin: Prose
    stray: Prose
    ruling: Prose
    cites: tuple[str, ...]
    hints: tuple[Prose, ...]
    opposes: tuple[tuple[str, ...], ...] = ()
    relevant: tuple[str, ...] = ()
    when: Rule = ALWAYS
    closed: str = ""
    lapse: bool = False
    routes: int = 1
    revises: str = ""
    span: Span = _where()


@frozen(kw_only=True)
class Ending:
    """What is made of the report."""

    id: str
    title: str
    lines: tuple[Line, ...]
    span: Span = _where()


@frozen(kw_only=True)
class Term:
    """An entry of the glossary."""

    id: str
    name: str
    about: Prose
    facts: tuple[str, ...] = ()
    span: Span = _where()


@frozen(kw_only=True)
class Coverage:
    """How much of a case its plays must cover, in percent of each sort of thing (see `game.tools.coverage`)."""

    scenes: int = 0
    states: int = 0
    shown: int = 0
    choices: int = 0
    conditions: int = 0
    variants: int = 0
    clues: int = 0
    moments: int = 0
    aspects: int = 0
    contrasts: int = 0
    findings: int = 0
    grades: int = 0
    endings: int = 0
    span: Span = _where()


@frozen(kw_only=True)
class Horizon:
    """What was known then, as against today: the last year of it, and the chapter that goes beyond."""

    year: int
    name: str
    unit: str


@frozen(kw_only=True)
class Manifest:
    """What a case says of itself in case.yaml."""

    case: str
    title: str
    version: str
    format: int
    engine: str
    start: str
    languages: tuple[str, ...]
    authors: tuple[str, ...]
    licence: str
    summary: str
    content_notes: tuple[str, ...]
    opening: Prose = ()
    title_plate: str = ""
    title_alt: str = ""
    plan_caption: str = ""
    enclosure: Room | None = None
    horizon: Horizon | None = None
    coverage: Coverage | None = None
    span: Span = _where()


@frozen(kw_only=True, eq=False)
class Story:
    """A compiled case: every thing by its id. fingerprint: SHA-256 of the files it was made from."""

    case: Manifest
    fingerprint: str
    sources: Mapping[str, Source] = Factory(dict)
    facts: Mapping[str, Fact] = Factory(dict)
    disputes: Mapping[str, Dispute] = Factory(dict)
    clues: Mapping[str, Clue] = Factory(dict)
    hours: Mapping[str, Hour] = Factory(dict)
    places: Mapping[str, Place] = Factory(dict)
    people: Mapping[str, Person] = Factory(dict)
    variables: Mapping[str, Variable] = Factory(dict)
    scenes: Mapping[str, Scene] = Factory(dict)
    moments: Mapping[str, Moment] = Factory(dict)
    contrasts: Mapping[str, Contrast] = Factory(dict)
    units: Mapping[str, Unit] = Factory(dict)
    findings: Mapping[str, Finding] = Factory(dict)
    endings: Mapping[str, Ending] = Factory(dict)
    glossary: Mapping[str, Term] = Factory(dict)
    states: Mapping[str, Stand] = Factory(dict)
    choices: Mapping[str, Choice] = Factory(dict)
    versions: Mapping[str, Version] = Factory(dict)
    aspects: Mapping[str, Aspect] = Factory(dict)
    lines: Mapping[str, Line] = Factory(dict)
    interpreted: bool = False
    """Whether its rules and pages are worked out anew each time: the plain form, to which the fast one is held."""
