"""Rows by what they belong to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

Row = Sequence[Any]


def grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows by their first value, each group in the order of the rows."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row)
    return groups
