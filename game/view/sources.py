"""According to whom: citations of lines, clues and facts, in words."""

from attrs import frozen

from game.content.story import Citation, Clue, Line, Source, Story

KNEW = {"saw": "saw it", "heard": "heard of it", "record": "kept a record", "compiled": "worked from others"}
INTEREST = {"none": "no known interest", "some": "some interest", "strong": "a strong interest"}


@frozen
class Cited:
    """A source and the place in it; fact: what it is cited for, empty for the line itself."""

    source: str
    title: str
    author: str
    year: str
    at: str
    via: str = ""
    fact: str = ""

    @property
    def words(self) -> str:
        """Author, title (year), place."""
        via = f", reporting {self.via}" if self.via else ""
        return f"{self.author}, {self.title} ({self.year}), {self.at}{via}"


def cite(story: Story, citation: Citation, fact: str = "") -> Cited:
    source = story.sources[citation.source]
    return Cited(source.id, source.title, source.author, source.year, citation.at, citation.via, fact)


def citations(story: Story, line: Line) -> tuple[Cited, ...]:
    """Where a line stands: its own source first, then what its facts rest on."""
    own: tuple[Cited, ...] = ()
    if line.source and line.at:
        own = (cite(story, Citation(source=line.source, at=line.at)),)
    facts = [
        cite(story, citation, fact)
        for fact in line.facts
        for citation in story.facts[fact].sources
        if not line.source or line.at or citation.source == line.source
    ]
    return (*own, *facts)


def clue_citations(story: Story, clue: Clue) -> tuple[Cited, ...]:
    """The places in a clue's source that carry it, then the other sources of its facts."""
    every = [cite(story, citation, fact) for fact in clue.facts for citation in story.facts[fact].sources]
    return tuple(sorted(every, key=lambda cited: cited.source != clue.source))


def character(story: Story, source: Source) -> tuple[tuple[str, str], ...]:
    """What a historian asks of a source, as pairs of question and answer."""
    leans = ", ".join(f"{story.sources[name].author}, {story.sources[name].title}" for name in source.derives)
    return (
        ("How its author knew", KNEW[source.knew]),
        ("When it was made", source.made),
        ("Interest", INTEREST[source.interest]),
        ("Standpoint", source.standpoint),
        ("Leans on", leans or "nothing else cited here"),
    )
