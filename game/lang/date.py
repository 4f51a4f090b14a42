"""Dates and hours as a record gives them, exact or not.

date:  1940-05-24 · 1940-05 · 1940, and from … to with a stroke: 1940-05/1940-08
time:  17:20 · 17:20/17:30 · morning · afternoon · evening
"""

import calendar
import re
from datetime import date

from attrs import frozen

from game.lang.fault import Fault

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")
CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)\Z")
PARTS = {"morning": (6 * 60, 12 * 60 - 1), "afternoon": (12 * 60, 18 * 60 - 1), "evening": (18 * 60, 24 * 60 - 1)}
"""Parts of the day, in minutes since midnight; only for their order among hours."""

DATE_CURE = "write 1940-05-24, 1940-05 or 1940, or two of them with / between"
TIME_CURE = "write 17:20, or 17:20/17:30, or morning, afternoon or evening"


@frozen(order=True)
class Day:
    """A day, a month (day 0) or a year (month 0)."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def words(self) -> str:
        """As it is said: 24 May 1940, May 1940, 1940."""
        month = calendar.month_name[self.month]
        return " ".join(part for part in (str(self.day) if self.day else "", month, str(self.year)) if part)


@frozen(order=True)
class Dates:
    """From a day to a day; the same twice for one."""

    first: Day
    last: Day

    @property
    def is_day(self) -> bool:
        """Whether this is one whole day."""
        return self.first == self.last and self.first.day > 0

    @property
    def words(self) -> str:
        return self.first.words if self.first == self.last else f"{self.first.words} to {self.last.words}"


@frozen(order=True)
class Times:
    """From a minute of the day to a minute; words: as it is said."""

    first: int
    last: int
    words: str


def parse_date(text: str) -> Dates:
    """The date that a text gives. Raises Fault."""
    first, stroke, last = text.strip().partition("/")
    days = _day(first), _day(last) if stroke else _day(first)
    if days[0] > days[1]:
        raise Fault("bad-date", f"{text.strip()!r} ends before it begins", 0, len(text), "put the earlier date first")
    return Dates(*days)


def _day(text: str) -> Day:
    match = DATE.match(text)
    parts = [part for part in match.groups() if part] if match else ["0"]  # no calendar has the year 0
    try:
        date(*map(int, [*parts, "1", "1"][:3]))
    except ValueError:
        raise Fault("bad-date", f"{text!r} is not a date", 0, len(text) or 1, DATE_CURE) from None
    return Day(*map(int, parts))


def parse_time(text: str) -> Times:
    """The time of day that a text gives. Raises Fault."""
    written = text.strip()
    if written in PARTS:
        return Times(*PARTS[written], written)
    first, stroke, last = written.partition("/")
    minutes = _minute(first), _minute(last) if stroke else _minute(first)
    if minutes[0] > minutes[1]:
        raise Fault("bad-time", f"{written!r} ends before it begins", 0, len(text), "put the earlier hour first")
    return Times(*minutes, f"{first} to {last}" if stroke else first)


def _minute(text: str) -> int:
    match = CLOCK.match(text)
    if match is None:
        raise Fault("bad-time", f"{text!r} is not an hour", 0, len(text) or 1, TIME_CURE)
    return int(match[1]) * 60 + int(match[2])
