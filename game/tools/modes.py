"""The modes of a play: other ways of playing it, each of which must come to the same game. What differs is an AssertionError."""

import json

from attrs import evolve

from game.content.story import Story
from game.engine.actions import Action
from game.engine.compiled import interpreted
from game.engine.session import Session
from game.engine.state import State
from game.engine.step import step
from game.save.plain import dump, glance, load
from game.tools.game import Game
from game.view.page import look
from game.view.scene import scene_screen

MODES = ("plain", "saved", "undone", "replayed", "voice", "interpreted")
"""Every play runs in each: as it is; saved and loaded before every action; every action undone and done again; its log
played again from the start; with nothing but what the screens offer by name; and each action taken by the plain form of the
story too, which knows no compiled rule and no page kept ready."""


EARLY = 40
"""Moves of a game that is played through from its start at every save; after them, whenever their number is a multiple of it."""


def through_a_save(story: Story, session: Session) -> Session:
    """The game as it comes back from a save; it must be the same.

    Far into a long game it goes on from the state in the save, and is only now and then played through from its start.
    """
    save = json.loads(json.dumps(dump(session)))
    state, actions, lost = glance(story, save)
    assert not lost, f"the save forgot {lost}"
    assert state == session.state, "the save is another game"
    assert actions == session.actions, "the save has other moves"
    if len(session.moves) > EARLY and len(session.moves) % EARLY:
        return evolve(session, moves=[*session.moves[:-1], evolve(session.moves[-1], state=state)])
    again, _ = load(story, save)
    assert (again.state, again.actions) == (state, actions), "played through again, the save is another game"
    return again


def undo_and_redo(session: Session) -> None:
    """Take the last move back and do it again; nothing may have changed."""
    after = session.state
    assert session.undo()
    assert session.redo()
    assert session.state == after, "undo and redo made another game"


def interpreted_too(game: Game, before: State, action: Action) -> None:
    """The plain form of the story must come to the same state, by the same events, and show the same screen."""
    twin = interpreted(game.story)
    state, events = step(twin, before, action)
    assert state == game.state, "the plain form of the story leads to another state"
    assert events == game.events, "the plain form of the story tells other events"
    assert scene_screen(twin, state) == scene_screen(game.story, state), (
        "the plain form of the story shows another screen"
    )
    assert look(twin, state) == look(game.story, state), "the plain form of the story shows another page"


def played_again(game: Game) -> None:
    """The log of actions, played from the start, must lead to the same state, to the byte and to the hash."""
    again = Session.again(game.story, game.session.actions, game.state.seed)
    assert again.state == game.state, "the log of actions leads to another state"
    assert hash(again.state) == hash(game.state), "the log of actions leads to a state with another hash"
