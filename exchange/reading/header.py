"""The header of a file against the columns that its table has."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from exchange import reasons
from exchange.problem import Problem, Reason, headed, problem
from exchange.protected import is_protected
from exchange.reading.names import CHECKED, fitting, is_own
from exchange.reading.nested import Nesting
from exchange.reading.reasons import two_columns
from exchange.reading.spelling import Dates
from exchange.tables import REMOVE, Column, Table
from exchange.text import Refused, clean, one_line
from graph.search.meant import perhaps

Rows = Iterator[tuple[int, list[str]]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A foreign layout: which row is its header, how its rows from there on become ours, and what is said of it.

    `called` holds by our columns what the file calls what they are made of.
    """

    is_header: Callable[[list[str]], bool]
    translate: Callable[[Rows], Rows]
    called: Mapping[str, str]
    encoding: str | None = None
    dates: Dates | None = None
    notes: tuple[Reason, ...] = ()
    nesting: Nesting | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a load, or one sheet of a workbook; `name` is how reports call it."""

    path: Path
    name: str
    table: Table
    sheet: str | None = None
    layout: Layout | None = None

    @property
    def nesting(self) -> Nesting | None:
        """Which objects within those of a JSON list are its rows."""
        return self.layout.nesting if self.layout else None


@dataclass(frozen=True, slots=True)
class Header:
    """The columns in the file's order, None where a cell is not read; `remove` is the position of that column.

    `blank` holds the positions of those without a name, which must be blank throughout; `called` by its own name what
    the file calls a column; `read_as` what stands in the header and which column it is, where it is not what Muster
    itself calls it.
    """

    columns: tuple[Column | None, ...]
    remove: int | None
    blank: frozenset[int] = frozenset()
    called: Mapping[str, str] = field(default_factory=dict)
    read_as: tuple[tuple[str, str], ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that rows of this file fill: of the row itself, links apart."""
        return tuple(column.field for column in self.columns if column and not column.is_many)

    def lacks(self, table: Table) -> list[Column]:
        """The key columns that are not there."""
        return [column for column in table.keys if column not in self.columns]


def read(source: Source, row: int, cells: list[str]) -> tuple[Header, list[Problem]]:
    """The header, which stands in this row (0: in none), and what is wrong with it."""
    columns: list[Column | None] = []
    problems: list[Problem] = []
    seen: list[str] = []
    called: dict[str, str] = {}
    read_as: list[tuple[str, str]] = []
    for cell in cells:
        name, reason = _name(source.table, cell, seen)
        if reason:
            problems.append(headed(problem(source.name, row or None, name or None, None, reason), cell.strip()))
        elif name and not is_own(source.table, name, cell.strip()):
            read_as.append((cell.strip(), name))
        if not reason:
            called[name] = " ".join(cell.split())
        columns.append(None if reason else source.table.column(name))
        seen.append(name)
    blank = frozenset(position for position, name in enumerate(seen) if not name)
    if source.layout:
        called |= source.layout.called
    header = Header(tuple(columns), seen.index(REMOVE) if REMOVE in seen else None, blank, called, tuple(read_as))
    for key in header.lacks(source.table):
        problems.append(problem(source.name, row or None, key.name, None, reasons.missing_key_column()))
    return header, problems


def _name(table: Table, cell: str, seen: list[str]) -> tuple[str, Reason | None]:
    """The column's own name; blank where the cell is."""
    try:
        called = clean(one_line(cell))
    except Refused as refused:
        return cell.strip(), refused.reason
    if not called:
        return "", None
    if called in CHECKED:
        return called, reasons.column_twice() if called in seen else None
    found = fitting(table, called)
    if len(found) > 1:
        return called, two_columns(", ".join(found))
    if not found:
        return called, _unknown(table, called)
    return found[0], reasons.column_twice() if found[0] in seen else None


def _unknown(table: Table, name: str) -> Reason:
    if is_protected(name):
        return reasons.protected_column()
    owner = table.relationship or table.label
    kept = [prop.name for prop in owner.properties if prop.kept]
    if table.relationship is None:
        kept += [rel.field for rel in table.label.relationships if rel.kept]
    if name in kept:
        return reasons.kept_column()
    names = {column.name: (column.zh, column.en) for column in table.columns}
    return reasons.unknown_column(", ".join(names), perhaps(name, names))
