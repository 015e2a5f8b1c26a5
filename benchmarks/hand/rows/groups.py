"""Teams counted by the district that is kept on each and by readiness, by one statement."""

from collections.abc import Sequence
from typing import Any

from benchmarks.hand.plain import Plain
from benchmarks.hand.rows.page import Values, amount, answered

FOUND = """SELECT d.id, d.code, d.name, c.readiness, c.n_teams, c.strength FROM (
SELECT home_district_id AS id, readiness, count(*) AS n_teams, sum(establishment) AS strength FROM teams GROUP BY 1, 2
) c LEFT JOIN regions d ON d.id = c.id ORDER BY d.code NULLS LAST, d.id NULLS LAST, c.readiness LIMIT 1001"""


def answer(on: Plain, _: dict[str, Any]) -> bytes:
    """The matrix."""
    return shaped(on.rows(FOUND, ()))


def shaped(rows: Sequence[Values]) -> bytes:
    """The answer."""
    groups = [
        {
            "key": {
                "homeRegion": None if row[0] is None else {"id": f"Region:{row[0]}", "code": row[1], "name": row[2]},
                "readiness": row[3],
            },
            "count": row[4],
            "sums": {"establishment": None if row[5] is None else amount(int(row[5]) * 1_000_000)},
        }
        for row in rows[:1000]
    ]
    return answered("teamsGroupBy", {"groups": groups, "truncated": len(rows) > 1000})
