"""The matrix as the contract tells it, out of the groups of teams that the store counted."""

from collections.abc import Sequence
from typing import Any

from graph.model.requirements import Dimension, Level
from graph.model.values import decimal_text
from graph.ports.group import Key, Sum
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping import Arguments, Told, View
from loaders.moment import Moment
from loaders.refusals import out_of_range
from planning.matrix import Cell, Tally, cells
from schema.matrix.axes import AXES
from schema.matrix.opening import at, opened
from schema.tables.headings import ALL, Heading, heading, place
from schema.tables.opening import Regions, Where, both, regions_of

CELLS_MOST = 1_000
SIDES = ("rows", "columns")
NAMES = {Dimension.P: "people", Dimension.S: "supply", Dimension.C: "condition", Dimension.T: "training"}
DIMENSIONS = tuple(NAMES)
KEPT = View(
    keys=((Key(property="readiness"), ()),),
    sums=tuple(Sum(f"{one.value.lower()}_millionths") for one in DIMENSIONS),
)


async def kept(store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, moment: Moment) -> dict[str, Any]:
    """The matrix of today, of kept state."""
    sides = names(arguments)
    tallies = []
    for one in groups[0]:
        row, column = headings(sides, one)
        covered = {dimension: (held[0] or 0, held[1]) for dimension, held in zip(DIMENSIONS, one.sums, strict=True)}
        tallies.append(Tally(row, column, Level(one.more[0] or Level.NOT_ASSESSED), one.count, covered))
    return await matrix(store, tallies, arguments, moment.today, is_kept=True)


def names(arguments: Arguments) -> list[str]:
    """The names of the axes that were asked for: of the rows, then of the columns."""
    return [arguments[side] for side in SIDES if arguments.get(side) is not None]


def headings(sides: Sequence[str], told: Told) -> tuple[Heading, Heading]:
    """The row and the column of a group."""
    found = [heading(AXES[name], values) for name, values in zip(sides, told.by, strict=True)]
    return found[0], found[1] if len(found) > 1 else ALL


async def matrix(
    store: Store, tallies: Sequence[Tally], arguments: Arguments, on: str, *, is_kept: bool
) -> dict[str, Any]:
    """The matrix of these tallies."""
    most = CELLS_MOST if arguments.get("first") is None else arguments["first"]
    if not 1 <= most <= CELLS_MOST:
        raise Refused(out_of_range("first", 1, CELLS_MOST, most))
    sides = names(arguments)
    column = AXES[sides[1]] if len(sides) > 1 else None
    found = cells(tallies)
    rows = sorted({_heading(cell.row) for cell in found}, key=lambda one: place(AXES[sides[0]], one))
    columns = sorted({_heading(cell.column) for cell in found}, key=lambda one: place(column, one))
    order = {one: number for several in (rows, columns) for number, one in enumerate(several)}
    found.sort(key=lambda cell: (order[_heading(cell.row)], order[_heading(cell.column)]))
    homes = next((told for name, told in zip(sides, (rows, columns), strict=False) if name == "REGION"), [])
    regions = await regions_of(store, homes, is_level=arguments.get("regionLevel") is not None)
    asked: Where | None = arguments.get("where")
    return {
        "on": on,
        "basis": "KEPT" if is_kept else "CURRENT_RECORDS",
        "rows": [one.words for one in rows],
        "columns": [one.words for one in columns],
        "cells": [_cell(cell, sides, regions, asked, is_kept) for cell in found[:most]],
        "truncated": len(found) > most,
    }


def _heading(of: object) -> Heading:
    assert isinstance(of, Heading)
    return of


def _cell(cell: Cell, sides: Sequence[str], regions: Regions, asked: Where | None, is_kept: bool) -> dict[str, Any]:
    row, column = _heading(cell.row), _heading(cell.column)
    where = opened(asked, list(zip(sides, (row, column), strict=False)), regions)
    means = {name: cell.mean(dimension) for dimension, name in NAMES.items()}
    return {
        "row": row.words,
        "column": column.words,
        "count": cell.count,
        "levels": [
            {"level": level.value, "count": count, "where": both(where, at(level)) if is_kept else None}
            for level, count in cell.levels.items()
        ],
        "coverage": {name: None if mean is None else decimal_text(mean) for name, mean in means.items()},
        "where": where,
    }
