"""What may ever be: more than can be, never less. What is not even here cannot be reached, and no set need be made to show it.

A variable is known as long as nothing that may happen changes it, and a guard may be open unless what is known closes it: a
fixpoint over single variables. (Cousot and Cousot 1977, "Abstract interpretation".)
"""

from attrs import Factory, define

from game.proof.always import judged
from game.proof.expr import Expr
from game.proof.model import Change, Edge, Model, Move, Spot


@define(eq=False)
class Perhaps:
    """Spots that may be come to, marks that may be reached, and the variables that are never other than at the start.

    never: a variable that is left as it is, by going no way that changes it.
    """

    model: Model
    never: str = ""
    spots: set[Spot] = Factory(set)
    marks: set[str] = Factory(set)
    known: dict[str, int] = Factory(dict)

    @classmethod
    def of(cls, model: Model, never: str = "") -> "Perhaps":
        """What may be in a model."""
        made = cls(model, never, known={var: start for var, (_, _, start) in model.ranges.items()})
        made.spots.add(model.start.target)
        made.marks.update(model.start.marks)
        made.change(model.start.changes)
        while made.grew():
            pass
        return made

    def may(self, expr: Expr) -> bool:
        """Whether an expression may ever be so."""
        return judged(expr, self.known) is not False

    def goes(self, way: Edge | Move) -> bool:
        return self.may(way.guard) and not any(change.var == self.never for change in way.changes)

    def grew(self) -> bool:
        before = (len(self.spots), len(self.marks), len(self.known))
        for spot in list(self.spots):
            for edge in self.model.edges.get(spot, ()):
                if self.goes(edge):
                    self.spots.add(edge.target)
                    self.marks.update(edge.marks)
                    self.change(edge.changes)
        for where in {(spot.place, spot.hour) for spot in self.spots if spot.kind == "ask"}:
            for move in self.model.moves[where]:
                if self.goes(move):
                    self.change(move.changes)
            for sheet in self.model.sheets[where]:
                if self.may(sheet.is_open) and self.may(sheet.carried):
                    self.known.pop(sheet.var, None)
        return before != (len(self.spots), len(self.marks), len(self.known))

    def change(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            same = change.sign == "=" and self.known.get(change.var) == change.number
            if not same and self.may(change.when):
                self.known.pop(change.var, None)
