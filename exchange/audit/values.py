"""Whether a kept value is one that a cell could have given, in the one form in which it is kept."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from exchange import reasons as general
from exchange.audit import reasons
from exchange.audit.structures import wrong_structure
from exchange.cells import raw
from exchange.problem import Reason
from exchange.text import Refused
from graph.model.declaration.property import Property
from graph.model.kinds import Kind
from graph.model.values import decimal_text, instant

TYPES: Mapping[Kind, type] = {Kind.INTEGER: int, Kind.DECIMAL: int, Kind.BOOLEAN: bool}


def wrong_value(owner: str, prop: Property, held: Any) -> Reason | None:
    """Why a property of this label or relationship cannot hold the value; None where it can."""
    wanted = TYPES.get(prop.kind, str)
    if not isinstance(held, wanted) or isinstance(held, bool) is not (wanted is bool):
        return reasons.wrong_kind(prop.kind.value, held)
    if prop.kind is Kind.STRUCTURE:
        return wrong_structure(owner, prop, str(held))
    try:
        found = raw(prop, CELLS.get(prop.kind, str)(held))
    except Refused as refused:
        return refused.reason
    except (ValueError, TypeError, AttributeError):
        return reasons.wrong_kind(prop.kind.value, held)
    if found is None:
        return general.blank()
    return None if found == held else reasons.other_form(found)


def is_stamp(held: Any) -> bool:
    """Whether it is a moment as stamps are kept."""
    try:
        return isinstance(held, str) and len(held) == 27 and held[-1] == "Z" and instant(held) is not None
    except ValueError:
        return False


def _codes(held: str) -> str:
    return ";".join(json.loads(held))


def _measures(held: str) -> str:
    return ";".join(f"{name}={value}" for name, value in json.loads(held).items())


def _boolean(held: bool) -> str:
    return "true" if held else "false"


CELLS: Mapping[Kind, Callable[[Any], str]] = {
    Kind.DECIMAL: decimal_text,
    Kind.BOOLEAN: _boolean,
    Kind.CODES: _codes,
    Kind.NUMBERS: _codes,
    Kind.MEASURES: _measures,
}
"""How the cell of a value is written, where it is not the value as it is."""
