"""The reference page and the schema are what the table says."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from game.content.kinds import schema
from game.tools.reference import page

ROOT = Path(__file__).parents[2]
SHELVES = [
    path
    for folder in ("scenes", "tests/stories")
    for path in (ROOT / folder).rglob("*.yaml")
    if path.name != "case.yaml"
]


class Modern(yaml.CSafeLoader):
    """YAML as editors read it (1.2): on, off, yes and no are words."""


Modern.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool"]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def test_the_page_is_up_to_date() -> None:
    """docs/scenes.md is what `python main.py reference` writes."""
    assert (ROOT / "docs" / "scenes.md").read_text(encoding="utf-8") == page()


def test_the_schema_is_up_to_date() -> None:
    """docs/scenes.schema.json is what the table gives."""
    assert json.loads((ROOT / "docs" / "scenes.schema.json").read_text(encoding="utf-8")) == schema()


@pytest.mark.parametrize("path", SHELVES, ids=lambda path: path.name)
def test_shipped_files_keep_the_schema(path: Path) -> None:
    """Every file that we ship is valid by the schema."""
    jsonschema.validate(yaml.load(path.read_text(encoding="utf-8"), Loader=Modern), schema())


def test_the_schema_refuses_a_misspelt_key() -> None:
    """A slip that check would find, an editor with the schema finds too."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"clues": {"a": {"titel": "A"}}}, schema())
