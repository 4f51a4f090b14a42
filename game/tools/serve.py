"""`serve`: a game by JSON, a request and an answer to a line, for bots and other front ends (docs/api.md)."""

import json
from collections.abc import Callable
from typing import Any, TextIO, TypeAlias

import attrs

from game.content.story import Story
from game.engine.events import Event
from game.report.near import nearest
from game.save.plain import dump, load, load_action
from game.save.upgrade import Foreign
from game.tools.game import Game, NotTaken, Snapshot
from game.view.words import Run, plain

Plain = dict[str, Any]

LONGEST = 10_000_000
"""Characters of a request: a save of a long game has some hundred thousand."""


class Wrong(Exception):
    """A request that cannot be understood."""


class Server:
    """One game and its snapshots."""

    def __init__(self, story: Story, seed: int) -> None:
        self.story = story
        self.seed = seed
        self.game = Game(story, seed)
        self.snapshots: dict[str, Snapshot] = {}

    def answer(self, line: str) -> Plain:
        """What a line is answered with; never an exception."""
        name: object = None
        try:
            request = self.request(line)
            name = self.name(request)
            found = self.method(request)(self, request.get("params") or {})
            return {"id": name, "ok": True, **found}
        except NotTaken as refused:
            return {"id": name, "ok": False, "error": {"code": refused.code, "words": refused.words}}
        except (Wrong, Foreign) as fault:
            return {"id": name, "ok": False, "error": {"code": "bad-request", "words": str(fault)}}

    def request(self, line: str) -> Plain:
        if len(line) > LONGEST:
            raise Wrong("This request is too long.")
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            raise Wrong("This line is not JSON.") from None
        if not isinstance(request, dict) or not isinstance(request.get("method"), str):
            raise Wrong('A request is {"id": …, "method": "…", "params": {…}}.')
        return request

    def name(self, request: Plain) -> str | int | None:
        """What the answer is to be called by. Raises Wrong."""
        name = request.get("id")
        if name is not None and not isinstance(name, str | int):
            raise Wrong("id is a text or a whole number.")
        return name

    def method(self, request: Plain) -> "Method":
        """What a request asks for. Raises Wrong."""
        if request["method"] not in METHODS:
            near = nearest(request["method"], METHODS)
            raise Wrong(f"There is no method {request['method']!r}." + (f" Did you mean {near!r}?" if near else ""))
        if not isinstance(request.get("params") or {}, dict):
            raise Wrong("params is a mapping.")
        return METHODS[request["method"]]

    # methods

    def begin(self, params: Plain) -> Plain:
        seed = params.get("seed", self.seed)
        if type(seed) is not int:
            raise Wrong("seed is a whole number.")
        self.game = Game(self.story, seed)
        return self.now()

    def look(self, params: Plain) -> Plain:
        return self.now()

    def do(self, params: Plain) -> Plain:
        try:
            action = load_action(params)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise Wrong('params is one action, such as {"choose": {"choice": "scene.state.choice"}}.') from None
        self.game.do(action)
        return self.now()

    def choose(self, params: Plain) -> Plain:
        if not isinstance(params.get("choice"), str):
            raise Wrong("params has no choice.")
        self.game.choose(params["choice"])
        return self.now()

    def undo(self, params: Plain) -> Plain:
        return {"moved": self.game.undo(), **self.now()}

    def redo(self, params: Plain) -> Plain:
        return {"moved": self.game.redo(), **self.now()}

    def snapshot(self, params: Plain) -> Plain:
        name = str(params.get("name", ""))
        self.snapshots[name] = self.game.snapshot()
        return {"name": name}

    def restore(self, params: Plain) -> Plain:
        name = str(params.get("name", ""))
        if name not in self.snapshots:
            raise Wrong(f"There is no snapshot {name!r}.")
        self.game.restore(self.snapshots[name])
        return self.now()

    def save(self, params: Plain) -> Plain:
        return {"save": dump(self.game.session)}

    def load(self, params: Plain) -> Plain:
        if not isinstance(params.get("save"), dict):
            raise Wrong("params has no save.")
        session, lost = load(self.story, params["save"])
        self.game = Game(self.story, session=session)
        return {"lost": list(lost), **self.now()}

    def now(self) -> Plain:
        """What is so: the page, the text and the events of the last action."""
        return {"page": page_of(self.game), "text": self.game.text, "events": [told(each) for each in self.game.events]}


def page_of(game: Game) -> Plain:
    """The page as data; words are plain text."""
    return attrs.asdict(game.page, value_serializer=lambda _, __, value: as_words(value))


def as_words(value: Any) -> Any:
    """Runs of words as one text; anything else as it is."""
    is_runs = isinstance(value, tuple) and bool(value) and all(isinstance(each, Run) for each in value)
    return plain(value) if is_runs else value


def told(event: Event) -> Plain:
    """{name: {field: value}}."""
    return {type(event).__name__.lower(): attrs.asdict(event)}


Method: TypeAlias = Callable[[Server, Plain], Plain]

METHODS: dict[str, Method] = {
    "begin": Server.begin, "look": Server.look, "do": Server.do, "choose": Server.choose, "undo": Server.undo,
    "redo": Server.redo, "snapshot": Server.snapshot, "restore": Server.restore, "save": Server.save, "load": Server.load,
}  # fmt: skip
"""Every method of the protocol."""


def serve(story: Story, seed: int, requests: TextIO, answers: TextIO) -> int:
    """Answer until the requests end."""
    server = Server(story, seed)
    for line in requests:
        if line.strip():
            print(written(server.answer(line)), file=answers, flush=True)
    return 0


def written(answer: Plain) -> str:
    """An answer on one line. Half a surrogate pair, which JSON can say and UTF-8 cannot, stays escaped."""
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
