"""Where things lie: scenes and assets beside the program, saves in a checkout or with the user."""

from pathlib import Path

import platformdirs

HERE = Path(__file__).resolve().parents[2]
"""The folder that holds game/: a checkout, or where packages are installed."""


def is_checkout() -> bool:
    """Whether the program runs from a checkout."""
    return (HERE / "pyproject.toml").exists() and (HERE / "scenes").is_dir()


def shared() -> Path:
    """The folder with scenes/ and assets/: the checkout, or what was installed with the package."""
    return HERE if is_checkout() else HERE / "coyoacan_file_data"


def cases() -> Path:
    return shared() / "scenes"


def assets() -> Path:
    return shared() / "assets"


def saves() -> Path:
    """saves/ of a checkout, else the platform's folder for a user's data."""
    return HERE / "saves" if is_checkout() else Path(platformdirs.user_data_dir("coyoacan-file", False)) / "saves"
