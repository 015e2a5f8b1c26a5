"""What a check of whole rows takes and finds."""

from typing import NamedTuple

from exchange.problem import Reason
from exchange.row import Parsed
from graph.ports.rows import Row


class Merged(NamedTuple):
    """A row of a file, and the whole row as it will be kept."""

    parsed: Parsed
    row: Row


class Wrong(NamedTuple):
    """What is wrong with a row: in which column, which value, and why."""

    number: int
    column: str
    value: str | None
    reason: Reason


def shown(merged: Merged, field: str) -> str | None:
    """The cell of a field as it was written, or the value that is kept."""
    cell = merged.parsed.cells.get(field)
    if cell is not None:
        return cell
    value = merged.row.get(field)
    return None if value is None else str(value)
