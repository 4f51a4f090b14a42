"""What can be had from wherever one stands: a proof by plans, without sets of states.

Nothing that helps is ever lost: clues are kept, findings that have stood count for good. So if from every spot some home can be
reached whatever has happened, and from that home a thing can be brought about by what can itself be brought about, then it can be
had from every state. This is a least fixpoint over single variables and takes milliseconds where exact sets take minutes. It is
sound and not complete: what it does not show is left to the diagrams (docs/decisions/proof.md).
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any as Diagram

from attrs import Factory, define, frozen

from game.engine.actions import Choose
from game.engine.findings import BATCH
from game.proof.diagrams import Diagrams
from game.proof.expr import YES, Any, AtLeast, Every, Expr, Is, No, Truth, every, variables
from game.proof.model import Change, Edge, Model, Move, Sheet, Spot

Way = Edge | Move
Known = Mapping[str, int]
"""Variables whose value is known; all others may have any."""


def judged(expr: Expr, known: Known, given: Collection[Expr] = ()) -> bool | None:
    """Whether an expression is so for every value of what is not known; None when that depends. given: what is so anyway.

    Source: Kleene 1952, "Introduction to Metamathematics", strong three-valued logic.
    """
    if expr in given:
        return True
    match expr:
        case Truth(value):
            return value
        case Is(var, values):
            return known[var] in values if var in known else None
        case No(part):
            found = judged(part, known, given)
            return None if found is None else not found
        case Every(parts):
            return _every(judged(part, known, given) for part in parts)
        case Any(parts):
            return _some(judged(part, known, given) for part in parts)
        case AtLeast(number, parts):
            found_all = [judged(part, known, given) for part in parts]
            return (
                True
                if found_all.count(True) >= number
                else None
                if len(found_all) - found_all.count(False) >= number
                else False
            )


def _every(found: Iterable[bool | None]) -> bool | None:
    whole: bool | None = True
    for each in found:
        if each is False:
            return False
        whole = None if each is None else whole
    return whole


def _some(found: Iterable[bool | None]) -> bool | None:
    whole: bool | None = False
    for each in found:
        if each:
            return True
        whole = None if each is None else whole
    return whole


@frozen(eq=False)
class Ground:
    """What is the same for every proof by plans of one model: which changes lower what, and who sets what."""

    model: Model
    diagrams: Diagrams
    _outlook: "dict[Region, int]" = Factory(dict)
    _known: dict[Spot, dict[str, int]] = Factory(dict)

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        edges = [edge for edges in self.model.edges.values() for edge in edges]
        return (*edges, *{id(move): move for moves in self.model.moves.values() for move in moves}.values())

    @cached_property
    def lowered(self) -> frozenset[str]:
        """The variables that some way may lower."""
        return frozenset(change.var for way in self.ways for change in way.changes if self.lowers(change))

    def lowers(self, change: Change) -> bool:
        return change.number < (self.high(change.var) if change.sign == "=" else 0)

    def high(self, var: str) -> int:
        return self.model.ranges[var][1]

    @cached_property
    def kept(self) -> frozenset[str]:
        """What a plan must not lower: counters and flags that something asks for; the words of an enum are neither high nor low."""
        enums = {f"var:{name}" for name, each in self.model.reader.story.variables.items() if each.values}
        return (self.lowered - enums) & self.asked_for

    @cached_property
    def asked_for(self) -> frozenset[str]:
        """The variables that some way of the inquiry, or the desk, looks at."""
        rules = [edge.guard for spot in self.afoot for edge in self.model.edges[spot]]
        rules += [move.guard for moves in self.model.moves.values() for move in moves]
        rules += [
            rule for sheets in self.model.sheets.values() for each in sheets for rule in (each.is_open, each.carried)
        ]
        return frozenset(var for rule in rules for var in variables(rule))

    @cached_property
    def setters(self) -> dict[str, list[Way]]:
        """The ways that set each variable as high as it goes."""
        found: dict[str, list[Way]] = {}
        for way in self.ways:
            for change in way.changes:
                if change.sign == "=" and change.number == self.high(change.var):
                    found.setdefault(change.var, []).append(way)
        return found

    def harmless(self, way: Way) -> bool:
        """Whether a way lowers nothing that a plan keeps."""
        return not any(self.lowers(change) and change.var in self.kept for change in way.changes)

    def implies(self, var: str, other: str) -> bool:
        """Whether everything that sets one variable sets the other with it."""
        return other not in self.lowered and all(
            any(
                c.var == other and c.sign == "=" and c.number == self.high(other) and c.when == YES for c in way.changes
            )
            for way in self.setters[var]
        )

    def filed(self, spot: Spot) -> bool:
        """Whether the report has been filed where a spot lies: nothing more is asked of the player."""
        return spot.kind != "end" and any(self.model.reader.story.scenes[frame.scene].filed for frame in spot.stack)

    @cached_property
    def over(self) -> frozenset[Spot]:
        """Where the inquiry is over: endings, what comes after the report is filed, and what only falls into either."""
        asked = {spot for spot in self.model.edges if spot.kind == "ask" and not self.filed(spot)}
        work = list(asked)
        while work:
            for edge in self.diagrams.into[work.pop()]:
                if edge.source not in asked and edge.action is None and not self.filed(edge.source):
                    asked.add(edge.source)
                    work.append(edge.source)
        return frozenset(spot for spot in self.model.edges if spot not in asked)

    @cached_property
    def afoot(self) -> tuple[Spot, ...]:
        """The spots of the inquiry."""
        return tuple(spot for spot in self.model.edges if spot not in self.over)

    def comes_to_an_end(self) -> bool:
        """Whether an ending can be reached from wherever the inquiry is over: exact sets, of few variables."""
        goals = dict.fromkeys(self.model.endings, self.diagrams.yes)
        sets = {spot: goals.get(spot, self.diagrams.no) for spot in self.over}
        work = deque(goals)
        while work:
            spot = work.popleft()
            for edge in self.diagrams.into[spot]:
                if edge.source in self.over:
                    before = self.diagrams.before(edge.changes, sets[spot]) & self.diagrams.of(edge.guard)
                    if before | sets[edge.source] != sets[edge.source]:
                        sets[edge.source] |= before
                        work.append(edge.source)
        return all(found | ~self.can_be(spot) == self.diagrams.yes for spot, found in sets.items())

    def can_be(self, spot: Spot) -> Diagram:
        """States of a spot outside of which it is never in: by what is certain there, and by what it takes for it to ask."""
        return self.possible(spot) & self.asked_at(spot)

    def asked_at(self, spot: Spot) -> Diagram:
        """The states in which a spot asks: those with a choice open, when it only asks then, and only a choice can change that."""
        opens = self.model.opens.get(spot, YES)
        here = [change.var for move in self.model.moves[spot.place, spot.hour] for change in move.changes]
        here += [sheet.var for sheet in self.model.sheets[spot.place, spot.hour]]
        only_then = all(edge.guard == opens for edge in self.diagrams.into[spot])
        return self.diagrams.of(opens) if only_then and variables(opens).isdisjoint(here) else self.diagrams.yes

    @cached_property
    def certain(self) -> dict[Spot, frozenset[Expr]]:
        """What is so whenever one stands at a spot: by every edge into it, what was so before, what it asks for, what it changes."""
        start = self.model.start
        found: dict[Spot, frozenset[Expr]] = {start.target: self.raised(start)}
        work = deque(found)
        while work:
            spot = work.popleft()
            for edge in self.model.edges.get(spot, ()):
                after = found[spot] | self.raised(edge)
                before = found.get(edge.target)
                if before is None or not before <= after:
                    found[edge.target] = after if before is None else before & after
                    work.append(edge.target)
        return found

    def raised(self, edge: Edge) -> frozenset[Expr]:
        """What is certainly so, and for good, once an edge has been gone."""
        set_now = {c.var for c in edge.changes if c.sign == "=" and c.number == self.high(c.var) and c.when == YES}
        made = {Is(var, frozenset((self.high(var),))) for var in set_now - self.lowered}
        asked = {part for whole in conjuncts(edge.guard) for part in (whole, *implied(self.model, whole))}
        return frozenset((*made, *(part for part in asked if self.stays(part))))

    def stays(self, expr: Expr) -> bool:
        """Whether an expression that is so once is so for good."""
        match expr:
            case Is(var, values):
                return var not in self.lowered and self.high(var) in values and len(values) == 1
            case Every(parts) | Any(parts) | AtLeast(_, parts):
                return all(self.stays(part) for part in parts)
        return False

    @cached_property
    def touched(self) -> dict[Spot, frozenset[str]]:
        """What may have changed by the time that one stands at a spot; all else is as it was at the start."""
        anywhere = {change.var for moves in self.model.moves.values() for move in moves for change in move.changes}
        anywhere |= {sheet.var for sheets in self.model.sheets.values() for sheet in sheets}
        start = self.model.start
        found = {start.target: frozenset(anywhere | {change.var for change in start.changes})}
        work = deque(found)
        while work:
            spot = work.popleft()
            for edge in self.model.edges.get(spot, ()):
                after = found[spot] | {change.var for change in edge.changes}
                before = found.get(edge.target, frozenset())
                if edge.target not in found or not after <= before:
                    found[edge.target] = before | after
                    work.append(edge.target)
        return found

    def known(self, spot: Spot) -> dict[str, int]:
        """The variables whose value is certain whenever one stands at a spot."""
        if spot not in self._known:
            untouched = set(self.model.ranges) - self.touched.get(spot, frozenset())
            fixed = {var: self.model.ranges[var][2] for var in untouched}
            high = {part.var: self.high(part.var) for part in self.certain.get(spot, ()) if isinstance(part, Is)}
            self._known[spot] = high | fixed
        return self._known[spot]

    def outlook(self, region: "Region") -> int:
        """How many spots could be come to from a region, if every way were open."""
        if region not in self._outlook:
            found, work = {region.home}, [region.home]
            while work:
                for edge in self.model.edges.get(work.pop(), ()):
                    if edge.target not in found:
                        found.add(edge.target)
                        work.append(edge.target)
            self._outlook[region] = len(found)
        return self._outlook[region]

    @cached_property
    def regions(self) -> tuple["Region", ...]:
        """The inquiry in regions, each with a home that can be reached from everywhere in it; empty when it cannot be so divided."""
        left, regions = set(self.afoot), list["Region"]()
        while left:
            asking = [spot for spot in self.afoot if spot in left and spot.kind == "ask"]
            hubs = [spot for spot in asking if len(spot.stack) == 1 and spot.place] or asking
            into = {spot: self.surely_into(spot) & left for spot in hubs}
            best = max(hubs, key=lambda spot: len(into[spot]), default=None)
            spots = self.leading_home(best, left) if best else set()
            if best is None or not spots:
                return ()
            regions.append(Region(best, frozenset(spots)))
            left -= spots
        return tuple(regions)

    def is_sure(self, edge: Edge) -> bool:
        """Whether an edge is open whenever one stands before it."""
        return judged(edge.guard, self.known(edge.source), self.certain.get(edge.source, ())) is True

    def surely_into(self, spot: Spot) -> set[Spot]:
        """The spots from which a spot is reached by ways that are always open."""
        found, work = {spot}, [spot]
        while work:
            for edge in self.diagrams.into[work.pop()]:
                if edge.source not in found and self.harmless(edge) and self.is_sure(edge):
                    found.add(edge.source)
                    work.append(edge.source)
        return found

    def leading_home(self, home: Spot, left: set[Spot]) -> set[Spot]:
        """The spots, of those that are left, from which home can be reached whatever has happened, without leaving them.

        Beside the ways that are always open, those that depend on what has happened: exact sets, of few variables each.
        """
        sure = self.surely_into(home) & left
        sets = {spot: self.diagrams.yes if spot in sure else self.diagrams.no for spot in left}
        work = deque(sure)
        while work:
            spot = work.popleft()
            for edge in self.diagrams.into[spot]:
                if edge.source in left and sets[edge.source] != self.diagrams.yes and self.harmless(edge):
                    before = self.diagrams.before(edge.changes, sets[spot]) & self.diagrams.of(edge.guard)
                    if before | sets[edge.source] != sets[edge.source]:
                        sets[edge.source] |= before
                        work.append(edge.source)
        return {spot for spot in left if sets[spot] | ~self.possible(spot) == self.diagrams.yes}

    def possible(self, spot: Spot) -> Diagram:
        """The states that a spot can be in, by what is certain there."""
        known = (Is(var, frozenset((value,))) for var, value in self.known(spot).items())
        return self.diagrams.of(every([*self.certain.get(spot, ()), *known]))


@frozen(eq=False)
class Region:
    """Spots from each of which their home can be reached, whatever has happened."""

    home: Spot
    spots: frozenset[Spot]


@define(eq=False)
class Always:
    """What can be had from everywhere in a region. high: variables that can be brought as high as they go, and kept there; at: spots,
    of this region and those it leads to, and endings, that can be come to.

    standing: whether findings may come to stand. given: what is so anyway.
    """

    ground: Ground
    region: Region
    standing: bool = True
    given: frozenset[Expr] = frozenset()
    high: dict[str, int] = Factory(dict)
    at: set[Spot] = Factory(set)
    beyond: set[Spot] = Factory(set)
    """Spots of other regions that can be come to; there is no way back from there."""
    left: dict[Region, int] = Factory(dict)
    """How much could be had in each region when it was last gone on from."""
    _done: set[int] = Factory(set)

    def run(self) -> "Always":
        """Grow until nothing more can be had here, then go on to the region from which most of the others can still be come to."""
        self.at.add(self.region.home)
        certain = self.ground.certain.get(self.region.home, frozenset())
        self.high.update({part.var: self.ground.high(part.var) for part in certain if isinstance(part, Is)})
        self.given |= certain
        while self.grew():
            pass
        self.left[self.region] = len(self.high)
        regions = [each for each in self.ground.regions if each.spots & self.beyond]
        further = [each for each in regions if self.left.get(each, -1) < len(self.high)]
        first = max(further, key=self.ground.outlook, default=None)
        return self.into(first) if first else self

    def into(self, region: Region) -> "Always":
        """What can be had once one has gone on to another region, with all that was had here."""
        more = Always(self.ground, region, self.standing, self.given, dict(self.high), set(self.at))
        more.left.update(self.left)
        return more.run()

    def grew(self) -> bool:
        before = len(self.at) + len(self.high)
        for spot in [spot for spot in self.at if spot in self.region.spots]:
            self.go_on(spot)
        for where in {(spot.place, spot.hour) for spot in self.at & self.region.spots if spot.kind == "ask"}:
            for move in self.ground.model.moves[where]:
                self.move(move)
        if self.standing:
            self.let_stand()
        return len(self.at) + len(self.high) > before

    def sure(self, expr: Expr) -> bool:
        return judged(expr, self.high, self.given) is True

    def go_on(self, spot: Spot) -> None:
        """Everything that can be done at a spot that can be come to."""
        for edge in self.ground.model.edges.get(spot, ()):
            if id(edge) in self._done or not self.ground.harmless(edge):
                continue
            given = self.given | self.ground.certain.get(spot, frozenset())
            is_sure = judged(edge.guard, self.high | self.ground.known(spot), given) is True
            if is_sure and self.is_beyond(edge.target):
                self.beyond.add(edge.target)
            elif is_sure:
                self.at.add(edge.target)
                if edge.target in self.ground.over or self.effects(edge):
                    self._done.add(id(edge))
            elif spot.kind == "settle" and edge.target.kind == "ask":
                self.once(edge.target)
            else:
                self.once_only(edge)

    def is_beyond(self, spot: Spot) -> bool:
        """Whether a spot belongs to another region."""
        return spot not in self.region.spots and spot not in self.ground.over

    def effects(self, edge: Edge) -> bool:
        """What a way brings about that can be gone again and again; whether that is all that it ever can."""
        whole = True
        for change in edge.changes:
            raises = change.number > 0 if change.sign == "+" else change.number == self.ground.high(change.var)
            if not raises or (change.var in self.ground.lowered and change.var not in self.ground.kept):
                continue
            if self.sure(change.when):
                self.high[change.var] = self.ground.high(change.var)
            else:
                whole = False
        return whole

    def once(self, spot: Spot) -> None:
        """Choices of a spot that is come to as long as one of them is open."""
        for edge in self.ground.model.edges.get(spot, ()):
            if self.ground.harmless(edge):
                self.once_only(edge)

    def once_only(self, edge: Edge) -> None:
        """A choice that can be taken once: either it was, or it can be now."""
        if isinstance(edge.action, Choose) and edge.target in self.region.spots:
            self.either(edge, f"choice:{edge.action.choice}")

    def move(self, move: Move) -> None:
        """A version opened, an aspect judged or a contrast made, when that lowers nothing that a plan keeps."""
        for change in move.changes if self.ground.harmless(move) else ():
            if change.sign == "=" and change.when == YES:
                self.either(move, change.var)

    def either(self, way: Way, var: str) -> None:
        """A thing that has happened for good, or can be made to happen."""
        if var in self.high or var in self.ground.lowered or not any(change.var == var for change in way.changes):
            return
        if judged(way.guard, {**self.high, var: 0}, self.given) is True:
            self.high[var] = self.ground.high(var)
            for change in way.changes:
                if self.ground.implies(var, change.var):
                    self.high[change.var] = self.ground.high(change.var)

    # findings

    def let_stand(self) -> None:
        """Findings that can be laid before the reviewer: three of them, each beside two others; or all that there can be."""
        opens = self.ground.model.opens
        for where in {
            (spot.place, spot.hour) for spot in self.at & self.region.spots if spot.kind == "ask" and opens[spot] == YES
        }:
            sheets = self.ground.model.sheets[where]
            ready = [sheet for sheet in sheets if self.sure(sheet.is_open) and self.sure(sheet.carried)]
            for sheet in ready:
                if len(ready) >= BATCH or self.alone(sheet, ready, sheets):
                    self.high[sheet.var] = 1

    def alone(self, sheet: Sheet, ready: list[Sheet], sheets: tuple[Sheet, ...]) -> bool:
        """Whether nothing but what is ready can be open while a finding has never stood."""
        never = {each.var: 0 for each in sheets}
        grown = True
        while grown:
            may = {each.var for each in sheets if each is not sheet and judged(each.is_open, never) is not False}
            grown = bool(may & set(never))
            never = {var: 0 for var in never if var not in may}
        return not (may - {each.var for each in ready})

    def has(self, expr: Expr) -> bool:
        """Whether an expression can be made so."""
        return self.sure(expr)

    @property
    def ends(self) -> bool:
        """Whether an ending, or the filing of the report, can be come to."""
        return bool(self.at & self.ground.over)


@frozen(eq=False)
class Everywhere:
    """What can be had from every state of the inquiry: in each of its regions."""

    parts: tuple[Always, ...]

    @classmethod
    def of(cls, ground: Ground, standing: bool = True, given: frozenset[Expr] = frozenset()) -> "Everywhere":
        """The proof by plans of a model; nothing can be had when it cannot be divided into regions."""
        return cls(tuple(Always(ground, region, standing, given).run() for region in ground.regions))

    def has(self, expr: Expr) -> bool:
        """Whether an expression can be made so from everywhere."""
        return bool(self.parts) and all(part.has(expr) for part in self.parts)

    @property
    def ends(self) -> bool:
        return bool(self.parts) and all(part.ends for part in self.parts)


def implied(model: Model, expr: Expr) -> Iterator[Expr]:
    """What has been so ever since an expression that counts findings is so: the chapters of those findings were open."""
    looked_at = variables(expr)
    sheets = [each for each in next(iter(model.sheets.values()), ()) if each.var in looked_at]
    if sheets and {each.var for each in sheets} == looked_at:
        yield expr
        opened = {part for each in sheets for part in conjuncts(each.is_open)}
        for part in opened:
            if all(part in conjuncts(each.is_open) for each in sheets):
                yield from implied(model, part)


def conjuncts(expr: Expr) -> tuple[Expr, ...]:
    return expr.of if isinstance(expr, Every) else (expr,)
