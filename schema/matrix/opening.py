"""The filter that opens a cell: a `where` of teams that finds those that are counted in it, made where it is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.model.requirements import Level
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from schema.tables.opening import Where, at_home, both, same

FIELDS = {"FORCE": "force", "FAMILY": "family", "SPECIALITY": "speciality", "CAPABILITY": "capability"}
HELD = {"STANDARD": "standard", "GRADE": "grade"}
AT: dict[str, Where] = {level.value: {"readiness": same(level.value)} for level in Level}
"""The teams at a level; of those not assessed also those of which nothing is kept."""
AT[Level.NOT_ASSESSED] = {"or": [AT[Level.NOT_ASSESSED], {"readiness": same(None)}]}


@dataclass(slots=True)
class Opens:
    """What opens one cell: the filter under the headings of its row and its column."""

    _opening: "Opening"
    _row: str | None
    _column: str | None
    _where: Where | None = field(default=None, init=False)

    @property
    def where(self) -> Where:
        """The teams of the cell."""
        if self._where is None:
            self._where = self._opening.where(self._row, self._column)
        return self._where

    def at(self, level: str) -> Where | None:
        """Those of them at a level; None on another day, of which no filter knows the levels."""
        return both(self.where, AT[level]) if self._opening.is_kept else None


def opened(held: Sequence[Any], _arguments: Arguments, _moment: Moment) -> Where:
    """The filter that opens a cell, from what opens it."""
    opens: Opens = held[0]
    return opens.where


def opened_at(held: Sequence[Any], _arguments: Arguments, _moment: Moment) -> Where | None:
    """The filter that opens a level of a cell, from what opens the cell and the level."""
    opens: Opens = held[0]
    return opens.at(held[1])


class Opening:
    """The filters of the cells of one matrix; of each row and column what it adds is written once."""

    def __init__(self, names: Sequence[str], arguments: Arguments, *, is_kept: bool) -> None:
        self.is_kept = is_kept
        self._arguments = arguments
        self._names = names
        self._has_held = not HELD.keys().isdisjoint(names)
        self._sides: list[dict[str | None, Where]] = [{} for _ in names]

    def cell(self, row: str | None, column: str | None) -> Opens:
        """What opens the cell under these headings."""
        return Opens(self, row, column)

    def where(self, *values: str | None) -> Where:
        """The teams that fit what was asked and lie under the headings of these values, one of each side."""
        parts = [self._side(at, value) for at, value in enumerate(values[: len(self._names)])]
        if self._has_held:
            held = {name: value for name, value in zip(self._names, values, strict=False) if name in HELD}
            parts.append(_held(held))
        return both(self._arguments.get("where"), *parts)

    def _side(self, at: int, value: str | None) -> Where:
        known = self._sides[at]
        if value not in known:
            name = self._names[at]
            if name == "REGION":
                known[value] = at_home(self._arguments, value)
            else:
                known[value] = {} if name in HELD else {FIELDS[name]: same(value)}
        return known[value]


def _held(sides: Mapping[str, str | None]) -> Where:
    """Standard and grade are those of one and the same relation; a team held to nothing has neither."""
    nothing: Where = {"heldTo": {"none": {}}}
    if "STANDARD" in sides and sides["STANDARD"] is None:
        return nothing
    inner = {
        field: same(sides[name]) for name, field in (("STANDARD", "standard"), ("GRADE", "grade")) if name in sides
    }
    some: Where = {"heldTo": {"some": inner}}
    return {"or": [nothing, some]} if sides == {"GRADE": None} else some
