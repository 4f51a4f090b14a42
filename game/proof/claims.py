"""The claims that make a case fair, and their verdicts: proved, refuted with a play, or not decided with the reason.

P1 everything can be reached. P2 from every state an ending can be reached. P3 no state without anything to do, no
silent loop. P4 every finding's support can be had, in time, by as many routes as the author says, and is asked for.
P5 a whole and right report can be reached from every state.

A search finds most witnesses (`search`); what it leaves is decided by diagrams (`diagrams`). "Proved" is never said of
what was only looked for: reaching is proved by a play that the plain engine has replayed, the rest by exact sets.
"""

import time
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any as Diagram

from attrs import frozen

from game.content.story import Finding, Story
from game.engine.actions import Action
from game.engine.events import Looped
from game.engine.memory import layout
from game.proof.always import Everywhere, Ground, implied
from game.proof.deeds import Disagreement, Plays, Replayed, replay
from game.proof.diagrams import Budget, Diagrams, NotDecided, Reach
from game.proof.expr import YES, Expr, every, is_one, no, some
from game.proof.machine import Deed, Machine, Where
from game.proof.model import Spot, model_of
from game.proof.perhaps import Perhaps
from game.proof.search import (
    SHORT,
    Circle,
    Happening,
    Hunt,
    Reached,
    Trail,
    completed,
    do,
    happenings,
    shortened,
    trail_of,
)
from game.proof.variants import Variant, variants

LONG = 30
"""Deeds of a play above which it is not made shorter, but for the plays to endings: that takes longer than all the rest."""

SPINE = 1_000_000
"""Deeds that may be done over in making a play to an ending short; along one such play the rest is then come to again."""

SHARE, SMALL = 0.2, 10.0
"""Of the time that is left, the part that a claim may take, and the seconds that it may have in any case."""

PROVED, REFUTED, UNDECIDED = "proved", "refuted", "not decided"


@frozen
class Claim:
    """A claim and its verdict. about: kind:id of the thing; play: the witness, or the play that refutes it."""

    code: str
    about: str
    words: str
    verdict: str
    play: tuple[Action, ...] = ()
    note: str = ""


class Prover:
    """Decides the claims of a story, each within a budget of seconds."""

    def __init__(self, story: Story, seconds: float = 600.0) -> None:
        self.story = story
        self.until = time.monotonic() + seconds
        self.model = model_of(story)
        self.machine = Machine(self.model)
        self.happening: Happening = happenings(self.machine)
        self.plays = Plays(story)
        self._still: dict[str, Everywhere] = {}
        self.known: dict[str, Claim] = {}
        """Claims of P1 that an earlier proof has shown, and that were found to hold still."""
        self.carried = 0
        """How many claims were taken over from an earlier proof."""
        self.later: list[Callable[[], Claim]] = []
        """Claims that plays and plans do not show; they come last, for each of them may take all the time that there is."""

    @cached_property
    def diagrams(self) -> Diagrams:
        return Diagrams(self.machine)

    @property
    def budget(self) -> Budget:
        """A share of the time that is left, so that one claim does not take it all."""
        left = self.until - time.monotonic()
        return Budget(time.monotonic() + max(SHARE * left, min(left, SMALL)))

    def all(self) -> Iterator[Claim]:
        """Every claim, in order, each as soon as it is decided."""
        if self.machine.start[0].kind == "settle":
            yield Claim(
                "P3", "case", "the case begins", REFUTED, (), "its first scene goes round without asking anything"
            )
            return
        for part in (
            self.everything_reached,
            self.an_ending_from_everywhere,
            self.never_stuck,
            self.findings,
            self.report,
        ):
            yield from part()
        yield from self.left_over()

    def left_over(self) -> Iterator[Claim]:
        """What plays and plans did not show."""
        while self.later:
            yield self.later.pop(0)()

    # P1

    @cached_property
    def wanted(self) -> dict[str, str]:
        """What must be reached: the name of the claim, and of the happening that reaches it."""
        story, wanted = self.story, {}
        for kind, shelf in (("scene", story.scenes), ("state", story.states), ("choice", story.choices), ("moment", story.moments),
                            ("aspect", story.aspects), ("contrast", story.contrasts), ("finding", story.findings),
                            ("ending", story.endings)):  # fmt: skip
            wanted.update({f"{kind}:{name}": f"{kind}:{name}" for name in shelf})
        for version in story.versions:
            wanted[f"version:{version}"] = f"moment:{version.split('.')[0]}"
        for clue in story.clues:
            wanted[f"clue:{clue}"] = f"clue:{clue}"
        for finding in story.findings.values():
            wanted.update({f"grade:{finding.id}.{grade}": f"finding:{finding.id}" for grade in finding.grade})
        return wanted | {variant.name: variant.name for variant in self.variants.values()}

    @cached_property
    def variants(self) -> dict[str, Variant]:
        return {variant.name: variant for variant in variants(self.story)}

    @cached_property
    def by_owner(self) -> dict[str, list[Variant]]:
        found: dict[str, list[Variant]] = {}
        for variant in self.variants.values():
            found.setdefault(self.owner(variant), []).append(variant)
        return found

    def owner(self, variant: Variant) -> str:
        """The happening at which a variant is read: a choice that was never taken is read when its state is entered."""
        if variant.fewest == 0:
            return f"state:{variant.owner.removeprefix('choice:').rpartition('.')[0]}"
        return variant.owner

    @cached_property
    def clues_of(self) -> dict[str, list[str]]:
        """The clues that each happening gives."""
        found: dict[str, list[str]] = {}
        for clue, givers in self.model.reader.givers.items():
            for giver in givers:
                found.setdefault(giver, []).append(f"clue:{clue}")
        return found

    def read(self, trail: Trail, where: Where, wanted: Container[str]) -> Iterator[str]:
        """Those of the wanted clues and variants that a turn has given."""
        for mark in trail.marks:
            yield from self.clues_of.get(mark, ())
            for variant in self.by_owner.get(mark, ()):
                if variant.name in wanted and self.is_read(variant, trail, where):
                    yield variant.name

    def is_read(self, variant: Variant, trail: Trail, where: Where) -> bool:
        spot, packed = where
        happened = all(
            self.machine.is_so(self.model.reader.rule(rule, spot.place, spot.hour), packed) == so
            for rule, so in variant.rules
        )
        return happened and variant.shown(trail.times(variant.owner))

    @cached_property
    def hunt(self) -> Hunt:
        """The search for everything that must be reached."""
        goals = {happening for name, happening in self.wanted.items() if name not in self.known}
        hunt = Hunt(self.machine, self.happening, goals, seen=self.read, beside=self.beside)
        hunt.run(max(1.0, (self.until - time.monotonic()) / 2))
        endings = {name: trail for name, (_, trail) in hunt.found.items() if name.startswith("ending:")}
        if endings:
            last = max(endings, key=lambda name: endings[name].length)
            whole = endings[last].deeds()
            spine = shortened(self.machine, whole, self.happening, self.does(last), SPINE)
            hunt.lean(whole, spine, (self.until - time.monotonic()) / 4)
        return hunt

    def beside(self, happening: str) -> str:
        """What has happened just before a choice is taken, or a text read: its state was entered, or its owner happened."""
        if happening in self.variants:
            return self.owner(self.variants[happening])
        kind, _, thing = happening.partition(":")
        return f"state:{thing.rpartition('.')[0]}" if kind == "choice" else ""

    def everything_reached(self) -> Iterator[Claim]:
        """P1."""
        for name, happening in self.wanted.items():
            if name in self.known or happening in self.hunt.found:
                yield self.known.get(name) or self.reached(name, happening)
            else:
                self.later.append(partial(self.reached, name, happening))

    def reached(self, name: str, happening: str) -> Claim:
        """Whether one thing can be reached, with a short play that does."""
        words = f"{name.replace(':', ' ', 1)} can be reached"
        if happening not in self.hunt.found:
            return self.decided("P1", name, words, lambda: self.exactly(name, happening, words))
        _, trail = self.hunt.found[happening]
        deeds = trail.deeds()
        if len(deeds) <= LONG or name.startswith("ending:"):
            most = SPINE if name.startswith("ending:") else SHORT
            trail = trail_of(shortened(self.machine, deeds, self.happening, self.does(happening), most))
        return self.witnessed("P1", name, words, trail)

    def does(self, happening: str) -> Reached:
        """Whether a turn brings a happening about."""
        return lambda trail, where: happening in trail.marks or happening in self.read(trail, where, (happening,))

    @cached_property
    def been(self) -> dict[Spot, dict[int, int]]:
        """Where the longest play has been: by spot and state, after how many deeds."""
        return by_spot(self.followed_while(YES))

    def witnessed(self, code: str, name: str, words: str, trail: Trail) -> Claim:
        """A claim that a play proves: the plain engine plays it before it is said."""
        kind, _, thing = name.partition(":")
        try:
            played = self.plays.of(trail, dict([thing.rsplit(".", 1)]) if kind == "grade" else {})
        except Disagreement as fault:
            return Claim(code, name, words, UNDECIDED, (), f"the engine does not agree with the model: {fault}")
        if not self.shows(kind, thing, played):
            return Claim(
                code, name, words, UNDECIDED, played.actions, "the engine, playing the witness, did not get there"
            )
        return Claim(code, name, words, PROVED, played.actions)

    def shows(self, kind: str, thing: str, played: Replayed) -> bool:
        """Whether the engine's state at the end of a play has a thing in it."""
        memory, where = played.state.memory, layout(self.story)
        if kind == "ending":
            return played.state.ending == thing
        if kind == "text":
            return _on_the_page(thing.partition("#")[0], played, self.story)
        if kind == "grade":
            finding, grade = thing.rsplit(".", 1)
            return bool(memory[where[f"finding:{finding}"]]) and played.state.sentence(finding).grade == grade
        names = {"version": f"moment:{thing.split('.')[0]}"}
        return memory[where[names.get(kind, f"{kind}:{thing}")]] > 0

    def exactly(self, name: str, happening: str, words: str) -> Claim:
        """The same by diagrams: a play, or the certainty that there is none."""
        if not self.may_be(happening):
            return Claim("P1", name, words, REFUTED, (), self.why_not(happening))
        reach = self.diagrams.reach(self.goals(happening), self.budget, known=self.been)
        deeds = self.diagrams.witness(reach)
        if reach.met is not None:
            deeds = [*self.hunt.longest[: self.been[reach.met[0]][reach.met[1]]], *(deeds or [])]
        if deeds is None:
            return Claim("P1", name, words, REFUTED, (), self.why_not(happening))
        mark = self.variants[happening].owner if happening in self.variants else ""
        try:
            whole = completed(self.machine, deeds, self.happening, self.does(happening), mark)
        except Circle:
            whole = None
        if whole is None and not mark:
            return Claim("P1", name, words, REFUTED, (), "it is only ever passed in a circle that asks nothing")
        if whole is None:
            return Claim(
                "P1", name, words, UNDECIDED, (), "it was not counted how often its place can be entered before"
            )
        return self.witnessed("P1", name, words, trail_of(whole))

    @cached_property
    def perhaps(self) -> Perhaps:
        return Perhaps.of(self.model)

    def may_be(self, happening: str) -> bool:
        """Whether a happening is not out of the question from the outset."""
        kind, _, thing = happening.partition(":")
        if kind == "clue":
            return self.perhaps.may(self.model.reader.has(thing))
        if kind in ("finding", "contrast", "moment", "aspect"):
            return self.perhaps.may(is_one(happening))
        if kind == "text":
            return self.may_be(self.owner(self.variants[happening]))
        return happening in self.perhaps.marks

    def goals(self, happening: str) -> Mapping[Spot, Diagram]:
        """The states from which the next step brings a happening about, or in which it has happened."""
        kind, _, thing = happening.partition(":")
        if kind == "clue":
            return self.everywhere(self.model.reader.has(thing))
        if kind in ("finding", "contrast", "moment", "aspect"):
            return self.everywhere(is_one(happening))
        if kind == "ending":
            return {spot: self.diagrams.yes for spot in self.model.endings if spot.ending == thing}
        if kind == "text":
            return self.reading(self.variants[happening])
        return self.diagrams.entering(happening, dict.fromkeys(self.model.edges, self.diagrams.yes))

    def reading(self, variant: Variant) -> Mapping[Spot, Diagram]:
        """The states from which the next step lets a variant be read, its owner having happened often enough."""
        diagrams = self.diagrams
        after = diagrams.silently(
            {
                spot: diagrams.of(every([self.side(rule, so, spot) for rule, so in variant.rules]))
                for spot in self.model.asking
            }
        )
        goals = diagrams.entering(self.owner(variant), after)
        if variant.fewest is None:
            return {}
        for _ in range(variant.fewest - 1):
            goals = diagrams.entering(self.owner(variant), diagrams.reach(goals, self.budget).sets)
        return goals

    def side(self, rule: object, so: bool, spot: Spot) -> Expr:
        expr = self.model.reader.rule(rule, spot.place, spot.hour)  # type: ignore[arg-type]
        return expr if so else no(expr)

    def everywhere(self, expr: Expr) -> Mapping[Spot, Diagram]:
        return {spot: self.diagrams.of(expr) for spot in self.model.edges}

    def why_not(self, happening: str) -> str:
        """What stands in the way of a thing that cannot be reached."""
        kind, _, thing = happening.partition(":")
        if kind == "clue" and not self.model.reader.givers[thing]:
            return "nothing gives it"
        if kind == "finding":
            return "no play opens it with its accepted support in hand and a batch to lay it in"
        edges = [edge for edges in self.model.edges.values() for edge in edges if happening in edge.marks]
        if kind in ("scene", "state", "choice", "ending") and not edges:
            return "no open way leads there"
        return "no play fulfils what it asks for"

    # P2, P3

    @cached_property
    def to_an_ending(self) -> Reach:
        """The states from which some ending can be reached."""
        return self.diagrams.reach(dict.fromkeys(self.model.endings, self.diagrams.yes), self.budget)

    def an_ending_from_everywhere(self) -> Iterator[Claim]:
        """P2."""
        words = "from every state that can be reached, an ending can be reached"
        if not any(f"ending:{name}" in self.perhaps.marks for name in self.story.endings):
            yield Claim("P2", "case", words, REFUTED, (), "no play comes to any ending")
            return
        yield from self.never(
            "P2", "case", words, lambda: self.outside(self.to_an_ending), "from here on no ending can be reached",
            plans=lambda: self.always.ends and self.ground.comes_to_an_end(),
        )  # fmt: skip

    def outside(self, reach: Reach) -> Mapping[Spot, Diagram]:
        """The asking states that are not in a set."""
        return {spot: ~reach.sets[spot] for spot in self.model.asking}

    @cached_property
    def ground(self) -> Ground:
        return Ground(self.model, self.diagrams)

    @cached_property
    def always(self) -> Everywhere:
        """What can be had from every state of the inquiry: shows most of P2, P4 and P5 at once."""
        return Everywhere.of(self.ground)

    def without_standing(self, unit: str) -> Everywhere:
        """The same without any further finding coming to stand, as long as a chapter is open."""
        if unit not in self._still:
            rule = self.model.reader.rule(self.story.units[unit].when, "", "")
            self._still[unit] = Everywhere.of(self.ground, standing=False, given=frozenset(implied(self.model, rule)))
        return self._still[unit]

    def never_stuck(self) -> Iterator[Claim]:
        """P3."""

        def mute() -> Mapping[Spot, Diagram]:
            return {spot: self.diagrams.mute(spot, self.ground.can_be(spot)) for spot in self.model.asking}

        def endless() -> Mapping[Spot, Diagram]:
            return self.diagrams.endless(self.budget)

        yield from self.never(
            "P3", "case", "in every state that can be reached there is something to do", mute,
            "no choice is open here, no way, and nothing on the desk can be settled", plans=lambda: self.none(mute()),
        )  # fmt: skip
        yield from self.never(
            "P3", "case", "nothing goes round for ever without asking", endless,
            "after this the scene goes round in a circle", plans=lambda: self.none(endless()),
        )  # fmt: skip

    def none(self, sets: Mapping[Spot, Diagram]) -> bool:
        return all(diagram == self.diagrams.no for diagram in sets.values())

    def never(self, code: str, about: str, words: str, bad: Callable[[], Mapping[Spot, Diagram]], note: str,
              plans: Callable[[], bool] = lambda: False) -> Iterator[Claim]:  # fmt: skip
        """A claim that no state of a set can be reached, proved by plans; or else, later, by diagrams, or refuted by a play."""
        shown = self.decided(code, about, words, lambda: Claim(code, about, words, PROVED if plans() else ""))
        if shown.verdict:
            yield shown
        else:
            exactly = lambda: self.avoided(code, about, words, bad(), note)  # noqa: E731
            self.later.append(lambda: self.decided(code, about, words, exactly))

    def avoided(self, code: str, about: str, words: str, bad: Mapping[Spot, Diagram], note: str) -> Claim:
        if self.none(bad):
            return Claim(code, about, words, PROVED)
        deeds = self.diagrams.witness(self.diagrams.reach(bad, self.budget))
        if deeds is None:
            return Claim(code, about, words, PROVED)
        try:
            played = replay(self.story, self.brief(deeds, bad))
        except Disagreement as fault:
            return Claim(code, about, words, UNDECIDED, (), f"the engine does not agree with the model: {fault}")
        looped = next((event for event in played.events if isinstance(event, Looped)), None)
        round_it = f": {' → '.join(looped.cycle)}" if looped else ""
        return Claim(code, about, words, REFUTED, played.actions, f"{note}{round_it or f' ({played.state.top.state})'}")

    def brief(self, deeds: list[Deed], bad: Mapping[Spot, Diagram]) -> list[Deed]:
        """A play into a set, made shorter; left as it is when it ends in a silent circle."""
        if any(spot.kind == "settle" for spot in bad):
            return deeds
        return shortened(self.machine, deeds, self.happening, lambda trail, where: self.lies_in(where, bad))

    def lies_in(self, where: Where, sets: Mapping[Spot, Diagram]) -> bool:
        return where[0] in sets and self.diagrams.contains(sets[where[0]], where[1])

    def decided(self, code: str, about: str, words: str, decide: Callable[[], Claim]) -> Claim:
        """A claim's verdict, or that the budget did not suffice for it."""
        try:
            return decide()
        except NotDecided as fault:
            return Claim(code, about, words, UNDECIDED, (), str(fault))

    # P4

    def findings(self) -> Iterator[Claim]:
        """P4."""
        for finding in self.story.findings.values():
            yield self.asked_for(finding)
            yield from self.obtainable(finding)
            yield from self.in_time(finding)
            if finding.routes > 1:
                yield from self.by_routes(finding)

    def asked_for(self, finding: Finding) -> Claim:
        """No answer is accepted before its evidence: the reviewer takes only held clues, so every accepted set must name one."""
        words = f"finding {finding.id} stands on evidence only"
        bare = not all(
            one or other or finding.relevant for one in finding.supports for other in finding.opposes or ((),)
        )
        verdict, note = (REFUTED, "one of its accepted supports names no clue") if bare else (PROVED, "")
        return Claim("P4", f"finding:{finding.id}", words, verdict, (), note)

    def sheets(self, finding: Finding) -> dict[Spot, tuple[Expr, Expr]]:
        """At each asking spot: when the finding is in work, and when it is carried."""
        found = {}
        for spot in self.model.asking:
            sheet = next(each for each in self.model.sheets[spot.place, spot.hour] if each.finding == finding.id)
            found[spot] = (every([sheet.is_open, no(is_one(sheet.var))]), sheet.carried)
        return found

    def obtainable(self, finding: Finding) -> Iterator[Claim]:
        """Whenever a finding is in work, its support can still be had."""
        words = f"while finding {finding.id} is in work its support can be had"
        had = some([self.model.reader.carried(finding), is_one(f"finding:{finding.id}")])
        yield from self.never(
            "P4", f"finding:{finding.id}", words, lambda: self.beyond(finding, None), "its support can no longer be had",
            plans=lambda: self.always.has(had),
        )  # fmt: skip

    def in_time(self, finding: Finding) -> Iterator[Claim]:
        """The same before a later chapter opens."""
        words = f"the support of finding {finding.id} can be had before a later chapter opens"
        had = some([self.model.reader.carried(finding), is_one(f"finding:{finding.id}")])
        yield from self.never(
            "P4", f"finding:{finding.id}", words, lambda: self.beyond(finding, self.not_later(finding)),
            "its support cannot be had before a later chapter", plans=lambda: self.without_standing(finding.unit).has(had),
        )  # fmt: skip

    def not_later(self, finding: Finding) -> Expr:
        """No later chapter is open, of those that open in the course of play."""
        order = self.story.units[finding.unit].order
        later = [self.model.reader.rule(unit.when, "", "") for unit in self.story.units.values() if unit.order > order]
        return every(no(expr) for expr in later if self.changes_later(expr))

    def changes_later(self, expr: Expr) -> bool:
        """Whether an expression is not so at the start."""
        return not self.machine.is_so(expr, self.machine.start[1])

    def beyond(self, finding: Finding, within: Expr | None) -> Mapping[Spot, Diagram]:
        """The states in which a finding is in work and its support cannot be had."""
        diagrams, sheets = self.diagrams, self.sheets(finding)
        goals = {spot: diagrams.of(carried) for spot, (_, carried) in sheets.items()}
        reach = diagrams.reach(goals, self.budget, within)
        bound = diagrams.of(within) if within is not None else diagrams.yes
        return {
            spot: diagrams.of(in_work) & bound & ~reach.sets[spot]
            for spot, (in_work, _) in sheets.items()
            if not self.ground.filed(spot)
        }

    def by_routes(self, finding: Finding) -> Iterator[Claim]:
        """No single happening is needed for the support: without each of them it can still be had."""
        about, words = (
            f"finding:{finding.id}",
            f"the support of finding {finding.id} can be had by {finding.routes} routes",
        )
        clues = {clue for side in (*finding.supports, *finding.opposes) for clue in side}
        givers = sorted({giver for clue in clues for giver in self.model.reader.givers[clue]})
        left = [giver for giver in givers if not self.played_without(finding, giver)]
        if left:
            self.later.append(lambda: self.decided("P4", about, words, lambda: self.routes(finding, words, left)))
        else:
            yield Claim("P4", about, words, PROVED)

    def routes(self, finding: Finding, words: str, givers: list[str]) -> Claim:
        needed = next((giver for giver in givers if not self.had_without(finding, giver)), None)
        verdict, note = (REFUTED, f"every route goes by {needed.replace(':', ' ')}") if needed else (PROVED, "")
        return Claim("P4", f"finding:{finding.id}", words, verdict, (), note)

    def played_without(self, finding: Finding, giver: str) -> bool:
        """Whether a finding's support is had on the long play though a thing never happens."""
        carried = self.model.reader.carried(finding)
        return any(self.machine.is_so(carried, packed) for _, packed in self.followed_while(no(is_one(giver))))

    def had_without(self, finding: Finding, giver: str) -> bool:
        """Whether it can be had at all without that: by diagrams, if it is not out of the question."""
        carried, never = self.model.reader.carried(finding), no(is_one(giver))
        if not Perhaps.of(self.model, giver).may(carried):
            return False
        goals = {spot: self.diagrams.of(every([carried, never])) for spot in self.model.asking}
        reach = self.diagrams.reach(goals, self.budget, never, known=by_spot(self.followed_while(never)))
        return reach.met is not None or self.diagrams.rank(reach, self.machine.start) is not None

    def followed_while(self, so: Expr) -> list[Where]:
        """Where one comes to by those deeds of the longest play that can be done and leave something so."""
        passed = [self.machine.start]
        for deed in self.hunt.longest:
            done = do(self.machine, passed[-1], deed)
            if done is not None and self.machine.is_so(so, done[0][1]):
                passed.append(done[0])
        return passed

    # P5

    def report(self) -> Iterator[Claim]:
        """P5."""
        words = "from every state a report in which every finding stands can be brought to an ending"
        whole = every(is_one(f"finding:{name}") for name in self.story.findings)
        never = next((name for name in self.story.findings if not self.perhaps.may(is_one(f"finding:{name}"))), None)
        if never:
            yield Claim("P5", "case", words, REFUTED, (), f"no play ever has the finding {never} stand")
            return
        yield from self.never(
            "P5", "case", words, self.no_whole_report, "from here on the report cannot be made whole",
            plans=lambda: self.always.has(whole) and self.always.ends,
        )  # fmt: skip

    def no_whole_report(self) -> Mapping[Spot, Diagram]:
        whole = self.diagrams.of(every(is_one(f"finding:{name}") for name in self.story.findings))
        goals = {spot: whole & self.to_an_ending.sets[spot] for spot in self.model.asking}
        outside = self.outside(self.diagrams.reach(goals, self.budget))
        return {spot: states for spot, states in outside.items() if not self.ground.filed(spot)}


def by_spot(passed: Iterable[Where]) -> dict[Spot, dict[int, int]]:
    """The states of a play by spot, each with how many deeds come before it."""
    found: dict[Spot, dict[int, int]] = {}
    for number, (spot, packed) in enumerate(passed):
        found.setdefault(spot, {}).setdefault(packed, number)
    return found


def _on_the_page(text: str, played: Replayed, story: Story) -> bool:
    """Whether a line was just said, or a choice's words are to be seen."""
    kind, _, name = text.partition(":")
    return (
        name in played.state.said
        if kind == "line"
        else name in {choice.id for choice in story.states[played.state.top.state].choices.values()}
    )
