"""`reference`: docs/scenes.md and the JSON Schema, written from the table that the reader reads by."""

import json
from collections.abc import Iterator
from pathlib import Path

from game.content.checks import FORMAT
from game.content.kinds import MANIFEST, PARTS, SHELVES, schema
from game.content.laws import LONGEST_LINE, WIDEST
from game.content.nodes import DEEPEST, LARGEST, MOST_ALIASED
from game.content.shapes import Record
from game.lang.rule import TESTS


def write_reference(folder: Path) -> None:
    """Write the page and the schema into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scenes.md").write_text(page(), encoding="utf-8")
    (folder / "scenes.schema.json").write_text(json.dumps(schema(), indent=1) + "\n", encoding="utf-8")


def page() -> str:
    """The whole reference page."""
    parts = [INTRODUCTION.format(format=FORMAT), "## case.yaml\n", *table(MANIFEST)]
    parts.append(
        "## Shelves\n\nThe top of every other file holds some of these; each is a mapping from ids to entries.\n"
    )
    for shelf, record in SHELVES.items():
        parts += [f"### {shelf}\n\n{record.doc}\n", *table(record)]
    parts.append("## Parts\n\nWhat stands inside the entries of shelves.\n")
    for record in PARTS:
        parts += [f"### {record.name}\n\n{record.doc}\n", *table(record)]
    parts += [
        RULES.format(tests="\n".join(questions())),
        LIMITS.format(
            line=LONGEST_LINE, widest=WIDEST, largest=f"{LARGEST:,}", deepest=DEEPEST, aliased=f"{MOST_ALIASED:,}"
        ),
    ]
    return "\n".join(parts)


def table(record: Record) -> Iterator[str]:
    """The keys of a record."""
    yield "| key | value | |\n|---|---|---|"
    for key, wanted in record.fields.items():
        must = "**needed:** " if wanted.required else ""
        yield f"| `{key}` | {wanted.shape.words} | {must}{wanted.doc} |"
    yield ""


def questions() -> Iterator[str]:
    """The questions that rules can ask."""
    for name, (kind, _, most, answer) in TESTS.items():
        names = f"{kind}, …" if most > 1 else kind
        yield f"| `{name}({names})` | {'how many' if answer == 'number' else 'yes or no'} |"


INTRODUCTION = """# Scene files

*Written by `python main.py reference` from the table in `game/content/kinds.py`; format {format}.*

```yaml
scenes:
  gate:
    title: The gate
    states:
      start:
        lines: [{{frame: A folder lies open.}}]
        choices:
          read: {{text: Read the report., gives: [late_relief], lines: [
            {{documented: The relief was late that night., source: memoir, at: page 5}}]}}
          leave: {{text: Close the folder., sticky: yes, go: start}}
```

A **case** is a folder with a `case.yaml`. Every other `*.yaml` in it, in any subfolder and any order, holds **shelves**. All scalars are
text until the table asks for more: `on`, `10:30`, `012` and dates stay as they are written. Equal keys, tags and unknown keys are errors.

**Ids** are small letters, digits and `_`, a letter first; unique within a kind, over all files. Things inside things have the path as their id:
`scene.state`, `scene.state.choice`, `moment.version`, `moment.aspect`, `finding.slot`. A line may be given an `id:`; without one its id is the
path of what it stands in and its number: `scene.state.1`, `scene.state.choice.2`, and outside scenes with the kind before it:
`contrast.name.1`, `moment.name.version.1`, `unit.name.1`, `ending.name.1`. Give an `id:` to every line that something else points at.

**A scene is a state machine.** Entering a state runs `enter:`, says `lines:`, hands over `gives:`. A choice can be taken once, or again when `sticky: yes`;
it says its lines, gives, sets, and then goes (`go:`), or calls a scene and comes back (`call:`), or stays. When no choice is open, `end:`, `next:` or
`return: yes` leads on; a place's own scene may also simply wait, since there are doors.

**The law.** A clue names a fact; a fact a source and where in it; a line has exactly one class: *documented* (a source and the place, or facts),
*reconstructed* (the facts it rests on) or *frame* (neither). What breaks the law does not load.
"""

RULES = """## Rules

    rule    = and ("or" and)*          and = not ("and" not)*
    not     = "not" not | compare      compare = value (("==" | "!=" | "<" | "<=" | ">" | ">=") value | "in" "(" value, … ")")
    value   = number | yes | no | name | question "(" name, … ")" | "(" rule ")"

Names are the case's variables, and `hour` and `place`, whose words are the ids of hours and places. Questions of the game:

| question | answer |
|---|---|
{tests}

**Effects** (`sets:`, `enter:`): `flag` · `not flag` · `counter += 1` · `counter -= 1` · `counter = 2` · `enum = word`. Counters stop at the ends of
their range.

## Prose

`*word*` emphasis · `[[gate]]` or `[[gate|the gate]]` a link to a person, place, source, clue, hour or term · `{{if RULE: this | else that}}` ·
`{{first: this | again: that}}` by visits to the state · `{{seq: a | b | c}}` stays on the last · `{{cycle: a | b}}` goes round · `\\*` the mark itself.
"""

LIMITS = """## Limits

A line has at most {line} characters and two sentences; a clue 60 words; a ruling 80; an entry of the glossary 120. Variables lie within 0..{widest}. A file has at most {largest} characters and
{deepest} levels; aliases may repeat {aliased} values.
"""
