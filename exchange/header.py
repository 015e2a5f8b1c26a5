"""The header of a file against the columns that its table has."""

from dataclasses import dataclass
from pathlib import Path

from exchange import reasons
from exchange.problem import Problem, Reason, problem
from exchange.protected import is_protected
from exchange.tables import REMOVE, Column, Table
from exchange.text import Refused, clean


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a load; `name` is how reports call it."""

    path: Path
    name: str
    table: Table


@dataclass(frozen=True, slots=True)
class Header:
    """The columns in the file's order, None where a cell is not read; `remove` is the position of that column."""

    columns: tuple[Column | None, ...]
    remove: int | None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that rows of this file fill: of the row itself, links apart."""
        return tuple(column.field for column in self.columns if column and not column.is_many)

    def lacks(self, table: Table) -> list[Column]:
        """The key columns that are not there."""
        return [column for column in table.keys if column not in self.columns]


def read(source: Source, cells: list[str]) -> tuple[Header, list[Problem]]:
    """The header, and what is wrong with it."""
    columns: list[Column | None] = []
    problems: list[Problem] = []
    seen: list[str] = []
    for position, cell in enumerate(cells, 1):
        name, reason = _name(source.table, cell, position, seen)
        if reason:
            problems.append(problem(source.name, 1, name or None, None, reason))
        columns.append(None if reason else source.table.column(name))
        seen.append(name)
    header = Header(tuple(columns), seen.index(REMOVE) if REMOVE in seen else None)
    for key in header.lacks(source.table):
        problems.append(problem(source.name, 1, key.name, None, reasons.missing_key_column()))
    return header, problems


def _name(table: Table, cell: str, position: int, seen: list[str]) -> tuple[str, Reason | None]:
    try:
        name = clean(cell)
    except Refused as refused:
        return cell.strip(), refused.reason
    if not name:
        return name, reasons.nameless_column(position)
    if name in seen:
        return name, reasons.column_twice()
    if name == REMOVE or table.column(name):
        return name, None
    return name, _unknown(table, name)


def _unknown(table: Table, name: str) -> Reason:
    if is_protected(name):
        return reasons.protected_column()
    owner = table.relationship or table.label
    kept = [prop.name for prop in owner.properties if prop.kept]
    if table.relationship is None:
        kept += [rel.field for rel in table.label.relationships if rel.kept]
    if name in kept:
        return reasons.kept_column()
    return reasons.unknown_column(", ".join(column.name for column in table.columns))
