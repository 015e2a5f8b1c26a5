"""Fifty teams of a force in a region, with their readiness, as one statement."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.sqlite.finished.page import TRUE, page

FIFTY = page(
    f"""SELECT json_object('cursor', json_array(t.code, t.id) || '', 'node', json_object('id', 'Team:' || t.id,
'code', t.code, 'name', t.name, 'lifecycle', t.lifecycle,
'dutyState', json(CASE WHEN t.duty_state IS NULL THEN 'null' ELSE json_object('value', t.duty_state) END),
'dutyPhone', t.duty_phone, 'readiness', json_object('level', t.readiness, 'stale', {TRUE.format("t.is_stale")},
'incomplete', {TRUE.format("t.is_incomplete")},
'hasUnmetCriticalLine', {TRUE.format("t.has_unmet_critical")}))) AS edge,
json_array(t.code, t.id) AS mark, row_number() OVER (ORDER BY t.code, t.id) AS n
FROM teams t WHERE t.home_region_id IN (SELECT id FROM inside) AND t.force = ? ORDER BY t.code, t.id LIMIT 51""",
    50,
)
TEAMS = f"""WITH RECURSIVE inside(id) AS (SELECT id FROM regions WHERE code = ? UNION
SELECT r.id FROM regions r JOIN inside i ON r.part_of_id = i.id) SELECT json_object('teams', json({FIFTY}))"""


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The list."""
    return finished(on.rows(TEAMS, (variables["region"], variables["force"]))[0][0])
