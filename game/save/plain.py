"""A game as plain data, and back: by names, so that a save outlives an edit of the case."""

from typing import Any

import attrs

from game import VERSION
from game.content.story import Story
from game.engine.actions import ACTIONS, Action
from game.engine.memory import blank, layout
from game.engine.session import Session
from game.engine.state import Frame, Sentence, State
from game.save.upgrade import FORMAT, Foreign, upgrade

Plain = dict[str, Any]


def dump(session: Session) -> Plain:
    """A whole game: state, actions since the start, seed, the story's fingerprint, case and mods."""
    case = session.story.case
    return {
        "format": FORMAT,
        "game": "coyoacan-file",
        "engine": VERSION,
        "case": {"id": case.case, "version": case.version, "fingerprint": session.story.fingerprint},
        "mods": [],
        "seed": session.state.seed,
        "state": dump_state(session.story, session.state),
        "actions": [dump_action(action) for action in session.actions],
    }


def load(story: Story, save: Plain) -> tuple[Session, tuple[str, ...]]:
    """The game that a save holds, and what of it this case no longer knows.

    Raises Foreign when it is not a save of this case, or is damaged.
    """
    state, actions, lost = glance(story, save)
    return _replayed(story, state, actions), lost


def glance(story: Story, save: Plain) -> tuple[State, tuple[Action, ...], tuple[str, ...]]:
    """The state, the actions and the forgotten names of a save, without playing it through. Raises Foreign."""
    save = upgrade(save)
    _must_belong(story, save)
    try:
        state, lost = load_state(story, save["state"])
        return state, tuple(load_action(one) for one in save["actions"]), lost
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
        raise Foreign(f"This save is damaged: {error!r} stands where something else should.") from None


def _must_belong(story: Story, save: Plain) -> None:
    case = save.get("case")
    name = case.get("id") if isinstance(case, dict) else None
    if name != story.case.case:
        raise Foreign(f"This save belongs to the case {name!r}; this is {story.case.case!r}.")


def _replayed(story: Story, state: State, actions: tuple[Action, ...]) -> Session:
    """The game with all its moves, when they still lead to the saved state; else the state alone."""
    session = Session.again(story, actions, state.seed)
    if session.state == state:
        return session
    session.moves[:] = [attrs.evolve(session.moves[0], events=(), state=state)]
    return session


def dump_action(action: Action) -> Plain:
    """{name: {field: value}}."""
    return {type(action).__name__.lower(): attrs.asdict(action)}


def load_action(plain: Plain) -> Action:
    """The action that plain data means. Raises KeyError, TypeError or ValueError for what is none."""
    ((name, fields),) = plain.items()
    given: dict[str, Any] = {key: _names(value) if key == "findings" else _text(value) for key, value in fields.items()}
    return ACTIONS[name](**given)


def _text(value: Any) -> str:
    """A text. Raises TypeError for anything else, which would only be found out much later."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _names(value: Any) -> Any:
    """A list of texts. Raises TypeError for anything else."""
    if not isinstance(value, list | tuple):
        raise TypeError(f"{value!r} is no list")
    return tuple(_text(each) for each in value)


def dump_state(story: Story, state: State) -> Plain:
    """A state with its bytes by name; zeros are left out, and so is what stands at its start."""
    start = blank(story)
    memory = {name: state.memory[place] for name, place in layout(story).items() if state.memory[place] != start[place]}
    return {
        "memory": memory,
        "stack": [[frame.scene, frame.state] for frame in state.stack],
        "place": state.place,
        "hour": state.hour,
        "said": list(state.said),
        "sentences": {name: dump_sentence(sentence) for name, sentence in state.sentences},
        "notes": dict(state.notes),
        "ending": state.ending,
        "reviews": state.reviews,
        "turn": state.turn,
        "seed": state.seed,
    }


def dump_sentence(sentence: Sentence) -> Plain:
    return {
        "slots": dict(sentence.slots),
        "for": list(sentence.supports),
        "against": list(sentence.opposes),
        "grade": sentence.grade,
        "rejected": dump_sentence(sentence.rejected) if sentence.rejected else None,
    }


def load_sentence(plain: Plain) -> Sentence:
    back = plain["rejected"]
    return Sentence(
        tuple((slot, _text(option)) for slot, option in plain["slots"].items()),
        _names(plain["for"]),
        _names(plain["against"]),
        _text(plain["grade"]),
        load_sentence(back) if back else None,
    )


def load_state(story: Story, plain: Plain) -> tuple[State, tuple[str, ...]]:
    """A state, and the names in it that the case no longer has."""
    memory, lost = _memory(story, plain["memory"])
    stack = tuple(Frame(scene, state) for scene, state in plain["stack"] if _is_in(story, scene, state))
    if len(stack) < len(plain["stack"]) or not stack:
        lost = (*lost, *(f"state:{state}" for scene, state in plain["stack"] if not _is_in(story, scene, state)))
    findings = {name: value for name, value in plain["sentences"].items() if name in story.findings}
    state = State(
        memory=memory,
        stack=stack or (_start(story),),
        place=plain["place"] if plain["place"] in story.places else "",
        hour=plain["hour"] if plain["hour"] in story.hours else "",
        said=tuple(line for line in plain["said"] if line in story.lines),
        sentences=tuple(sorted((name, load_sentence(value)) for name, value in findings.items())),
        notes=tuple(sorted((about, _text(words)) for about, words in plain["notes"].items())),
        ending=plain["ending"] if plain["ending"] in story.endings else "",
        reviews=int(plain["reviews"]),
        turn=int(plain["turn"]),
        seed=int(plain["seed"]),
    )
    return state, lost


def _is_in(story: Story, scene: str, state: str) -> bool:
    """Whether a scene of the case has such a state."""
    return scene in story.scenes and state in story.states and state.rpartition(".")[0] == scene


def _start(story: Story) -> Frame:
    scene = story.scenes[story.case.start]
    return Frame(scene.id, f"{scene.id}.{scene.start}")


def _memory(story: Story, plain: dict[str, int]) -> tuple[bytes, tuple[str, ...]]:
    memory, where = bytearray(blank(story)), layout(story)
    for name, value in plain.items():
        if name in where:
            memory[where[name]] = _within(story, name, int(value))
    return bytes(memory), tuple(name for name in plain if name not in where)


def _within(story: Story, name: str, value: int) -> int:
    """A saved byte, inside the range that its variable has now."""
    kind, _, own = name.partition(":")
    low, high = (story.variables[own].low, story.variables[own].high) if kind == "var" else (0, 255)
    return max(low, min(high, value))
