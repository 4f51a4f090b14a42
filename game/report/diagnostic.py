"""Diagnostics as values: made once where the fault is seen, shown wherever somebody reads them."""

from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from game.report.codes import CODES
from game.report.near import nearest
from game.report.span import Span


def _known_code(_owner: object, _attribute: object, code: str) -> None:
    if code not in CODES:
        raise ValueError(f"{code!r} is not in game/report/codes.py")


@frozen
class Diagnostic:
    """One fault: a stable code, one sentence, where, and the way out."""

    code: str = field(validator=_known_code)
    words: str
    span: Span
    cure: str | None = None

    @property
    def is_warning(self) -> bool:
        """True when a case with this fault still plays."""
        return CODES[self.code].warning

    @property
    def severity(self) -> str:
        return "warning" if self.is_warning else "error"

    def with_cure(self, cure: str) -> "Diagnostic":
        return evolve(self, cure=cure)


def unknown(kind: str, name: str, span: Span, known: Mapping[str, Span]) -> Diagnostic:
    """A name that leads nowhere, with the nearest name that leads somewhere."""
    near = nearest(name, known)
    if near is not None:
        cure = f"did you mean {near!r}? ({known[near]})"
    elif known:
        cure = f"known: {', '.join(sorted(known)[:6])}{' …' if len(known) > 6 else ''}"
    else:
        cure = f"this case has no {kind} yet"
    return Diagnostic(f"unknown-{kind}", f"no {kind} is called {name!r}", span, cure)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """All of them, each once, sorted by place."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.span, d.code, d.words)))


def show(diagnostic: Diagnostic, texts: Mapping[str, str]) -> str:
    """What an author reads: place, code, sentence, the line, a caret, the cure.

    texts: the text of each file, by the name that spans use.
    """
    head = f"{diagnostic.span}: {diagnostic.severity}[{diagnostic.code}]: {diagnostic.words}"
    return "\n".join([head, *_line_and_caret(diagnostic, texts.get(diagnostic.span.file))])


def _line_and_caret(diagnostic: Diagnostic, text: str | None) -> list[str]:
    cure = diagnostic.cure
    lines = text.split("\n") if text is not None else []
    if not 1 <= diagnostic.span.line <= len(lines):
        return [f"      {cure}"] if cure else []
    line = lines[diagnostic.span.line - 1].rstrip("\r").replace("\t", " ")
    start = diagnostic.span.column - 1
    length = max(1, min(diagnostic.span.length, len(line) - start))
    caret = " " * start + "^" * length + (f" {cure}" if cure else "")
    return [f"{diagnostic.span.line:5} | {line}", f"      | {caret}"]


def plain(diagnostic: Diagnostic) -> dict[str, str | int | None]:
    """The same as data, for `check --format json`."""
    span = diagnostic.span
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "length": span.length,
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "message": diagnostic.words,
        "cure": diagnostic.cure,
    }
