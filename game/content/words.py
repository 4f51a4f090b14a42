"""Prose before anybody plays: how long it can become, and how it reads at first."""

from game.lang.prose import Link, Plain, Prose, Stress, Turns, When


def words_in(prose: Prose) -> int:
    """How many words the longest form of a text has."""
    return sum(_words(piece) for piece in prose)


def _words(piece: object) -> int:
    match piece:
        case Plain(text):
            return len(text.split())
        case Link(name, text):
            return len((text or name.replace("_", " ")).split())
        case Stress(pieces):
            return words_in(pieces)
        case When(_, yes, no):
            return max(words_in(yes), words_in(no))
        case Turns(options):
            return max(words_in(option) for option in options)
    raise TypeError(piece)


def words_of(prose: Prose) -> str:
    """The words of a text in its first form, for lists and pictures."""
    return "".join(_first_form(piece) for piece in prose)


def _first_form(piece: object) -> str:
    match piece:
        case Plain(text):
            return text
        case Link(name, text):
            return text or name.replace("_", " ")
        case Stress(pieces):
            return words_of(pieces)
        case When(_, yes, _):
            return words_of(yes)
        case Turns(options):
            return words_of(options[0])
    raise TypeError(piece)
