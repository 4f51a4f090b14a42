"""The timeline: what the player has met, by day and hour, each statement with the witness who has it."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from game.content.story import Fact, Story
from game.engine.state import State
from game.lang.date import Dates, Times, parse_date, parse_time
from game.view import horizon
from game.view.commands import Show
from game.view.met import facts_met, where_met
from game.view.semantics import BACK, Block, Heading, Screen, Words, button, text
from game.view.words import words

LOOSE = "dates"
"""The page of what has no one day."""

NO_HOUR = "Hour not given"


@frozen
class Placed:
    """A fact and where the record puts it in time."""

    fact: Fact
    dates: Dates
    times: Times | None

    @property
    def page(self) -> str:
        """The day it stands on, as it is written; LOOSE for months, years and stretches of days."""
        return self.fact.date if self.dates.is_day else LOOSE

    @property
    def row(self) -> str:
        """What its row is called on its page."""
        if not self.dates.is_day:
            return self.dates.words
        return self.times.words.capitalize() if self.times else NO_HOUR

    def beside(self, other: "Placed") -> str:
        """Where it stands, said beside another: only the hour when the day is the same."""
        if self.times is None:
            return self.dates.words
        return self.times.words if self.dates == other.dates else f"{self.dates.words}, {self.times.words}"

    @property
    def order(self) -> tuple[bool, Dates, bool, Times | None]:
        """Days in order; in a day the hours, and after them what has none."""
        return not self.dates.is_day, self.dates, self.times is None, self.times


def placed(story: Story, names: Iterable[str], year: int) -> list[Placed]:
    """Facts with a date that were known by a year, in order of time."""
    facts = [story.facts[name] for name in story.facts if name in set(names)]
    found = [
        Placed(fact, parse_date(fact.date), parse_time(fact.time) if fact.time else None)
        for fact in facts
        if fact.date and fact.known <= year
    ]
    return sorted(found, key=lambda one: one.order)


def timeline_screen(story: Story, state: State, about: str, then: bool = False) -> Screen:
    """A day of the timeline, hour by hour; about: the day, or LOOSE for months and years."""
    met = facts_met(story, state)
    every = placed(story, met, horizon.last_year(story, state, then))
    pages = {one.page: one.dates.words if one.dates.is_day else "Months and years" for one in every}
    page = about if about in pages else first_page(story, state, pages)
    here = [one for one in every if one.page == page]
    blocks = list(_rows(story, state, here, every)) or [text("Nothing with a date has been met yet.", "note")]
    undated = sum(not story.facts[name].date for name in met)
    if page == LOOSE and undated:
        blocks.append(text(f"Without any date: {undated} more of what you have met.", "note"))
    side = [*horizon.switch(story, state, then), *_days(every, pages, page)]
    return Screen("timeline", "Timeline", tuple(blocks), side=tuple(side), trail=pages.get(page, ""), tools=(BACK,))


def first_page(story: Story, state: State, pages: dict[str, str]) -> str:
    """Where the timeline opens: the day on which the player stands, else its first page."""
    today = story.hours[state.hour].date if state.hour else ""
    return today if today in pages else next(iter(pages), "")


def _days(every: list[Placed], pages: dict[str, str], page: str) -> list[Block]:
    return [
        button(
            f"day:{name}", title, Show("timeline", name), detail=_count(sum(one.page == name for one in every)),
            mark="chosen" if name == page else "", group="entry",
        )
        for name, title in pages.items()
    ]  # fmt: skip


def _count(number: int) -> str:
    return f"{number} statement{'' if number == 1 else 's'}"


def _rows(story: Story, state: State, here: list[Placed], every: list[Placed]) -> Iterator[Block]:
    """A heading for each hour, what each witness has of it, and where others put the same thing."""
    for row in dict.fromkeys(one.row for one in here):
        entries = [one for one in here if one.row == row]
        yield Heading(row)
        for one in entries:
            yield from _told(story, state, one)
        yield from (text(odds, "odds") for odds in dict.fromkeys(_odds(story, entries, every)))


def _told(story: Story, state: State, one: Placed) -> Iterator[Block]:
    """A fact, once for each witness who has it."""
    for author in authors(story, one.fact):
        intent = where_met(story, state, one.fact.id)
        yield Words(
            words(one.fact.says), "lane", author, f"{one.fact.id}:{author}", intent, "Open where you met it" if intent else ""
        )  # fmt: skip


def authors(story: Story, fact: Fact) -> tuple[str, ...]:
    """Who has a fact: the authors of its sources, each once."""
    sources = (story.sources[citation.source] for citation in fact.sources)
    # An author in small letters ("not named", "press report") is nobody's name: the paper speaks for itself.
    return tuple(dict.fromkeys(one.title if one.author[:1].islower() else one.author for one in sources))


def _odds(story: Story, entries: list[Placed], every: list[Placed]) -> Iterator[str]:
    """A sentence for each dispute in which another side puts the same thing at another time."""
    for one in entries:
        for dispute in story.disputes.values():
            mine = [side for side in dispute.sides if one.fact.id in side.facts]
            theirs = {fact for side in dispute.sides if side not in mine for fact in side.facts}
            others = [
                other
                for other in every
                if other.fact.id in theirs and (other.dates, other.times) != (one.dates, one.times)
            ]
            if mine and others:
                said = (f"{' and '.join(authors(story, other.fact))}: {other.beside(one)}" for other in others)
                yield f"Placed otherwise. {dispute.question} {'; '.join(said)}."
