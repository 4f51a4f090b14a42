"""The table: every kind of thing in a case, its keys, their shapes and what they are for.

The reader, the JSON Schema and the reference page (docs/scenes.md) all come from here.
"""

from typing import Any

from game.content import story
from game.content.desk import Desk
from game.content.laws import line_of, variable_of
from game.content.nodes import Pairs
from game.content.shapes import (
    Dated,
    Each,
    EffectShape,
    Field,
    Goal,
    Many,
    OneOf,
    ProseShape,
    Record,
    Ref,
    RuleShape,
    Text,
    Whole,
    YesNo,
)  # fmt: skip
from game.lang.date import parse_date, parse_time

TEXT, PROSE, RULE, GOAL, NUMBER, YES = Text(), ProseShape(), RuleShape(), Goal(), Whole(), YesNo()
DATE = Dated("date", parse_date, r"^\d{4}(-\d{2}){0,2}(/\d{4}(-\d{2}){0,2})?$")
TIME = Dated("time", parse_time, r"^(\d{2}:\d{2}(/\d{2}:\d{2})?|morning|afternoon|evening)$")
STATUS = OneOf(("documented", "inferred"))


def need(shape: Any, doc: str, **more: Any) -> Field:
    """A key that must be there."""
    return Field(shape, doc, required=True, **more)


def refs(kind: str) -> Many:
    """A list of ids of a kind."""
    return Many(Ref(kind))


WHEN = Field(RULE, "the rule that must hold")
CLOSED = Field(TEXT, "the reason shown while `when` does not hold")

CITATION = Record(
    "citation",
    story.Citation,
    {
        "source": need(Ref("source"), "the source"),
        "at": need(TEXT, "where in it: page, paragraph or section", if_missing="fact-without-locator"),
        "via": Field(TEXT, "what that source reports it from"),
        "part": Field(TEXT, "the part of the statement that it carries, when not all of it"),
    },
    doc="Where a fact stands.",
)

LINE = Record(
    "line",
    story.Line,
    {
        "documented": Field(PROSE, "what a real source has, in our words"),
        "reconstructed": Field(PROSE, "dramatised; adds no fact, motive, guilt or feeling"),
        "frame": Field(PROSE, "the compiler, the papers, the interface; no claim about history"),
        "by": Field(Ref("person"), "who speaks; without it, narration"),
        "id": Field(TEXT, "a name, for contrasts to point at; without it the id is the path and the line's number"),
        "source": Field(Ref("source"), "the source of a documented line"),
        "at": Field(TEXT, "where in the source"),
        "facts": Field(refs("fact"), "the facts that a documented line states or a reconstructed one rests on"),
        "when": Field(RULE, "the rule that must hold for the line to be said"),
    },
    doc="What the player reads at one stroke. Exactly one of the three class keys says what it is.",
    after=line_of,
)
LINES = Many(LINE, alone=False)

CHOICE = Record(
    "choice",
    story.Choice,
    {
        "text": need(PROSE, "what the player does or says"),
        "when": WHEN,
        "closed": Field(TEXT, "the reason shown while `when` does not hold; without it the choice is hidden"),
        "sticky": Field(YES, "whether it may be taken again; once is the rule"),
        "lines": Field(LINES, "what is said when it is taken"),
        "gives": Field(refs("clue"), "the clues it gives"),
        "sets": Field(Many(EffectShape()), "the effects it has"),
        "go": Field(GOAL, "where it leads; without it the state stays"),
        "call": Field(Ref("scene"), "a scene to play, and come back from"),
    },
    kind="choice",
    doc="Something to do in a state.",
)

STATE = Record(
    "state",
    story.Stand,
    {
        "lines": Field(LINES, "what is read on entering"),
        "enter": Field(Many(EffectShape()), "effects on entering"),
        "gives": Field(refs("clue"), "clues on entering"),
        "choices": Field(Each(CHOICE), "what can be done"),
        "next": Field(GOAL, "where to go when no choice is open"),
        "return": Field(YES, "whether to go back to the calling scene when no choice is open", attribute="returns"),
        "end": Field(Ref("ending"), "the ending it leads to"),
    },
    kind="state",
    doc="A state of a scene.",
)

SCENE = Record(
    "scene",
    story.Scene,
    {
        "title": need(TEXT, "its title"),
        "states": need(Each(STATE), "its states"),
        "start": Field(TEXT, "the first state; without it, the first in the file"),
        "place": Field(Ref("place"), "the place it plays at"),
        "hour": Field(Ref("hour"), "the hour it plays at"),
        "person": Field(Ref("person"), "who is heard; makes `met` true"),
        "plate": Field(
            TEXT, "a picture of its own: a file in plates, without .svg; without one, that of the place stands"
        ),
        "alt": Field(TEXT, "all that the picture shows, in words; needed with `plate`"),
        "filed": Field(YES, "whether it comes after the report was filed, when nothing more can be found or made good"),
    },
    kind="scene",
    doc="A state machine.",
)

SOURCE = Record(
    "source",
    story.Source,
    {
        "title": need(TEXT, "its title"),
        "author": need(TEXT, "who made it"),
        "year": need(TEXT, "when it was published or written"),
        "kind": need(OneOf(("memoir", "testimony", "journal", "record", "press", "study", "article")), "what it is"),
        "published": Field(TEXT, "where"),
        "standpoint": need(TEXT, "where its author stands"),
        "knew": need(OneOf(("saw", "heard", "record", "compiled")), "how its author knew"),
        "made": need(TEXT, "how long after the events"),
        "interest": need(OneOf(("none", "some", "strong")), "what interest it has in being believed"),
        "derives": Field(refs("source"), "the sources it leans on"),
    },
    kind="source",
    doc="A document.",
)

FACT = Record(
    "fact",
    story.Fact,
    {
        "says": need(TEXT, "the statement, in our own words"),
        "sources": need(Many(CITATION, alone=False), "where it stands", if_missing="fact-without-source"),
        "nature": need(
            OneOf(("event", "state", "testimony", "inference", "judgement")), "what sort of statement it is"
        ),
        "date": Field(DATE, "when it happened: 1940-05-24, 1940-05 or 1940, or two of them with / between"),
        "time": Field(TIME, "the hour of that day: 17:20, or 17:20/17:30, or morning, afternoon or evening"),
        "people": Field(refs("person"), "whom it concerns"),
        "places": Field(refs("place"), "where"),
        "known": Field(NUMBER, "the year in which it became known"),
    },
    kind="fact",
    doc="One documented statement.",
)

SIDE = Record(
    "side",
    story.Side,
    {
        "says": need(TEXT, "what is said"),
        "facts": need(refs("fact"), "by which facts"),
    },
    doc="One side of a dispute.",
)

DISPUTE = Record(
    "dispute",
    story.Dispute,
    {
        "question": need(TEXT, "what is in dispute"),
        "sides": need(Many(SIDE, alone=False), "two sides or more"),
        "sayable": need(TEXT, "the most that one may write"),
    },
    kind="dispute",
    doc="A question on which the sources divide.",
)

CLUE = Record(
    "clue",
    story.Clue,
    {
        "title": need(TEXT, "a short name"),
        "says": need(PROSE, "what the source says, in our words"),
        "source": need(Ref("source"), "the source that says it"),
        "facts": need(refs("fact"), "the facts it is tied to", if_missing="clue-without-fact"),
        "known": need(NUMBER, "the year in which it became known"),
        "people": Field(refs("person"), "whom it concerns"),
        "places": Field(refs("place"), "where"),
        "note": Field(PROSE, "what to bear in mind about it"),
    },
    kind="clue",
    doc="What the player finds and holds.",
)

ROUTE = Record(
    "route",
    story.Route,
    {
        "who": need(TEXT, "who went"),
        "steps": need(refs("place"), "the places in their order"),
        "status": need(STATUS, "whether a source has it or it is inferred"),
        "facts": Field(refs("fact"), "the facts that carry it"),
    },
    doc="A way that somebody took.",
)

HOUR = Record(
    "hour",
    story.Hour,
    {
        "name": need(TEXT, "what it is called on screen"),
        "date": need(DATE, "the day, as 1940-05-24"),
        "order": need(NUMBER, "its place among the hours"),
        "time": Field(TIME, "the hour of the day, as 04:00"),
        "routes": Field(Many(ROUTE, alone=False), "the ways that were taken then"),
    },
    kind="hour",
    doc="A documented time.",
)

DOOR = Record(
    "door",
    story.Door,
    {
        "to": need(Ref("place"), "the place it leads to"),
        "via": need(TEXT, "what it is"),
        "status": need(STATUS, "whether a source has it or it is inferred"),
        "when": WHEN,
        "closed": CLOSED,
    },
    doc="A way to an adjoining place.",
)

OUTLOOK = Record(
    "outlook",
    story.Outlook,
    {
        "to": need(Ref("place"), "the place that is seen"),
        "what": need(TEXT, "what is seen of it, or that nothing is"),
        "status": need(STATUS, "whether a source has it or it is inferred"),
        "hours": Field(refs("hour"), "the hours of which it is told; without them, all of the place"),
        "facts": Field(refs("fact"), "the facts that carry it"),
    },
    doc="What can be seen of one place from another.",
)

CONTROL = Record(
    "control",
    story.Control,
    {
        "who": need(TEXT, "who could open and shut it, and with what"),
        "status": need(STATUS, "whether a source has it or it is inferred"),
        "hours": Field(refs("hour"), "the hours of which it is told; without them, all of the place"),
        "facts": Field(refs("fact"), "the facts that carry it"),
    },
    doc="Who works the doors of a place.",
)

SIGHT = Record(
    "sight",
    story.Sight,
    {
        "scene": need(Ref("scene"), "the scene that plays there then"),
        "plate": need(TEXT, "its picture: a file in plates, without .svg"),
        "alt": need(TEXT, "all that the picture shows, in words"),
        "status": Field(STATUS, "whether a source has it or it is inferred"),
        "when": WHEN,
        "closed": CLOSED,
    },
    kind="sight",
    doc="A place at an hour.",
)

ROOM = Record(
    "room",
    story.Room,
    {
        "x": need(NUMBER, "left edge, 0..1000"),
        "y": need(NUMBER, "top edge, 0..760"),
        "w": need(NUMBER, "width"),
        "h": need(NUMBER, "height"),
    },
    doc="Where a place stands on the plan.",
)

PLACE = Record(
    "place",
    story.Place,
    {
        "name": need(TEXT, "its name"),
        "status": need(STATUS, "whether a source has it or it is inferred"),
        "about": need(PROSE, "a sentence or two"),
        "hours": need(Each(SIGHT, keys="hour"), "the hours at which it can be seen"),
        "facts": Field(refs("fact"), "the facts that describe it"),
        "plan": Field(ROOM, "where it stands on the plan"),
        "adjoins": Field(Many(DOOR, alone=False), "the places next to it"),
        "sees": Field(Many(OUTLOOK, alone=False), "what can be seen from it"),
        "worked": Field(Many(CONTROL, alone=False), "who could open and shut its doors"),
    },
    kind="place",
    doc="Somewhere in the compound or beyond it.",
)

PRESENCE = Record(
    "presence",
    story.Presence,
    {
        "place": need(Ref("place"), "where"),
        "hour": need(Ref("hour"), "when"),
        "source": need(Ref("source"), "according to whom"),
        "status": Field(STATUS, "documented or inferred"),
    },
    doc="Somebody is somewhere at an hour.",
)

PERSON = Record(
    "person",
    story.Person,
    {
        "name": need(TEXT, "the name used of them here"),
        "role": need(TEXT, "what they were"),
        "about": need(PROSE, "80 words at most"),
        "standpoint": need(TEXT, "where they stand"),
        "could_know": need(TEXT, "what they could know, and when"),
        "silence": need(PROSE, "what is answered when the record has no answer; a frame line"),
        "dates": Field(TEXT, "born and died"),
        "portrait": Field(TEXT, "its picture: a file in portraits, without .svg"),
        "alt": Field(TEXT, "the portrait in words"),
        "facts": Field(refs("fact"), "the facts about them"),
        "present": Field(Many(PRESENCE, alone=False), "where they were, according to whom"),
    },
    kind="person",
    doc="A documented person.",
)

VARIABLE = Record(
    "variable",
    story.Variable,
    {
        "flag": Field(YES, "a flag, and whether it is up at the start"),
        "counter": Field(TEXT, "a counter and its range, as 0..5"),
        "enum": Field(Many(TEXT, alone=False), "one of these words"),
        "computed": Field(RULE, "what a rule says, whenever it is asked"),
        "start": Field(TEXT, "the value at the start, of a counter or an enum"),
    },
    kind="variable",
    doc="Something the case remembers: exactly one of flag, counter, enum, computed.",
    after=variable_of,
)

VERSION = Record(
    "version",
    story.Version,
    {
        "title": need(TEXT, "according to whom"),
        "source": need(Ref("source"), "the source"),
        "lines": need(LINES, "how it has the moment"),
        "when": WHEN,
    },
    kind="version",
    doc="A moment as one source has it.",
)

ASPECT = Record(
    "aspect",
    story.Aspect,
    {
        "on": need(TEXT, "on what"),
        "verdict": need(OneOf(("agree", "differ", "silent")), "how the versions stand to each other"),
        "cells": need(Each(TEXT), "what each version has, by its id"),
        "remark": need(PROSE, "what is said when the player has seen it"),
        "gives": Field(refs("clue"), "the clues it gives"),
    },
    kind="aspect",
    doc="One thing on which versions agree, differ or are silent.",
)

MOMENT = Record(
    "moment",
    story.Moment,
    {
        "title": need(TEXT, "its title"),
        "question": need(TEXT, "what is to be compared"),
        "place": need(Ref("place"), "where"),
        "hour": need(Ref("hour"), "when"),
        "versions": need(Each(VERSION), "two or more"),
        "aspects": need(Each(ASPECT), "what to compare"),
        "when": WHEN,
        "closed": CLOSED,
    },
    kind="moment",
    doc="The same moment as several sources have it.",
)

CONTRAST = Record(
    "contrast",
    story.Contrast,
    {
        "line": need(Ref("line"), "the line"),
        "clues": need(refs("clue"), "the clues, any of which will do"),
        "relation": need(OneOf(("contradicts", "supports")), "what the clue does to the line"),
        "lines": need(LINES, "what comes of it"),
        "gives": Field(refs("clue"), "the clues it gives"),
        "sets": Field(Many(EffectShape()), "the effects it has"),
        "when": WHEN,
    },
    kind="contrast",
    doc="A clue beside a line of testimony.",
)

UNIT = Record(
    "unit",
    story.Unit,
    {
        "title": need(TEXT, "its title"),
        "order": need(NUMBER, "its place among the units"),
        "scene": need(Ref("scene"), "its first scene"),
        "needs": need(NUMBER, "how many of its findings open the next"),
        "when": WHEN,
        "closed": CLOSED,
        "opening": Field(LINES, "what is read when it opens"),
        "plate": Field(
            TEXT, "the picture on its opening card: a file in plates, without .svg; without it there is no card"
        ),
        "alt": Field(TEXT, "all that the picture shows, in words; needed with `plate`"),
    },
    kind="unit",
    doc="A chapter.",
)

SLOT = Record(
    "slot",
    story.Slot,
    {
        "kind": need(OneOf(("who", "what", "when", "where", "how")), "what sort of word it takes"),
        "options": need(Each(TEXT), "what may stand there"),
        "right": need(Many(TEXT), "the option, or options, that the record bears out"),
    },
    kind="slot",
    doc="A blank in a sentence.",
)

FINDING = Record(
    "finding",
    story.Finding,
    {
        "unit": need(Ref("unit"), "its chapter"),
        "title": need(TEXT, "a short name"),
        "sentence": need(TEXT, "the sentence, with {slot} for each blank"),
        "slots": need(Each(SLOT), "its blanks"),
        "supports": need(
            Many(refs("clue"), alone=False), "sets of clues; any one set carries it", if_missing="no-support"
        ),
        "opposes": Field(Many(refs("clue"), alone=False), "sets of clues against it; any one set must be weighed"),
        "relevant": Field(refs("clue"), "clues that may be added without harm"),
        "grade": need(Many(OneOf(story.GRADES)), "its grade, or two neighbouring ones"),
        "thin": need(PROSE, "the reviewer's words when the support falls short"),
        "stray": need(PROSE, "the reviewer's words when a clue says nothing to the point"),
        "ruling": need(PROSE, "the editor's ruling, 80 words at most"),
        "cites": need(refs("fact"), "the facts that the ruling rests on"),
        "hints": need(Many(PROSE, alone=False), "where to look; which two to lay side by side; the answer and why"),
        "when": WHEN,
        "closed": CLOSED,
        "routes": Field(
            NUMBER, "by how many routes its support can be had: with 2, no single choice is needed for it (proved)"
        ),
        "lapse": Field(YES, "whether it is about a failure of security"),
        "revises": Field(Ref("finding"), "the earlier finding that is judged again here, as known today"),
    },
    kind="finding",
    doc="A sentence to be filled in, supported and graded.",
)

ENDING = Record(
    "ending",
    story.Ending,
    {
        "title": need(TEXT, "its title"),
        "lines": need(LINES, "what is read"),
    },
    kind="ending",
    doc="What is made of the report.",
)

TERM = Record(
    "term",
    story.Term,
    {
        "name": need(TEXT, "the word"),
        "about": need(PROSE, "120 words at most"),
        "facts": Field(refs("fact"), "what it rests on"),
    },
    kind="term",
    doc="An entry of the glossary.",
)

COVERAGE = Record(
    "coverage",
    story.Coverage,
    {name: Field(NUMBER, f"of its {words}, in percent") for name, words in {
        "scenes": "scenes", "states": "states", "shown": "choices shown open", "choices": "choices taken", "conditions": "conditions, yes and no",
        "variants": "variants of texts", "clues": "clues", "moments": "moments", "aspects": "aspects", "contrasts": "contrasts",
        "findings": "findings", "grades": "accepted grades", "endings": "endings",
    }.items()},
    doc="How much the plays of a case must cover.",
)  # fmt: skip

HORIZON = Record(
    "horizon",
    story.Horizon,
    {
        "year": need(NUMBER, "the last year of what was known then"),
        "name": need(TEXT, "what that time is called on screen, as August 1940"),
        "unit": need(
            Ref("unit"), "the chapter that brings what became known later; from then on the player may look at either"
        ),
    },
    doc="What was known then, as against today.",
)

MANIFEST = Record(
    "manifest",
    story.Manifest,
    {
        "case": need(TEXT, "the case's id: the name of its folder"),
        "title": need(TEXT, "its title"),
        "version": need(TEXT, "its version"),
        "format": need(NUMBER, "the content format: 1"),
        "engine": need(TEXT, "the engines that can play it, as >=0.1,<1"),
        "start": need(Ref("scene"), "the first scene"),
        "languages": need(Many(TEXT), "the languages of its texts"),
        "authors": need(Many(TEXT), "who made it"),
        "licence": need(TEXT, "under which licence"),
        "summary": need(TEXT, "what it is about"),
        "content_notes": need(Many(TEXT), "what a player should know before beginning"),
        "opening": Field(PROSE, "words for the title page"),
        "title_plate": Field(TEXT, "the picture of the title page: a file in plates, without .svg"),
        "title_alt": Field(TEXT, "the title picture in words"),
        "plan_caption": Field(TEXT, "after what the plan is drawn, and how far it is to be trusted"),
        "enclosure": Field(ROOM, "the wall round the places of the plan"),
        "horizon": Field(HORIZON, "until when the record went at the time, and which chapter goes beyond it"),
        "coverage": Field(COVERAGE, "how much its plays must cover; `coverage` holds them to it"),
    },
    doc="case.yaml: what a case says of itself.",
)

SHELVES: dict[str, Record] = {
    "sources": SOURCE, "facts": FACT, "disputes": DISPUTE, "clues": CLUE, "hours": HOUR, "places": PLACE,
    "people": PERSON, "variables": VARIABLE, "scenes": SCENE, "moments": MOMENT, "contrasts": CONTRAST,
    "units": UNIT, "findings": FINDING, "endings": ENDING, "glossary": TERM,
}  # fmt: skip
"""The keys that the top of a file may have, and what stands on each shelf."""

PARTS = (
    HORIZON,
    COVERAGE,
    STATE,
    CHOICE,
    LINE,
    CITATION,
    SIDE,
    SIGHT,
    DOOR,
    OUTLOOK,
    CONTROL,
    ROUTE,
    ROOM,
    PRESENCE,
    VERSION,
    ASPECT,
    SLOT,
)
"""Records that stand inside others."""


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a file of shelves."""
    records = [*SHELVES.values(), *PARTS, MANIFEST]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of a case, content format 1",
        "type": "object",
        "properties": {shelf: Each(record).schema() for shelf, record in SHELVES.items()},
        "additionalProperties": False,
        "$defs": {record.name: record.definition() for record in records},
    }


__all__ = ["MANIFEST", "PARTS", "SHELVES", "Desk", "Pairs", "schema"]
