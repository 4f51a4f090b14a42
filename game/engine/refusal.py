"""Why nothing happened, in words for the player. One table, so that another language is another table."""

from game.engine.events import Refused

WORDS = {
    "no-such": "There is nothing of that name here.",
    "not-here": "That cannot be done here.",
    "taken": "You have done that already.",
    "closed": "{reason}",
    "hidden": "That is not open to you now.",
    "ended": "The report is filed. You can go back, or begin again.",
    "in-scene": "Finish what you are reading first.",
    "same-place": "You are there already.",
    "no-way": "No open way leads there from here.",
    "not-then": "The papers say nothing of that place at that hour.",
    "not-heard": "You have not read that line.",
    "not-held": "You do not hold that clue.",
    "no-speaker": "Nobody is speaking there; ask for its source instead.",
    "not-open": "The papers for that are not all in hand yet.",
    "not-opened": "Lay the versions side by side first.",
    "no-verdict": "Versions agree, differ, or are silent.",
    "judged": "You have settled that already.",
    "locked": "That finding stands. Take it up again to change it.",
    "not-locked": "That finding does not stand yet.",
    "no-slot": "That blank does not take that.",
    "no-grade": "The grades are proven, probable, not proven and refuted.",
    "no-side": "A clue speaks for, or against.",
    "empty-batch": "Nothing is laid before the reviewer. An empty report answers no question.",
    "three": "The reviewer takes {number} findings at a time, no more and no fewer.",
    "twice": "The same finding is in the tray twice.",
    "unfinished": "“{title}” is not finished: it needs {lacking}.",
    "unchanged": "“{title}” was sent back, and its claim has changed without its support. Change what carries it first.",
    "same-again": "This is what was sent back. Change the support of something in it.",
    "no-more-hints": "There is no further hint.",
    "long-note": "A note has {most} characters at most.",
    "looped": "Something in this scene goes round in a circle. You are where you were.",
}
"""The words of each refusal."""


class Refusal(Exception):
    """Raised inside a step to say that nothing happens."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.event = Refused(code, WORDS[code].format(**values))
