"""From the parts of a walk to the code of the expressions that shape a row; texts enter code by repr() only."""

from collections.abc import Sequence

from graph.model.identity import global_id
from graph.ports import walk as ask
from graph.shaping.items import items
from graph.shaping.row import Row, need, sequence, where_there


def shaped(row: Row, parts: Sequence[ask.Part]) -> str:
    """Code of an object."""
    inside = (f"{one.name!r}: {part(row, one)}" for one in parts)
    return f"{{{', '.join(inside)}}}"


def part(row: Row, wanted: ask.Part) -> str:
    """Code of one entry."""
    match wanted:
        case ask.Const(_, value):
            return repr(value)
        case ask.Value():
            return _value(row, wanted)
        case ask.Group(_, inner, present):
            code = shaped(row, inner)
            return code if present is None else where_there(row.held(present).code, code)
        case ask.One(_, hop, inner, of_edge):
            end, key = row.one(hop, of_edge=of_edge)
            code = shaped(end, inner)
            return where_there(key.code, code) if key.nullable else code
        case ask.Items(_, name):
            held = row.held(name).code
            return where_there(held, items(row, wanted, held))
        case ask.Hole(_, _, needs):
            return sequence([need(row, name) for name in needs])
        case ask.Many():
            return row.many(wanted)


def _value(row: Row, wanted: ask.Value) -> str:
    held = row.held(wanted.property, of_edge=wanted.of_edge)
    match wanted.form:
        case ask.Form.ID:
            owner = row.relationship.name if wanted.of_edge and row.relationship else row.label.name
            return f"{global_id(owner, '')!r} + {held.code}"
        case ask.Form.DECIMAL:
            return where_there(held.code, f"D({held.code})") if held.nullable else f"D({held.code})"
        case ask.Form.JSON:
            return where_there(held.code, f"J({held.code})") if held.nullable else f"J({held.code})"
        case ask.Form.PLAIN:
            return held.raw
