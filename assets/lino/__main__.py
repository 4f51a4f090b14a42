"""Make plates and portraits: `python -m assets.lino [NAME…]`, all of them without a name."""

import importlib
import pkgutil
import sys
import time
from pathlib import Path

from assets.lino.trace import svg

HERE = Path(__file__).parent
FOLDERS = {"plates": HERE.parent / "plates", "portraits": HERE.parent / "portraits"}


def names(kind: str) -> list[str]:
    """The pictures of a kind: the modules of its folder."""
    return [module.name for module in pkgutil.iter_modules([str(HERE / kind)]) if not module.name.startswith("_")]


def make(kind: str, name: str) -> None:
    """Cut one picture and write it."""
    start = time.perf_counter()
    block = importlib.import_module(f"assets.lino.{kind}.{name}").cut()
    path = FOLDERS[kind] / f"{name}.svg"
    path.write_text(svg(block), encoding="ascii")
    print(f"{path.name}: {path.stat().st_size // 1024} KB in {time.perf_counter() - start:.1f} s")


def main(wanted: list[str]) -> int:
    """Make what is wanted; 2 when something is not known."""
    known = {name: kind for kind in FOLDERS for name in names(kind)}
    unknown = [name for name in wanted if name not in known]
    if unknown:
        print(f"No picture is called {', '.join(unknown)}. Known: {', '.join(sorted(known))}.")
        return 2
    for name in wanted or sorted(known):
        make(known[name], name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
