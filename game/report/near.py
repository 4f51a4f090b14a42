"""The nearest name that leads somewhere."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like *name*, or None when nothing is like it.

    Source: Ratcliff and Obershelp's measure, as difflib has it, with its usual cut-off of 0.6.
    """
    close = get_close_matches(name, sorted(known), n=1)
    return close[0] if close else None
