"""Where a game stands. Immutable, hashable, small; undo is the state before."""

from attrs import frozen


@frozen
class Frame:
    """A scene in play and the state it is in, by full id."""

    scene: str
    state: str


@frozen
class Sentence:
    """A finding as the player has it: filled slots, clues for and against, grade.

    slots: pairs of slot and option. rejected: the same as it was last sent back by the reviewer.
    """

    slots: tuple[tuple[str, str], ...] = ()
    supports: tuple[str, ...] = ()
    opposes: tuple[str, ...] = ()
    grade: str = ""
    rejected: "Sentence | None" = None

    @property
    def claim(self) -> tuple[object, ...]:
        """What is said, without what carries it."""
        return (self.slots, self.grade)

    @property
    def evidence(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What carries it."""
        return (self.supports, self.opposes)


BLANK = Sentence()


@frozen(cache_hash=True)
class State:
    """A moment of a game.

    memory: one byte a thing, laid out by memory.layout. stack: scenes in play, the last on top.
    said: the ids of the lines of the last step. sentences, notes: pairs, in order of their ids.
    """

    memory: bytes
    stack: tuple[Frame, ...]
    place: str = ""
    hour: str = ""
    said: tuple[str, ...] = ()
    sentences: tuple[tuple[str, Sentence], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    ending: str = ""
    reviews: int = 0
    turn: int = 0
    seed: int = 0

    @property
    def top(self) -> Frame:
        """The scene that is playing."""
        return self.stack[-1]

    def sentence(self, finding: str) -> Sentence:
        """A finding as the player has it; blank before anything is filled in."""
        return next((sentence for name, sentence in self.sentences if name == finding), BLANK)

    def note(self, about: str) -> str:
        """What the player wrote about a thing."""
        return next((text for name, text in self.notes if name == about), "")
