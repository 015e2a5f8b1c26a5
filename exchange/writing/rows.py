"""The rows of one file of a load folder as a registry has them, in order of key."""

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence

from exchange.pages import ROWS, pages
from exchange.tables import Column, Table
from exchange.writing.cells import text
from exchange.writing.codes import Codes
from graph.ports.rows import Row, Rows
from graph.ports.store import Store
from graph.ports.whole import Part

Ends = Mapping[str, Sequence[str]]
NONE: Ends = {}


class Cells:
    """Tells the cells of rows of a table."""

    def __init__(self, rows: Rows, table: Table, codes: Codes) -> None:
        self._rows = rows
        self._table = table
        self._codes = codes

    async def of(self, rows: Sequence[Row], columns: Sequence[Column]) -> list[list[str]]:
        """Those of these columns, for each row in order."""
        several = {column.field: await self._several(column, rows) for column in columns if column.is_many}
        for column in columns:
            if column.end is not None and not column.is_many:
                held = (row[column.field] for row in rows)
                await self._codes.learn(column.end, [id for id in held if id is not None])
        return [[self._cell(column, row, several.get(column.field, NONE)) for column in columns] for row in rows]

    async def _several(self, column: Column, rows: Sequence[Row]) -> dict[str, list[str]]:
        """The codes at the ends of a relationship to many, by the id of their start."""
        assert column.end is not None
        pairs = await self._rows.links(self._table.label.name, column.field, [row["id"] for row in rows])
        await self._codes.learn(column.end, [end for _, end in pairs])
        found: dict[str, list[str]] = defaultdict(list)
        for start, end in pairs:
            found[start].append(self._codes.of(column.end, end))
        return found

    def _cell(self, column: Column, row: Row, several: Ends) -> str:
        if column.property is not None:
            return text(column.property, row[column.field])
        if column.is_many:
            return ";".join(sorted(several.get(row["id"], ())))
        assert column.end is not None
        end = row[column.field]
        return "" if end is None else self._codes.of(column.end, end)


class TableRows:
    """Tells the cells of a table's rows. Of rows that were told only keys and ids are kept meanwhile."""

    def __init__(self, store: Store, table: Table, codes: Codes) -> None:
        self._store = store
        self._table = table
        self._cells = Cells(store, table, codes)

    async def ids(self) -> list[str]:
        """The ids of all rows, in order of key: by the cells of the key columns, code point by code point."""
        rel = self._table.relationship
        part = Part(self._table.label.name, rel.field if rel else None)
        found: list[tuple[list[str], str]] = []
        async for page in pages(self._store, part):
            found += zip(await self._cells.of(page, self._table.keys), (row["id"] for row in page), strict=True)
        found.sort()
        return [id for _, id in found]

    async def told(self, ids: Sequence[str]) -> AsyncIterator[list[str]]:
        """The cells of these rows, in the order of the ids and of the table's columns."""
        for start in range(0, len(ids), ROWS):
            some = ids[start : start + ROWS]
            found = await self._whole(some)
            for cells in await self._cells.of([found[id] for id in some], self._table.columns):
                yield cells

    async def _whole(self, ids: Sequence[str]) -> dict[str, Row]:
        rel = self._table.relationship
        if rel is None:
            return await self._store.nodes(self._table.label.name, ids)
        return await self._store.edges_by_id(self._table.label.name, rel.field, ids)
