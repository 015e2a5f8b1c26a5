"""One row of a file to raw values, ids of what it names, and what is wrong with it."""

import json
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from exchange import protected, reasons
from exchange.cells import Raw, parts, raw
from exchange.formulas import unguarded
from exchange.problem import Problem, problem
from exchange.reading.faulty import Faulty
from exchange.reading.header import Header, Source
from exchange.reading.reasons import value_without_name
from exchange.reading.spelling import How, Said, half, plain
from exchange.references import References
from exchange.tables import REMOVE, Column
from exchange.text import Refused, clean
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.identity import node_id, relationship_id
from graph.model.kinds import Kind


@dataclass(frozen=True, slots=True)
class Wanted:
    """A node that must be there, and the cell that names it; of a term also the list that it is of."""

    column: Column
    label: Label
    id: str
    text: str
    terms: str | None = None


@dataclass(slots=True)
class Parsed:
    """A row, read. `id` is None when its key is wrong; `links` holds relationships to many, by field."""

    number: int
    id: str | None = None
    is_removed: bool = False
    values: dict[str, Raw] = field(default_factory=dict)
    links: dict[str, list[str]] = field(default_factory=dict)
    wanted: list[Wanted] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


class Parser:
    """Reads the rows of one file."""

    def __init__(
        self, model: Model, source: Source, header: Header, references: References, dates: Said = frozenset()
    ) -> None:
        self._model = model
        self._source = source
        self._references = references
        self._table = source.table
        self._columns = header.columns
        self._blank = header.blank
        self._dates = dates
        self.spelled: Counter[tuple[str, How]] = Counter()
        self._keys = [column.field for column in source.table.keys]
        self._remove = header.remove
        self._has_terms = any(label.name == "Term" for label in model.labels)
        self._is_about_people = protected.is_about_people(source.table.label)

    def key(self, cells: list[str]) -> tuple[str | None, bool]:
        """The id of a row and whether it is to be removed, without a look at the rest."""
        cells = self._cells(cells)
        if len(cells) != len(self._columns):
            return None, False
        row = Parsed(0)
        self._read(row, cells, only_key=True)
        return (None, False) if row.problems else (self._identity(row), row.is_removed)

    def row(self, number: int, cells: list[str]) -> Parsed:
        """The whole row; of one that is to be removed only the key."""
        row = Parsed(number)
        cells = self._cells(cells)
        if len(cells) != len(self._columns):
            reason = reasons.cell_count(len(cells), len(self._columns))
            row.problems.append(problem(self._source.name, number, None, None, reason))
            return row
        self._read(row, cells, only_key=self._remove is not None and _marks(cells[self._remove]))
        if all(field in row.values for field in self._keys):
            row.id = self._identity(row)
        return row

    def _cells(self, cells: list[str]) -> list[str]:
        """Without what spreadsheets leave to the right of a table: cells beyond the header with nothing in them."""
        most = len(self._columns)
        return cells[:most] if len(cells) > most and not any(cell.strip() for cell in cells[most:]) else cells

    def _read(self, row: Parsed, cells: list[str], *, only_key: bool) -> None:
        for position, (column, cell) in enumerate(zip(self._columns, cells, strict=True)):
            try:
                if isinstance(cell, Faulty) and (not only_key or (column and column.is_key)):
                    raise Refused(cell.reason)
                if position == self._remove:
                    row.is_removed = _is_marked(cell)
                elif column is not None and (column.is_key or not only_key):
                    self._cell(row, column, cell)
                elif position in self._blank and cell.strip() and not only_key:
                    raise Refused(value_without_name(position + 1))
            except Refused as refused:
                name = column.name if column else REMOVE if position == self._remove else None
                self._refuse(row, name, refused.value or cell, refused)

    def _refuse(self, row: Parsed, name: str | None, value: str, refused: Refused) -> None:
        shown = protected.shown(value) if self._is_about_people else value
        row.problems.append(problem(self._source.name, row.number, name, shown, refused.reason))

    def _cell(self, row: Parsed, column: Column, cell: str) -> None:
        if (bare := unguarded(cell)) is not cell:
            self.spelled[column.name, How.GUARDED] += 1
            cell = bare
        if column.property is not None:
            self._property(row, column, cell)
        elif column.is_many:
            self._many(row, column, self._half(column, cell))
        else:
            text = self._half(column, cell)
            row.values[column.field] = self._reference(row, column, text) if text else None
        row.cells[column.field] = cell
        if column.is_required and not column.is_many and row.values[column.field] is None:
            del row.values[column.field]
            raise Refused(reasons.blank())

    def _half(self, column: Column, cell: str) -> str:
        text = half(cell)
        if text != cell.strip():
            self.spelled[column.name, How.WIDE] += 1
        return text

    def _property(self, row: Parsed, column: Column, cell: str) -> None:
        prop = column.property
        assert prop is not None
        text, how = plain(prop, cell, self._dates)
        if how:
            self.spelled[column.name, how] += 1
        value = raw(prop, text)
        if isinstance(value, str) and self._is_about_people:
            self._guard(column, value)
        row.values[column.field] = value
        if value is None or not self._has_terms:
            return
        if prop.kind is Kind.TERM:
            self._want_term(row, column, prop.terms or "", str(value))
        elif prop.kind is Kind.MEASURES:
            for name in json.loads(str(value)):
                self._want_term(row, column, "measure", name)

    def _guard(self, column: Column, value: str) -> None:
        is_code = column.is_key and self._table.label.name == "Person" and self._table.relationship is None
        if protected.identity_number(value, is_code):
            raise Refused(reasons.identity_number())

    def _want_term(self, row: Parsed, column: Column, terms: str, code: str) -> None:
        label = self._model.label("Term")
        row.wanted.append(Wanted(column, label, node_id("Term", terms, code), code, terms))

    def _reference(self, row: Parsed, column: Column, cell: str) -> str:
        assert column.end is not None
        found = self._references.id(column.end, column.terms, cell)
        row.wanted.append(Wanted(column, column.end, found, cell.strip(), column.terms))
        return found

    def _many(self, row: Parsed, column: Column, cell: str) -> None:
        text = clean(cell)
        codes = parts(text) if text else []
        row.links[column.field] = [self._reference(row, column, code) for code in codes]

    def _identity(self, row: Parsed) -> str:
        """The id of the row by its key, all of which is there."""
        key = [row.values[field] for field in self._keys]
        texts = [None if value is None else str(value) for value in key]
        rel = self._table.relationship
        if rel is None:
            return node_id(self._table.label.name, *(text or "" for text in texts))
        start, end, *unique = texts
        return relationship_id(rel.name, start or "", end or "", *unique)


def _marks(cell: str) -> bool:
    """Whether a row with this mark is one to remove, as far as its mark can be read."""
    with suppress(Refused):
        return _is_marked(cell)
    return False


def _is_marked(cell: str) -> bool:
    text = half(cell).lower()
    if text not in ("", "true", "false", "是", "否"):
        raise Refused(reasons.no_mark())
    return text in ("true", "是")
