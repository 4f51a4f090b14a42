"""graph, stats, sources and explain: what they say of the cases we ship and of a large one."""

import json
import re
import subprocess
import sys
from io import StringIO
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.content.build import load
from game.engine.session import Session
from game.shells.disk import Shelf
from game.tools.diagram import Edge, clues, marked, one_scene, scenes
from game.tools.drawing import GAP, SIZE, html, page_data, svg, svg_labels, zones
from game.tools.graph import graph
from game.tools.layers import Box, lay_out
from game.tools.stats import stats
from game.tools.synthetic import write

ROOT = Path(__file__).parents[2]
CASE = ROOT / "scenes" / "coyoacan"
NEEDED = (
    "places", "hours", "people", "sources", "facts", "facts_used", "disputes", "clues", "versions", "contrasts", "moments",
    "findings", "lapses", "endings", "scenes", "states", "choices", "words",
    "clues_live_max", "clues_wanted_max",
)  # fmt: skip


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "main.py", *arguments], cwd=ROOT, capture_output=True, text=True)


def test_stats_has_every_number() -> None:
    """Each measure is a whole number, and words by chapter add up to all words."""
    out = StringIO()
    assert stats(CASE, out, as_json=True) == 0
    numbers = json.loads(out.getvalue())
    assert all(isinstance(numbers[name], int) for name in NEEDED)
    assert sum(numbers["words_by_unit"].values()) == sum(numbers["words_by_sort"].values()) == numbers["words"]
    assert sum(numbers["lines"]["by_class"].values()) == numbers["lines"]["total"]


@pytest.mark.parametrize("form", ["svg", "dot", "html"])
@pytest.mark.parametrize(("scene", "of_clues"), [("", False), ("gate_desk", False), ("", True)])
def test_every_graph_is_drawn_in_every_form(form: str, scene: str, of_clues: bool) -> None:
    """A graph is written whole, and SVG is XML."""
    out = StringIO()
    assert graph(CASE, out, scene, of_clues, form) == 0
    if form == "svg":
        ElementTree.fromstring(out.getvalue())
    assert "http://" not in out.getvalue().replace("http://www.w3.org/", "")


@pytest.mark.parametrize("of_clues", [False, True])
def test_no_two_nodes_of_a_large_case_overlap(tmp_path: Path, of_clues: bool) -> None:
    """Three hundred clues: every node has its own place, inside its zone, and the page opens with its zones closed."""
    write(tmp_path / "large", 300)
    story = load(tmp_path / "large").story
    assert story is not None
    diagram = clues(story) if of_clues else scenes(story)
    boxes = sorted((box.x, box.y) for zone in zones(diagram) for box in zone.boxes.values())
    assert len(boxes) == len(diagram.nodes)
    assert all(b[0] > a[0] or b[1] - a[1] >= SIZE[1] for a, b in pairwise(boxes))
    assert page_data(diagram)["closed"]


def test_the_graph_of_a_scene_is_readable() -> None:
    """Of every scene: nothing lies on anything, nothing stands on an edge, and every choice is a box with its condition."""
    story = load(CASE).story
    assert story is not None
    for scene in story.scenes.values():
        diagram = one_scene(story, scene)
        boxes = [box for zone in zones(diagram) for box in zone.boxes.values()]
        assert len(boxes) == len(diagram.nodes)
        for one, other in combinations(boxes, 2):
            assert abs(one.x - other.x) >= SIZE[0] or abs(one.y - other.y) >= SIZE[1], scene.id
        assert not any(edge.label for edge in diagram.edges)
        choices = {choice.id for stand in scene.states.values() for choice in stand.choices.values()}
        assert choices == {node.id for node in diagram.nodes if node.sort == "choice"}


def test_conditions_on_edges_do_not_hide_each_other() -> None:
    """Of several edges between the same two scenes, each label has a place of its own."""
    boxes = {"a": Box(0, 0), "b": Box(SIZE[0] + GAP[0] * 2, 0)}
    edges = [Edge("a", "b", sort, "locked_in(gate) >= 6") for sort in ("go", "door", "hour")]
    places = {re.search(r'x="(\d+)" y="(\d+)"', label).groups() for label in svg_labels(edges, boxes)}
    assert len(places) == len(edges)


def test_coverage_and_proof_colour_a_graph() -> None:
    """What plays did not visit and what is not proved look other than what they did and is."""
    story = load(CASE).story
    assert story is not None
    coverage = {"scenes": {"gate_desk": 3}, "states": {}, "choices": {}}
    proof = {"claims": [{"about": "scene:gate_day", "verdict": "refuted"}]}
    diagram = marked(scenes(story), coverage, proof)
    nodes = {node.id: node for node in diagram.nodes}
    assert (nodes["gate_desk"].visits, nodes["gate_day"].visits, nodes["gate_day"].verdict) == (3, 0, "refuted")
    assert svg(diagram) != svg(scenes(story)) != html(diagram)
    choice = "gate_desk.start.walk"
    proof = {"claims": [{"about": f"choice:{choice}", "verdict": "proved"}]}
    diagram = marked(one_scene(story, story.scenes["gate_desk"]), {**coverage, "choices": {choice: 2}}, proof)
    nodes = {node.id: node for node in diagram.nodes}
    assert (nodes[choice].visits, nodes[choice].verdict, nodes["gate_desk.start.plan"].visits) == (2, "proved", 0)


def test_a_layout_goes_from_left_to_right() -> None:
    """What leads somewhere stands left of it, circles notwithstanding."""
    sheet = lay_out(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "b")], (10, 10), (5, 5))
    assert sheet.boxes["a"].x < sheet.boxes["b"].x < sheet.boxes["c"].x


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("explain", "key_lent"), 0, "used at"),
        (("explain", "gate_day.start.close"), 0, "locked_in(gate) >= 6"),
        (("explain", "key_lnt"), 2, "key_lent"),
        (("explain", "gate", "--case", "nonesuch"), 2, "no case"),
        (("graph", "coyoacan", "gate_dsk"), 2, "gate_desk"),
        (("sources",), 0, "sedova_slander"),
        (("stats",), 0, "most common grade"),
    ],
)
def test_commands_answer_and_end(arguments: tuple[str, ...], code: int, words: str) -> None:
    """0 with an answer; 2 with the nearest name for what is not there."""
    done = run(*arguments)
    assert done.returncode == code
    assert words in done.stdout + done.stderr


def test_a_save_says_why_a_choice_is_closed(tmp_path: Path) -> None:
    """explain with a save names the false part and what is so there."""
    story = load(CASE).story
    assert story is not None
    Shelf(tmp_path).write("auto", Session.new(story), "A game")
    done = run("explain", "gate_day.start.close", "--save", str(tmp_path / "auto.json"))
    assert done.returncode == 0
    assert "closed in the save" in done.stdout
    assert "the number of findings that stand in '1. The gate' (gate) is 0" in done.stdout
