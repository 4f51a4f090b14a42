"""`synthetic`: a made-up case of any size, fair by construction, to measure the prover and the graphs on.

Each chapter has a hall, rooms round it at one or two hours, witnesses whose trust moves both ways, clues behind choices that may ask
for clues before them, and findings of which most must stand before the next chapter opens.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml
from attrs import define, field

Plain = dict[str, Any]

CLUES_A_CHAPTER = 30
CLUES_A_ROOM = 3


@define
class _Maker:
    """A case in the making."""

    clues: int
    random: Random
    shelves: Plain = field(factory=dict)

    def put(self, shelf: str, name: str, thing: Plain) -> None:
        self.shelves.setdefault(shelf, {})[name] = thing

    def case(self) -> Plain:
        """Everything but the manifest."""
        self.put("sources", "log", {"title": "The log", "author": "The guards", "year": "1940", "kind": "record",
                                    "standpoint": "Kept daily.", "knew": "saw", "made": "the same day", "interest": "none"})  # fmt: skip
        self.put(
            "facts",
            "lamp",
            {"says": "The lamp burned.", "nature": "state", "sources": [{"source": "log", "at": "page 2"}]},
        )
        self.put("hours", "day", {"name": "Day", "date": "1940-05-24", "order": "1"})
        self.put("hours", "night", {"name": "Night", "date": "1940-05-24", "order": "2"})
        chapters = max(1, round(self.clues / CLUES_A_CHAPTER))
        for number in range(chapters):
            first, last = (self.clues * each // chapters for each in (number, number + 1))
            self.chapter(number, [f"c{clue}" for clue in range(first, last)], last=number == chapters - 1)
        self.put("endings", "filed", {"title": "Filed", "lines": [{"frame": "The report is filed."}]})
        return self.shelves

    def chapter(self, number: int, clues: list[str], last: bool) -> None:
        for clue in clues:
            self.put(
                "clues",
                clue,
                {"title": clue.upper(), "says": "So it was.", "source": "log", "facts": ["lamp"], "known": "1940"},
            )
        rooms = [clues[place : place + CLUES_A_ROOM] for place in range(0, len(clues), CLUES_A_ROOM)]
        findings = list(self.findings(number, clues))
        needs = max(1, len(findings) * 2 // 3)
        opened = (
            {"when": f"locked_in(u{number - 1}) >= {self.needed(number - 1)}", "closed": "Not yet."} if number else {}
        )
        self.put(
            "units",
            f"u{number}",
            {
                "title": f"Chapter {number}",
                "order": str(number + 1),
                "scene": f"hall{number}",
                "needs": str(needs),
                **opened,
            },
        )
        self.hall(number, [f"room{number}_{place}" for place in range(len(rooms))], needs, last)
        for place, held in enumerate(rooms):
            self.room(number, place, held, clues)

    def needed(self, number: int) -> int:
        units: list[str] = [each["unit"] for each in self.shelves["findings"].values()]
        return max(1, units.count(f"u{number}") * 2 // 3)

    def hall(self, number: int, rooms: list[str], needs: int, last: bool) -> None:
        goes = "filing" if last else f"hall{number + 1}"
        choices: Plain = {
            "on": {
                "text": "Go on.",
                "sticky": "yes",
                "when": f"locked_in(u{number}) >= {needs}",
                "closed": "Not yet.",
                "go": goes,
            }
        }
        if number:
            choices["back"] = {"text": "Go back.", "sticky": "yes", "go": f"hall{number - 1}"}
        self.put("scenes", f"hall{number}", {"title": f"Hall {number}", "place": f"h{number}", "hour": "day",
                                             "states": {"start": {"lines": [{"frame": "{first: A hall. | again: The hall.}"}], "choices": choices}}})  # fmt: skip
        if last:
            self.put(
                "scenes",
                "filing",
                {"title": "Filing", "states": {"start": {"lines": [{"frame": "Filed."}], "end": "filed"}}},
            )
        doors = [{"to": room, "via": "a door", "status": "documented"} for room in rooms]
        self.put("places", f"h{number}", self.place(f"Hall {number}", {"day": f"hall{number}"}, doors))

    def place(self, name: str, scenes: dict[str, str], doors: list[Plain]) -> Plain:
        hours = {hour: {"scene": scene, "plate": "yard", "alt": name} for hour, scene in scenes.items()}
        return {"name": name, "status": "documented", "about": "A room.", "hours": hours, "adjoins": doors}

    def room(self, number: int, place: int, held: list[str], clues: list[str]) -> None:
        name, guard = f"room{number}_{place}", f"g{number}_{place}"
        self.put("variables", f"trust{number}_{place}", {"counter": "0..3", "start": "1"})
        self.put("people", guard, {"name": f"Guard {number} {place}", "role": "guard", "about": "Stood there.", "standpoint": "Paid.",
                                   "could_know": "What he saw.", "silence": "The record is silent here."})  # fmt: skip
        choices: Plain = {"hear": {"text": "Hear.", "sticky": "yes", "call": f"talk{number}_{place}"}}
        for clue in held[:-1]:
            asked = self.before(clue, clues)
            choices[f"look_{clue}"] = {
                "text": "Look.",
                "gives": [clue],
                **({"when": asked, "closed": "Not yet."} if asked else {}),
            }
        scenes = {"day": name}
        self.put(
            "scenes",
            name,
            {
                "title": name,
                "place": name,
                "hour": "day",
                "states": {"start": {"lines": [{"frame": "A room."}], "choices": choices}},
            },
        )
        if place % 3 == 0:
            scenes["night"] = f"{name}_night"
            self.put(
                "scenes",
                f"{name}_night",
                {"title": name, "place": name, "hour": "night", "states": {"start": {"lines": [{"frame": "Dark."}]}}},
            )
        self.put(
            "places", name, self.place(name, scenes, [{"to": f"h{number}", "via": "a door", "status": "documented"}])
        )
        self.talk(number, place, guard, held[-1])

    def before(self, clue: str, clues: list[str]) -> str:
        """What a clue asks for: nothing, a clue before it, or one of two."""
        earlier = clues[: clues.index(clue)]
        if not earlier or self.random.random() < 0.4:
            return ""
        asked = self.random.sample(earlier, min(2, len(earlier)))
        return " or ".join(f"has({each})" for each in asked) if self.random.random() < 0.5 else f"has({asked[0]})"

    def talk(self, number: int, place: int, guard: str, clue: str) -> None:
        trust = f"trust{number}_{place}"
        choices: Plain = {
            "kind": {"text": "Be kind.", "sticky": "yes", "sets": [f"{trust} += 1"]},
            "rude": {"text": "Be rude.", "sticky": "yes", "sets": [f"{trust} -= 1"]},
            "ask": {"text": "Ask.", "when": f"{trust} >= 2", "closed": "He will not say.", "gives": [clue]},
            "leave": {"text": "Leave.", "sticky": "yes", "go": "away"},
        }
        self.put("scenes", f"talk{number}_{place}", {"title": guard, "person": guard, "states": {
            "start": {"lines": [{"documented": "So it was.", "by": guard, "source": "log", "at": "page 2"}], "choices": choices},
            "away": {"return": "yes"}}})  # fmt: skip

    def findings(self, number: int, clues: list[str]) -> Iterator[str]:
        """Some findings of a chapter, each on one to three of its clues, half of them by another set too."""
        for place in range(max(3, len(clues) // 5)):
            sets = [
                sorted(self.random.sample(clues, min(len(clues), self.random.randint(1, 3))))
                for _ in range(self.random.randint(1, 2))
            ]
            name = f"f{number}_{place}"
            slots = {"was": {"kind": "what", "options": {"lit": "was lit", "dark": "was dark"}, "right": "lit"}}
            self.put("findings", name, {"unit": f"u{number}", "title": name, "sentence": "It {was}.", "slots": slots, "supports": sets,
                                        "grade": ["probable"], "thin": "Who?", "stray": "No.", "ruling": "One.", "cites": ["lamp"],
                                        "hints": ["Look.", "Look again.", "Lit."]})  # fmt: skip
            yield name


def texts(clues: int, seed: int = 1) -> dict[str, str]:
    """The files of a case with so many clues, by name."""
    made = _Maker(clues, Random(seed)).case()
    manifest = {
        "case": f"synthetic_{clues}", "title": "A synthetic case", "version": "1.0", "format": "1", "engine": ">=0.1,<1", "start": "hall0",
        "languages": ["en"], "authors": ["A program"], "licence": "CC0-1.0", "summary": "Made to be measured.", "content_notes": ["None."],
    }  # fmt: skip
    return {"case.yaml": _yaml(manifest), "scenes.yaml": _yaml(made)}


def _yaml(data: Plain) -> str:
    text: str = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=120)
    return text


def write(folder: Path, clues: int, seed: int = 1) -> None:
    """Write a synthetic case into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, body in texts(clues, seed).items():
        (folder / name).write_text(body, encoding="utf-8")
