"""Dates and hours, as a table: what is read, how it is said, how it is ordered, what is refused."""

import pytest

from game.lang.date import parse_date, parse_time
from game.lang.fault import Fault

DATES = {
    "1940-05-24": "24 May 1940", "1940-05": "May 1940", "1940": "1940", "1940-04/1940-05": "April 1940 to May 1940",
    "1940-05-24/1940-05-25": "24 May 1940 to 25 May 1940", "1939/1940-05": "1939 to May 1940", " 1938 ": "1938",
}  # fmt: skip
TIMES = {"04:00": "04:00", "17:20/17:30": "17:20 to 17:30", "morning": "morning", "23:59": "23:59"}


@pytest.mark.parametrize("text", DATES)
def test_a_date_is_read_and_said(text: str) -> None:
    assert parse_date(text).words == DATES[text]


@pytest.mark.parametrize("text", TIMES)
def test_a_time_is_read_and_said(text: str) -> None:
    assert parse_time(text).words == TIMES[text]


def test_only_a_whole_day_is_a_day() -> None:
    assert parse_date("1940-05-24").is_day
    assert not any(parse_date(text).is_day for text in ("1940-05", "1940", "1940-05-24/1940-05-25"))


def test_what_is_less_exact_stands_before_what_it_holds() -> None:
    """A year before its months, a month before its days, a part of the day among the hours."""
    dates = ["1939", "1940", "1940-05", "1940-05-24", "1940-05-24/1940-05-25", "1940-06"]
    assert sorted(dates, key=parse_date) == dates
    times = ["04:00", "morning", "11:00", "afternoon", "17:20", "17:20/17:30", "evening", "20:00"]
    assert sorted(times, key=parse_time) == times


@pytest.mark.parametrize(
    "text",
    ["", "May 1940", "1940-5", "1940-13", "1940-02-30", "1940-05-00", "1940-00", "40", "1940/", "1940-05/1940-04"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_date(text)
    assert caught.value.code == "bad-date"


@pytest.mark.parametrize("text", ["", "4:00", "24:00", "17:60", "dusk", "17.20", "17:30/17:20", "17:20/"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_time(text)
    assert caught.value.code == "bad-time"
