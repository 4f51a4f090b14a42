"""A finding that stands: the ruling and the evidence, as known at the time or as known today."""

from game.content.story import Clue, Finding, Story
from game.engine.actions import Dissent, Reopen
from game.engine.findings import is_open
from game.engine.memory import layout
from game.engine.rules import LOCKED
from game.engine.state import Sentence, State
from game.view import horizon
from game.view.commands import Show
from game.view.scene import GRADE_NAMES
from game.view.semantics import Block, Heading, Words, button, text
from game.view.words import settle

RULES = {
    "proven": "Two or more independent sources, and none credible against.",
    "probable": "One strong source, or several that lean on each other.",
    "not_proven": "The sources conflict with nothing to decide, or are silent.",
    "refuted": "Stronger evidence speaks against it.",
}
"""What each grade means; printed beside it before it is chosen."""


def stands(story: Story, state: State, finding: Finding) -> bool:
    return state.memory[layout(story)[f"finding:{finding.id}"]] == LOCKED


def sentence_words(finding: Finding, sentence: Sentence) -> str:
    """The sentence with its blanks filled, or shown as blanks."""
    filled = dict(sentence.slots)
    shown = {name: slot.options[filled[name]] if name in filled else "……" for name, slot in finding.slots.items()}
    words = finding.sentence.format(**shown)
    return words[:1].upper() + words[1:]


def ruled(story: Story, state: State, finding: Finding, then: bool) -> list[Block]:
    """The finding and its ruling, then or today, what was found at the other time, and the right to disagree."""
    year = horizon.last_year(story, state, then)
    looks_at_today = year == horizon.TODAY and horizon.is_offered(story, state)
    today = _today(story, state, finding) if looks_at_today else []
    return [
        *horizon.switch(story, state, then),
        *today,
        *([Heading(_then(story))] if today else []),
        *_own(story, state, finding, year),
        *(_again(story, state, finding) if looks_at_today else []),
        *_answers(story, state, finding),
    ]  # fmt: skip


def _then(story: Story) -> str:
    return f"As known in {story.case.horizon.name}" if story.case.horizon else ""


def _own(story: Story, state: State, finding: Finding, year: int) -> list[Block]:
    """The finding's own ruling; as known then, for one that judges again, the ruling that it judges."""
    if not _is_later(story, finding, year):
        return _judgement(story, state, finding, year)
    note = text("It rests on what became known later.", "note")
    earlier = story.findings.get(finding.revises)
    if earlier is None or not stands(story, state, earlier):
        return [note]
    return [note, Heading(_then(story)), *_judgement(story, state, earlier, year)]


def _today(story: Story, state: State, finding: Finding) -> list[Block]:
    """What is found today in its place, when that stands."""
    blocks: list[Block] = []
    for later in story.findings.values():
        if later.revises == finding.id and stands(story, state, later):
            blocks += _judgement(story, state, later, horizon.TODAY)
    return blocks


def _again(story: Story, state: State, finding: Finding) -> list[Block]:
    """The way to the finding that will judge it again."""
    ways = [
        button(f"again:{later.id}", later.title, Show("finding", later.id), group="link")
        for later in story.findings.values()
        if later.revises == finding.id and is_open(story, later, state) and not stands(story, state, later)
    ]
    return [Heading("To be judged again, as known today"), *ways] if ways else []


def _is_later(story: Story, finding: Finding, year: int) -> bool:
    """Whether a finding belongs to a chapter beyond the horizon, and the record is shown up to it only."""
    if story.case.horizon is None or year == horizon.TODAY:
        return False
    return story.units[finding.unit].order >= story.units[story.case.horizon.unit].order


def _judgement(story: Story, state: State, finding: Finding, year: int) -> list[Block]:
    """Sentence, grade, ruling, the clues that were weighed and the facts that are cited, as far as known by a year."""
    sentence = state.sentence(finding.id)
    facts = [story.facts[fact] for fact in finding.cites]
    shown = [text(fact.says, "small") for fact in facts if fact.known <= year]
    return [
        text(sentence_words(finding, sentence), "sentence"),
        text(f"{GRADE_NAMES[sentence.grade]}. {RULES[sentence.grade]}", "note"),
        Heading("The editor's ruling"), Words(settle(story, finding.ruling, state), "paper"),
        *_weighed(story, sentence, year),
        Heading("It rests on"), *shown, *horizon.later(len(facts) - len(shown), "statement"),
    ]  # fmt: skip


def _weighed(story: Story, sentence: Sentence, year: int) -> list[Block]:
    """The clues that the player weighed, each side under its heading, with the year in which each became known."""
    blocks: list[Block] = []
    for title, names in (("What speaks for it", sentence.supports), ("What speaks against it", sentence.opposes)):
        clues = [story.clues[name] for name in names]
        shown = horizon.by(clues, year)
        if clues:
            blocks += [Heading(title), *(text(_dated(story, clue), "small") for clue in shown)]
            blocks += horizon.later(len(clues) - len(shown), "clue")
    return blocks


def _dated(story: Story, clue: Clue) -> str:
    return f"“{clue.title}”, {story.sources[clue.source].author}; known since {clue.known}."


def _answers(story: Story, state: State, finding: Finding) -> list[Block]:
    disagrees = state.memory[layout(story)[f"dissent:{finding.id}"]] > 0
    return [
        button("dissent", "I agree after all" if disagrees else "I disagree", Dissent(finding.id),
               mark="chosen" if disagrees else ""),
        button("reopen", "Take it up again", Reopen(finding.id)),
    ]  # fmt: skip
