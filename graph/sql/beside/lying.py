"""Which nodes lie within a circle: by the index of the box around it, then by the exact distance."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from graph.ports.filters import Away
from graph.sql.beside.distances import from_here, in_box, points_of, squared, way
from graph.sql.places import Column, Place, place
from graph.sql.statement import attribute
from graph.sql.tables import Tables

Found = sa.Select[Any] | sa.CompoundSelect[Any]
BY = "·by"
"""What a reckoned value is called in a subquery that gives it."""


def lying(tables: Tables, label: str, away: Away) -> Found:
    """Their ids, way by way: nothing else of a node is looked at."""
    ways = [_way(tables, there := place(tables, label), away, at, [there.id]) for at in range(len(away.paths))]
    return ways[0] if len(ways) == 1 else sa.union(*ways)


def lying_there(tables: Tables, there: Place, away: Away) -> sa.Select[Any]:
    """By the only way there is: all of their columns, and the square of the straight line."""
    return _way(tables, there, away, 0, list(there.node.c), is_told=True)


def _way(
    tables: Tables, there: Place, away: Away, at: int, columns: Sequence[Column], *, is_told: bool = False
) -> sa.Select[Any]:
    """Those that lie where one of the paths leads, and none before it leads to a place."""
    led = way(tables, there, away.paths[at])
    points = points_of(tables, led.end)
    far = squared(points, away.circle)
    source = there.node
    for end, meets in led.joins:
        source = source.join(end, meets)
    asked = sa.select(*columns, *([far.label(BY)] if is_told else [])).select_from(
        source.join(points, points.c.id == led.named)
    )
    elsewhere = [from_here(tables, there, path, away.circle).is_(None) for path in away.paths[:at]]
    return asked.where(in_box(points, away.circle), far <= attribute(away.circle.name, "most"), *elsewhere)
