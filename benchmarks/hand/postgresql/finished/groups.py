"""Teams counted by district and readiness, as one statement."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.rows.groups import FOUND

GROUPS = f"""SELECT json_build_object('teamsGroupBy', json_build_object('groups', coalesce(json_agg(json_build_object(
'key', json_build_object('homeRegion', CASE WHEN g.id IS NULL THEN NULL ELSE
json_build_object('id', 'Region:' || g.id, 'code', g.code, 'name', g.name) END, 'readiness', g.readiness),
'count', g.n_teams, 'sums', json_build_object('establishment', g.strength::text)) ORDER BY g.n)
FILTER (WHERE g.n <= 1000), '[]'), 'truncated', count(*) > 1000))::text
FROM (SELECT f.*, row_number() OVER () AS n FROM ({FOUND}) f) g"""


def answer(on: Plain, _: dict[str, Any]) -> bytes:
    """The matrix."""
    return finished(on.rows(GROUPS, ())[0][0])
