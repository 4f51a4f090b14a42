"""`coverage --write`: the play that it writes shows what the others leave out."""

import io
from pathlib import Path

import pytest

from game.content.build import load
from game.tools.complete import completing
from game.tools.coverage import coverage, watched
from game.tools.watch import Watch

STORIES = Path(__file__).parents[1] / "stories"


def things(watch: Watch, seen: bool) -> set[tuple[str, str]]:
    return {
        (shelf, name) for shelf, names in watch.all().items() for name in names if bool(watch.seen[shelf][name]) == seen
    }


@pytest.mark.parametrize("name", ["clock", "jury", "keys", "lamp"])
def test_what_is_written_holds_and_shows_all_that_it_says_it_does(name: str, tmp_path: Path) -> None:
    story = load(STORIES / name).story
    assert story is not None
    watch = Watch(story)
    left = things(watch, seen=False)
    wanted = set(left)
    file = tmp_path / "rest.play.yaml"
    file.write_text(completing(story, watch, left), encoding="utf-8")
    after, troubles = watched(story, [file])
    assert not troubles
    assert wanted - left <= things(after, seen=True)
    assert len(left) < len(wanted) / 4


def test_the_file_that_is_written_is_not_counted(tmp_path: Path) -> None:
    file = tmp_path / "rest.play.yaml"
    texts = []
    for _ in range(2):
        assert coverage(STORIES / "lamp", io.StringIO(), plays=[file] if file.exists() else [], write=file) == 0
        texts.append(file.read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
