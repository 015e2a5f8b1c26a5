"""Lists of objects out of a structured property, shaped by generated code."""

from collections.abc import Sequence

from graph.ports import walk as ask
from graph.shaping.row import Row, need, sequence

ItemPart = ask.Const | ask.ItemValue | ask.ItemHole


def items(row: Row, part: ask.Items, held: str) -> str:
    """Code of the list; in it `x0` is an item of the parsed text."""
    if not part.parts:
        return f"J({held})"
    return f"[{_object(row, part.parts, 0)} for x0 in L({held})]"


def _object(row: Row, parts: Sequence[ItemPart], depth: int) -> str:
    inside = (f"{part.name!r}: {_part(row, part, depth)}" for part in parts)
    return f"{{{', '.join(inside)}}}"


def _part(row: Row, part: ItemPart, depth: int) -> str:
    item = f"x{depth}"
    match part:
        case ask.Const(_, value):
            return repr(value)
        case ask.ItemHole(_, _, needs, keys):
            return sequence([*(need(row, name) for name in needs), *(f"{item}.get({key!r})" for key in keys)])
        case ask.ItemValue(_, key, inner, is_list):
            held = f"{item}.get({key!r})"
            if not inner:
                return held
            below = f"x{depth + 1}"
            code = _object(row, inner, depth + 1)
            if is_list:
                return f"(None if {held} is None else [{code} for {below} in {held}])"
            return f"(None if ({below} := {held}) is None else {code})"
