"""The second look at a file: its rows in chunks, checked, compared with what is kept, and written where they differ."""

from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress

from exchange import outcomes, protected, reasons
from exchange.checks import row_rules
from exchange.checks.wrong import Merged
from exchange.fingerprint import Fingerprint
from exchange.known import Absence
from exchange.loading import Loading
from exchange.outcome import Became
from exchange.outcomes import Change, Pair, plain
from exchange.problem import problem
from exchange.reading import sheet
from exchange.reading.header import Header, Source
from exchange.reading.notes import notes
from exchange.reading.unreadable import Unreadable
from exchange.row import Parsed, Parser, Wanted
from graph.ports.rows import Row
from registry import diff
from registry.change import EdgeChange, NodeChange

CHUNK = 2_000


class Fill:
    """Brings one file into the registry."""

    def __init__(self, loading: Loading, source: Source, header: Header) -> None:
        self._loading = loading
        self._source = source
        self._table = source.table
        self._header = header
        self._parser = Parser(loading.model, source, header, loading.references, loading.keys.forms[source.name].dates)
        self._count = loading.report.count(source.name)
        self._absent = [
            column
            for column in source.table.columns
            if column.is_required and not column.is_key and column not in header.columns
        ]
        self._has_told_absent = False

    async def run(self) -> None:
        """All rows of the file."""
        chunk: list[Parsed] = []
        seen = Fingerprint()
        with suppress(Unreadable):  # told by the first look
            rows = sheet.rows(self._source, self._loading.keys.forms[self._source.name], seen)
            next(rows)
            for number, cells in rows:
                chunk.append(self._parser.row(number, cells))
                if len(chunk) >= CHUNK:
                    await self._chunk(chunk)
                    chunk = []
        if chunk:
            await self._chunk(chunk)
        form = self._loading.keys.forms[self._source.name]
        self._loading.report.notes += notes(self._source, form, self._header, self._parser.spelled)
        if seen.sha256 != self._loading.keys.fingerprints[self._source.name].sha256:
            self._loading.refuse((self._source.name, None), None, None, reasons.changed_meanwhile())

    async def _chunk(self, chunk: list[Parsed]) -> None:
        good = await self._good(chunk)
        await self._remove([parsed for parsed in good if parsed.is_removed])
        kept = [parsed for parsed in good if not parsed.is_removed]
        changes = await self._changes(kept)
        pairs = [(parsed, change) for parsed, change in zip(kept, changes, strict=True) if change is not None]
        self._count.unchanged += len(kept) - len(pairs)
        same = [parsed for parsed, change in zip(kept, changes, strict=True) if change is None]
        self._loading.report.tell(plain(self._source, Became.UNCHANGED, same))
        whole = await self._whole(pairs)
        self._list([*same, *(parsed for parsed, _ in whole)])
        await self._apply(whole)
        self._loading.step(len(chunk))

    def _list(self, rows: Sequence[Parsed]) -> None:
        listed = self._loading.listed.get(self._table.plural)
        if listed is not None:
            listed.update(parsed.id for parsed in rows if parsed.id is not None)

    async def _good(self, chunk: list[Parsed]) -> list[Parsed]:
        """The rows with nothing wrong in themselves; the problems of the others are told."""
        missing = await self._missing(chunk)
        good = []
        for parsed in chunk:
            self._check_place(parsed)
            if not parsed.is_removed:
                for wanted in parsed.wanted:
                    absence = missing.get(wanted.label.name, {}).get(wanted.id)
                    if absence is not None:
                        await self._unknown(parsed, wanted, absence)
            if parsed.problems:
                self._loading.report.add(*parsed.problems)
            else:
                good.append(parsed)
        return good

    async def _missing(self, chunk: list[Parsed]) -> dict[str, dict[str, Absence]]:
        ids: dict[str, set[str]] = defaultdict(set)
        labels = {}
        for parsed in chunk:
            for wanted in () if parsed.is_removed else parsed.wanted:
                ids[wanted.label.name].add(wanted.id)
                labels[wanted.label.name] = wanted.label
        return {name: await self._loading.known.missing(labels[name], found) for name, found in ids.items()}

    def _check_place(self, parsed: Parsed) -> None:
        if parsed.id is None:
            return
        file, row = self._loading.keys.place(self._table, parsed.id) or (self._source.name, parsed.number)
        if (file, row) != (self._source.name, parsed.number):
            column = self._table.keys[-1 if self._table.relationship is None else 0]
            reason = reasons.duplicate_key(file, row)
            cell = parsed.cells.get(column.field)
            parsed.problems.append(problem(self._source.name, parsed.number, column.name, cell, reason))

    async def _unknown(self, parsed: Parsed, wanted: Wanted, absence: Absence) -> None:
        column = wanted.column
        zh, en = wanted.label.zh, wanted.label.en
        if wanted.terms is not None:
            zh, en = f"词条（{wanted.terms}）", f"term ({wanted.terms})"
        if absence is Absence.REMOVED:
            reason = reasons.removed_reference(zh, en)
        else:
            perhaps = await self._loading.meaning.of(wanted.label.name, wanted.terms, wanted.text)
            reason = reasons.unknown_reference(zh, en, perhaps)
        text = protected.shown(wanted.text) if protected.is_about_people(wanted.label) else wanted.text
        parsed.problems.append(problem(self._source.name, parsed.number, column.name, text, reason))

    async def _remove(self, removed: Sequence[Parsed]) -> None:
        ids = [parsed.id for parsed in removed if parsed.id is not None]
        if not ids:
            return
        work, label, rel = self._loading.work, self._table.label, self._table.relationship
        if rel is None:
            kept = await work.nodes(label.name, ids)
            self._loading.removed[label.name].update(kept)
        else:
            kept = await work.edges_by_id(label.name, rel.field, ids)
            await self._loading.load.edges(label, rel, [EdgeChange(row, None) for row in kept.values()])
        self._count.removed += len(kept)
        self._count.unchanged += len(ids) - len(kept)
        gone = [parsed for parsed in removed if parsed.id not in kept]
        there = [parsed for parsed in removed if parsed.id in kept]
        self._loading.report.tell(plain(self._source, Became.REMOVED, there))
        self._loading.report.tell(plain(self._source, Became.UNCHANGED, gone))
        self._loading.warn(
            problem(self._source.name, parsed.number, "remove", None, reasons.nothing_to_remove()) for parsed in gone
        )

    async def _changes(self, rows: Sequence[Parsed]) -> Sequence[Change | None]:
        label, rel = self._table.label, self._table.relationship
        wanted: list[Row] = [{"id": parsed.id, **parsed.values} for parsed in rows]
        if rel is None:
            return await diff.nodes(self._loading.work, label, wanted, [parsed.links for parsed in rows])
        return await diff.edges(self._loading.work, label, rel, wanted)

    async def _whole(self, pairs: list[Pair]) -> list[Pair]:
        """The rows and changes after which the whole row keeps all rules; the problems of the others are told."""
        fitting = [pair for pair in pairs if pair[1].before is not None or not self._lacks_columns(pair[0])]
        merged = [Merged(parsed, {**(change.before or {}), **(change.after or {})}) for parsed, change in fitting]
        wrong = await row_rules.check(self._loading.work, self._table, merged)
        for number, column, value, reason in sorted(wrong, key=lambda each: each.number):
            self._loading.refuse((self._source.name, number), column, value, reason)
        numbers = {each.number for each in wrong}
        return [pair for pair in fitting if pair[0].number not in numbers]

    def _lacks_columns(self, parsed: Parsed) -> bool:
        """Whether a new row needs columns that the file has not; told once, for the first such row."""
        if self._absent and not self._has_told_absent:
            self._has_told_absent = True
            for column in self._absent:
                reason = reasons.missing_column(parsed.number)
                row = self._loading.keys.forms[self._source.name].header or None
                self._loading.refuse((self._source.name, row), column.name, None, reason)
        return bool(self._absent)

    async def _apply(self, pairs: list[Pair]) -> None:
        changes = [change for _, change in pairs]
        self._loading.report.tell(outcomes.changes(self._source, pairs))
        created = sum(change.before is None for change in changes)
        self._count.created += created
        self._count.updated += len(changes) - created
        rel = self._table.relationship
        if rel is None:
            nodes = [change for change in changes if isinstance(change, NodeChange)]
            self._note_pieces(nodes)
            if any(each.acyclic for each in self._table.label.relationships):
                self._loading.changed[self._table.label.name].update(change.after["id"] for change in nodes)
            await self._loading.load.nodes(self._table.label, nodes)
        else:
            edges = [change for change in changes if isinstance(change, EdgeChange)]
            if rel.name == "ON_LOAN_TO":
                self._loading.lent.update(change.after["from_id"] for change in edges if change.after)
            await self._loading.load.edges(self._table.label, rel, edges)

    def _note_pieces(self, changes: Sequence[NodeChange]) -> None:
        if self._table.plural == "equipment_types":
            self._loading.became_pieces.update(
                change.after["id"]
                for change in changes
                if change.before and change.before["unit"] != "PIECE" and change.after.get("unit") == "PIECE"
            )
