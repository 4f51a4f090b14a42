"""`sources`: which facts, sources and disputes a case uses, where, and which it does not."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from game.content.build import Built, load
from game.content.story import Story
from game.content.uses import Use, uses

Plain = dict[str, Any]


def sources(folder: Path, out: TextIO, as_json: bool = False) -> int:
    """Print where everything documented is used; 1 when the case has errors."""
    built = load(folder)
    if built.story is None:
        print("The case has errors; run check.", file=out)
        return 1
    report = ledger(built, built.story)
    print(json.dumps(report, indent=1, ensure_ascii=False) if as_json else "\n".join(told(report)), file=out)
    return 0


def ledger(built: Built, story: Story) -> Plain:
    """Every source, fact and dispute with the places that use it."""
    found: dict[tuple[str, str], list[Use]] = {}
    for use in uses(built.desk):
        found.setdefault((use.kind, use.name), []).append(use)
    facts = {name: _rows(found.get(("fact", name), [])) for name in story.facts}
    cited = {name: _rows(found.get(("source", name), [])) for name in story.sources}
    disputes = {name: _in_play(story, name, facts) for name in story.disputes}
    shelves = {"sources": cited, "facts": facts, "disputes": disputes}
    return shelves | {
        "unused": {shelf: [name for name, rows in used.items() if not rows] for shelf, used in shelves.items()}
    }


def _rows(found: list[Use]) -> list[Plain]:
    """Uses as data: what uses it, and where; the pages that merely state it are left out."""
    return [
        {"by": f"{use.owner_kind} {use.owner}", "at": str(use.span)} for use in found if use.owner_kind != "dispute"
    ]


def _in_play(story: Story, name: str, facts: dict[str, list[Plain]]) -> list[Plain]:
    """Where a dispute is played: the uses of its facts when two sides of it or more are used, else nothing."""
    sides = [[row for fact in side.facts for row in facts[fact]] for side in story.disputes[name].sides]
    return [row for side in sides for row in side] if sum(bool(side) for side in sides) > 1 else []


def told(report: Plain) -> Iterator[str]:
    """The ledger in words."""
    for shelf in ("sources", "facts", "disputes"):
        yield f"{shelf}: {len(report[shelf])}, of which {len(report['unused'][shelf])} unused"
        for name, rows in report[shelf].items():
            yield f"  {name:28}{len(rows):4}  {', '.join(sorted({row['by'] for row in rows})) or 'not used'}"
        yield ""
