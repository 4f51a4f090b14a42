"""Settings on disk: a small JSON file; what cannot be read starts afresh and is kept beside."""

import json
import os
from pathlib import Path

from game.view.front import SETTINGS

FILE = "settings.json"


class Settings:
    """The values of all settings, written as soon as they change. folder None: kept for this run only."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.values = {name: options[0] for name, (_, options) in SETTINGS.items()} | {"noted": "no"}
        self.values |= {name: value for name, value in self._read().items() if self.allows(name, value)}

    def allows(self, name: str, value: object) -> bool:
        """Whether a setting can have a value."""
        return name == "noted" or (name in SETTINGS and value in SETTINGS[name][1])

    def _read(self) -> dict[str, str]:
        path = self.folder / FILE if self.folder else None
        if path is None or not path.exists():
            return {}
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
            return values if isinstance(values, dict) else {}
        except (ValueError, OSError):
            path.replace(path.with_suffix(".damaged.json"))
            return {}

    def set(self, name: str, value: str) -> bool:
        """Change a setting; False when it has no such value."""
        if not self.allows(name, value):
            return False
        self.values[name] = value
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)
            spare = self.folder / f".{FILE}.tmp"
            spare.write_text(json.dumps(self.values, indent=1), encoding="utf-8")
            os.replace(spare, self.folder / FILE)
        return True

    @property
    def text_scale(self) -> float:
        """How large text is; 1.0 is the usual size."""
        return int(self.values["text_size"]) / 100
