"""The matrix as the contract tells it, out of the groups of teams that the store counted."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from graph.model.requirements import Level
from graph.model.values import decimal_text
from graph.ports.group import Split, Sum
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import Told, View
from loaders.moment import Moment
from loaders.refusals import out_of_range
from planning.matrix import DIMENSIONS, LEVELS, Tally, cells
from schema.matrix.axes import AXES
from schema.matrix.opening import Opening
from schema.tables.headings import ALL, Heading, heading, place

CELLS_MOST = 1_000
SIDES = ("rows", "columns")
NAMES = ("people", "supply", "condition", "training")
"""Of DIMENSIONS, in the contract."""
LEVEL_NAMES = tuple(level.value for level in LEVELS)
BY_LEVEL = Split("readiness", (*LEVEL_NAMES, None))
"""The teams at each level; last those of which nothing is kept, which are not assessed."""
NOT_ASSESSED = LEVELS.index(Level.NOT_ASSESSED)
KEPT = View(
    splits=(BY_LEVEL,),
    sums=tuple(Sum(f"{one.value.lower()}_millionths") for one in DIMENSIONS),
    shown_in="MatrixCell.coverage",
)


async def kept(_store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, moment: Moment) -> dict[str, Any]:
    """The matrix of today, of kept state."""
    sides = Sides(arguments)
    tallies = []
    for one in groups[0]:
        *levels, unknown = one.splits[0]
        levels[NOT_ASSESSED] += unknown
        tallies.append(Tally(*sides.of(one), levels, [(total or 0, several) for total, several in one.sums]))
    return matrix(sides, tallies, arguments, moment.today, is_kept=True)


class Sides:
    """The rows and the columns, by what the headings say; one column of all where none were asked for."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        self.names = [arguments[side] for side in SIDES if arguments.get(side) is not None]
        self._axes = [AXES[name] for name in self.names]
        self._known: list[dict[tuple[Any, ...], Heading]] = [{} for _ in self._axes]

    def of(self, told: Told) -> tuple[str | None, str | None]:
        """The values of the row and the column of a group."""
        found: list[str | None] = []
        for at, values in enumerate(told.by):
            known = self._known[at]
            if values not in known:
                known[values] = heading(self._axes[at], values, self._arguments)
            found.append(known[values].value)
        return found[0], found[1] if len(found) > 1 else ALL.value

    @property
    def headings(self) -> list[dict[str | None, Heading]]:
        """By value those of the rows, then of the columns, each in order."""
        told = []
        for axis, known in zip(self._axes, self._known, strict=True):
            found = {one.value: one for one in known.values()}
            told.append({one.value: one for one in sorted(found.values(), key=partial(place, axis))})
        return told if len(told) > 1 else [*told, {ALL.value: ALL} if told[0] else {}]


def matrix(sides: Sides, tallies: Sequence[Tally], arguments: Arguments, on: str, *, is_kept: bool) -> dict[str, Any]:
    """The matrix of these tallies."""
    most = CELLS_MOST if arguments.get("first") is None else arguments["first"]
    if not 1 <= most <= CELLS_MOST:
        raise Refused(out_of_range("first", 1, CELLS_MOST, most))
    rows, columns = sides.headings
    found = cells(tallies)
    order = [{value: number for number, value in enumerate(several)} for several in (rows, columns)]
    found.sort(key=lambda cell: (order[0][cell.row], order[1][cell.column]))
    row_words, column_words = [{value: one.words for value, one in several.items()} for several in (rows, columns)]
    opening = Opening(sides.names, arguments, is_kept=is_kept)
    told = []
    for cell in found[:most]:
        opens = opening.cell(cell.row, cell.column)
        told.append(
            {
                "row": row_words[cell.row],
                "column": column_words[cell.column],
                "count": cell.count,
                "levels": [
                    {"level": name, "count": count, "opens": opens}
                    for name, count in zip(LEVEL_NAMES, cell.levels, strict=True)
                ],
                "coverage": dict(zip(NAMES, map(_text, cell.means), strict=True)),
                "opens": opens,
            }
        )
    return {
        "on": on,
        "basis": "KEPT" if is_kept else "CURRENT_RECORDS",
        "rows": list(row_words.values()),
        "columns": list(column_words.values()),
        "cells": told,
        "truncated": len(found) > most,
    }


def _text(mean: int | None) -> str | None:
    return None if mean is None else decimal_text(mean)
