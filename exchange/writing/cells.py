"""The raw form of a value to the cell that gives it again: exchange/cells.py backwards."""

from collections.abc import Callable

import orjson

from exchange.cells import Raw
from graph.model.declaration.property import Property
from graph.model.kinds import Kind
from graph.model.values import decimal_text


def text(prop: Property, value: Raw) -> str:
    """The cell; blank for None."""
    return "" if value is None else WRITERS.get(prop.kind, str)(value)


def _decimal(value: Raw) -> str:
    return decimal_text(int(value or 0))


def _boolean(value: Raw) -> str:
    return "true" if value else "false"


def _list(value: Raw) -> str:
    return ";".join(orjson.loads(str(value)))


def _measures(value: Raw) -> str:
    return ";".join(f"{name}={amount}" for name, amount in orjson.loads(str(value)).items())


WRITERS: dict[Kind, Callable[[Raw], str]] = {
    Kind.DECIMAL: _decimal,
    Kind.BOOLEAN: _boolean,
    Kind.CODES: _list,
    Kind.NUMBERS: _list,
    Kind.MEASURES: _measures,
}
