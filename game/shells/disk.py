"""Saves on disk: atomic, the previous one kept, nothing ever deleted."""

import contextlib
import json
import os
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import field, frozen

from game.content.story import Story
from game.engine.session import Session
from game.save.plain import dump, glance, load
from game.save.upgrade import Foreign, upgrade

AUTO, QUICK = "auto", "quick"
SLOTS = tuple(f"slot-{number:02}" for number in range(1, 25))
"""The slots that a player names; autosave and quick save have their own."""


@frozen
class Card:
    """A save as a list shows it. fault: why it cannot be used, in words; empty when it can."""

    slot: str
    path: Path
    written: str
    title: str
    fault: str = ""
    order: float = field(default=0.0, eq=False)


class Shelf:
    """A folder of saves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, slot: str) -> Path:
        return self.folder / f"{slot}.json"

    def write(self, slot: str, session: Session, title: str) -> None:
        """Save a game. Killed at any instant, either the old save or the new one is there, whole."""
        self.folder.mkdir(parents=True, exist_ok=True)
        save = {**dump(session), "written": datetime.now().astimezone().isoformat(timespec="seconds"), "title": title}
        _write_atomically(self.path(slot), json.dumps(save, ensure_ascii=False, indent=1))

    def write_beside(self, folder: str, suffix: str, text: str) -> Path:
        """Write a text into a folder beside the saves, under a name that nothing there has. Raises OSError."""
        place = self.folder / folder
        place.mkdir(parents=True, exist_ok=True)
        stem = datetime.now().strftime("%Y-%m-%d-%H%M%S")
        names = (place / f"{stem}{more}{suffix}" for more in ("", *(f"-{number}" for number in range(2, 1000))))
        path = next(name for name in names if not name.exists())
        _write_atomically(path, text)
        return path

    def read(self, slot: str, story: Story) -> tuple[Session, tuple[str, ...]]:
        """The game in a slot and what of it the case no longer knows. Raises Foreign with words for the player."""
        return load(story, read_save(self.path(slot)))

    def cards(self, story: Story) -> tuple[Card, ...]:
        """Every save in the folder, the newest first; earlier copies last."""
        return tuple(sorted(self._cards(story), key=lambda card: (card.slot.endswith(".previous"), -card.order)))

    def _cards(self, story: Story) -> Iterator[Card]:
        for path in sorted(self.folder.glob("*.json")) if self.folder.is_dir() else []:
            yield card_of(path, story)

    def newest_good(self, story: Story) -> Card | None:
        """The save to offer when another cannot be read: the youngest that can."""
        good = [card for card in self.cards(story) if not card.fault]
        return max(good, key=lambda card: card.order, default=None)


def _write_atomically(path: Path, text: str) -> None:
    """Temporary file, fsync, keep the previous, rename."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _keep_previous(path)
        os.replace(name, path)
        _sync_folder(path.parent)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
        raise


def _keep_previous(path: Path) -> None:
    """The save as it was, under another name; by a second link, so that the slot is never empty."""
    if not path.exists():
        return
    spare = path.with_suffix(".previous.json.tmp")
    spare.unlink(missing_ok=True)
    try:
        os.link(path, spare)
    except OSError:  # a file system without links: a copy does as well, a little slower
        spare.write_bytes(path.read_bytes())
    os.replace(spare, path.with_suffix(".previous.json"))


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read_save(path: Path) -> dict[str, Any]:
    """What a file holds, brought up to today's format. Raises Foreign with words for the player."""
    try:
        return upgrade(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise Foreign(f"There is no save in {path.stem}.") from None
    except OSError as error:
        raise Foreign(f"{path.name} cannot be read: {error.strerror}.") from None
    except (ValueError, RecursionError):
        raise Foreign(f"{path.name} is damaged. It is left where it is.") from None


def card_of(path: Path, story: Story) -> Card:
    """A save as a list shows it; a damaged or foreign one with the reason."""
    try:
        save = read_save(path)
        glance(story, save)
        return Card(path.stem, path, str(save.get("written", "")), str(save.get("title", "")), "", _age(path))
    except Foreign as foreign:
        return Card(path.stem, path, "", "", str(foreign), _age(path))


def _age(path: Path) -> float:
    return path.stat().st_mtime_ns / 1e9
