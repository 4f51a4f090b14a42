"""Everything that a step can bring about, as values."""

from typing import TypeAlias

from attrs import frozen


@frozen
class Said:
    """A line was read or heard."""

    line: str


@frozen
class Entered:
    """A state was entered, by its full id."""

    state: str


@frozen
class Found:
    """A clue was found."""

    clue: str


@frozen
class Met:
    """A person was met."""

    person: str


@frozen
class Went:
    """The player is somewhere, at some hour."""

    place: str
    hour: str


@frozen
class Changed:
    """A variable has another value."""

    variable: str
    value: int


@frozen
class Cited:
    """A line's source was asked for."""

    line: str


@frozen
class Contrasted:
    """A clue and a line have something to say to each other."""

    contrast: str


@frozen
class Silent:
    """A clue and a line have nothing recorded between them."""

    line: str
    clue: str


@frozen
class Opened:
    """The versions of a moment lie side by side."""

    moment: str


@frozen
class Judged:
    """An aspect was judged, rightly or not."""

    aspect: str
    right: bool


@frozen
class Reviewed:
    """The reviewer's answer: band 0 all stand, 1 at most two points do not hold, 2 more do not.

    about: the finding whose support the remark is about, "" when all support stands; remark: thin, stray or fit.
    """

    findings: tuple[str, ...]
    band: int
    about: str = ""
    remark: str = ""


@frozen
class Locked:
    """A finding stands."""

    finding: str


@frozen
class Reopened:
    """A finding was taken up again."""

    finding: str


@frozen
class Hinted:
    """A hint was given; step 1 to 3."""

    finding: str
    step: int


@frozen
class UnitOpened:
    """A chapter has opened."""

    unit: str


@frozen
class Ended:
    """An ending was reached."""

    ending: str


@frozen
class Refused:
    """Nothing happened; why, in words for the player, and a code for programs."""

    code: str
    words: str


@frozen
class Looped:
    """States went round without asking the player; the step was taken back. For the author."""

    cycle: tuple[str, ...]
    words: str


Event: TypeAlias = (
    Said | Entered | Found | Met | Went | Changed | Cited | Contrasted | Silent | Opened | Judged | Reviewed | Locked
    | Reopened | Hinted | UnitOpened | Ended | Refused | Looped
)  # fmt: skip
