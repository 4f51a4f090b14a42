"""Running a play: plainly, through a save before every action, through undo and redo, from its log, by voice, and interpreted."""

from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import define, frozen

from game.content.nodes import Node
from game.content.story import Story
from game.engine.actions import Action, Choose
from game.engine.session import Session
from game.report.near import nearest
from game.report.span import Span
from game.tools.expectations import Run, changes, offered, problems
from game.tools.game import Game, NotTaken
from game.tools.modes import interpreted_too, played_again, through_a_save, undo_and_redo
from game.tools.plays import NotAPlay, StepText, Test, items, mapping, number, pairs, steps_in, word
from game.tools.verbs import ONE, SEVERAL
from game.tools.voice import Unheard, Voice
from game.tools.watch import Watch
from game.view.page import line_view
from game.view.words import plain

DEEPEST_ROUNDS = 2
"""How deep one `until:` may stand in another: with a hundred rounds each, ten thousand in all."""

MOST_ROUNDS = 100
"""Rounds of `until:` when it does not say `most:` itself; also the most it may say."""


class Failed(Exception):
    """A play that does not hold: what was expected and what was found."""

    def __init__(self, span: Span, words: str) -> None:
        super().__init__(words)
        self.span = span
        self.words = words
        self.session: Session | None = None
        """The game where it failed."""
        self.at = span
        """The line of the test to look at, which for a step of a fragment is that of its `use:`."""


class Misspelt(Failed):
    """A step that cannot be understood. No test expects that: an `xfail:` does not excuse it."""


@define(eq=False)
class Playing(Run):
    """A run with what its steps need beside the game.

    moves: how many moves each action took, since by voice it may take more than one. read: every line so far.
    """

    moves: list[int]
    read: list[str]
    last: Span | None = None
    seen: Watch | None = None
    at: Span | None = None
    forked: bool = False
    rounds: int = 0
    """How many `until:` are going round, one within the other."""


def run(story: Story, test: Test, mode: str = "plain", until: int | None = None, seen: Watch | None = None) -> Playing:
    """Play a test through, or up to a line of its file; gives the run at its end. seen: counts all that is shown. Raises Failed."""
    game = Game(story)
    playing = Playing(game, mode, game.state, [], list(read_now(game)), seen=seen)
    if seen is not None:
        seen.start(game.state, game.events)
    try:
        take_steps(playing, up_to(until, test, playing))
        if mode == "replayed":
            played_again(game)
    except Failed as failed:
        failed.session, failed.at = game.session, playing.at or failed.at
        raise
    except (AssertionError, Unheard) as fault:
        trouble = Failed(playing.last or test.span, f"{fault}\n{offered(playing)}")
        trouble.session, trouble.at = game.session, playing.at or trouble.at
        raise trouble from None
    return playing


def up_to(until: int | None, test: Test, playing: Playing) -> Iterator[StepText]:
    """The steps of a test, or those that it asks for up to a line."""
    for step in test.steps:
        if until is None or step.at.line <= until:
            playing.at = step.at
            yield step


def take_steps(playing: Playing, steps: Iterator[StepText]) -> None:
    """Take steps one after the other."""
    for step in steps:
        playing.last = step.span
        if step.verb not in VERBS:
            near = nearest(step.verb, VERBS)
            raise Misspelt(
                step.span, f"no step is called {step.verb!r}" + (f"; did you mean {near!r}?" if near else "")
            )
        try:
            VERBS[step.verb](playing, step)
        except NotAPlay as error:
            raise Misspelt(step.span, str(error)) from None


def act(playing: Playing, action: Action, span: Span) -> None:
    """Take an action that must be accepted."""
    try:
        take(playing, action)
    except NotTaken as refused:
        raise Failed(span, f"{action} was refused ({refused.code}): {refused.words}\n{offered(playing)}") from None


def take(playing: Playing, action: Action) -> None:
    """Take an action in the run's mode. Raises NotTaken, Unheard, AssertionError."""
    game = playing.game
    if playing.mode == "saved":
        game.session = through_a_save(game.story, game.session)
    before, moves = game.state, len(game.session.moves)
    if playing.mode == "voice":
        Voice(game.story, game.session).do(action)
    else:
        game.do(action)
    playing.before = before
    if playing.seen is not None:
        playing.seen.took(action, game.state, game.events)
    playing.moves.append(len(game.session.moves) - moves)
    playing.read += read_now(game)
    if playing.mode == "undone":
        undo_and_redo(game.session)
    if playing.mode == "interpreted":
        interpreted_too(game, before, action)


def read_now(game: Game) -> Iterator[str]:
    """What the last action gave to read, a line at a time."""
    for line in game.text_lines:
        view = line_view(game.story, game.state, game.story.lines[line])
        yield f"{view.speaker}: {plain(view.words)}" if view.speaker else plain(view.words)


# steps


def choose(playing: Playing, step: StepText) -> None:
    act(playing, Choose(choice_named(playing, word(step.value), step.span)), step.span)


def choice_named(playing: Playing, name: str, span: Span) -> str:
    """A choice by its full id, its last part, or its words; ambiguity is a failure."""
    story = playing.game.story
    if name in story.choices:
        return name
    own = [choice.id for choice in story.states[playing.state.top.state].choices.values()]
    found = [choice for choice in own if choice.endswith(f".{name}")]
    found = found or [choice.id for choice in playing.game.choices if plain(choice.words) == name]
    if len(found) != 1:
        near = nearest(name, [choice.rpartition(".")[2] for choice in own])
        hint = f"; did you mean {near!r}?" if near else ""
        raise Failed(span, f"{len(found)} choices here are called {name!r}{hint}\n{offered(playing)}")
    return found[0]


def actions_of(playing: Playing, verb: str, value: Node, span: Span) -> list[Action]:
    """The actions that a step would take."""
    if verb == "choose":
        return [Choose(choice_named(playing, word(value), span))]
    if verb in SEVERAL:
        return list(SEVERAL[verb](value))
    if verb in ONE:
        return [ONE[verb](word(value))]
    raise Failed(span, f"{verb!r} is not an action")


def do(playing: Playing, step: StepText) -> None:
    """A step that is made of actions."""
    for action in actions_of(playing, step.verb, step.value, step.span):
        act(playing, action, step.span)


def undo(playing: Playing, step: StepText) -> None:
    """Take back so many actions."""
    for _ in range(number(step.value)):
        if not playing.moves:
            raise Failed(step.span, "there is nothing to take back")
        for _ in range(playing.moves.pop()):
            assert playing.game.undo()


def refuse(playing: Playing, step: StepText) -> None:
    """refused: {code: …, words: …, <verb>: …}: an action that must be refused, and how."""
    keys = {key.text: value for key, value in pairs(step.value)}
    wanted = word(keys.pop("code")) if "code" in keys else ""
    words = word(keys.pop("words")) if "words" in keys else ""
    if len(keys) != 1:
        raise Failed(step.span, f"refused: names one action, not {len(keys)}")
    ((verb, value),) = keys.items()
    actions = actions_of(playing, verb, value, step.span)
    if not actions:
        raise Failed(step.span, f"refused: {verb} takes no action here, so there is nothing to refuse")
    *first, last = actions
    for action in first:
        act(playing, action, step.span)
    refusal = refusal_of(playing, last, step.span)
    if (wanted and refusal.code != wanted) or words not in refusal.words:
        raise Failed(step.span, f"refused as {refusal.code}: {refusal.words!r}; expected {wanted} {words!r}")


def refusal_of(playing: Playing, action: Action, span: Span) -> NotTaken:
    """How the engine refuses an action, which must change nothing."""
    before = playing.state
    try:
        playing.game.do(action)
    except NotTaken as refusal:
        if playing.state != before:
            raise Failed(span, "a refused action changed the state") from None
        return refusal
    raise Failed(span, f"{action} was accepted; it should be refused\n{offered(playing)}")


def expect(playing: Playing, step: StepText) -> None:
    """Check what is so now; every key is a check of its own."""
    problem = next(problems(playing, step.value), "")
    if problem:
        raise Failed(step.span, f"{problem}\n{changes(playing)}\n{offered(playing)}")


def until(playing: Playing, step: StepText) -> None:
    """until: {so: expectations, do: steps, most: rounds}: the steps again and again until it is so."""
    keys = mapping(step.value, ("so", "do", "most"), needed=("so", "do"))
    most = number(keys["most"]) if "most" in keys else MOST_ROUNDS
    if most > MOST_ROUNDS:
        raise Failed(step.span, f"until: goes round at most {MOST_ROUNDS} times")
    if playing.rounds == DEEPEST_ROUNDS:
        raise Failed(step.span, f"until: stands more than {DEEPEST_ROUNDS} deep; a fragment may be using itself")
    for _ in range(most):
        if not any(problems(playing, keys["so"])):
            return
        playing.rounds += 1
        take_steps(playing, steps_in(items(keys["do"]), step.fragments))
        playing.rounds -= 1
    problem = next(problems(playing, keys["so"]), "")
    if problem:
        raise Failed(step.span, f"after {most} rounds still {problem}\n{offered(playing)}")


def fork(playing: Playing, step: StepText) -> None:
    """fork: {name: steps, …}: each branch from here; afterwards the play goes on from here, as if there had been none."""
    if playing.forked:
        raise Failed(step.span, "a fork cannot stand within a fork; give its branches to the first")
    here, moves, read = playing.game.snapshot(), list(playing.moves), list(playing.read)
    for name, steps in pairs(step.value):
        playing.forked = True
        try:
            take_steps(playing, steps_in(items(steps), step.fragments))
        except Failed as failed:
            raise type(failed)(failed.span, f"in the branch {name.text!r}: {failed.words}") from None
        finally:
            playing.forked = False
        playing.game.restore(here)
        playing.before, playing.moves[:], playing.read[:] = playing.state, moves, read


VERBS: dict[str, Callable[[Playing, StepText], None]] = {
    "choose": choose, "undo": undo, "refused": refuse, "expect": expect, "until": until, "fork": fork,
    **dict.fromkeys((*ONE, *SEVERAL), do),
}  # fmt: skip
"""Every step that a play can have."""


# outcomes


@frozen
class Outcome:
    """What came of a test in a mode; trouble: empty when it holds."""

    test: Test
    mode: str
    trouble: str = ""


def outcome(story: Story, test: Test, mode: str, folder: Path | None = None) -> Outcome:
    """Run a test and say what came of it; an expected failure that passes is a failure.

    folder: where its transcript lies; without one, transcripts are not looked at.
    """
    try:
        playing = run(story, test, mode)
        if test.transcript and folder and mode == "plain":
            compare(test, transcript(playing), folder / test.transcript)
    except Failed as failed:
        words = f"{failed.span}: {failed.words}\nsee it: python main.py --at {failed.at.file}:{failed.at.line}"
        return Outcome(test, mode, "" if test.xfail and not isinstance(failed, Misspelt) else words)
    return Outcome(test, mode, f"{test.span}: it passes, and was expected to fail: {test.xfail}" if test.xfail else "")


def transcript(playing: Playing) -> str:
    """All that was read, a line to a line."""
    return "\n".join([*playing.read, ""])


def compare(test: Test, found: str, golden: Path) -> None:
    """Hold a transcript to the kept one. Raises Failed with the first line that differs."""
    kept = golden.read_text(encoding="utf-8") if golden.exists() else ""
    for at, (one, other) in enumerate(zip(kept.split("\n"), found.split("\n"), strict=False), 1):
        if one != other:
            raise Failed(test.span, f"{golden.name}:{at}: kept {one!r}, read {other!r}; bless it if it is meant")
    if kept != found:
        raise Failed(test.span, f"{golden.name} has another length; bless it if it is meant")
