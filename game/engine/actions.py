"""Everything that a player can do, as values."""

from typing import TypeAlias

from attrs import frozen


@frozen
class Choose:
    """Take a choice, by its full id scene.state.choice."""

    choice: str


@frozen
class Walk:
    """Go to another place at the same hour."""

    place: str


@frozen
class Shift:
    """See the same place at another hour."""

    hour: str


@frozen
class Ask:
    """Ask of a line: according to whom?"""

    line: str


@frozen
class Lay:
    """Lay a clue beside a line of testimony."""

    clue: str
    line: str


@frozen
class Open:
    """Lay the versions of a moment side by side."""

    moment: str


@frozen
class Judge:
    """Say how the versions of a moment stand to each other in one aspect (agree, differ, silent)."""

    aspect: str
    verdict: str


@frozen
class Fill:
    """Put an option into a slot of a finding; an empty option clears it."""

    finding: str
    slot: str
    option: str


@frozen
class Weigh:
    """Put a clue among what speaks for a finding, against it, or (side "") take it away."""

    finding: str
    clue: str
    side: str


@frozen
class Mark:
    """Give a finding its grade."""

    finding: str
    grade: str


@frozen
class Submit:
    """Send findings to the reviewer, three at a time."""

    findings: tuple[str, ...]


@frozen
class Reopen:
    """Take up a locked finding again."""

    finding: str


@frozen
class Hint:
    """Ask for the next hint on a finding."""

    finding: str


@frozen
class Dissent:
    """Disagree with the editor's ruling, or no longer."""

    finding: str


@frozen
class Note:
    """Write a note about something; an empty text takes it away."""

    about: str
    text: str


Action: TypeAlias = (
    Choose | Walk | Shift | Ask | Lay | Open | Judge | Fill | Weigh | Mark | Submit | Reopen | Hint | Dissent | Note
)

OnFinding: TypeAlias = Fill | Weigh | Mark | Reopen | Hint | Dissent
"""What is done to one finding, on its own page."""

ACTIONS: dict[str, type[Action]] = {
    kind.__name__.lower(): kind
    for kind in (Choose, Walk, Shift, Ask, Lay, Open, Judge, Fill, Weigh, Mark, Submit, Reopen, Hint, Dissent, Note)
}
"""Every action by the name it has in plays and saves."""
