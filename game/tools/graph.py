"""`graph`: a case's state machine, or its clues and findings, as DOT, SVG or HTML."""

import json
import sys
from pathlib import Path
from typing import Any, TextIO

from game.content.build import load
from game.content.story import Story
from game.report.near import nearest
from game.tools.diagram import Diagram, clues, marked, one_scene, scenes
from game.tools.drawing import dot, html, svg

FORMATS = {"svg": svg, "dot": dot, "html": html}


def graph(folder: Path, out: TextIO, scene: str = "", of_clues: bool = False, form: str = "svg",
          coverage: Path | None = None, proof: Path | None = None) -> int:  # fmt: skip
    """Write a graph of a case; 1 when the case has errors, 2 when a scene or a report is not there."""
    story = load(folder).story
    if story is None:
        print("The case has errors; run check.", file=sys.stderr)
        return 1
    try:
        diagram = marked(diagram_of(story, scene, of_clues), report(coverage), report(proof))
    except (KeyError, OSError, ValueError) as error:
        print(error.args[0] if isinstance(error, KeyError) else error, file=sys.stderr)
        return 2
    out.write(FORMATS[form](diagram))
    return 0


def diagram_of(story: Story, scene: str, of_clues: bool) -> Diagram:
    """What is asked for. Raises KeyError, with a sentence, for a scene that is not there."""
    if of_clues:
        return clues(story)
    if not scene:
        return scenes(story)
    if scene not in story.scenes:
        near = nearest(scene, story.scenes)
        raise KeyError(f"no scene is called {scene!r}" + (f"; did you mean {near!r}?" if near else ""))
    return one_scene(story, story.scenes[scene])


def report(path: Path | None) -> dict[str, Any] | None:
    """The JSON of coverage or prove. Raises OSError or ValueError."""
    if path is None:
        return None
    data = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        raise ValueError(f"{path} holds no report")
    return data
