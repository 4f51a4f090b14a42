"""A case as a finite machine: spots where the player is asked, and edges between them with guards and changes.

Spots are the scenes in play with the place and hour; everything else is in variables (`read`). Left out is what no
rule can look at: which words a finding was filled with, notes, hints, dissent, what was asked of sources, the number of
reviews, and whether a finding that has stood was taken up again (to a rule it is locked all the same). A finding comes to stand
here when its support is in hand and a batch of the reviewer's size is laid before him, filled up with such as have stood; that the
true words and grade can always be filled in, and that a rejection never closes the way (its evidence can always be changed
and changed back), follows from how findings are filled (`engine/findings.py`).
"""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from game.content.story import Choice, Line, Scene, Stand, Story, Target, Variable
from game.engine.actions import Action, Choose, Judge, Lay, Open, Shift, Walk
from game.engine.state import Frame
from game.engine.testimony import contrasts_on
from game.lang.effect import Effect
from game.lang.rule import Rule
from game.proof.expr import NO, YES, Expr, every, is_one, no, some
from game.proof.read import Reader, Unmodelled
from game.proof.variants import variants

DEEPEST = 8
"""Scenes that may be called from within each other; the base case needs two."""

Kind: TypeAlias = Literal["ask", "settle", "end"]


@frozen(cache_hash=True)
class Spot:
    """Somewhere a game can stand: asking the player, settling between two states, or at an ending."""

    kind: Kind
    stack: tuple[Frame, ...] = ()
    place: str = ""
    hour: str = ""
    ending: str = ""

    @property
    def state(self) -> str:
        """The state on top; empty at an ending."""
        return self.stack[-1].state if self.stack else ""


@frozen
class Change:
    """A variable set to a number (sign "="), or moved by it within its range ("+"), when something is so."""

    var: str
    sign: str
    number: int
    when: Expr = YES


@frozen(eq=False)
class Edge:
    """A way from a spot to another: the player's action, or None when the game goes on by itself.

    marks: what is reached by going this way, by names such as state:…, choice:…, scene:…, ending:….
    """

    source: Spot
    guard: Expr
    changes: tuple[Change, ...]
    target: Spot
    marks: tuple[str, ...] = ()
    action: Action | None = None


@frozen(eq=False)
class Move:
    """An action that can be taken wherever the player is asked, and leaves him there."""

    guard: Expr
    changes: tuple[Change, ...]
    action: Action


@frozen(eq=False)
class Sheet:
    """A finding on the board: when it is open, when its support is in hand, and the variable that it stands by."""

    finding: str
    unit: str
    is_open: Expr
    carried: Expr

    @property
    def var(self) -> str:
        return f"finding:{self.finding}"


@frozen(eq=False)
class Model:
    """The machine of a case.

    opens: when some choice is open at an asking spot. ranges: lowest, highest and first value of every variable.
    """

    start: Edge
    edges: Mapping[Spot, tuple[Edge, ...]]
    opens: Mapping[Spot, Expr]
    moves: Mapping[tuple[str, str], tuple[Move, ...]]
    sheets: Mapping[tuple[str, str], tuple[Sheet, ...]]
    ranges: Mapping[str, tuple[int, int, int]]
    reader: Reader

    @property
    def asking(self) -> tuple[Spot, ...]:
        """The spots where the player is asked."""
        return tuple(spot for spot in self.edges if spot.kind == "ask")

    @property
    def endings(self) -> tuple[Spot, ...]:
        return tuple(spot for spot in self.edges if spot.kind == "end")


def model_of(story: Story, asked: tuple[Rule, ...] = ()) -> Model:
    """The machine of a story, with what these rules ask about. Raises Unmodelled for what the proof cannot speak about."""
    reader = Reader(story)
    for kind, shelf in (("moment", story.moments), ("aspect", story.aspects), ("contrast", story.contrasts)):
        reader.mentioned |= {f"{kind}:{name}" for name in shelf}  # whether they can be reached is itself to be shown
    for variant in variants(story):
        for rule, _ in variant.rules:
            reader.rule(rule, "", "")
    for rule in asked:
        reader.rule(rule, "", "")
    known = -1
    while known != len(reader.mentioned):  # a rule met on the way may look at something that an earlier edge changes
        known = len(reader.mentioned)
        model = _Builder(story, reader).model()
    return model


class _Builder:
    """Builds a model, with changes of those variables only that some rule looks at."""

    def __init__(self, story: Story, reader: Reader) -> None:
        self.story = story
        self.reader = reader
        self.edges: dict[Spot, tuple[Edge, ...]] = {}
        self.spots: dict[Spot, Spot] = {}

    def model(self) -> Model:
        start = self.interned(self.start())
        work = [start.target]
        while work:
            spot = work.pop()
            if spot not in self.edges:
                self.edges[spot] = tuple(self.interned(edge) for edge in self.leaving(spot) if edge.guard != NO)
                work += [edge.target for edge in self.edges[spot]]
        where = sorted({(spot.place, spot.hour) for spot in self.edges})
        return Model(
            start,
            self.edges,
            {spot: self.something_open(spot) for spot in self.edges if spot.kind == "ask"},
            {each: tuple(self.anywhere(*each)) for each in where},
            {each: tuple(self.board(*each)) for each in where},
            {name: self.range(name) for name in sorted(self.reader.mentioned)},
            self.reader,
        )

    def interned(self, edge: Edge) -> Edge:
        """The same edge, whose equal spots are one object: they are compared a million times a second."""
        source, target = (self.spots.setdefault(spot, spot) for spot in (edge.source, edge.target))
        return evolve(edge, source=source, target=target)

    def range(self, name: str) -> tuple[int, int, int]:
        variable = self.story.variables.get(name.removeprefix("var:")) if name.startswith("var:") else None
        return (0, 1, 0) if variable is None else (*bounds(variable), variable.start)

    # changes

    def set(self, name: str) -> list[Change]:
        return [Change(name, "=", 1)] if name in self.reader.mentioned else []

    def effects(self, effects: tuple[Effect, ...]) -> list[Change]:
        return [self.effect(effect) for effect in effects if f"var:{effect.name}" in self.reader.mentioned]

    def effect(self, effect: Effect) -> Change:
        values = self.story.variables[effect.name].values
        number = values.index(effect.value) if isinstance(effect.value, str) else effect.value
        return Change(f"var:{effect.name}", "=" if effect.op == "=" else "+", -number if effect.op == "-=" else number)

    def lines(self, lines: tuple[Line, ...], place: str, hour: str, before: str) -> list[Change]:
        return [
            Change(f"line:{line.id}", "=", 1, self.reader.rule(line.when, place, hour, before))
            for line in self.reader.lines_with_rules(lines)
        ]

    # the machine

    def start(self) -> Edge:
        nowhere = Spot("ask")
        return self.entering(nowhere, YES, [], (), self.story.case.start, None)

    def entering(self, spot: Spot, guard: Expr, changes: list[Change], below: tuple[Frame, ...], scene: str,
                 action: Action | None, marks: tuple[str, ...] = ()) -> Edge:  # fmt: skip
        """The edge by which a scene begins, on top of the frames below it."""
        if len(below) >= DEEPEST:
            raise Unmodelled(f"scenes call each other more than {DEEPEST} deep; the last is {scene!r}")
        state = f"{scene}.{self.story.scenes[scene].start}"
        begun = [*changes, *self.set(f"scene:{scene}")]
        return self.arriving(spot, guard, begun, (*below, Frame(scene, state)), action, (*marks, f"scene:{scene}"))

    def arriving(self, spot: Spot, guard: Expr, changes: list[Change], stack: tuple[Frame, ...],
                 action: Action | None, marks: tuple[str, ...]) -> Edge:  # fmt: skip
        """The edge by which a state is entered."""
        scene, stand = self.story.scenes[stack[-1].scene], self.story.states[stack[-1].state]
        place, hour = (scene.place, scene.hour) if scene.place else (spot.place, spot.hour)
        whole = [
            *changes, *self.set(f"state:{stand.id}"), *self.effects(stand.enter),
            *self.lines(stand.lines, place, hour, f"state:{stand.id}"),
        ]  # fmt: skip
        target = self.settled(Spot("settle", stack, place, hour))
        return Edge(spot, guard, tuple(whole), target, (*marks, f"state:{stand.id}"), action)

    def settled(self, spot: Spot) -> Spot:
        """A settling spot, or the asking one when something is open there whatever happened."""
        return evolve(spot, kind="ask") if self.something_open(spot) == YES else spot

    def stand(self, spot: Spot) -> Stand:
        return self.story.states[spot.state]

    def scene(self, spot: Spot) -> Scene:
        return self.story.scenes[spot.stack[-1].scene]

    def something_open(self, spot: Spot) -> Expr:
        return some(self.open(choice, spot) for choice in self.stand(spot).choices.values())

    def open(self, choice: Choice, spot: Spot) -> Expr:
        """A choice can be taken."""
        rule = self.reader.rule(choice.when, spot.place, spot.hour)
        return rule if choice.sticky else every([no(self.reader.var(f"choice:{choice.id}")), rule])

    def leaving(self, spot: Spot) -> Iterator[Edge]:
        """The edges that lead away from a spot."""
        if spot.kind == "settle":
            yield from self.settling(spot)
        elif spot.kind == "ask":
            for choice in self.stand(spot).choices.values():
                yield self.choosing(spot, choice)
            if len(spot.stack) == 1 and self.scene(spot).place:
                yield from self.walking(spot)

    def choosing(self, spot: Spot, choice: Choice) -> Edge:
        event = f"choice:{choice.id}"
        changes = [
            *self.set(event), *self.lines(choice.lines, spot.place, spot.hour, event), *self.effects(choice.sets),
        ]  # fmt: skip
        guard, marks, action = self.open(choice, spot), (event,), Choose(choice.id)
        if choice.call:
            return self.entering(spot, guard, changes, spot.stack, choice.call, action, marks)
        if choice.go:
            return self.going(spot, guard, changes, choice.go, action, marks)
        return Edge(spot, guard, tuple(changes), self.settled(evolve(spot, kind="settle")), marks, action)

    def going(self, spot: Spot, guard: Expr, changes: list[Change], target: Target, action: Action | None,
              marks: tuple[str, ...]) -> Edge:  # fmt: skip
        """The edge by which the scene on top moves to another state."""
        if target.scene != spot.stack[-1].scene:
            changes = [*changes, *self.set(f"scene:{target.scene}")]
            marks = (*marks, f"scene:{target.scene}")
        stack = (*spot.stack[:-1], Frame(target.scene, target.state))
        return self.arriving(spot, guard, changes, stack, action, marks)

    def settling(self, spot: Spot) -> Iterator[Edge]:
        """Falling through: on to where no choice is open, until one is."""
        is_open, stand = self.something_open(spot), self.stand(spot)
        asking = evolve(spot, kind="ask")
        yield Edge(spot, is_open, (), asking)
        if stand.end:
            ending = Spot("end", ending=stand.end)
            yield Edge(spot, no(is_open), (), ending, (f"ending:{stand.end}",))
        elif stand.next:
            yield self.going(spot, no(is_open), [], stand.next, None, ())
        elif stand.returns and len(spot.stack) > 1:
            yield Edge(spot, no(is_open), (), self.settled(evolve(spot, stack=spot.stack[:-1])))
        else:
            yield Edge(spot, no(is_open), (), asking)

    def walking(self, spot: Spot) -> Iterator[Edge]:
        """The ways to other places and hours."""
        for place, guard in self.ways(spot).items():
            if place != spot.place:
                scene = self.story.places[place].hours[spot.hour].scene
                yield self.entering(spot, guard, [], (), scene, Walk(place), (f"sight:{place}.{spot.hour}",))
        for hour, sight in self.story.places[spot.place].hours.items():
            if hour != spot.hour:
                guard = self.reader.rule(sight.when, spot.place, spot.hour)
                yield self.entering(spot, guard, [], (), sight.scene, Shift(hour), (f"sight:{spot.place}.{hour}",))

    def ways(self, spot: Spot) -> dict[str, Expr]:
        """When each place can be walked to: some way there has all its doors open."""
        routes: dict[str, set[frozenset[Expr]]] = {spot.place: {frozenset()}}
        work = [spot.place]
        while work:
            here = work.pop()
            for door in self.story.places[here].adjoins:
                sight = self.story.places[door.to].hours.get(spot.hour)
                if sight is None:
                    continue
                rules = [self.reader.rule(rule, spot.place, spot.hour) for rule in (door.when, sight.when)]
                on = {route | (set(rules) - {YES}) for route in routes[here] if NO not in rules}
                shortest = fewest(routes.get(door.to, set()) | on)
                if shortest != routes.get(door.to, set()):
                    routes[door.to] = shortest
                    work.append(door.to)
        return {place: some(every(route) for route in found) for place, found in routes.items()}

    # what can be done anywhere

    def anywhere(self, place: str, hour: str) -> Iterator[Move]:
        """Versions and contrasts, for somebody at a place and hour."""
        moves = [*self.versions(place, hour), *self.contrasts(place, hour)]
        return (move for move in moves if move.changes and move.guard != NO)

    def versions(self, place: str, hour: str) -> Iterator[Move]:
        for moment in self.story.moments.values():
            rules = [moment.when, *(version.when for version in moment.versions.values())]
            guard = every([self.reader.rule(rule, place, hour) for rule in rules])
            opened = f"moment:{moment.id}"
            lines = tuple(line for version in moment.versions.values() for line in version.lines)
            yield Move(guard, (*self.set(opened), *self.lines(lines, place, hour, "")), Open(moment.id))
            for aspect in moment.aspects.values():
                judged = f"aspect:{aspect.id}"
                if judged in self.reader.mentioned:
                    guard = every([self.reader.var(opened), no(is_one(judged))])
                    yield Move(guard, tuple(self.set(judged)), Judge(aspect.id, aspect.verdict))

    def contrasts(self, place: str, hour: str) -> Iterator[Move]:
        for line, contrasts in contrasts_on(self.story).items():
            for number, contrast in enumerate(contrasts):
                for clue in contrast.clues:
                    earlier = [each.when for each in contrasts[:number] if clue in each.clues]
                    guard = every(
                        [
                            self.reader.heard(line),
                            self.reader.has(clue),
                            self.reader.rule(contrast.when, place, hour),
                            *(no(self.reader.rule(rule, place, hour)) for rule in earlier),
                        ]
                    )
                    yield from self.laying(Lay(clue, line), guard, f"contrast:{contrast.id}", place, hour)

    def laying(self, action: Lay, guard: Expr, event: str, place: str, hour: str) -> Iterator[Move]:
        """A contrast made; what it sets, it sets the first time only."""
        contrast = self.story.contrasts[event.removeprefix("contrast:")]
        said = [*self.set(event), *self.lines(contrast.lines, place, hour, event)]
        sets = self.effects(contrast.sets)
        if not sets:
            yield Move(guard, tuple(said), action)
            return
        made = self.reader.var(event)
        yield Move(every([guard, made]), tuple(said), action)
        yield Move(every([guard, no(made)]), (*said, *sets), action)

    def board(self, place: str, hour: str) -> Iterator[Sheet]:
        """Every finding: when it can be worked on, and when it can be carried."""
        for finding in self.story.findings.values():
            self.reader.mentioned.add(f"finding:{finding.id}")
            rules = [self.story.units[finding.unit].when, finding.when]
            is_open = every([self.reader.rule(rule, place, hour) for rule in rules])
            yield Sheet(finding.id, finding.unit, is_open, self.reader.carried(finding))


def bounds(variable: Variable) -> tuple[int, int]:
    """The lowest and highest value of a variable; an enum's are places in its list."""
    return (0, len(variable.values) - 1) if variable.values else (variable.low, variable.high)


def fewest(routes: set[frozenset[Expr]]) -> set[frozenset[Expr]]:
    """The routes that ask for no more than another does."""
    return {route for route in routes if not any(other < route for other in routes)}


__all__ = ["Change", "Edge", "Model", "Move", "Sheet", "Spot", "bounds", "model_of"]
