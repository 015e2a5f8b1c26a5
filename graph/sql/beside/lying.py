"""Which nodes lie within a circle: by the index of the box around it, then by the exact distance."""

from typing import Any

import sqlalchemy as sa

from graph.ports.filters import Away, Param
from graph.sql.hops import reach, to_one
from graph.sql.places import Column, Place, place
from graph.sql.statement import attribute
from graph.sql.tables import Tables


def lying(tables: Tables, label: str, away: Away) -> sa.Select[tuple[Any]] | sa.CompoundSelect[Any]:
    """Their ids, way by way: nothing else of a node is looked at."""
    ways = [_by(tables, label, path, away.circle) for path in away.paths]
    return ways[0] if len(ways) == 1 else sa.union(*ways)


def _by(tables: Tables, label: str, path: tuple[str, ...], circle: Param) -> sa.Select[tuple[Any]]:
    start = place(tables, label)
    source, end = start.node, start
    for hop in path:
        to = reach(tables, end, to_one(tables, end, hop))
        source, end = source.join(to.source, to.meets()), to.place
    points = points_of(tables, end)
    asked = sa.select(start.id).select_from(source.join(points, points.c.id == end.id))
    return asked.where(_within(points, circle), squared(points, circle) <= attribute(circle.name, "most"))


def points_of(tables: Tables, there: Place) -> sa.FromClause:
    """The places of a label, under an alias of their own. KeyError where its nodes are none."""
    if there.label.name not in tables.points:
        raise KeyError(f"{there.label.name} is no place")
    return tables.points[there.label.name].alias()


def _within(points: sa.FromClause, circle: Param) -> sa.ColumnElement[bool]:
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
