"""`replay`: run files of plays in every mode, or play a save through again."""

import json
from functools import cache
from pathlib import Path
from typing import TextIO

from game.content.build import load as load_case
from game.content.story import Story
from game.engine.session import Session
from game.save.plain import glance
from game.save.upgrade import Foreign
from game.shells import folders
from game.tools.modes import MODES
from game.tools.plays import NotAPlay, Suite, read_suite
from game.tools.runner import outcome


def replay(files: list[Path], out: TextIO) -> int:
    """0 when everything holds, 1 when something does not, 2 when a file cannot be read."""
    return max(replay_save(file, out) if file.suffix == ".json" else replay_plays(file, out) for file in files)


def replay_plays(file: Path, out: TextIO) -> int:
    """Every test of a file, in every mode."""
    try:
        suite = read_suite(file)
        story = story_of(suite)
    except NotAPlay as error:
        print(error, file=out)
        return 2
    troubles = 0
    for test in suite.tests:
        for mode in MODES:
            found = outcome(story, test, mode, file.parent)
            if found.trouble:
                troubles += 1
                print(f"FAILED {suite.name}: {test.name} [{mode}]\n{found.trouble}\n", file=out)
    done = len(suite.tests) * len(MODES)
    print(f"{file.name}: {done - troubles} of {done} hold ({len(suite.tests)} plays in {len(MODES)} modes)", file=out)
    return 1 if troubles else 0


def story_of(suite: Suite) -> Story:
    """The story of a suite's case: a name in scenes/, or a folder beside the file. Raises NotAPlay."""
    for folder in (folders.cases() / suite.case, suite.path.parent / suite.case):
        if (folder / "case.yaml").exists():
            story = story_in(folder.resolve())
            if story is None:
                raise NotAPlay(f"{suite.path}: the case {suite.case!r} has errors; run check")
            return story
    raise NotAPlay(f"{suite.path}: there is no case {suite.case!r}")


@cache
def story_in(folder: Path) -> Story | None:
    return load_case(folder).story


def replay_save(file: Path, out: TextIO) -> int:
    """Play a save's actions from the start; the end must be the state it holds."""
    try:
        save = json.loads(file.read_text(encoding="utf-8"))
        story = story_in(folders.cases() / str(save["case"]["id"]))
        if story is None:
            raise Foreign(f"The case {save['case']['id']!r} is not here, or has errors.")
        state, actions, lost = glance(story, save)
    except (OSError, ValueError, KeyError, TypeError, Foreign) as error:
        print(f"{file}: this save cannot be played through: {error}", file=out)
        return 2
    again = Session.again(story, actions, state.seed)
    same = again.state == state and not lost
    print(f"{file}: {len(actions)} actions lead to {'the saved state' if same else 'another state'}", file=out)
    return 0 if same else 1
