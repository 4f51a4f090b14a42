"""What a graph of a case shows, before it is drawn: zones, nodes and edges, with words and marks. Pixels come later (`drawing`)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from game.content.story import ALWAYS, Finding, Scene, Stand, Story
from game.content.ways import Way, chapters, givers, homes, ways
from game.content.words import words_of
from game.lang.rule import Rule
from game.lang.spell import spell


@frozen
class Node:
    """A thing to draw. zone: the chapter it stands in; rank: its column, when fixed; visits, verdict: None where nothing is known."""

    id: str
    title: str
    sort: str
    zone: str
    note: str = ""
    rank: int | None = None
    visits: int | None = None
    verdict: str = ""


@frozen
class Edge:
    """A way from a node to another. both: it leads back as well. label: the condition; words: everything, for the pointer."""

    source: str
    target: str
    sort: str
    label: str = ""
    words: str = ""
    both: bool = False
    visits: int | None = None


@frozen
class Diagram:
    """A graph to draw: its title, the titles of its zones in order, nodes and edges."""

    title: str
    zones: Mapping[str, str]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


Marks = Mapping[str, Any]


def condition(rule: Rule) -> str:
    """A rule as it stands on an edge; nothing for what always holds."""
    return "" if rule == ALWAYS else spell(rule)


# scenes


def scenes(story: Story) -> Diagram:
    """The scenes of a case, chapter by chapter, and the ways between them."""
    units = chapters(story)
    doors = {unit.scene for unit in story.units.values()}
    firsts = sorted(story.scenes.values(), key=lambda scene: scene.id not in doors)
    nodes = [_scene_node(scene, units[scene.id]) for scene in firsts]
    return Diagram(story.case.title, _zones(story, nodes), tuple(nodes), tuple(_between(story)))


def _scene_node(scene: Scene, zone: str) -> Node:
    sort = "place" if scene.place else "person" if scene.person else "scene"
    number = len(scene.states)
    ends = any(stand.end for stand in scene.states.values())
    note = f"{number} {'state' if number == 1 else 'states'}" + (", an ending" if ends else "")
    return Node(scene.id, scene.title, "end" if ends else sort, zone, note)


def _zones(story: Story, nodes: Iterable[Node]) -> dict[str, str]:
    """The zones that have nodes, chapters in their order; what belongs to none stands last."""
    order = sorted(story.units.values(), key=lambda unit: unit.order)
    used = {node.zone for node in nodes}
    return {unit.id: unit.title for unit in order if unit.id in used} | ({"": "No chapter"} if "" in used else {})


def _between(story: Story) -> Iterator[Edge]:
    """One edge for all ways of a sort between two scenes; a door that leads both ways is one edge."""
    found: dict[tuple[str, str, str], list[Way]] = {}
    for way in ways(story):
        ends = (way.source.split(".")[0], way.target.split(".")[0])
        if ends[0] != ends[1]:
            found.setdefault((*ends, way.kind), []).append(way)
    for (source, target, sort), all_ways in found.items():
        back = (target, source, sort) in found and sort in ("door", "hour")
        if not back or source < target:
            yield _joined(source, target, sort, all_ways, back)


def _joined(source: str, target: str, sort: str, all_ways: list[Way], both: bool) -> Edge:
    """Several ways as one edge; it has a condition only when every way has one."""
    rules = list(dict.fromkeys(condition(way.when) for way in all_ways))
    words = "\n".join(
        f"{way.words}{f'  [when {condition(way.when)}]' if way.when != ALWAYS else ''}" for way in all_ways
    )
    return Edge(source, target, sort, "" if "" in rules else " | ".join(rules), words, both)


# one scene


def one_scene(story: Story, scene: Scene) -> Diagram:
    """The states of a scene, their choices, and the states, scenes and endings that these lead to.

    A choice is a node of its own: its words and its condition are too long to stand on an edge beside those of its neighbours.
    """
    own = [way for way in ways(story) if way.source.startswith(f"{scene.id}.") and way.kind not in ("door", "hour")]
    nodes = [_state_node(stand, scene) for stand in scene.states.values()]
    nodes += [_choice_node(way, scene) for way in own if way.choice]
    others = dict.fromkeys(way.target for way in own if way.target.split(".")[0] != scene.id)
    nodes += [Node(name, story.scenes[name.split(".")[0]].title, "scene", scene.id, name) for name in others]
    nodes += [Node(f"ending:{stand.end}", story.endings[stand.end].title, "end", scene.id, "ending")
              for stand in scene.states.values() if stand.end]  # fmt: skip
    edges = (*(edge for way in own for edge in _steps(way)), *_endings(scene))
    return Diagram(scene.title, {scene.id: scene.title}, tuple(dict.fromkeys(nodes)), edges)


def _state_node(stand: Stand, scene: Scene) -> Node:
    own = stand.id.removeprefix(f"{scene.id}.")
    number = len(stand.choices)
    choices = [f"{number} {'choice' if number == 1 else 'choices'}"] if number else []
    note = ", ".join([*choices, *["returns"] * stand.returns])
    text = words_of(stand.lines[0].text) if stand.lines else own
    return Node(
        stand.id, own if own == scene.start else text, "start" if own == scene.start else "state", scene.id, note or own
    )


def _choice_node(way: Way, scene: Scene) -> Node:
    name = way.choice.split(".")[-1]
    return Node(way.choice, way.words or name, "choice", scene.id, f"{name} {_asks(way)}".rstrip())


def _steps(way: Way) -> Iterator[Edge]:
    """The edges of a way: to its choice, and on from there, unless one stays."""
    if not way.choice:
        yield Edge(way.source, way.target, way.kind, "", f"next: {way.words}")
        return
    words = f"{way.choice}: {way.words} {_asks(way)}".rstrip()
    yield Edge(way.source, way.choice, "stay", "", words)
    if way.kind != "stay":
        yield Edge(way.choice, way.target, way.kind, "", words)


def _asks(way: Way) -> str:
    return f"[{condition(way.when)}]" if way.when != ALWAYS else ""


def _endings(scene: Scene) -> Iterator[Edge]:
    for stand in scene.states.values():
        if stand.end:
            yield Edge(stand.id, f"ending:{stand.end}", "next", "", "the end")


# clues


def clues(story: Story) -> Diagram:
    """What gives each clue, and which findings it carries or speaks against, by which sets."""
    home = homes(story)
    nodes, edges = dict[str, Node](), list[Edge]()
    for node, edge in _given(story, home):
        nodes.setdefault(node.id, node)
        edges.append(edge)
    for clue in story.clues.values():
        nodes[f"clue:{clue.id}"] = Node(
            f"clue:{clue.id}", clue.title, "clue", home.get(f"clue:{clue.id}", ""), clue.id, 1
        )
    for finding in story.findings.values():
        nodes[f"finding:{finding.id}"] = _finding_node(finding)
        for extra, edge in _carried(finding):
            nodes |= {node.id: node for node in extra}
            edges.append(edge)
    return Diagram(
        f"{story.case.title}: clues and findings", _zones(story, nodes.values()), tuple(nodes.values()), tuple(edges)
    )


def _finding_node(finding: Finding) -> Node:
    note = ", ".join([*finding.grade, *["lapse"] * finding.lapse]).replace("_", " ")
    return Node(f"finding:{finding.id}", finding.title, "finding", finding.unit, note, 3)


def _given(story: Story, home: Mapping[str, str]) -> Iterator[tuple[Node, Edge]]:
    """Each thing that gives clues, with the edge for each clue."""
    for thing in givers(story):
        for clue in thing.gives:
            zone = home.get(f"clue:{clue}", "")
            scene = story.scenes.get(thing.id.split(".")[0])
            node = Node(f"giver:{thing.id.split('.')[0]}", scene.title if scene else thing.id, "giver", zone, "", 0)
            rule = condition(getattr(thing, "when", ALWAYS))
            yield node, Edge(node.id, f"clue:{clue}", "gives", rule, f"{thing.id}\n{rule and f'when {rule}'}")


def _carried(finding: Finding) -> Iterator[tuple[list[Node], Edge]]:
    """The sets for and against a finding: one clue leads straight to it, several by way of a joint."""
    goal = f"finding:{finding.id}"
    for sort, sets in (("supports", finding.supports), ("opposes", finding.opposes)):
        for number, names in enumerate(sets, 1):
            words = f"{sort} {finding.id}, set {number} of {len(sets)}: {' and '.join(names)}"
            if len(names) == 1:
                yield [], Edge(f"clue:{names[0]}", goal, sort, "", words)
                continue
            joint = Node(
                f"{sort}:{finding.id}:{number}",
                f"all {len(names)}",
                f"joint {sort}",
                finding.unit,
                words,
                2,
            )
            yield [joint], Edge(joint.id, goal, sort, "", words)
            yield from (([], Edge(f"clue:{name}", joint.id, sort, "", words)) for name in names)


# marks


def marked(diagram: Diagram, coverage: Marks | None, proof: Marks | None) -> Diagram:
    """A diagram with visits from a coverage report and verdicts from a proof."""
    verdicts = verdicts_of(proof)
    nodes = tuple(
        evolve(node, visits=_visits(node, coverage), verdict=_verdict(node, verdicts)) for node in diagram.nodes
    )
    edges = tuple(evolve(edge, visits=_visits_of_edge(edge, coverage)) for edge in diagram.edges)
    return evolve(diagram, nodes=nodes, edges=edges)


def _visits(node: Node, coverage: Marks | None) -> int | None:
    if coverage is None:
        return None
    own = node.id.removeprefix("giver:")
    counts = [
        coverage[shelf][own]
        for shelf in ("scenes", "states", "choices", "clues", "findings")
        if own in coverage.get(shelf, {})
    ]
    known = node.sort in ("scene", "place", "person", "state", "start", "choice", "giver", "end") and ":" not in own
    return int(counts[0]) if counts else 0 if known else None


def _visits_of_edge(edge: Edge, coverage: Marks | None) -> int | None:
    if coverage is None:
        return None
    counts = [coverage.get("choices", {}).get(line.split(":")[0]) for line in edge.words.split("\n")]
    return max((count for count in counts if count is not None), default=None)


def verdicts_of(proof: Marks | None) -> dict[str, str]:
    """The worst verdict on each thing that a proof speaks about, by kind:id."""
    worst = ("proved", "not decided", "refuted")
    found: dict[str, str] = {}
    for claim in (proof or {}).get("claims", ()):
        before = found.get(claim["about"], "proved")
        found[claim["about"]] = max(before, claim["verdict"], key=worst.index)
    return found


def _verdict(node: Node, verdicts: Mapping[str, str]) -> str:
    own = node.id.removeprefix("giver:")
    names = (own, f"scene:{own}", f"state:{own}", f"choice:{own}")
    return next((verdicts[name] for name in names if name in verdicts), "")
