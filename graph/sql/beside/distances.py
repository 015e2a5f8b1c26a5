"""How far nodes are from the middle of a circle: the squares of straight lines, and the box that an index knows."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from graph.ports.filters import Param
from graph.sql.hops import reach, to_one
from graph.sql.places import Column, Place
from graph.sql.statement import attribute
from graph.sql.tables import Tables


def points_of(tables: Tables, there: Place) -> sa.FromClause:
    """The places of a label, under an alias of their own. KeyError where its nodes are none."""
    if there.label.name not in tables.points:
        raise KeyError(f"{there.label.name} is no place")
    return tables.points[there.label.name].alias()


def in_box(points: sa.FromClause, circle: Param) -> sa.ColumnElement[bool]:
    """What lies in the box around the circle, by the index of coordinates."""

    def side(name: str) -> sa.BindParameter[Any]:
        return attribute(circle.name, name)

    longitude = points.c.longitude
    first = longitude.between(side("west"), side("east"))
    second = longitude.between(side("west2"), side("east2"))
    return sa.and_(points.c.latitude.between(side("south"), side("north")), sa.or_(first, second))


def squared(points: sa.FromClause, circle: Param) -> Column:
    """The square of the straight line to the middle of the circle."""
    lines = [points.c[axis] - attribute(circle.name, axis) for axis in ("x", "y", "z")]
    first, second, third = (line * line for line in lines)
    return first + second + third


@dataclass(frozen=True, slots=True)
class Way:
    """What a path leads through, each with what joins it; the label at its end, and a column that names the end."""

    joins: tuple[tuple[sa.FromClause, sa.ColumnElement[bool]], ...]
    end: Place
    named: Column


def way(tables: Tables, start: Place, path: tuple[str, ...]) -> Way:
    """Follow hops to one. The end itself is joined only where no column before it names it."""
    joins: list[tuple[sa.FromClause, sa.ColumnElement[bool]]] = []
    end, named = start, start.id
    for at, hop in enumerate(path):
        to = reach(tables, end, to_one(tables, end, hop))
        end, named = to.place, to.near
        if at < len(path) - 1 or to.far is not end.id:
            joins.append((to.source, to.meets()))
            named = end.id
    return Way(tuple(joins), end, named)


def from_here(tables: Tables, there: Place, path: tuple[str, ...], circle: Param) -> Column:
    """The square of the straight line from where a path leads; NULL where it leads to no place."""
    led = way(tables, there, path)
    points = points_of(tables, led.end)
    sources = [source for source, _ in led.joins]
    asked = sa.select(squared(points, circle)).select_from(*sources, points)
    return (
        asked.where(*(meets for _, meets in led.joins), points.c.id == led.named)
        .correlate_except(*sources, points)
        .scalar_subquery()
    )
