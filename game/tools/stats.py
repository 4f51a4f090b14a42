"""`stats`: a case in numbers: what is in it, how many words, how long to read, and whether the law's measures are kept."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from game.content.build import Built, load
from game.content.story import CLASSES, DOCUMENTED, GRADES, Finding, Line, Moment, Stand, Story
from game.content.uses import uses
from game.content.ways import chapters, first, homes
from game.content.words import words_in
from game.engine.session import Session
from game.tools.testing import files_of, games_of
from game.view.filing import filing, wanted

WORDS_A_MINUTE = 230
"""Silent reading of English prose by adults. Source: Brysbaert 2019, 238 for non-fiction; a little less, since sources are weighed."""

MOST_OF_ONE_GRADE = 1 / 3
"""What a player who always gives the same grade may score at most (DESIGN, sizes)."""

LEAST_DOCUMENTED = 0.6
"""The share of a real person's lines that must be documented (DESIGN, rules of provenance)."""

Plain = dict[str, Any]


def stats(folder: Path, out: TextIO, as_json: bool = False) -> int:
    """Print the numbers of a case; 1 when it has errors."""
    built = load(folder)
    if built.story is None:
        print("The case has errors; run check.", file=out)
        return 1
    numbers = count(built, built.story, games_of(built.story, files_of(str(folder))))
    print(json.dumps(numbers, indent=1, ensure_ascii=False) if as_json else "\n".join(table(numbers)), file=out)
    return 0


def count(built: Built, story: Story, games: Iterable[Session]) -> Plain:
    """All numbers of a case; games: those of its plays."""
    words = list(texts(story))
    stretch, where = longest_stretch(story)
    return {
        "case": story.case.case,
        **sizes(story),
        "facts_used": len({use.name for use in uses(built.desk) if use.kind == "fact" and use.owner_kind != "dispute"}),
        "words": sum(number for _, _, number in words),
        "words_by_sort": dict(_summed((sort, number) for sort, _, number in words)),
        "words_by_class": dict(_summed((line.kind, words_in(line.text)) for line in story.lines.values())),
        "words_by_person": dict(_summed((line.by, words_in(line.text)) for line in story.lines.values() if line.by)),
        "words_by_unit": dict(_summed((unit, number) for _, unit, number in words)),
        "lines": lines(story),
        "documented_share": documented_share(story),
        "minutes": round(sum(number for _, _, number in words) / WORDS_A_MINUTE, 1),
        "longest_stretch": {"words": stretch, "at": where},
        "grades": {unit: grades(_of_unit(story, unit)) for unit in story.units},
        "grade_share": grade_share(story),
        **clues_at_once(story, games),
    }


def clues_at_once(story: Story, games: Iterable[Session]) -> Plain:
    """The most clues that were live at once in some games, and the most that were laid in findings in work or bore on them."""
    states = [move.state for game in games for move in game.moves]
    return {
        "clues_live_max": max((len(filing(story, state).live) for state in states), default=0),
        "clues_wanted_max": max((len(wanted(story, state)) for state in states), default=0),
    }


def sizes(story: Story) -> Plain:
    """How many of each kind."""
    shelves = (
        "places", "hours", "people", "sources", "facts", "disputes", "clues", "moments", "versions", "contrasts",
        "units", "findings", "endings", "scenes", "states", "choices", "variables",
    )  # fmt: skip
    return {name: len(getattr(story, name)) for name in shelves} | {
        "terms": len(story.glossary),
        "lapses": sum(finding.lapse for finding in story.findings.values()),
    }


def texts(story: Story) -> Iterator[tuple[str, str, int]]:
    """Everything that a player can read: its sort, its chapter (empty for none), and its words in the longest form."""
    unit_of, where = chapters(story), homes(story)
    for line in story.lines.values():
        yield "lines", where.get(f"line:{line.id}", ""), words_in(line.text)
    for choice in story.choices.values():
        yield "choices", unit_of[choice.id.split(".")[0]], words_in(choice.text)
    for finding in story.findings.values():
        yield "findings", finding.unit, _finding_words(finding)
    for clue in story.clues.values():
        yield "clues", where.get(f"clue:{clue.id}", ""), _long(clue.title) + words_in(clue.says) + words_in(clue.note)
    for moment in story.moments.values():
        yield "moments", where.get(f"moment:{moment.id}", ""), _moment_words(moment)
    pages: tuple[Any, ...] = (*story.people.values(), *story.places.values(), *story.glossary.values())
    for thing in pages:
        yield "notebook", "", _long(thing.name) + words_in(thing.about)


def _moment_words(moment: Moment) -> int:
    aspects = moment.aspects.values()
    cells = [text for aspect in aspects for text in (aspect.on, *aspect.cells.values())]
    return _long(moment.title, moment.question, *cells) + sum(words_in(aspect.remark) for aspect in aspects)


def _finding_words(finding: Finding) -> int:
    prose = (finding.thin, finding.stray, finding.ruling, *finding.hints)
    options = [option for slot in finding.slots.values() for option in slot.options.values()]
    return _long(finding.title, finding.sentence, *options) + sum(map(words_in, prose))


def _long(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)


def _summed(pairs: Iterable[tuple[str, int]]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for name, number in pairs:
        whole[name] += number
    return whole


def lines(story: Story) -> Plain:
    """How many lines, by class, and of each person by class."""
    spoken: dict[str, Counter[str]] = {}
    for line in story.lines.values():
        if line.by:
            spoken.setdefault(line.by, Counter())[line.kind] += 1
    by_class = Counter(line.kind for line in story.lines.values())
    return {
        "total": len(story.lines),
        "by_class": {kind: by_class[kind] for kind in CLASSES},
        "by_person": {person: {kind: counts[kind] for kind in CLASSES} for person, counts in sorted(spoken.items())},
    }


def documented_share(story: Story) -> dict[str, float]:
    """The documented part of what each person says."""
    spoken = lines(story)["by_person"]
    return {person: round(counts[DOCUMENTED] / sum(counts.values()), 3) for person, counts in spoken.items()}


# grades


def _of_unit(story: Story, unit: str) -> list[Finding]:
    return [finding for finding in story.findings.values() if finding.unit == unit]


def grades(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings accept each grade."""
    counts = Counter(grade for finding in findings for grade in finding.grade)
    return {grade: counts[grade] for grade in GRADES}


def grade_share(story: Story) -> Plain:
    """The grade that would be right most often if it were always given, and how often."""
    counts = grades(story.findings.values())
    best = max(GRADES, key=lambda grade: counts[grade])
    return {"grade": best, "share": round(counts[best] / max(1, len(story.findings)), 3)}


# stretches


def longest_stretch(story: Story) -> tuple[int, str]:
    """The most words that are read without a decision between, and what begins them."""
    stretches = [(arrival(story, first(story, story.case.start)), story.case.start)]
    for choice in story.choices.values():
        goal = choice.go.state if choice.go else first(story, choice.call) if choice.call else ""
        stretches.append((_read(choice.lines) + (arrival(story, goal) if goal else 0), choice.id))
    for moment in story.moments.values():
        stretches.append((sum(_read(version.lines) for version in moment.versions.values()), moment.id))
    return max(stretches)


def arrival(story: Story, state: str) -> int:
    """The words read from entering a state to the next decision."""
    total, met = 0, set()
    while state and state not in met:
        met.add(state)
        stand = story.states[state]
        total += _read(stand.lines) + (_read(story.endings[stand.end].lines) if stand.end else 0)
        state = _onward(stand)
    return total


def _onward(stand: Stand) -> str:
    return stand.next.state if stand.next and not stand.choices else ""


def _read(lines: Iterable[Line]) -> int:
    return sum(words_in(line.text) for line in lines)


# telling


def table(numbers: Plain) -> Iterator[str]:
    """The numbers as aligned columns."""
    yield from _rows({key: value for key, value in numbers.items() if isinstance(value, int)}, "")
    stretch, share = numbers["longest_stretch"], numbers["grade_share"]
    mark = "" if share["share"] <= MOST_OF_ONE_GRADE else "  more than a third"
    yield f"{'minutes to read':24}{numbers['minutes']:9,.0f}  at {WORDS_A_MINUTE} words a minute"
    yield f"{'longest stretch':24}{stretch['words']:9,}  words without a decision, from {stretch['at']}"
    yield f"{'most common grade':24}{share['share']:9.0%}  {share['grade']}{mark}"
    for key in ("words_by_sort", "words_by_class", "words_by_unit"):
        yield from _rows(numbers[key], key.replace("_", " "))
    yield from _grade_rows(numbers["grades"])
    yield from _people_rows(numbers)


def _rows(counts: dict[str, int], title: str) -> Iterator[str]:
    if title:
        yield f"\n{title}"
    for name, number in counts.items():
        yield f"{(name or '(no chapter)').replace('_', ' '):24}{number:9,}"


def _grade_rows(units: dict[str, dict[str, int]]) -> Iterator[str]:
    yield f"\n{'grades by unit':24}" + "".join(f"{grade.replace('_', ' '):>12}" for grade in GRADES)
    for unit, counts in units.items():
        yield f"{unit:24}" + "".join(f"{counts[grade]:12}" for grade in GRADES)


def _people_rows(numbers: Plain) -> Iterator[str]:
    head = (*CLASSES, "documented", "words")
    yield f"\n{'lines by person':24}" + "".join(f"{name:>15}" for name in head)
    for person, counts in numbers["lines"]["by_person"].items():
        share = numbers["documented_share"][person]
        mark = "" if share >= LEAST_DOCUMENTED else "  under 60 %"
        cells = "".join(f"{counts[kind]:15}" for kind in CLASSES)
        yield f"{person:24}{cells}{share:15.0%}{numbers['words_by_person'][person]:15,}{mark}"
