"""Where in a file something was written."""

from attrs import frozen


@frozen(order=True)
class Span:
    """A stretch of one line: file, line and column counted from 1, length in characters."""

    file: str
    line: int
    column: int
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def part(self, start: int, length: int) -> "Span":
        """A stretch inside this one, *start* characters on."""
        return Span(self.file, self.line, self.column + start, max(1, length))


NOWHERE = Span("", 0, 0, 0)
"""For things that no file holds."""
