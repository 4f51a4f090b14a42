"""What a machine can tell of an English sentence: where it ends, and slips that come of putting pieces together."""

import re
from collections.abc import Iterator

SHORT = (
    "Mr|Mrs|Ms|Dr|Prof|St|Sr|Sra|Lic|Ing|Gen|Col|Capt|Lt|Sgt|Maj|Cmdr|Av|Ave|No|Nos|vol|vols|p|pp|ch|sec|ed|eds|trans|cf|c|ca|"
    "e\\.g|i\\.e|etc|vs|Jr|Co|Inc|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
)
"""Words that are written short, with a full stop that ends nothing."""

STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-ZÀ-ÖØ-Þ0-9¿¡]|\s*$)")
"""Where a sentence may end: a stop, and then a capital, a figure or nothing."""

NO_END = re.compile(rf"(?:^|[\s(“‘\"'«\[])(?:(?:{SHORT})|[A-ZÀ-Þ](?:\.[A-ZÀ-Þ])*|[ap]\.m)\.$")
"""What stands before a stop that ends nothing: a short word, or the initials of a name."""


def sentences(text: str) -> int:
    """How many sentences a text has; words without a stop at their end are one."""
    ends = [match for match in STOP.finditer(text) if _is_end(text, match)]
    last = ends[-1].end() if ends else 0
    return len(ends) + bool(text[last:].strip())


def _is_end(text: str, match: re.Match[str]) -> bool:
    return not text[match.end() :].strip() or not NO_END.search(text[: match.end()])


SOUNDS_LIKE_A_CONSONANT = re.compile(r"(?:one|once|uni(?!m|n)|us[aeu]|u[A-Z]?-|eu|ewe|ubiq|U[A-Z])")
"""Words that begin with a vowel letter and are said with a consonant: a union, a one-way street, a US consul."""

SOUNDS_LIKE_A_VOWEL = re.compile(r"(?:hour|hono[u]?r|honest|heir|[FHLMNRSX](?:[A-Z]|\b))")
"""Words that begin with a consonant letter and are said with a vowel: an hour, an FBI man, an X."""

ARTICLE = re.compile(r"\b([Aa]n?)\s+([^\W\d_][\w’'-]*)")

DISAGREES = re.compile(r"\b(?:(?:he|she|it) (?:are|were|have)|(?:they|we) (?:is|was|has))\b", re.IGNORECASE)


def slips(sentence: str) -> Iterator[str]:
    """What is wrong with a sentence, as far as a machine can tell, in a few words each."""
    if "  " in sentence or sentence != sentence.strip():
        yield "it has a blank too many"
    if re.search(r"\s[,.;:!?]", sentence):
        yield "it has a blank before a stop"
    first = next((letter for letter in sentence if letter.isalnum()), "")
    if first.islower():
        yield "it does not begin with a capital"
    if not re.search(r"[^.]\.[\"”’)]?$", sentence):
        yield "it does not end with one full stop"
    yield from (
        f"{match[0]!r} should have {_other(match[1])!r}" for match in ARTICLE.finditer(sentence) if _is_wrong(match)
    )
    yield from (f"{match[0]!r} is one and many at once" for match in DISAGREES.finditer(sentence))


def _is_wrong(match: re.Match[str]) -> bool:
    article, word = match[1].lower(), match[2]
    spoken = bool(SOUNDS_LIKE_A_VOWEL.match(word)) or (
        word[0].lower() in "aeiou" and not SOUNDS_LIKE_A_CONSONANT.match(word)
    )
    return (article == "an") != spoken


def _other(article: str) -> str:
    return article[0] if article.endswith("n") else article + "n"
