"""Whole lists: of a table whose file is all there is of it, what the file leaves out is ended or removed."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass

from exchange import reasons
from exchange.keys import Keys
from exchange.loading import Loading
from exchange.outcome import Became, Unlisted
from exchange.problem import problem
from exchange.report import Report
from exchange.tables import Table
from exchange.writing.codes import Codes
from exchange.writing.rows import Cells
from graph.ports.rows import Row
from graph.ports.write import Work
from registry.change import EdgeChange, NodeChange

CHUNK = 2_000
UNTIL, SINCE = "until", "since"


@dataclass(frozen=True, slots=True)
class Replace:
    """A table whose file is its whole list, or (`within`) the list of those rows whose ids it tells.

    `within` is asked once all files are written, in the same transaction, so that it tells of new rows too.
    """

    plural: str
    within: Callable[[Work], Awaitable[Collection[str]]] | None = None


def lists(replaces: Sequence[Replace], keys: Keys, report: Report, *, allow_empty: bool) -> list[Replace]:
    """Those that can be; the others are refused: no file, or (unless that is allowed) one without rows."""
    found = []
    for each in replaces:
        files = [source.name for source in keys.sources if source.table.plural == each.plural]
        if not files:
            report.add(problem(each.plural, None, None, None, reasons.no_list(each.plural)))
        elif each.plural not in keys.unsure and keys.is_empty(each.plural) and not allow_empty:
            report.add(problem(files[0], None, None, None, reasons.empty_list()))
        else:
            found.append(each)
    return found


async def replace(loading: Loading, wanted: Replace, last: str) -> None:
    """End or remove what the file leaves out, and refuse its rows that the list is not of; `last`: the day before."""
    table = loading.tables[wanted.plural]
    within = await wanted.within(loading.work) if wanted.within else await _all(loading.work, table)
    if wanted.within:
        _refuse_others(loading, table, loading.listed[wanted.plural] - set(within))
    if wanted.plural in loading.keys.unsure or wanted.plural in loading.keys.unread:
        return  # what cannot be read may be what seems to be left out
    gone = sorted(id for id in within if not loading.keys.has(wanted.plural, id))
    leaving = _Leaving(loading, table, last)
    for start in range(0, len(gone), CHUNK):
        await leaving.take(gone[start : start + CHUNK])


async def _all(work: Work, table: Table) -> Collection[str]:
    """The ids of all rows of a table."""
    label, rel = table.label, table.relationship
    ids = await work.ids(label.name)
    if rel is None:
        return ids
    found: list[str] = []
    for start in range(0, len(ids), CHUNK):
        found += await work.edges(label.name, rel.field, ids[start : start + CHUNK])
    return found


def _refuse_others(loading: Loading, table: Table, ids: Collection[str]) -> None:
    places = sorted(place for id in ids if (place := loading.keys.place(table, id)))
    for place in places:
        loading.refuse(place, None, None, reasons.outside_list())


class _Leaving:
    """Ends rows that have an end, removes the others."""

    def __init__(self, loading: Loading, table: Table, last: str) -> None:
        self._loading = loading
        self._table = table
        self._last = last
        self._file = next(source.name for source in loading.keys.sources if source.table.plural == table.plural)
        self._cells = Cells(loading.work, table, Codes(loading.work))
        self._has_end = table.column(UNTIL) is not None

    async def take(self, ids: Sequence[str]) -> None:
        """Some rows that are not listed."""
        work, label, rel = self._loading.work, self._table.label, self._table.relationship
        held = await (work.edges_by_id(label.name, rel.field, ids) if rel else work.nodes(label.name, ids))
        rows = [held[id] for id in ids if id in held]
        fates = [self._fate(row) for row in rows]
        cells = await self._cells.of(rows, self._table.keys)
        keys = [" ".join(cell for cell in each if cell) for each in cells]
        await self._end([row for row, fate in zip(rows, fates, strict=True) if fate is Became.ENDED])
        gone = [(row, key) for row, fate, key in zip(rows, fates, keys, strict=True) if fate is Became.REMOVED]
        await self._remove(gone)
        count = self._loading.report.count(self._file)
        count.ended += fates.count(Became.ENDED)
        count.removed += fates.count(Became.REMOVED)
        count.unchanged += fates.count(Became.UNCHANGED)
        self._loading.report.tell_unlisted(
            Unlisted(self._file, fate, key, self._last if fate is Became.ENDED else None)
            for fate, key in zip(fates, keys, strict=True)
        )

    def _fate(self, row: Row) -> Became:
        """What begins after the last day that it could have had never was."""
        if not self._has_end or ((row.get(SINCE) or "") > self._last):
            return Became.REMOVED
        return Became.UNCHANGED if row[UNTIL] is not None and row[UNTIL] <= self._last else Became.ENDED

    async def _end(self, rows: Sequence[Row]) -> None:
        load, label, rel = self._loading.load, self._table.label, self._table.relationship
        if rel is None:
            await load.nodes(label, [NodeChange(row, {"id": row["id"], UNTIL: self._last}) for row in rows])
        else:
            ends = ("id", "from_id", "to_id")
            changes = [EdgeChange(row, {**{name: row[name] for name in ends}, UNTIL: self._last}) for row in rows]
            await load.edges(label, rel, changes)

    async def _remove(self, gone: Sequence[tuple[Row, str]]) -> None:
        label, rel = self._table.label, self._table.relationship
        if rel is None:
            self._loading.removed[label.name].update(row["id"] for row, _ in gone)
            self._loading.unlisted.update((row["id"], (self._file, key)) for row, key in gone)
        else:
            await self._loading.load.edges(label, rel, [EdgeChange(row, None) for row, _ in gone])
