"""What the two languages raise when a text is not in them."""


class Fault(Exception):
    """A stretch of a text that cannot be read: code, sentence, offset, length and cure."""

    def __init__(self, code: str, words: str, start: int, length: int = 1, cure: str | None = None) -> None:
        super().__init__(words)
        self.code = code
        self.words = words
        self.start = start
        self.length = length
        self.cure = cure
