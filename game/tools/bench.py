"""`bench`: what the engine and the window take, measured on a case."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TextIO

from attrs import frozen

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Action, Choose, Shift, Walk
from game.engine.compiled import interpreted
from game.engine.session import Session
from game.engine.state import State
from game.engine.step import begin, step
from game.tools.testing import files_of, games_of
from game.view.page import look

STEPS = 10_000
"""Actions of a measured walk, at least."""

STRETCH = 50
"""Actions of a random walk before it goes on from elsewhere; a longer one would stay in the rooms that it began in."""

ROUNDS = 5


@frozen
class Stretch:
    """Where a part of a walk begins, and what is done there; found before the clock runs, so that only steps (and pages) are timed."""

    start: State
    actions: tuple[Action, ...]


def bench(folder: Path, out: TextIO) -> int:
    """Print load time, choices a second and the first frame; 1 when the case cannot be played.

    Rates are the best of some rounds, by the processor's time, since other work on the machine can only lower them; how many times as
    fast as the plain form of the story that is, taken in the same run, says more than the rate.
    """
    loads = [_timed_load(folder) for _ in range(ROUNDS)]
    story = load(folder).story
    if story is None:
        print("The case has errors; run check.", file=out)
        return 1
    print(f"load and check          {min(loads) * 1000:8.0f} ms", file=out)
    games = list(games_of(story, files_of(str(folder))))
    print_rates("random walks", at_random(story, games), story, out)
    if games:
        print_rates("along its plays", [Stretch(game.moves[0].state, game.actions) for game in games], story, out)
    print(f"first frame             {first_frame(folder) * 1000:8.0f} ms from the start of the process", file=out)
    return 0


def _timed_load(folder: Path) -> float:
    start = time.process_time()
    load(folder)
    return time.process_time() - start


def print_rates(name: str, walk: list[Stretch], story: Story, out: TextIO) -> None:
    """Two lines about a walk: with the page of each state, and without."""
    walk = walk * -(-STEPS // sum(len(stretch.actions) for stretch in walk))
    for words, with_page in (("with the page looked at", True), ("engine alone", False)):
        best = max(rate(story, walk, with_page) for _ in range(ROUNDS))
        plain = max(rate(interpreted(story), walk[: len(walk) // ROUNDS + 1], with_page) for _ in range(2))
        print(
            f"choices a second        {best:8,.0f}    {name}, {words}: {best / plain:.1f} times the plain form",
            file=out,
        )


def rate(story: Story, walk: list[Stretch], with_page: bool) -> float:
    """Actions a second of a walk; a second of the processor, which other work on the machine hardly changes."""
    start = time.process_time()
    for stretch in walk:
        state = stretch.start
        for action in stretch.actions:
            state, _ = step(story, state, action)
            if with_page:
                look(story, state)
    return sum(len(stretch.actions) for stretch in walk) / (time.process_time() - start)


def at_random(story: Story, games: list[Session]) -> list[Stretch]:
    """Stretches of random choices, doors and hours, from anywhere that the plays of a case come to."""
    random = Random(1940)
    starts = [move.state for game in games for move in game.moves if not move.state.ending] or [begin(story)[0]]
    return [_stretch(story, random.choice(starts), random) for _ in range(STEPS // STRETCH)]


def _stretch(story: Story, start: State, random: Random) -> Stretch:
    state = start
    actions: list[Action] = []
    while len(actions) < STRETCH and (found := offered(story, state)):
        actions.append(random.choice(found))
        state, _ = step(story, state, actions[-1])
    return Stretch(start, tuple(actions))


def offered(story: Story, state: State) -> list[Action]:
    """The choices, doors and hours that are open."""
    page = look(story, state)
    found: list[Action] = [Choose(choice.id) for choice in page.choices if choice.is_open]
    found += [Walk(exit.id) for exit in page.exits if exit.is_open]
    return found + [Shift(hour.id) for hour in page.hours if hour.is_open]


def first_frame(folder: Path) -> float:
    """Seconds from the start of a fresh process to its first frame, drawn without a display; the middle of five."""
    return statistics.median(_one_start(folder) for _ in range(ROUNDS))


def _one_start(folder: Path) -> float:
    with tempfile.TemporaryDirectory() as place:
        code = (
            "import sys, time; from pathlib import Path; from game.shells.window.run import Window, started;"
            "from game.shells.app import App; from game.shells.disk import Shelf; from game.shells.settings import Settings;"
            "from game.content.build import load;"
            "story = load(Path(sys.argv[1])).story;"
            "window = Window(App(story, Shelf(Path(sys.argv[2])), Settings(None)), (1280, 720)); window.refresh();"
            "print(time.monotonic() - started())"
        )
        environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
        done = subprocess.run([sys.executable, "-c", code, str(folder), place], env=environment, check=True,
                              capture_output=True, text=True)  # fmt: skip
    return float(done.stdout.split()[-1])
