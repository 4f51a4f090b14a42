"""The prover in a process of its own: whatever the solver is at, the time that was given is kept, and it can be broken off."""

import signal
import sys
import time
from collections.abc import Callable
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from pathlib import Path

from attrs import define, evolve, field, frozen

from game.content.build import load
from game.engine.actions import Action
from game.proof.claims import PROVED, UNDECIDED, Claim, Prover
from game.proof.read import Unmodelled
from game.tools.remember import remember, remembered, shared

GRACE = 2.0
"""Seconds beyond those given in which the prover may come to an end by itself."""


@frozen
class Order:
    """What is to be proved: a case, within so many seconds. changed: whether the last proof, in the cache, may be made use of."""

    folder: Path
    seconds: float
    cache: Path | None = None
    changed: bool = False


@frozen
class Done:
    """Said last; how many claims were taken over from the last proof, and how many gigabytes it took, where that is known."""

    carried: int
    memory: float


@define
class Ledger:
    """What was decided so far, and when it was begun."""

    began: float = field(factory=time.monotonic)
    claims: list[Claim] = field(factory=list)
    carried: int = 0
    memory: float = 0.0

    @property
    def code(self) -> int:
        """0 when all is proved, 1 when something is refuted or not decided."""
        return int(any(claim.verdict != PROVED for claim in self.claims))


def decide(order: Order, ledger: Ledger, waiting: Callable[[], None]) -> None:
    """Every claim into the ledger, as soon as it is decided. waiting: called now and then meanwhile."""
    context = get_context("fork" if "fork" in get_all_start_methods() else None)  # fork has nothing to load again
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=work, args=(order, theirs), daemon=True)
    worker.start()
    theirs.close()
    try:
        listen(ours, ledger, time.monotonic() + order.seconds + GRACE, waiting)
    finally:
        worker.kill()
        worker.join()


def listen(worker: Connection, ledger: Ledger, until: float, waiting: Callable[[], None]) -> None:
    """Take in what the worker decides, until it is done or its time is up."""
    play: tuple[Action, ...] = ()
    while time.monotonic() < until:
        if not worker.poll(0.5):
            waiting()
            continue
        try:
            said = worker.recv()
        except EOFError:
            ledger.claims.append(rest(ledger, "the prover broke down"))
            return
        if isinstance(said, Done):
            ledger.carried, ledger.memory = said.carried, said.memory
            return
        claim, same = said
        play = (*play[:same], *claim.play)
        ledger.claims.append(evolve(claim, play=play))
        waiting()
    ledger.claims.append(rest(ledger, "the time that was given is used up, in one operation of the solver"))


def rest(ledger: Ledger, why: str) -> Claim:
    """That the claims from here on are not decided."""
    code = ledger.claims[-1].code if ledger.claims else "P1"
    return Claim(code, "case", "what stands after the last claim that was decided", UNDECIDED, (), why)


def work(order: Order, listener: Connection) -> None:
    """Prove, and tell of each claim with what its play has that the one before has not; breaking off is for the listener."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    story = load(order.folder).story
    assert story is not None
    made: list[Claim] = []
    carried = 0
    try:
        prover = Prover(story, order.seconds)
        known = remembered(order.cache) if order.changed else None
        for claim in known.all(prover) if known else prover.all():
            same = shared(made[-1].play, claim.play) if made else 0
            listener.send((evolve(claim, play=claim.play[same:]), same))
            made.append(claim)
        carried = prover.carried
        if order.cache:
            remember(order.cache, prover, made)
    except Unmodelled as fault:
        listener.send((Claim("P1", "case", "the case can be put as a finite machine", UNDECIDED, (), str(fault)), 0))
    listener.send(Done(carried, memory()))


def memory() -> float:
    """The most gigabytes that this process has had; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    unit = 1e9 if sys.platform == "darwin" else 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
