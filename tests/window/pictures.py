"""The pictures of the docs: `python -m tests.window.pictures` makes those; with a FOLDER, every screen at both sizes of window and text."""

import sys
from pathlib import Path

from game.content.build import load
from game.engine.actions import Action, Choose, Fill, Judge, Mark, Open, Shift, Submit, Walk, Weigh
from game.tools.pictures import FRONT, SIZES, TEXT_SIZES, TOOLS, playing, take
from game.tools.plays import read_suite
from game.tools.replay import story_of
from game.tools.runner import run
from game.view.commands import AsKnown, Show, Tray

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "pictures"


def played(file: str, name: str) -> tuple[Action, ...]:
    """What one of the plays does."""
    suite = read_suite(ROOT / "tests" / "plays" / file)
    test = next(test for test in suite.tests if test.name == name)
    return run(story_of(suite), test).game.session.actions


PROLOGUE: tuple[Action, ...] = (
    Choose("prologue_desk.start.begin"), Choose("prologue_bedroom.start.memoir"), Choose("prologue_bedroom.start.later"),
    Fill("where_they_lay", "who", "couple"), Fill("where_they_lay", "where", "corner"), Weigh("where_they_lay", "corner_natalia", "for"),
    Weigh("where_they_lay", "bed_later", "against"), Mark("where_they_lay", "probable"), Submit(("where_they_lay",)),
    Choose("prologue_bedroom.start.state"), Choose("gate_desk.start.walk"),
)  # fmt: skip
GATE: tuple[Action, ...] = (
    *PROLOGUE, Choose("gate_day.start.garage"), Choose("gate_day.start.alarm"), Choose("gate_day.start.key"), Choose("gate_day.start.ladders"),
    Choose("gate_day.start.harte"), Choose("paper_harte.start.against"), Choose("paper_harte.start.for"), Choose("paper_harte.start.leave"),
)  # fmt: skip
POST: tuple[Action, ...] = (
    *GATE, Shift("raid"), Walk("police_post"), Choose("police_post_raid.start.five"), Choose("police_post_raid.start.diaz"),
    Choose("talk_ramirez.start.held"), Choose("talk_ramirez.start.court"),
)  # fmt: skip
STATED: tuple[Action, ...] = (
    *GATE, Fill("harte_knew", "who", "harte"), Fill("harte_knew", "what", "helper"), Weigh("harte_knew", "raider_confession", "for"),
    Weigh("harte_knew", "trotsky_tribute", "against"), Mark("harte_knew", "not_proven"),
)  # fmt: skip

BOXES: tuple[Action, ...] = played(
    "archive.play.yaml", "a player opens every box, judges nine findings again and signs the years back"
)

SHOTS = (
    *FRONT,
    playing("place", PROLOGUE), playing("night", (*GATE, Shift("raid"))), playing("dialogue", POST),
    playing("line", POST, Show("line", "rd_own_will")),
    playing("moment", (*POST, Open("how_harte_left"), Judge("how_harte_left.will", "differ")), Show("moment", "how_harte_left")),
    playing("finding", STATED, Show("finding", "harte_knew")), playing("ruling", PROLOGUE, Show("finding", "where_they_lay")),
    playing("person", POST, Show("notebook", "people/ramirez_diaz")), playing("desk", ()),
    playing("findings", STATED, Tray("harte_knew"), TOOLS["findings"]),
    *(playing(name, POST, intent) for name, intent in TOOLS.items() if name != "findings"),
    playing("opener", PROLOGUE, Show("opener", "gate")), playing("previously", STATED, Show("previously")),
    playing("cast", POST, Show("cast")), playing("timeline", POST, Show("timeline", "1940-05-24")),
    playing("hours", BOXES, Show("timeline", "1940-08-20")),
    playing("then", BOXES, AsKnown(True), Show("finding", "harte_knew")), playing("today", BOXES, Show("finding", "harte_knew")),
    playing("known", BOXES, AsKnown(True), Show("notebook", "clues")),
)  # fmt: skip


def main() -> None:
    story = load(ROOT / "scenes" / "coyoacan").story
    assert story is not None
    everything = len(sys.argv) > 1
    folder = Path(sys.argv[1]) if everything else DOCS
    for path in take(story, SHOTS, folder) if everything else take(story, SHOTS, folder, SIZES[:1], TEXT_SIZES[:1]):
        print(path)


if __name__ == "__main__":
    main()
