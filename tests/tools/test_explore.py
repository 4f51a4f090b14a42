"""Exploring: what is broken is found and shown by a play; the same seed does the same; a cluster does what processes do."""

import io
from pathlib import Path

import pytest

from game.tools.coverage import watched
from game.tools.explore import Wanted, explore, story_in, walk_in
from game.tools.testing import files_of

STORIES = Path(__file__).parents[1] / "stories"


def explored(case: str, **more: object) -> tuple[int, str]:
    out = io.StringIO()
    return explore(STORIES / case, out, turns=3_000, **more), out.getvalue()  # type: ignore[arg-type]


def test_a_rule_that_is_broken_is_shown_by_a_play() -> None:
    code, words = explored("lamp", wanted=Wanted(never=("has(log_lamp)",)))
    assert code == 1
    assert "should never be so: has(log_lamp)" in words
    assert "choose:" in words


def test_a_goal_that_is_reached_is_well_and_one_that_is_not_is_told() -> None:
    assert explored("lamp", wanted=Wanted(goals=("has(log_lamp)",)))[0] == 0
    code, words = explored("lamp", wanted=Wanted(goals=("has(log_lamp) and not has(log_lamp)",)))
    assert (code, "not reached" in words) == (1, True)


@pytest.mark.parametrize(("rule", "words"), [("has(nobody)", "no such thing"), ("has(", "")])
def test_a_rule_that_is_none_is_refused_with_a_sentence(rule: str, words: str) -> None:
    code, said = explored("lamp", wanted=Wanted(never=(rule,)))
    assert code == 2
    assert words in said
    assert said.strip()


def test_the_same_seed_walks_the_same_way() -> None:
    one, other = (walk_in(str(STORIES / "lamp"), Wanted(), 7, 500) for _ in range(2))
    assert (one.choices, one.spots, one.turns) == (other.choices, other.spots, other.turns)


def test_a_dask_cluster_does_what_processes_do() -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        code, words = explored("lamp", wanted=Wanted(goals=("has(log_lamp)",)), scheduler=cluster.scheduler_address)
    assert code == 0
    assert "reached: has(log_lamp)" in words


def test_coverage_counts_what_plays_show() -> None:
    story = story_in(STORIES / "lamp")
    watch, troubles = watched(story, files_of(str(Path(__file__).parents[1] / "plays" / "stories.play.yaml")))
    assert troubles == []
    assert watch.seen["endings"]["done"] == 1
    assert set(watch.seen["choices"]) <= set(story.choices)
    assert watch.seen["clues"]["log_lamp"] > 0
