"""One step of a prepared walk: the rows of one list for all its parents, with one statement."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.sql.connection import Connection
from graph.sql.statement import Statement

PARENT = "·parent"
PARENTS = "·parents"
MOST = "·most"
Row = tuple[Any, ...]


@dataclass(slots=True)
class Got:
    """What a step gave: rows by parent (None at the root), the parents that have more, and totals."""

    groups: dict[Any, list[Row]]
    more: set[Any]
    totals: dict[Any, int]


@dataclass(slots=True)
class Step:
    """`above` is the step of the parents, `near` the place of their id in its rows; `size` names the page size.

    `is_last`: the statements give the rows of a list from its end.
    """

    above: int | None = None
    near: int = 0
    one: Statement | None = None
    several: Statement | None = None
    total: Statement | None = None
    size: str = ""
    has_extra: bool = False
    is_last: bool = False

    @property
    def statements(self) -> int:
        """How many statements it runs, at most."""
        return (self.one is not None) + (self.total is not None)

    def run(self, connection: Connection, values: dict[str, Any], parents: Sequence[Any]) -> Got:
        """Ask for the rows of these parents."""
        got = Got({}, set(), {})
        if not parents:
            return got
        values[PARENTS] = parents
        if self.one is not None:
            values[MOST] = values[self.size] + self.has_extra if self.size else None
            if len(parents) == 1:
                values[PARENT] = parents[0]
                got.groups[parents[0]] = connection.rows(self.one, values)
            elif self.several is not None:
                got.groups = _by_parent(connection.rows(self.several, values))
            if self.has_extra:
                self._cut(got, values)
            if self.is_last:
                for rows in got.groups.values():
                    rows.reverse()
        if self.total is not None:
            got.totals = dict(connection.rows(self.total, values))
        return got

    def _cut(self, got: Got, values: dict[str, Any]) -> None:
        size = values[self.size]
        for parent, rows in got.groups.items():
            if len(rows) > size:
                del rows[size:]
                got.more.add(parent)


def _by_parent(rows: list[Row]) -> dict[Any, list[Row]]:
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row)
    return groups
