"""What becomes of rows, told of them as they are worked through."""

from collections.abc import Iterable, Iterator

from exchange.outcome import Became, Outcome
from exchange.reading.header import Source
from exchange.row import Parsed
from exchange.tables import Table
from registry.change import EdgeChange, NodeChange

Change = NodeChange | EdgeChange
Pair = tuple[Parsed, Change]


def plain(source: Source, became: Became, rows: Iterable[Parsed]) -> Iterator[Outcome]:
    """Rows that all become the same, in no column more than in another."""
    for parsed in rows:
        yield Outcome(source.name, parsed.number, became, _key(source.table, parsed))


def changes(source: Source, pairs: Iterable[Pair]) -> Iterator[Outcome]:
    """Rows that are new or changed; of the changed ones the columns in which they are."""
    for parsed, change in pairs:
        became = Became.CREATED if change.before is None else Became.UPDATED
        yield Outcome(source.name, parsed.number, became, _key(source.table, parsed), _changed(source.table, change))


def _key(table: Table, parsed: Parsed) -> str:
    cells = (parsed.cells.get(column.field, "").strip() for column in table.keys)
    return " ".join(cell for cell in cells if cell)


def _changed(table: Table, change: Change) -> tuple[str, ...]:
    before, after = change.before, change.after or {}
    if before is None:
        return ()
    links = change.links if isinstance(change, NodeChange) else {}
    return tuple(
        column.name
        for column in table.columns
        if column.field in links or (column.field in after and before[column.field] != after[column.field])
    )
