"""Rules as expressions of the model: what each question of a rule looks at.

What never gets lost and always comes together is one variable: a clue is held when something that gives it has
happened, a line was heard when its owner happened. So the model cannot be in a state where a choice was taken
and its clue is not held, and nothing has to be proved about that.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from game.content.story import ALWAYS, Aspect, Choice, Contrast, Finding, Line, Stand, Story
from game.lang.rule import All, Among, Ask, Compare, Name, Not, Number, Rule, Some
from game.proof.expr import NO, YES, Expr, Is, Truth, at_least, every, is_one, no, some

COMPARE: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
TURNED = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


class Unmodelled(Exception):
    """Something of a case that the proof cannot speak about; the words say what."""


class Reader:
    """Reads the rules of a story as expressions, and keeps the names of the variables they look at."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.mentioned: set[str] = set()

    def var(self, name: str) -> Expr:
        """A variable of one bit, now known to be looked at."""
        self.mentioned.add(name)
        return is_one(name)

    # who gives what, who says what

    @cached_property
    def givers(self) -> dict[str, list[str]]:
        """The variables of the happenings that give each clue."""
        found: dict[str, list[str]] = {clue: [] for clue in self.story.clues}
        shelves: dict[str, Mapping[str, Choice | Stand | Aspect | Contrast]] = {
            "choice": self.story.choices, "state": self.story.states, "aspect": self.story.aspects,
            "contrast": self.story.contrasts,
        }  # fmt: skip
        for kind, shelf in shelves.items():
            for name, thing in shelf.items():
                for clue in thing.gives:
                    found[clue].append(f"{kind}:{name}")
        return found

    @cached_property
    def owners(self) -> dict[str, str]:
        """The variable of the happening at which each line is said."""
        found: dict[str, str] = {}
        for kind, shelf in (
            ("choice", self.story.choices),
            ("state", self.story.states),
            ("contrast", self.story.contrasts),
        ):
            for name, thing in shelf.items():
                found.update({line.id: f"{kind}:{name}" for line in thing.lines})
        for moment in self.story.moments.values():
            for version in moment.versions.values():
                found.update({line.id: f"moment:{moment.id}" for line in version.lines})
        return found

    def has(self, clue: str, before: str = "") -> Expr:
        """A clue is held; *before*: the happening that is just giving, and has not given yet."""
        return some(self.var(giver) for giver in self.givers[clue] if giver != before)

    def heard(self, line: str) -> Expr:
        """A line was heard."""
        if line not in self.owners:
            raise Unmodelled(f"a rule asks heard({line}), a line that no choice, state, contrast or version says")
        return self.var(self.owners[line] if self.story.lines[line].when == ALWAYS else f"line:{line}")

    def met(self, person: str) -> Expr:
        """A person was met: in a scene with them, or by a line of theirs."""
        scenes = [self.var(f"scene:{scene.id}") for scene in self.story.scenes.values() if scene.person == person]
        lines = [line for line in self.story.lines.values() if line.by == person and line.id in self.owners]
        return some([*scenes, *(self.heard(line.id) for line in lines)])

    def compared(self, moment: str) -> Expr:
        """A moment was opened and every aspect of it judged rightly."""
        aspects = self.story.moments[moment].aspects.values()
        return every([self.var(f"moment:{moment}"), *(self.var(f"aspect:{aspect.id}") for aspect in aspects)])

    def seen(self, name: str) -> Expr:
        return self.var(f"{'state' if '.' in name else 'scene'}:{name}")

    # rules

    def rule(self, rule: Rule, place: str, hour: str, before: str = "") -> Expr:
        """A rule, for somebody at a place and hour; *before* as in `has`."""
        return _Rules(self, place, hour, before).truth(rule)

    def carried(self, finding: Finding) -> Expr:
        """A finding can be stated so that the reviewer lets it stand: its support is in hand."""
        if not finding.grade or not all(slot.right for slot in finding.slots.values()):
            return NO
        pairs = [(set(one), set(other)) for one in finding.supports for other in finding.opposes or ((),)]
        return some(self.laid(one | other, finding) for one, other in pairs if not one & other)

    def laid(self, clues: set[str], finding: Finding) -> Expr:
        """These clues are held; if none is asked for, any that is to the point, since a finding is never sent bare."""
        return (
            every(self.has(clue) for clue in sorted(clues))
            if clues
            else some(self.has(clue) for clue in finding.relevant)
        )

    def lines_with_rules(self, lines: tuple[Line, ...]) -> Iterator[Line]:
        """The lines whose being said depends on a rule, and that some rule looks at."""
        return (line for line in lines if line.when != ALWAYS and f"line:{line.id}" in self.mentioned)


class _Rules:
    """Rules read at one place and hour."""

    def __init__(self, reader: Reader, place: str, hour: str, before: str) -> None:
        self.reader, self.story = reader, reader.story
        self.place, self.hour, self.before = place, hour, before

    def truth(self, rule: Rule) -> Expr:
        match rule:
            case Number(number):
                return Truth(number != 0)
            case All(rules):
                return every([self.truth(part) for part in rules])
            case Some(rules):
                return some([self.truth(part) for part in rules])
            case Not(inner):
                return no(self.truth(inner))
            case Compare(op, left, right):
                return self.compare(op, left, right)
            case Among(left, others):
                return some([self.compare("==", left, other) for other in others])
            case Ask(test, names):
                return self.ask(test, tuple(name.id for name in names))
            case Name():
                return some([expr for value, expr in self.cases(rule, rule).items() if value != 0])

    def ask(self, test: str, names: tuple[str, ...]) -> Expr:
        reader, name = self.reader, names[0]
        match test:
            case "has":
                return reader.has(name, self.before)
            case "seen":
                return reader.seen(name)
            case "asked":
                return reader.var(f"choice:{name}")
            case "met":
                return reader.met(name)
            case "heard":
                return reader.heard(name)
            case "locked":
                return reader.var(f"finding:{name}")
            case "compared":
                return reader.compared(name)
            case "contrasted":
                return reader.var(f"contrast:{name}")
            case "at":
                return Truth(self.place == name)
            case "held" | "locked_in":
                return some(self.counted(test, names))
        raise Unmodelled(f"a rule asks {test}(…), which the proof does not know")

    def counted(self, test: str, names: tuple[str, ...]) -> list[Expr]:
        """The things whose number a counting question gives."""
        if test == "held":
            return [self.reader.has(name, self.before) for name in names]
        return [self.reader.var(f"finding:{each.id}") for each in self.story.findings.values() if each.unit == names[0]]

    def compare(self, op: str, left: Rule, right: Rule) -> Expr:
        left, right = self.inlined(left), self.inlined(right)
        if isinstance(left, Number) and isinstance(right, Ask):
            left, right, op = right, left, TURNED[op]
        if isinstance(right, Number) and isinstance(left, Ask) and left.test in ("held", "locked_in"):
            return self.count(op, self.counted(left.test, tuple(name.id for name in left.names)), right.value)
        ours, theirs = self.cases(left, right), self.cases(right, left)
        return some(every([a, b]) for one, a in ours.items() for other, b in theirs.items() if agree(op, one, other))

    def inlined(self, rule: Rule) -> Rule:
        """A computed variable as the rule it is computed by."""
        variable = self.story.variables.get(rule.id) if isinstance(rule, Name) else None
        return self.inlined(variable.rule) if variable and variable.kind == "computed" else rule

    def count(self, op: str, parts: list[Expr], number: int) -> Expr:
        """How many of the parts are so, compared with a number."""
        enough, more = at_least(number, parts), at_least(number + 1, parts)
        return {
            ">=": enough, ">": more, "<": no(enough), "<=": no(more),
            "==": every([enough, no(more)]), "!=": some([no(enough), more]),
        }[op]  # fmt: skip

    def cases(self, rule: Rule, other: Rule) -> dict[int | str, Expr]:
        """Each value that a side of a comparison can have, and when it has it."""
        rule = self.inlined(rule)
        if isinstance(rule, Number):
            return {rule.value: YES}
        if isinstance(rule, Name):
            return self.named(rule.id)
        if isinstance(rule, Ask) and rule.test in ("held", "locked_in"):
            parts = self.counted(rule.test, tuple(name.id for name in rule.names))
            return {number: self.count("==", parts, number) for number in range(len(parts) + 1)}
        truth = self.truth(rule)
        return {1: truth, 0: no(truth)}

    def named(self, name: str) -> dict[int | str, Expr]:
        if name in ("hour", "place"):
            return {self.hour if name == "hour" else self.place: YES}
        variable = self.story.variables.get(name)
        if variable is None:
            return {name: YES}
        self.reader.mentioned.add(f"var:{name}")
        values = range(len(variable.values)) if variable.values else range(variable.low, variable.high + 1)
        return {
            variable.values[value] if variable.values else value: Is(f"var:{name}", frozenset((value,)))
            for value in values
        }


def agree(op: str, one: int | str, other: int | str) -> bool:
    """Whether a comparison holds between two values."""
    if isinstance(one, str) or isinstance(other, str):
        return (one == other) == (op == "==")
    return COMPARE[op](one, other)
