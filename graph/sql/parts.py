"""From the parts of a walk to the code of the expressions that shape a row; texts enter code by repr() only."""

from collections.abc import Callable, Sequence

from graph.model.declaration import Direction
from graph.model.identity import global_id
from graph.model.kinds import Kind
from graph.ports import walk as ask
from graph.sql.hops import reach
from graph.sql.items import items
from graph.sql.level import Level, sequence
from graph.sql.places import Place
from graph.sql.tables import Tables

Branch = Callable[[Level, Place, ask.Many], str]
"""Adds the level of a list below, and gives the code of its connection."""


class Parts:
    """Writes the code of objects. `branch` is asked for each list below."""

    def __init__(self, tables: Tables, branch: Branch) -> None:
        self.tables = tables
        self.branch = branch

    def object(self, level: Level, place: Place, parts: Sequence[ask.Part]) -> str:
        """Code of an object."""
        inside = (f"{part.name!r}: {self.part(level, place, part)}" for part in parts)
        return f"{{{', '.join(inside)}}}"

    def part(self, level: Level, place: Place, part: ask.Part) -> str:
        """Code of one entry."""
        match part:
            case ask.Const(_, value):
                return repr(value)
            case ask.Value():
                return _value(level, place, part)
            case ask.Group(_, inner, present):
                code = self.object(level, place, inner)
                return code if present is None else _where_there(level.pick(place.field(present).column), code)
            case ask.One():
                return self._one(level, place, part)
            case ask.Items():
                return _where_there(
                    held := level.pick(place.field(part.property).column), items(level, place, part, held)
                )
            case ask.Hole(_, _, needs):
                return sequence([level.need(place, need) for need in needs])
            case ask.Many():
                return self.branch(level, place, part)

    def _one(self, level: Level, place: Place, part: ask.One) -> str:
        model = self.tables.model
        if part.of_edge:
            if place.relationship is None:
                raise KeyError(f"{place.label.name} was not reached by a relationship, asked for {part.hop!r}")
            hop = model.edge_hop(place.relationship, part.hop)
        else:
            hop = model.hop(place.label.name, part.hop)
        if hop.many:
            raise KeyError(f"{place.label.name}.{part.hop} leads to many")
        to = reach(self.tables, place, hop, of_edge=part.of_edge)
        level.join(to)
        code = self.object(level, to.place, part.parts)
        is_there = hop.direction is Direction.OUT and hop.relationship is not None and hop.relationship.required
        return code if is_there else _where_there(level.pick(to.place.id), code)


def _value(level: Level, place: Place, part: ask.Value) -> str:
    field = place.field(part.property, of_edge=part.of_edge)
    held = level.pick(field.column)
    match part.form:
        case ask.Form.ID:
            owner = place.relationship.name if part.of_edge and place.relationship else place.label.name
            return f"{global_id(owner, '')!r} + {held}"
        case ask.Form.DECIMAL:
            return _where_there(held, f"D({held})") if field.nullable else f"D({held})"
        case ask.Form.JSON:
            return _where_there(held, f"J({held})") if field.nullable else f"J({held})"
        case ask.Form.PLAIN:
            return f"B[{held}]" if field.kind is Kind.BOOLEAN else held


def _where_there(held: str, code: str) -> str:
    return f"(None if {held} is None else {code})"
