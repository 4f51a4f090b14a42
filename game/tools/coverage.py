"""`coverage`: what the plays of a case have shown and taken, and what none of them has."""

import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

import attrs

from game.content.build import load
from game.content.story import Story
from game.engine.session import Session
from game.proof.claims import PROVED, Prover
from game.proof.read import Unmodelled
from game.save.write_play import row, steps_of
from game.tools.complete import completing
from game.tools.plays import NotAPlay, read_suite
from game.tools.runner import Failed, run
from game.tools.testing import files_of
from game.tools.watch import SHELVES, Watch

WORDS = {
    "shown": "choices shown",
    "choices": "choices taken",
    "conditions": "conditions both ways",
    "variants": "variants of texts",
}

PROVER_KINDS = {"scenes": "scene", "states": "state", "choices": "choice", "shown": "choice", "clues": "clue", "moments": "moment",
                "aspects": "aspect", "contrasts": "contrast", "findings": "finding", "grades": "grade", "endings": "ending"}  # fmt: skip


def coverage(
    folder: Path,
    out: TextIO,
    form: str = "text",
    plays: list[Path] | None = None,
    suggest: bool = True,
    write: Path | None = None,
) -> int:
    """Print what the plays of a case cover; 1 when a threshold of its manifest is not met, 2 when it cannot be played.

    write: a file for plays that show what the others leave out; it is itself left out of the count.
    """
    story = load(folder).story
    if story is None:
        print("The case has errors; run check.", file=out)
        return 2
    files = plays if plays is not None else files_of(str(folder))
    watch, troubles = watched(story, [file for file in files if write is None or file.resolve() != write.resolve()])
    shares = {shelf: share(watch, shelf) for shelf in SHELVES}
    missing = {
        shelf: tuple(name for name in names if not watch.seen[shelf][name]) for shelf, names in watch.all().items()
    }
    if write is not None:
        left = {(shelf, name) for shelf, names in missing.items() for name in names}
        write.write_text(completing(story, watch, left), encoding="utf-8")
        print(f"{write}: plays of what the others leave out, but for {len(left)} things", file=out)
        return 0
    short = tuple(below(story, shares))
    if form == "json":
        print(json.dumps(data(watch, shares, missing, troubles), ensure_ascii=False, indent=1), file=out)
    elif form == "html":
        print(page(story, watch, shares, missing), file=out)
    else:
        out.writelines(
            f"{line}\n"
            for line in (*lines(shares, missing, troubles, short), *(shortest(story, missing) if suggest else ()))
        )
    return 1 if short or troubles else 0


def watched(story: Story, files: list[Path]) -> tuple[Watch, list[str]]:
    """The counts over all plays that are for a story, branches of forks too; and what did not hold."""
    watch, troubles = Watch(story), []
    for file in files:
        try:
            tests = read_suite(file).tests
        except NotAPlay as fault:
            troubles.append(str(fault))
            continue
        for test in tests:
            try:
                run(story, test, seen=watch)
            except Failed as failed:
                troubles += [] if test.xfail else [f"{failed.span}: {failed.words}"]
    return watch, troubles


def session_watched(story: Story, session: Session) -> Watch:
    """The counts of one game."""
    watch = Watch(story)
    for move in session.moves:
        watch.start(move.state, move.events) if move.action is None else watch.took(
            move.action, move.state, move.events
        )
    return watch


def share(watch: Watch, shelf: str) -> tuple[int, int]:
    """How many of a shelf were seen, of how many."""
    names = watch.all()[shelf]
    return sum(watch.seen[shelf][name] > 0 for name in names), len(names)


def percent(part: tuple[int, int]) -> int:
    """Whole percent, never rounded up to 100."""
    return part[0] * 100 // part[1] if part[1] else 100


def below(story: Story, shares: dict[str, tuple[int, int]]) -> Iterator[str]:
    """The thresholds of the manifest that are not met."""
    asked = (
        attrs.asdict(story.case.coverage, filter=lambda field, _: field.name in SHELVES) if story.case.coverage else {}
    )
    for shelf, wanted in asked.items():
        if percent(shares[shelf]) < wanted:
            yield f"{WORDS.get(shelf, shelf)}: {percent(shares[shelf])} %, and the case asks for {wanted} %"


def lines(shares: dict[str, tuple[int, int]], missing: dict[str, tuple[str, ...]], troubles: list[str],
          short: tuple[str, ...]) -> Iterator[str]:  # fmt: skip
    for shelf, (seen, whole) in shares.items():
        yield f"{WORDS.get(shelf, shelf):22}{seen:6} of {whole:<6}{percent((seen, whole)):4} %"
    for shelf, names in missing.items():
        if names:
            yield from ("", f"not covered: {WORDS.get(shelf, shelf)}", *(f"  {name}" for name in names))
    yield from (f"does not hold: {trouble}" for trouble in troubles)
    yield from short


def shortest(story: Story, missing: dict[str, tuple[str, ...]], most: int = 20) -> Iterator[str]:
    """For what no play covers, a short play that would."""
    wanted = [
        f"{PROVER_KINDS[shelf]}:{name}" for shelf, names in missing.items() if shelf in PROVER_KINDS for name in names
    ][:most]
    if not wanted:
        return
    try:
        prover = Prover(story, 60.0)
    except (Unmodelled, ImportError) as fault:
        yield f"No plays can be suggested: {fault}"
        return
    for name in dict.fromkeys(wanted):
        claim = prover.reached(name, prover.wanted[name])
        if claim.verdict == PROVED:
            yield from (
                "",
                f"a play that would cover {name} ({len(claim.play)} actions):",
                *(f"  - {row(step)}" for step in steps_of(claim.play)),
            )
        else:
            yield from ("", f"no play covers {name}: {claim.note}")


def data(
    watch: Watch, shares: dict[str, tuple[int, int]], missing: dict[str, tuple[str, ...]], troubles: list[str]
) -> dict[str, Any]:
    """The report as data: counts by shelf and id, shares, what is missing."""
    counts = {shelf: {name: watch.seen[shelf][name] for name in names} for shelf, names in watch.all().items()}
    return {**counts, "shares": shares, "missing": missing, "troubles": troubles}


def page(story: Story, watch: Watch, shares: dict[str, tuple[int, int]], missing: dict[str, tuple[str, ...]]) -> str:
    """The report as one HTML page that needs nothing else."""
    rows = "".join(
        f"<tr><td>{WORDS.get(shelf, shelf)}</td><td>{seen} of {whole}</td><td><meter max=100 value={percent((seen, whole))}></meter> "
        f"{percent((seen, whole))} %</td></tr>" for shelf, (seen, whole) in shares.items()
    )  # fmt: skip
    parts = "".join(
        f"<details><summary>{WORDS.get(shelf, shelf)}: {len(missing[shelf])} not covered</summary><table>"
        + "".join(f"<tr class={'yes' if watch.seen[shelf][name] else 'no'}><td>{html.escape(name)}</td><td>{watch.seen[shelf][name]}</td></tr>" for name in names)
        + "</table></details>" for shelf, names in watch.all().items()
    )  # fmt: skip
    title = html.escape(f"Coverage of {story.case.title}")
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title><style>body{{font:16px/1.5 Georgia,serif;max-width:50em;"
        "margin:2em auto;padding:0 1em;color:#1c1712;background:#f4ecdc}td{padding:.1em 1em .1em 0}.no td{color:#8a1c12;font-weight:bold}"
        f"summary{{cursor:pointer;margin-top:.6em}}</style><h1>{title}</h1><table>{rows}</table>{parts}</html>"
    )
