"""One step: a story, a state and an action make the next state and some events."""

from attrs import evolve

from game.content.story import Story
from game.engine import actions, findings, moments, places, testimony
from game.engine.actions import Action
from game.engine.events import Event, Looped
from game.engine.memory import blank
from game.engine.refusal import WORDS, Refusal
from game.engine.state import State
from game.engine.turn import Loop, Turn

LONGEST_NOTE = 500
"""Characters of a note."""

Step = tuple[State, tuple[Event, ...]]


def begin(story: Story, seed: int = 1940) -> Step:
    """The first state of a game, and what happened on the way to it. Raises Loop when the first scene never asks."""
    nothing = State(memory=blank(story), stack=(), seed=seed)
    turn = Turn.of(story, nothing)
    turn.start(story.case.start)
    turn.settle()
    return evolve(turn.done(), turn=0), tuple(turn.events)


def step(story: Story, state: State, action: Action) -> Step:
    """The next state and what happened. A refused action is an event with words, and the same state."""
    turn = Turn.of(story, state)
    try:
        if state.ending and not isinstance(action, actions.Ask | actions.Note | actions.Dissent):
            raise Refusal("ended")
        act(turn, action)
        turn.note_units()
    except Refusal as refusal:
        return state, (refusal.event,)
    except Loop as loop:
        return state, (Looped(loop.cycle, WORDS["looped"]),)
    return turn.done(), tuple(turn.events)


def act(turn: Turn, action: Action) -> None:
    """Do what an action says, or raise Refusal."""
    match action:
        case actions.Choose(choice):
            choose(turn, choice)
        case actions.Walk(place):
            places.walk(turn, place)
        case actions.Shift(hour):
            places.shift(turn, hour)
        case actions.Ask(line):
            testimony.ask(turn, line)
        case actions.Lay(clue, line):
            testimony.lay(turn, clue, line)
        case actions.Open(moment):
            moments.open_moment(turn, moment)
        case actions.Judge(aspect, verdict):
            moments.judge(turn, aspect, verdict)
        case _:
            act_on_finding(turn, action)


def act_on_finding(turn: Turn, action: Action) -> None:
    """Do what an action says of a finding or a note."""
    match action:
        case actions.Fill(finding, slot, option):
            findings.fill(turn, finding, slot, option)
        case actions.Weigh(finding, clue, side):
            findings.weigh(turn, finding, clue, side)
        case actions.Mark(finding, grade):
            findings.mark(turn, finding, grade)
        case actions.Submit(names):
            findings.submit(turn, names)
            turn.settle()
        case actions.Reopen(finding):
            findings.reopen(turn, finding)
        case actions.Hint(finding):
            findings.hint(turn, finding)
        case actions.Dissent(finding):
            findings.dissent(turn, finding)
        case actions.Note(about, text):
            note(turn, about, text)


def choose(turn: Turn, name: str) -> None:
    """Take a choice of the state on top."""
    choice = turn.story.choices.get(name)
    if choice is None:
        raise Refusal("no-such")
    if name.rpartition(".")[0] != turn.stand.id:
        raise Refusal("not-here")
    if not choice.sticky and turn.get(f"choice:{name}"):
        raise Refusal("taken")
    if not turn.is_open(choice):
        raise Refusal("closed", reason=choice.closed) if choice.closed else Refusal("hidden")
    turn.count(f"choice:{name}")
    turn.say(choice.lines)
    turn.give(choice.gives)
    turn.apply(choice.sets)
    if choice.call:
        turn.start(choice.call)
    elif choice.go:
        turn.go(choice.go)
    turn.settle()


def note(turn: Turn, about: str, text: str) -> None:
    """Write a note, or take it away."""
    if len(text) > LONGEST_NOTE:
        raise Refusal("long-note", most=LONGEST_NOTE)
    turn.notes[about] = text.strip()
