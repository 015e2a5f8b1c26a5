"""Fifty teams of a force in a region, with their readiness, as one statement."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.postgresql.finished.page import LEVEL, mark, page

FIFTY = page(
    f"""json_build_object('id', 'Team:' || x.id, 'code', x.code, 'name', x.name, 'lifecycle', x.lifecycle,
'dutyState', CASE WHEN x.duty_state IS NULL THEN NULL ELSE json_build_object('value', x.duty_state) END,
'dutyPhone', x.duty_phone, 'readiness', json_build_object({LEVEL.format("x")},
'hasUnmetCriticalLine', x.has_unmet_critical))""",
    f"""SELECT t.*, {mark("t.code", "t.id")}, row_number() OVER (ORDER BY t.code, t.id) AS n FROM teams t
WHERE t.home_region_id IN (SELECT id FROM inside) AND t.force = ? ORDER BY t.code, t.id LIMIT 51""",
    50,
)
TEAMS = f"""WITH RECURSIVE inside(id) AS (SELECT id FROM regions WHERE code = ? UNION
SELECT r.id FROM regions r JOIN inside i ON r.part_of_id = i.id) SELECT json_build_object('teams', {FIFTY})::text"""


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The list."""
    return finished(on.rows(TEAMS, (variables["region"], variables["force"]))[0][0])
