"""What is asked of a case as a whole, once its names lead somewhere. Each check is one sentence of the law."""

import re
from collections.abc import Callable, Iterator
from itertools import islice, product

from game import VERSION
from game.content.days import days_are_carried
from game.content.desk import Desk, things
from game.content.flow import no_silent_loops, scenes_go_on, states_are_reached
from game.content.grammar import slips
from game.content.story import (
    DOCUMENTED,
    GRADES,
    Clue,
    Contrast,
    Dispute,
    Fact,
    Finding,
    Line,
    Manifest,
    Moment,
    Person,
    Place,
    Scene,
    Term,
    Unit,
)  # fmt: skip
from game.content.types import circles
from game.content.words import words_in
from game.lang.date import parse_date

FORMAT = 1
"""The content format that this engine reads."""

LONGEST_TERM = 120
"""Words of an entry of the glossary: half a minute."""

MOST_FILLINGS = 5_000
"""Fillings of a sentence that are looked at; four slots of eight options make 4,096."""


def manifest_fits(desk: Desk) -> None:
    """The engine reads the case's format and is one that the case asks for."""
    for manifest in things(desk, "manifest", Manifest):
        if manifest.format != FORMAT:
            desk.fault(
                "wrong-format",
                f"this case is in format {manifest.format}; the engine reads {FORMAT}",
                manifest.span,
                "play it with the engine it was written for",
            )
        if not within(VERSION, manifest.engine):
            desk.fault(
                "wrong-engine",
                f"this case asks for engine {manifest.engine}; this is {VERSION}",
                manifest.span,
                "install the engine it asks for, or widen engine:",
            )


def within(version: str, wanted: str) -> bool:
    """Whether a version keeps every bound of a range such as >=0.1,<2."""
    own = _numbers(version)
    for bound in wanted.split(","):
        match = re.fullmatch(r"\s*(>=|<=|==|>|<)\s*([\d.]+)\s*", bound)
        if not match or not _keeps(own, match[1], _numbers(match[2])):
            return False
    return True


def _numbers(version: str) -> tuple[int, ...]:
    parts = [int(part) for part in version.split(".") if part.isdigit()]
    return tuple(([*parts, 0, 0, 0])[:3])


def _keeps(own: tuple[int, ...], op: str, other: tuple[int, ...]) -> bool:
    return {">=": own >= other, "<=": own <= other, "==": own == other, ">": own > other, "<": own < other}[op]


def sources_stand_behind(desk: Desk) -> None:
    """A clue's or a line's source is one of those that carry its facts."""
    facts = {fact.id: {citation.source for citation in fact.sources} for fact in things(desk, "fact", Fact)}
    for clue in things(desk, "clue", Clue):
        _stands_behind("clue", clue, facts, desk)
    for line in desk.lines:
        if line.kind == DOCUMENTED and line.source and line.facts and not line.at:
            _stands_behind("line", line, facts, desk)


def _stands_behind(kind: str, thing: object, facts: dict[str, set[str]], desk: Desk) -> None:
    source, names, span = thing.source, thing.facts, thing.span  # type: ignore[attr-defined]
    behind = {name for fact in names for name in facts.get(fact, set())}
    if behind and source not in behind:
        desk.fault(
            f"source-not-behind-{kind}",
            f"{source!r} carries none of the facts of this {kind}",
            span,
            f"these do: {', '.join(sorted(behind))}; or give at: for the place in {source}"
            if kind == "line"
            else f"these do: {', '.join(sorted(behind))}",
        )


def facts_are_used(desk: Desk) -> None:
    """Every fact is used by a clue, a line, a ruling, a place, a person, a term or a dispute."""
    used = {reference.name.text for reference in desk.references if reference.kind == "fact"}
    for fact in things(desk, "fact", Fact):
        if fact.id not in used:
            desk.fault(
                "unused-fact", f"no clue, line or ruling uses the fact {fact.id!r}", fact.span, "use it, or take it out"
            )


def hours_have_days(desk: Desk) -> None:
    """A fact with an hour happened on one day."""
    for fact in things(desk, "fact", Fact):
        if fact.time and not (fact.date and parse_date(fact.date).is_day):
            given = f"its date is {fact.date}" if fact.date else "it has no date"
            desk.fault(
                "time-without-day",
                f"the fact {fact.id!r} has the hour {fact.time}, and {given}",
                fact.span,
                "give the day in date:, as 1940-05-24, or leave time: out",
            )


def disputes_have_sides(desk: Desk) -> None:
    """A dispute has two sides."""
    for dispute in things(desk, "dispute", Dispute):
        if len(dispute.sides) < 2:
            desk.fault("one-side", f"the dispute {dispute.id!r} has one side", dispute.span, "add the other")


def clues_are_short(desk: Desk) -> None:
    """A clue is read at a glance."""
    for clue in things(desk, "clue", Clue):
        if words_in(clue.says) > 60:
            desk.fault(
                "long-clue",
                f"this clue has {words_in(clue.says)} words; 60 is the most",
                clue.span,
                "keep what the source says; the rest belongs in note:",
            )


def terms_are_short(desk: Desk) -> None:
    """An entry of the glossary is read while the scene waits."""
    for term in things(desk, "term", Term):
        if words_in(term.about) > LONGEST_TERM:
            desk.fault(
                "long-term",
                f"the entry {term.id!r} has {words_in(term.about)} words; {LONGEST_TERM} is the most",
                term.span,
                "keep what the scenes need of it",
            )


def speakers_are_there(desk: Desk) -> None:
    """Nobody speaks at a place and hour when the record has them elsewhere at that hour, and only there."""
    people = {person.id: person for person in things(desk, "person", Person)}
    for scene in things(desk, "scene", Scene):
        for line in _lines_of(scene) if scene.place else ():
            person = people.get(line.by)
            where = {each.place for each in person.present if each.hour == scene.hour} if person else set()
            if where and scene.place not in where:
                desk.fault(
                    "absent-speaker",
                    f"{line.by!r} speaks at {scene.place!r}, and was at {', '.join(sorted(where))} at that hour",
                    line.span,
                    "let them be heard in a scene without a place, or add to their present:",
                )


def _lines_of(scene: Scene) -> Iterator[Line]:
    for stand in scene.states.values():
        yield from stand.lines
        yield from (line for choice in stand.choices.values() for line in choice.lines)


def computed_end(desk: Desk) -> None:
    """No computed variable waits for itself."""
    variables = desk.variables()
    for circle in circles(variables):
        desk.fault(
            "computed-in-a-circle",
            f"these wait for each other: {' → '.join((*circle, circle[0]))}",
            variables[circle[0]].span,
            "compute one of them from what the player does",
        )


def hubs_agree(desk: Desk) -> None:
    """A place and its scene name each other."""
    scenes = {scene.id: scene for scene in things(desk, "scene", Scene)}
    named = {}
    for place in things(desk, "place", Place):
        for hour, sight in place.hours.items():
            named[sight.scene] = (place.id, hour)
            scene = scenes.get(sight.scene)
            if scene and (scene.place, scene.hour) != (place.id, hour):
                desk.fault(
                    "wrong-hub",
                    f"the scene {scene.id!r} is not at {place.id!r} at the hour {hour!r}",
                    scene.span,
                    f"add place: {place.id} and hour: {hour}",
                )
    for scene in scenes.values():
        if scene.place and scene.id not in named:
            desk.fault(
                "unplaced-hub",
                f"no hour of {scene.place!r} plays the scene {scene.id!r}",
                scene.span,
                "name it under that place's hours:, or take place: out",
            )


def pictures_have_words(desk: Desk) -> None:
    """The plate of a chapter or a scene is also told in words."""
    pictured: list[tuple[str, Unit | Scene]] = [
        *(("unit", each) for each in things(desk, "unit", Unit)),
        *(("scene", each) for each in things(desk, "scene", Scene)),
    ]
    for kind, each in pictured:
        if each.plate and not each.alt:
            desk.fault(
                "missing-key",
                f"the {kind} {each.id!r} has a plate and no alt",
                each.span,
                "add alt: all that the picture shows, in words",
            )


def moments_compare(desk: Desk) -> None:
    """A moment has two versions; each aspect says what each version has."""
    for moment in things(desk, "moment", Moment):
        if len(moment.versions) < 2:
            desk.fault(
                "one-version",
                f"the moment {moment.id!r} has fewer than two versions",
                moment.span,
                "add another, or make it a scene",
            )
        for aspect in moment.aspects.values():
            for version in moment.versions:
                if version not in aspect.cells:
                    desk.fault(
                        "missing-cell",
                        f"the aspect {aspect.id!r} does not say what {version!r} has",
                        aspect.span,
                        f"add {version}: under cells:, if only to say that it is silent",
                    )
            for name in aspect.cells:
                if name not in moment.versions:
                    desk.fault(
                        "unknown-version",
                        f"{moment.id!r} has no version {name!r}",
                        aspect.span,
                        f"its versions are {', '.join(moment.versions)}",
                    )


def contrasts_are_heard(desk: Desk) -> None:
    """A contrast points at a line that a person speaks."""
    lines = {line.id: line for line in desk.lines}
    for contrast in things(desk, "contrast", Contrast):
        line = lines.get(contrast.line)
        if line and not line.by:
            desk.fault("line-not-spoken", f"nobody speaks the line {line.id!r}", contrast.span, "give the line its by:")


def findings_can_be_made(desk: Desk) -> None:
    """Sentences and slots belong together; grades, hints and rulings have their measure."""
    for finding in things(desk, "finding", Finding):
        for check in FINDING_CHECKS:
            check(finding, desk)


def _blanks_are_slots(finding: Finding, desk: Desk) -> None:
    blanks = re.findall(r"\{(\w*)\}", finding.sentence)
    for name in finding.slots:
        if name not in blanks:
            desk.fault(
                "slot-not-in-sentence",
                f"the sentence of {finding.id!r} has no {{{name}}}",
                finding.span,
                "put the blank where it belongs, or take the slot out",
            )
    for name in blanks:
        if name not in finding.slots:
            desk.fault(
                "blank-without-slot",
                f"no slot of {finding.id!r} fills {{{name}}}",
                finding.span,
                f"add {name}: under slots:",
            )


def _slots_offer(finding: Finding, desk: Desk) -> None:
    for slot in finding.slots.values():
        if len(slot.options) < 2:
            desk.fault(
                "few-options", f"the slot {slot.id!r} offers no choice", slot.span, "add options, or write it out"
            )
        for name in slot.right:
            if name not in slot.options:
                desk.fault(
                    "unknown-option",
                    f"{name!r} is not an option of {slot.id!r}",
                    slot.span,
                    f"its options are {', '.join(slot.options)}",
                )


def _grades_are_neighbours(finding: Finding, desk: Desk) -> None:
    places = [GRADES.index(grade) for grade in finding.grade]
    if len(places) > 2 or (len(places) == 2 and abs(places[0] - places[1]) != 1):
        desk.fault(
            "grades-not-adjacent",
            f"{finding.id!r} accepts grades that are not neighbours",
            finding.span,
            f"the order is {', '.join(GRADES)}",
        )


def _hints_and_ruling(finding: Finding, desk: Desk) -> None:
    if len(finding.hints) != 3:
        desk.fault(
            "three-hints",
            f"{finding.id!r} has {len(finding.hints)} hints",
            finding.span,
            "write three: where to look, which two to lay side by side, the answer and why",
        )
    if words_in(finding.ruling) > 80:
        desk.fault(
            "long-ruling",
            f"the ruling of {finding.id!r} has {words_in(finding.ruling)} words; 80 is the most",
            finding.span,
            "keep the ruling and its reason",
        )


def _sentence_reads_well(finding: Finding, desk: Desk) -> None:
    """However the blanks are filled, a sentence comes out; each slip is told once, with the first filling that has it."""
    told: set[str] = set()
    for sentence in fillings(finding):
        for slip in slips(sentence):
            if slip not in told:
                told.add(slip)
                desk.fault(
                    "rough-sentence",
                    f"a filling of {finding.id!r} does not read well: {slip}",
                    finding.span,
                    f"it reads: {sentence}",
                )


def fillings(finding: Finding) -> Iterator[str]:
    """Every sentence that the blanks can make, as far as MOST_FILLINGS goes."""
    names = [name for name in finding.slots if finding.slots[name].options]
    options = [tuple(finding.slots[name].options.values()) for name in names]
    for words in islice(product(*options), MOST_FILLINGS):
        yield _filled(finding.sentence, dict(zip(names, words, strict=True)))


def _filled(sentence: str, words: dict[str, str]) -> str:
    return re.sub(r"\{(\w*)\}", lambda blank: words.get(blank[1], "…"), sentence)


FINDING_CHECKS: tuple[Callable[[Finding, Desk], None], ...] = (
    _blanks_are_slots, _slots_offer, _grades_are_neighbours, _hints_and_ruling, _sentence_reads_well,
)  # fmt: skip

CHECKS: tuple[Callable[[Desk], None], ...] = (
    manifest_fits, sources_stand_behind, facts_are_used, hours_have_days, days_are_carried, disputes_have_sides, clues_are_short, terms_are_short, computed_end, hubs_agree,
    pictures_have_words, scenes_go_on, no_silent_loops, states_are_reached, moments_compare, contrasts_are_heard, speakers_are_there,
    findings_can_be_made,
)  # fmt: skip
