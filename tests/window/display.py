"""A virtual display, the real program on it, and hands: keys and a mouse."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LONGEST = 20.0
"""Seconds to wait for something that should happen at once; only a failure waits so long."""


def is_possible() -> bool:
    """Whether this machine has a virtual display and a way to press keys."""
    return shutil.which("Xvfb") is not None and shutil.which("xdotool") is not None


@contextmanager
def display() -> Iterator[str]:
    """A virtual screen, big enough for a window of 1280 by 720; gives its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x900x24", "-nolisten", "tcp"],
        pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Hands:
    """Presses keys and the mouse in a running game, and reads what it reports of itself."""

    def __init__(self, screen: str, game: subprocess.Popen[bytes], watch: Path) -> None:
        self.screen = screen
        self.game = game
        self.watch = watch
        self.wait(lambda report: report["frames"] > 0)
        self.window = self.xdotool("search", "--pid", str(game.pid)).split()[-1]
        self.xdotool("windowfocus", self.window)

    def xdotool(self, *words: str) -> str:
        environment = {**os.environ, "DISPLAY": self.screen}
        done = subprocess.run(["xdotool", *words], env=environment, check=True, capture_output=True, text=True)
        return done.stdout

    def report(self) -> dict[str, Any]:
        """What the window says is on it; empty before the first frame."""
        try:
            return dict(json.loads(self.watch.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return {"frames": 0}

    def wait(self, until: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first report of which something is true."""
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            report = self.report()
            if until(report):
                return report
            assert self.game.poll() is None, f"the game ended with {self.game.returncode}"
            time.sleep(0.01)
        raise AssertionError(f"it did not happen; the window reports {self.report()}")

    def press(self, key: str) -> dict[str, Any]:
        """A key, and the report of the frame that followed."""
        before = self.report()["frames"]
        self.xdotool("key", "--window", self.window, key)
        return self.wait(lambda report: report["frames"] > before)

    def by_keyboard(self, name: str) -> None:
        """Move the focus to a thing and press Enter."""
        for _ in range(len(self.report()["boxes"]) + 1):
            if self.report()["focus"] == name:
                self.press("Return")
                return
            self.press("Down")
        raise AssertionError(f"the focus never came to {name}; it can go to {list(self.report()['boxes'])}")

    def by_mouse(self, name: str) -> None:
        """Click a thing, after turning the wheel until it can be seen."""
        for _ in range(60):
            x, y, w, h = self.wait(lambda report: name in report["boxes"])["boxes"][name]
            if w > 0 and h > 12:
                self.click(x + w // 2, y + h // 2)
                return
            self.turn_wheel(name)
        raise AssertionError(f"{name} cannot be scrolled into view")

    def click(self, x: int, y: int) -> None:
        before = self.report()["frames"]
        self.xdotool("mousemove", "--window", self.window, str(x), str(y), "click", "1")
        self.wait(lambda report: report["frames"] > before)
        time.sleep(0.05)  # moving focuses, pressing acts: two frames, of which the second counts

    def turn_wheel(self, name: str) -> None:
        """Turn the wheel down over the panel that holds a thing: the one its neighbours are in."""
        boxes = self.report()["boxes"]
        x, _, _w, _ = boxes[name]
        seen = [box for box in boxes.values() if box[2] > 0 and box[3] > 12 and abs(box[0] - x) < 60]
        column = max(seen, key=lambda box: box[1], default=[640, 300, 10, 10])
        self.xdotool("mousemove", "--window", self.window, str(column[0] + 5), str(column[1] + 5), "click", "5")
        time.sleep(0.1)


@contextmanager
def play(case: str, saves: Path, size: str = "1280x720") -> Iterator[Hands]:
    """The real program in a window on a virtual display."""
    watch = saves / "watch.json"
    saves.mkdir(parents=True, exist_ok=True)
    with display() as screen:
        environment = {
            **os.environ, "DISPLAY": screen, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy",
            "SDL_FRAMEBUFFER_ACCELERATION": "0", "COYOACAN_WATCH": str(watch),
        }  # fmt: skip
        command = [sys.executable, "main.py", "--case", case, "--saves", str(saves), "--size", size]
        game = subprocess.Popen(command, cwd=ROOT, env=environment)
        try:
            yield Hands(screen, game, watch)
        finally:
            game.terminate()
            game.wait()
