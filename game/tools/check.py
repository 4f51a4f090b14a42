"""`check`: all that is wrong with a case, in one run."""

import json
from pathlib import Path
from typing import TextIO

from game.content.build import Built, load
from game.report.diagnostic import plain, show


def check(folder: Path, out: TextIO, as_json: bool = False) -> int:
    """Write every diagnostic of a case; 0 when none is an error, 1 else."""
    built = load(folder)
    if as_json:
        print(json.dumps(report(built), indent=1, ensure_ascii=False), file=out)
    else:
        for diagnostic in built.diagnostics:
            print(show(diagnostic, built.texts), file=out)
        print(summary(built, folder.name), file=out)
    return 1 if built.errors else 0


def report(built: Built) -> dict[str, object]:
    """The diagnostics as data."""
    return {
        "errors": len(built.errors),
        "warnings": len(built.diagnostics) - len(built.errors),
        "diagnostics": [plain(diagnostic) for diagnostic in built.diagnostics],
    }


def summary(built: Built, name: str) -> str:
    """One line: what was found."""
    errors, warnings = len(built.errors), len(built.diagnostics) - len(built.errors)
    if built.story is None or built.diagnostics:
        return f"{name}: {errors} {'error' if errors == 1 else 'errors'}, {warnings} " + (
            "warning" if warnings == 1 else "warnings"
        )
    story = built.story
    return (
        f"{name}: clean. {len(story.scenes)} scenes, {len(story.choices)} choices, {len(story.lines)} lines, "
        f"{len(story.clues)} clues on {len(story.facts)} facts from {len(story.sources)} sources, "
        f"{len(story.findings)} findings."
    )
