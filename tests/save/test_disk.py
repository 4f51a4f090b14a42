"""Saves on disk: nothing is lost, nothing is deleted, and what cannot be read says why."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.content.build import Text, build, load, read_files
from game.content.story import Story
from game.engine.actions import Choose, Fill
from game.engine.session import Session
from game.save.plain import dump
from game.save.upgrade import Foreign
from game.shells.disk import AUTO, QUICK, SLOTS, Shelf

ROOT = Path(__file__).parents[2]
LAMP = ROOT / "tests" / "stories" / "lamp"


@pytest.fixture
def story() -> Story:
    story = load(LAMP).story
    assert story is not None
    return story


@pytest.fixture
def session(story: Story) -> Session:
    session = Session.new(story)
    for action in (Choose("yard.start.read_log"), Choose("yard.start.stay"), Fill("lamp", "state", "lit")):
        session.do(action)
    return session


def test_a_save_holds_what_it_must(session: Session) -> None:
    """Format, case with version and fingerprint, mods, seed, state by names, actions since the start."""
    save = dump(session)
    assert save["format"] == 1
    assert save["case"] == {"id": "lamp", "version": "1.0", "fingerprint": session.story.fingerprint}
    assert save["mods"] == []
    assert save["state"]["memory"]["clue:log_lamp"] == 1
    assert save["actions"][0] == {"choose": {"choice": "yard.start.read_log"}}


def test_there_are_twenty_slots_and_more(session: Session, tmp_path: Path) -> None:
    """Each slot keeps its own game, beside autosave and quick save."""
    shelf = Shelf(tmp_path)
    assert len(SLOTS) >= 20
    for slot in (AUTO, QUICK, *SLOTS):
        shelf.write(slot, session, slot)
    cards = shelf.cards(session.story)
    assert {card.slot for card in cards} == {AUTO, QUICK, *SLOTS}
    assert not any(card.fault for card in cards)
    assert shelf.read("slot-07", session.story)[0].state == session.state


def test_the_previous_save_is_kept(session: Session, tmp_path: Path) -> None:
    """Writing a slot again keeps what was there under another name."""
    shelf = Shelf(tmp_path)
    shelf.write(AUTO, session, "first")
    before = session.state
    session.do(Choose("yard.start.stay"))
    shelf.write(AUTO, session, "second")
    assert shelf.read(AUTO, session.story)[0].state == session.state
    assert shelf.read("auto.previous", session.story)[0].state == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "is damaged"), ("{", "is damaged"), ("[]", "not a save of this game"), ("{}", "not a save of this game"),
        ('{"game": "coyoacan-file"}', "which format"), ('{"game": "coyoacan-file", "format": 99}', "later version"),
        ('{"game": "coyoacan-file", "format": 1, "case": {"id": "other"}}', "belongs to the case 'other'"),
        ('{"game": "coyoacan-file", "format": 1, "case": {"id": "lamp"}}', "is damaged"),
        ('{"game": "coyoacan-file", "format": 1, "case": {"id": "lamp"}, "state": {"memory": 3}, "actions": []}', "is damaged"),
        ("[" * 100_000, "is damaged"),
    ],
)  # fmt: skip
def test_what_is_no_save_says_so_and_stays(
    story: Story, session: Session, tmp_path: Path, content: str, words: str
) -> None:
    """A damaged or foreign file gets a sentence, is left where it is, and a good one is offered."""
    shelf = Shelf(tmp_path)
    shelf.write("slot-01", session, "good")
    shelf.path("slot-02").write_text(content, encoding="utf-8")
    with pytest.raises(Foreign, match=words):
        shelf.read("slot-02", story)
    assert words in {card.slot: card.fault for card in shelf.cards(story)}["slot-02"]
    assert shelf.path("slot-02").read_text(encoding="utf-8") == content
    good = shelf.newest_good(story)
    assert good is not None
    assert good.slot == "slot-01"


def test_a_save_survives_an_edit_of_the_case(session: Session, tmp_path: Path) -> None:
    """Things that the case no longer has are named; the rest of the game is there."""
    shelf = Shelf(tmp_path)
    shelf.write(AUTO, session, "before")
    texts, _ = read_files(LAMP)
    edited = tuple(Text(text.name, text.body.replace("read_log:", "read_the_log:")) for text in texts)
    built = build(edited, str(LAMP.relative_to(Path.cwd())) if LAMP.is_relative_to(Path.cwd()) else str(LAMP))
    assert built.story is not None
    again, lost = shelf.read(AUTO, built.story)
    assert "choice:yard.start.read_log" in lost
    assert again.state.sentence("lamp").slots == (("state", "lit"),)


WRITER = """
import sys
from pathlib import Path
from game.content.build import load
from game.engine.actions import Choose
from game.engine.session import Session
from game.shells.disk import Shelf
story = load(Path(sys.argv[1])).story
session, shelf = Session.new(story), Shelf(Path(sys.argv[2]))
while True:
    session.do(Choose("yard.start.stay"))
    shelf.write("auto", session, "again")
    print(session.state.turn, flush=True)
"""


def test_killed_at_any_instant_no_save_is_lost(story: Story, tmp_path: Path) -> None:
    """Fifteen times a program that only saves is killed; the slot always holds a whole save, at most one move old."""
    chance = random.Random(1940)
    for number in range(15):
        folder = tmp_path / str(number)
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(LAMP), str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(chance.uniform(0, 0.03))
        writer.send_signal(signal.SIGKILL)
        told = [int(line) for line in writer.stdout.read().split()]
        writer.wait()
        session, lost = Shelf(folder).read(AUTO, story)
        assert not lost
        assert session.state.turn >= max(told, default=1)
