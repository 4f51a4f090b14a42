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

from game.content.build import load
from game.content.story import Story
from game.engine.actions import Action, Choose, Shift, Walk
from game.engine.state import State
from game.engine.step import begin, step
from game.view.page import look

STEPS = 20_000
ROUNDS = 5


def bench(folder: Path, out: TextIO) -> int:
    """Print load time, choices per second and the first frame; 1 when the case cannot be played."""
    loads = [_timed_load(folder) for _ in range(ROUNDS)]
    story = load(folder).story
    if story is None:
        print("The case has errors; run check.", file=out)
        return 1
    print(f"load and check          {statistics.median(loads) * 1000:8.0f} ms", file=out)
    for name, with_page in (("with the page looked at", True), ("engine alone", False)):
        rates = [rate(story, seed, with_page) for seed in range(ROUNDS)]
        print(f"choices a second        {statistics.median(rates):8,.0f}    {name} (best {max(rates):,.0f})", file=out)
    print(f"first frame             {first_frame(folder) * 1000:8.0f} ms from the start of the process", file=out)
    return 0


def _timed_load(folder: Path) -> float:
    start = time.perf_counter()
    load(folder)
    return time.perf_counter() - start


def rate(story: Story, seed: int, with_page: bool) -> float:
    """Actions a second of a random walk that takes choices, doors and hours; it begins again at an ending."""
    random = Random(seed)
    walk = _prepared(story, random)
    state, _ = begin(story)
    start = time.perf_counter()
    for action in walk:
        if action is None:
            state, _ = begin(story)
        else:
            state, _ = step(story, state, action)
        if with_page:
            look(story, state)
    return len(walk) / (time.perf_counter() - start)


def _prepared(story: Story, random: Random) -> list[Action | None]:
    """A walk found before the clock runs, so that only steps (and pages) are timed."""
    walk: list[Action | None] = []
    state, _ = begin(story)
    while len(walk) < STEPS:
        actions = offered(story, state)
        action = random.choice(actions) if actions else None
        state = step(story, state, action)[0] if action else begin(story)[0]
        walk.append(action)
    return walk


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
