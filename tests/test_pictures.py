"""Every picture has the program that cuts it, and every program its picture."""

from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[1] / "assets"


@pytest.mark.parametrize("kind", ["plates", "portraits"])
def test_pictures_and_the_programs_that_cut_them_have_the_same_names(kind: str) -> None:
    """A module of assets/lino is called as the SVG that it makes; those with a line before their name make none."""
    programs = {path.stem for path in (ASSETS / "lino" / kind).glob("*.py") if not path.stem.startswith("_")}
    assert programs == {path.stem for path in (ASSETS / kind).glob("*.svg")}
