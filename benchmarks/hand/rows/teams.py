"""Fifty teams of a force in a region, with their readiness, by one statement."""

from collections.abc import Sequence
from typing import Any

from benchmarks.hand.plain import Plain
from benchmarks.hand.rows.page import Values, answered, cursor, page

MANY = """WITH RECURSIVE inside(id) AS (SELECT id FROM regions WHERE code = ? UNION
SELECT r.id FROM regions r JOIN inside i ON r.part_of_id = i.id)
SELECT id, code, name, lifecycle, duty_state, duty_phone, readiness, is_stale, is_incomplete, has_unmet_critical
FROM teams WHERE home_region_id IN (SELECT id FROM inside) AND force = ? ORDER BY code, id LIMIT 51"""


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """Fifty teams of a force in a region, with their readiness."""
    return shaped(on.rows(MANY, (variables["region"], variables["force"])))


def shaped(rows: Sequence[Values]) -> bytes:
    """The answer."""
    edges = [
        {
            "cursor": cursor(row[1], row[0]),
            "node": {
                "id": f"Team:{row[0]}",
                "code": row[1],
                "name": row[2],
                "lifecycle": row[3],
                "dutyState": None if row[4] is None else {"value": row[4]},
                "dutyPhone": row[5],
                "readiness": {
                    "level": row[6],
                    "stale": bool(row[7]),
                    "incomplete": bool(row[8]),
                    "hasUnmetCriticalLine": bool(row[9]),
                },
            },
        }
        for row in rows[:50]
    ]
    return answered("teams", page(edges, len(rows) > 50))
