"""Findings: the list with the reviewer's tray, and one finding with its blanks, clues and grade."""

from game.content.story import GRADES, Clue, Finding, Story
from game.engine.actions import Fill, Hint, Mark, Submit, Weigh
from game.engine.findings import BATCH, is_open, lacking
from game.engine.memory import layout
from game.engine.state import Sentence, State
from game.view.commands import Show, Tray
from game.view.filing import filed_blocks, filing
from game.view.ruling import RULES, ruled, sentence_words, stands
from game.view.scene import GRADE_NAMES
from game.view.semantics import BACK, Block, Button, Heading, Screen, Words, button, text
from game.view.words import settle

BANDS = (
    "All of it stands.",
    "At most two points do not hold.",
    "More than two points do not hold.",
)
"""The reviewer's answers."""

FIT = "The support would carry a sentence. Read each sentence beside it once more."
STANDS = "What is laid before me carries what is said."


def findings_screen(story: Story, state: State, tray: tuple[str, ...], answer: str) -> Screen:
    """Every open finding, chapter by chapter, and the tray for the reviewer."""
    blocks: list[Block] = []
    for unit in sorted(story.units.values(), key=lambda each: each.order):
        found = [
            each
            for each in story.findings.values()
            if each.unit == unit.id and (is_open(story, each, state) or each.closed)
        ]
        if found and any(is_open(story, each, state) for each in found):
            standing = sum(stands(story, state, each) for each in found)
            blocks.append(Heading(f"{unit.title}: {standing} of {len(found)} stand"))
            blocks.extend(_finding_button(story, state, each, tray) for each in found)
    if not blocks:
        blocks.append(text("There is nothing to state yet.", "note"))
    return Screen("findings", "Findings", tuple(blocks), side=tuple(_tray(story, state, tray, answer)), tools=(BACK,))


def _finding_button(story: Story, state: State, finding: Finding, tray: tuple[str, ...]) -> Button:
    open_now = is_open(story, finding, state)
    sentence = state.sentence(finding.id)
    stand = stands(story, state, finding)
    mark = sentence.grade if stand else "tray" if finding.id in tray else ""
    detail = (
        "stands"
        if stand
        else "sent back"
        if sentence.rejected
        else (lacking(finding, sentence) and (f"needs {lacking(finding, sentence)}")) or "ready"
    )
    return button(
        f"finding:{finding.id}",
        finding.title,
        Show("finding", finding.id),
        is_open=open_now,
        reason="" if open_now else finding.closed,
        detail=detail if open_now else "",
        mark=mark,
        group="finding",
    )


def batch_size(story: Story, state: State) -> int:
    """How many findings the reviewer takes now."""
    work = [each for each in story.findings.values() if is_open(story, each, state) and not stands(story, state, each)]
    return min(BATCH, len(work))


def _tray(story: Story, state: State, tray: tuple[str, ...], answer: str) -> list[Block]:
    size = batch_size(story, state)
    blocks: list[Block] = [Heading("Before the reviewer")]
    if answer:
        blocks.append(text(answer, "reply"))
    if size:
        number = {1: "one finding", 2: "two findings", 3: "three findings"}[size]
        blocks.append(text(f"The reviewer takes {number} at a time and answers about support.", "note"))
    for name in tray:
        blocks.append(button(f"untray:{name}", f"Take out: {story.findings[name].title}", Tray(name), group="tray"))
    ready = size > 0 and len(tray) == size
    reason = "" if ready else f"The tray holds {len(tray)} of {size}." if size else "Every open finding stands."
    blocks.append(button("submit", "Lay them before the reviewer", Submit(tray), is_open=ready, reason=reason))
    return blocks


def finding_screen(
    story: Story, state: State, name: str, tray: tuple[str, ...], answer: str, then: bool = False
) -> Screen:
    """One finding: sentence, blanks, clues, grade; once it stands the ruling, as known then or today."""
    finding = story.findings[name]
    sentence = state.sentence(name)
    said: list[Block] = [text(answer, "reply")] if answer else []
    body = ruled(story, state, finding, then) if stands(story, state, finding) else _open_work(finding, sentence)
    side = _aside(story, state, finding, sentence, tray)
    return Screen(
        "finding", finding.title, (*said, *body), side=tuple(side), trail=story.units[finding.unit].title, tools=(BACK,)
    )


def _open_work(finding: Finding, sentence: Sentence) -> list[Block]:
    blocks: list[Block] = [text(sentence_words(finding, sentence), "sentence")]
    filled = dict(sentence.slots)
    for name, slot in finding.slots.items():
        blocks.append(Heading(f"{slot.kind.capitalize()}?"))
        for option, words in slot.options.items():
            chosen = filled.get(name) == option
            blocks.append(
                button(
                    f"fill:{name}:{option}",
                    words,
                    Fill(finding.id, name, "" if chosen else option),
                    mark="chosen" if chosen else "",
                    group="slot",
                )
            )
    blocks.append(Heading("Grade"))
    for grade in GRADES:
        blocks.append(
            button(
                f"grade:{grade}",
                GRADE_NAMES[grade],
                Mark(finding.id, grade),
                detail=RULES[grade],
                mark="chosen" if sentence.grade == grade else "",
                group="grade",
            )
        )
    return blocks


def _aside(story: Story, state: State, finding: Finding, sentence: Sentence, tray: tuple[str, ...]) -> list[Block]:
    """Clues and hints beside an open finding; only the way back beside one that stands."""
    if stands(story, state, finding):
        return []
    lacks = lacking(finding, sentence)
    in_tray = finding.id in tray
    blocks: list[Block] = [
        button(
            "tray",
            "Take it out of the tray" if in_tray else "Put it in the reviewer's tray",
            Tray(finding.id),
            is_open=in_tray or not lacks,
            reason="" if in_tray or not lacks else f"It needs {lacks}.",
        ),
        Heading("What carries it"),
    ]
    clues = filed_blocks(filing(story, state), lambda clue: _clue(finding, clue, sentence))
    return [*blocks, *clues, *_hints(story, state, finding)]


def _clue(finding: Finding, clue: Clue, sentence: Sentence) -> Button:
    """A clue and its two sides: pressing goes from neither to for, to against, to neither."""
    side = "for" if clue.id in sentence.supports else "against" if clue.id in sentence.opposes else ""
    following = {"": "for", "for": "against", "against": ""}[side]
    said = {"": "not used", "for": "speaks for", "against": "speaks against"}[side]
    intent = Weigh(finding.id, clue.id, following)
    return button(f"weigh:{clue.id}", clue.title, intent, detail=said, mark=side, group="clue")


def _hints(story: Story, state: State, finding: Finding) -> list[Block]:
    given = state.memory[layout(story)[f"hint:{finding.id}"]]
    shown: list[Block] = [Words(settle(story, hint, state), "note") for hint in finding.hints[:given]]
    more = given < len(finding.hints)
    asks = ("Where to look", "What to lay side by side", "The answer, with its reasons")
    offer: list[Block] = [button("hint", f"Hint: {asks[given].lower()}", Hint(finding.id))] if more else []
    return [Heading("A colleague's note"), *shown, *offer]


def answer_words(story: Story, state: State, band: int, about: str, remark: str) -> str:
    """The reviewer's answer to a batch: the band, then a word about support."""
    if band == 0:
        return f"{BANDS[0]} {STANDS}"
    if not about:
        return f"{BANDS[band]} {FIT}"
    finding = story.findings[about]
    prose = finding.thin if remark == "thin" else finding.stray
    return f"{BANDS[band]} On “{finding.title}”: {''.join(run.text for run in settle(story, prose, state))}"
