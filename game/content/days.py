"""A day that a case names stands in the facts that it names for it."""

import calendar
import re
from collections.abc import Iterator

from game.content.desk import Desk, things
from game.content.story import Clue, Fact
from game.content.words import words_of
from game.lang.date import parse_date
from game.report.span import Span

MONTHS = tuple(calendar.month_name)[1:]

DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b")
"""A day as English has it, 24 May; of other languages nothing is found."""

Named = tuple[str, Span, tuple[str, ...], str]
"""What is checked: how to call it, where it stands, its facts, its words."""


def days_are_carried(desk: Desk) -> None:
    """Every day in a line or a clue that names facts is in one of those facts: in its words, its date or its locators."""
    facts = {fact.id: fact for fact in things(desk, "fact", Fact)}
    for name, span, cited, words in claims(desk):
        if cited and all(fact in facts for fact in cited):
            carried = {day for fact in cited for day in days_of(facts[fact])}
            for day in sorted(days_in(words) - carried):
                desk.fault(
                    "day-not-in-facts",
                    f"{name} says {day}, and none of its facts does",
                    span,
                    "correct the day, or add the fact that has it",
                )


def claims(desk: Desk) -> Iterator[Named]:
    """The lines and clues of a case."""
    for line in desk.lines:
        yield f"the line {line.id!r}", line.span, line.facts, words_of(line.text)
    for clue in things(desk, "clue", Clue):
        yield f"the clue {clue.id!r}", clue.span, clue.facts, words_of(clue.says)


def days_of(fact: Fact) -> Iterator[str]:
    """The days that a fact gives."""
    yield from days_in(" ".join((fact.says, *(citation.at for citation in fact.sources))))
    yield from ends(fact.date)


def ends(date: str) -> Iterator[str]:
    """The first and the last day of a date, where it has days."""
    if date:
        dates = parse_date(date)
        yield from (f"{each.day} {MONTHS[each.month - 1]}" for each in (dates.first, dates.last) if each.day)


def days_in(words: str) -> set[str]:
    """The days that a text names."""
    return {f"{int(day)} {month}" for day, month in DAY.findall(words)}
