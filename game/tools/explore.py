"""`explore`: seeded random play, drawn to what is new, that watches for what must always or never be so.

It plays the compiled machine of a case (`game.proof.machine`), the fast form that the prover uses; whatever it finds is made short,
played again by the plain engine, and written as a play. Going on from states that showed something new follows coverage-guided
fuzzing (Zalewski 2013, "American Fuzzy Lop", technical notes).
"""

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TextIO

from attrs import Factory, define, frozen

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Action
from game.lang.fault import Fault
from game.lang.rule import Rule, parse_rule
from game.proof.deeds import replay
from game.proof.expr import Expr, every, no
from game.proof.machine import Deed, Machine, Where
from game.proof.model import model_of
from game.proof.search import Trail, happenings, shortened
from game.save.write_play import steps_of, write_play

ROUND = 40
"""Deeds of a walk before another state is gone on from: about as many as lie between two things that are new."""

KEPT = 4_000
"""States that are kept to go on from."""


@frozen
class Wanted:
    """What is watched for: rules that must always be so, never, or be reached."""

    always: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()


@frozen
class Found:
    """Something that was found: sort ("stuck", "always", "never", "goal"), the rule, and deeds that come there."""

    sort: str
    rule: str
    deeds: tuple[Deed, ...]


@define
class Walked:
    """What one walker has done."""

    turns: int = 0
    seconds: float = 0.0
    states: int = 0
    spots: set[str] = Factory(set)
    choices: set[str] = Factory(set)
    endings: set[str] = Factory(set)
    found: dict[tuple[str, str], Found] = Factory(dict)

    def join(self, other: "Walked") -> None:
        """Take in what another has done; of two plays to the same thing the shorter."""
        self.turns += other.turns
        self.seconds = max(self.seconds, other.seconds)
        self.states += other.states
        self.spots |= other.spots
        self.choices |= other.choices
        self.endings |= other.endings
        for key, found in other.found.items():
            if key not in self.found or len(found.deeds) < len(self.found[key].deeds):
                self.found[key] = found


class Walker:
    """One seeded walk over the machine of a story."""

    def __init__(self, story: Story, wanted: Wanted, seed: int) -> None:
        self.story, self.wanted, self.random = story, wanted, Random(seed)
        self.machine = machine_of(story, wanted)
        self.happening = happenings(self.machine)
        self.walked = Walked()
        self.shown: dict[Any, int] = {}
        self.watched = tuple(self.watching())
        root = Trail(None, None)
        self.kept: list[tuple[Where, Trail]] = [(self.machine.start, root)]
        self.look(self.machine.start, root)

    def watching(self) -> Iterator[tuple[str, str, Rule]]:
        """Each rule that is watched, and what is found when it holds."""
        for sort in ("always", "never", "goals"):
            for text in getattr(self.wanted, sort):
                yield sort.removesuffix("s") if sort == "goals" else sort, text, parse_rule(text)

    def walk(self, turns: int) -> Walked:
        """Take so many turns."""
        began = time.perf_counter()
        while self.walked.turns < turns:
            self.round()
        self.walked.seconds = time.perf_counter() - began
        return self.walked

    def round(self) -> None:
        """A stretch of random deeds from a state that showed something new."""
        where, trail = self.random.choice(self.kept)
        for _ in range(ROUND):
            turns = list(self.machine.turns(where, batches=3))
            self.walked.turns += 1
            if not turns:
                self.stuck(where, trail)
                return
            deed, where, edges = self.random.choice(turns)
            trail = Trail(trail, deed)
            for edge in edges:
                self.note(edge.marks)
            if self.is_new(where):
                self.look(where, trail)
                if len(self.kept) < KEPT:
                    self.kept.append((where, trail))

    def note(self, marks: Iterable[str]) -> None:
        for mark in marks:
            kind, _, name = mark.partition(":")
            if kind == "choice":
                self.walked.choices.add(name)
            elif kind == "ending":
                self.walked.endings.add(name)

    def is_new(self, where: Where) -> bool:
        """Whether a state shows a bit, set or clear, that its spot had not shown."""
        spot, packed = where
        both = packed | (((1 << self.machine.width) - 1) & ~packed) << self.machine.width
        before = self.shown.get(spot, 0)
        self.shown[spot] = before | both
        return self.shown[spot] != before

    def look(self, where: Where, trail: Trail) -> None:
        """Watch a state."""
        self.walked.states += 1
        spot, packed = where
        self.walked.spots.add(spot.state or spot.ending)
        for sort, text, rule in self.watched:
            is_so = self.machine.is_so(self.machine.model.reader.rule(rule, spot.place, spot.hour), packed)
            if is_so == (sort != "always"):
                self.keep(Found(sort, text, tuple(trail.deeds())))

    def stuck(self, where: Where, trail: Trail) -> None:
        if where[0].kind == "ask":
            self.keep(Found("stuck", where[0].state, tuple(trail.deeds())))

    def keep(self, found: Found) -> None:
        key = (found.sort, found.rule)
        if key not in self.walked.found or len(found.deeds) < len(self.walked.found[key].deeds):
            self.walked.found[key] = found


def machine_of(story: Story, wanted: Wanted) -> Machine:
    """The machine of a story, with the variables of the rules that are watched."""
    return Machine(model_of(story, tuple(map(parse_rule, (*wanted.always, *wanted.never, *wanted.goals)))))


@cache
def story_in(folder: Path) -> Story:
    story = load(folder).story
    assert story is not None
    return story


def walk_in(folder: str, wanted: Wanted, seed: int, turns: int) -> Walked:
    """One walker's work, for a process of its own."""
    return Walker(story_in(Path(folder)), wanted, seed).walk(turns)


def explore(folder: Path, out: TextIO, wanted: Wanted, turns: int = 100_000, seed: int = 1940, processes: int = 1,
            scheduler: str = "", write: Path | None = None) -> int:  # fmt: skip
    """Explore a case and print what came of it.

    Gives 0; 1 when a rule is broken, a goal is not reached or a state is stuck; 2 when it cannot be done.
    """
    story = load(folder).story
    if story is None:
        print("The case has errors; run check.", file=out)
        return 2
    try:
        must_be_rules(story, wanted)
        with executor(processes, scheduler) as pool:
            walked = together(pool, folder, wanted, turns, seed, processes)
    except (Fault, Unusable) as fault:
        print(fault, file=out)
        return 2
    tell(story, walked, out)
    plays = list(told(story, walked, wanted, out))
    if write and plays:
        write.write_text("\n---\n".join(plays) if len(plays) > 1 else plays[0], encoding="utf-8")
    missed = [goal for goal in wanted.goals if ("goal", goal) not in walked.found]
    for goal in missed:
        print(f"not reached: {goal}", file=out)
    return int(bool(missed) or any(sort != "goal" for sort, _ in walked.found))


class Unusable(Exception):
    """Something that the exploration needs and cannot have; the words say what."""


def must_be_rules(story: Story, wanted: Wanted) -> None:
    """Raise Fault or Unusable for a rule that cannot be watched."""
    for text in (*wanted.always, *wanted.never, *wanted.goals):
        try:
            machine_of(story, Wanted(always=(text,)))
        except KeyError as error:
            raise Unusable(f"the rule {text!r} names {error}, and the case has no such thing") from None


@contextmanager
def executor(processes: int, scheduler: str) -> Iterator[Executor]:
    """Where the walkers run: processes here, or a Dask cluster by its scheduler's address. Raises Unusable."""
    if not scheduler:
        with ProcessPoolExecutor(max(1, processes)) as pool:
            yield pool
        return
    try:
        from distributed import Client
    except ImportError:
        raise Unusable(
            "A scheduler was named, and Dask is not installed: pip install 'coyoacan-file[cluster]'"
        ) from None
    try:
        client = Client(scheduler, timeout=10)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError) as error:
        raise Unusable(f"The scheduler {scheduler} does not answer: {error}") from None
    with client, client.get_executor() as pool:  # type: ignore[no-untyped-call]
        yield pool


def together(pool: Executor, folder: Path, wanted: Wanted, turns: int, seed: int, walkers: int) -> Walked:
    """So many walkers, each with its own seed and its share of the turns."""
    share = -(-turns // max(1, walkers))
    jobs = [
        pool.submit(walk_in, str(folder.resolve()), wanted, seed + number, share) for number in range(max(1, walkers))
    ]
    whole = Walked()
    for job in jobs:
        whole.join(job.result())
    return whole


def tell(story: Story, walked: Walked, out: TextIO) -> None:
    rate = walked.turns / walked.seconds if walked.seconds else 0
    print(f"{walked.turns:,} actions in {walked.seconds:.1f} s: {rate:,.0f} a second", file=out)
    print(f"states seen {len(walked.spots & set(story.states))} of {len(story.states)}, choices taken {len(walked.choices)} of "
          f"{len(story.choices)}, endings {len(walked.endings)} of {len(story.endings)}", file=out)  # fmt: skip


def told(story: Story, walked: Walked, wanted: Wanted, out: TextIO) -> Iterator[str]:
    """What was found, each with a short play that the plain engine has played."""
    machine = machine_of(story, wanted)
    for found in walked.found.values():
        actions = brief(story, machine, found)
        words = {"stuck": f"nothing can be done in {found.rule}", "always": f"not always so: {found.rule}",
                 "never": f"should never be so: {found.rule}", "goal": f"reached: {found.rule}"}[found.sort]  # fmt: skip
        play = write_play(story.case.case, words, steps_of(actions), suite="Explored")
        print(f"\n{words} ({len(actions)} actions)\n{play}", file=out)
        yield play


def brief(story: Story, machine: Machine, found: Found) -> tuple[Action, ...]:
    """A short play to the same thing, as actions of the engine."""

    def there(trail: Trail, where: Where) -> bool:
        if found.sort == "stuck":
            return where[0].kind == "ask" and where[0].state == found.rule and next(machine.turns(where), None) is None
        return machine.is_so(seen_from(machine, found, where), where[1])

    deeds = list(found.deeds)
    return replay(story, shortened(machine, deeds, happenings(machine), there) if deeds else []).actions


def seen_from(machine: Machine, found: Found, where: Where) -> Expr:
    expr = machine.model.reader.rule(parse_rule(found.rule), where[0].place, where[0].hour)
    return every([no(expr) if found.sort == "always" else expr])
