"""The house is built one way: imports point up the list, and pygame stays at the rim."""

import ast
from pathlib import Path

import pytest

GAME = Path(__file__).parents[1] / "game"
FLOORS = ("report", "lang", "content", "engine", "save", "view", "proof", "shells", "tools", "cli")
"""Each may import from itself and from those before it."""

FILES = sorted(GAME.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The modules that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return found


def floor_of(module: str) -> int:
    return FLOORS.index(module.split(".")[1])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(GAME)))
def test_imports_point_one_way(path: Path) -> None:
    """No module imports from a floor above its own."""
    parts = path.relative_to(GAME).with_suffix("").parts
    if parts[0] == "__init__":
        return
    own = FLOORS.index(parts[0])
    above = {
        name
        for name in imported(path)
        if name.startswith("game.") and name.split(".")[1] in FLOORS and floor_of(name) > own
    }
    assert not above


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(GAME)))
def test_pygame_stays_at_the_rim(path: Path) -> None:
    """Only the window knows pygame."""
    if path.relative_to(GAME).parts[:2] != ("shells", "window"):
        assert not any(name.split(".")[0] == "pygame" for name in imported(path))
