"""A game in progress: the states so far, so that undo is the state before."""

from attrs import Factory, define

from game.content.story import Story
from game.engine.actions import Action
from game.engine.events import Event, Looped, Refused
from game.engine.state import State
from game.engine.step import begin, step


@define(eq=False)
class Move:
    """An action, what it brought about and where it led; the first move has no action."""

    action: Action | None
    events: tuple[Event, ...]
    state: State


@define(eq=False)
class Session:
    """The moves of a game; undone ones are kept until something else is done."""

    story: Story
    moves: list[Move]
    undone: list[Move] = Factory(list)

    @classmethod
    def new(cls, story: Story, seed: int = 1940) -> "Session":
        """A game at its first state."""
        state, events = begin(story, seed)
        return cls(story, [Move(None, events, state)])

    @classmethod
    def again(cls, story: Story, actions: tuple[Action, ...], seed: int) -> "Session":
        """The game that these actions make from the start."""
        session = cls.new(story, seed)
        for action in actions:
            session.do(action)
        return session

    @property
    def state(self) -> State:
        return self.moves[-1].state

    @property
    def events(self) -> tuple[Event, ...]:
        """What the last move brought about."""
        return self.moves[-1].events

    @property
    def actions(self) -> tuple[Action, ...]:
        """Everything done since the start and not undone."""
        return tuple(move.action for move in self.moves if move.action is not None)

    def do(self, action: Action) -> tuple[Event, ...]:
        """Take a step; a refused one leaves no move."""
        state, events = step(self.story, self.state, action)
        if not any(isinstance(event, Refused | Looped) for event in events):
            self.moves.append(Move(action, events, state))
            self.undone.clear()
        return events

    def undo(self) -> bool:
        """Go back one move; False at the start."""
        if len(self.moves) < 2:
            return False
        self.undone.append(self.moves.pop())
        return True

    def redo(self) -> bool:
        """Take the last undone move again; False when there is none."""
        if not self.undone:
            return False
        self.moves.append(self.undone.pop())
        return True
