"""Teams near a point, by one statement: the box by the index of coordinates, then the distance."""

from collections.abc import Sequence
from typing import Any

from benchmarks.hand.plain import Plain
from benchmarks.hand.rows.page import Values, answered, cursor, page
from graph.model.places import Circle, circle, metres
from graph.model.values import millionths

FOUND = """SELECT x.squared, t.id, t.code, t.name, t.force, t.duty_phone, t.readiness, t.is_stale, t.is_incomplete,
b.id, b.code, b.name FROM (SELECT t.id, o.squared FROM (
SELECT id, (x - ?) * (x - ?) + (y - ?) * (y - ?) + (z - ?) * (z - ?) AS squared FROM bases_points
WHERE latitude BETWEEN ? AND ? AND (longitude BETWEEN ? AND ? OR longitude BETWEEN ? AND ?)) o
JOIN teams t ON t.base_id = o.id WHERE o.squared <= ? ORDER BY o.squared, t.id LIMIT 21) x
JOIN teams t ON t.id = x.id JOIN bases b ON b.id = t.base_id ORDER BY x.squared, t.id"""


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The teams whose bases are nearest."""
    there = around(variables["near"])
    middle = (there.x, there.x, there.y, there.y, there.z, there.z)
    box = (there.south, there.north, there.west, there.east, there.west2, there.east2)
    return shaped(on.rows(FOUND, (*middle, *box, there.most)))


def around(near: dict[str, str]) -> Circle:
    """The circle that is asked about."""
    latitude, longitude, within = (millionths(near[name]) for name in ("latitude", "longitude", "withinKm"))
    return circle(latitude, longitude, within // 1000)


def shaped(rows: Sequence[Values]) -> bytes:
    """The answer."""
    edges = [
        {
            "cursor": cursor(row[0], row[1]),
            "distanceMetres": metres(row[0]),
            "node": {
                "id": f"Team:{row[1]}",
                "code": row[2],
                "name": row[3],
                "force": row[4],
                "dutyPhone": row[5],
                "readiness": {"level": row[6], "stale": bool(row[7]), "incomplete": bool(row[8])},
                "base": {"id": f"Base:{row[9]}", "code": row[10], "name": row[11]},
            },
        }
        for row in rows[:20]
    ]
    return answered("teamsNear", page(edges, len(rows) > 20))
