"""Teams counted by district and readiness, by one statement that climbs from the regions that teams are at home in."""

from collections.abc import Sequence
from typing import Any

from benchmarks.hand.plain import Plain
from benchmarks.hand.rows.page import Values, amount, answered

CLIMB = """WITH RECURSIVE up(home, id, above, level) AS (
SELECT id, id, part_of_id, level FROM regions WHERE id IN (SELECT home_region_id FROM teams)
UNION ALL SELECT up.home, r.id, r.part_of_id, r.level FROM up JOIN regions r ON r.id = up.above WHERE up.level <> ?)"""
COUNTED = """SELECT up.id, t.readiness, count(*) AS n_teams, sum(t.establishment) AS strength FROM teams t
LEFT JOIN up ON up.home = t.home_region_id AND up.level = ? GROUP BY up.id, t.readiness"""
FOUND = f"""{CLIMB} SELECT d.id, d.code, d.name, c.readiness, c.n_teams, c.strength FROM ({COUNTED}) c
LEFT JOIN regions d ON d.id = c.id ORDER BY d.code NULLS LAST, d.id NULLS LAST, c.readiness LIMIT 1001"""


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The matrix."""
    return shaped(on.rows(FOUND, (variables["level"], variables["level"])))


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
