"""What of a row is written where."""

from collections.abc import Collection, Sequence
from typing import Any

from graph.ports.rows import Row

NO_PROPERTY = frozenset({"id", "revision", "from_id", "to_id"})


def fields_of(name: str, rows: Sequence[Row]) -> set[str]:
    """The fields that all rows of an update name."""
    fields = set(rows[0])
    if any(set(row) != fields for row in rows):
        raise ValueError(f"an update of {name}: all rows name the same fields")
    return fields


def there(row: Row, leave_out: Collection[str] = ()) -> Row:
    """What of a row is there at all, as properties."""
    return {name: held for name, held in row.items() if held is not None and name not in leave_out}


def without(row: Row, leave_out: Collection[str]) -> Row:
    """A row without some of its fields."""
    return {name: held for name, held in row.items() if name not in leave_out}


def stamps(at: str) -> dict[str, Any]:
    """What a new node or relationship with properties begins with."""
    return {"created_at": at, "updated_at": at, "revision": 1}
