"""Teams counted by district and readiness, as one statement."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.rows.groups import FOUND
from benchmarks.hand.sqlite.finished.page import TRUE

GROUPS = f"""WITH found AS MATERIALIZED (SELECT g.*, row_number() OVER () AS n FROM ({FOUND}) g)
SELECT json_object('teamsGroupBy', json_object('groups', json((SELECT json_group_array(json(one)) FROM (
SELECT json_object('key', json_object('homeRegion', json(CASE WHEN id IS NULL THEN 'null'
ELSE json_object('id', 'Region:' || id, 'code', code, 'name', name) END), 'readiness', readiness), 'count', n_teams,
'sums', json_object('establishment', CAST(strength AS TEXT))) AS one FROM found WHERE n <= 1000 ORDER BY n))),
'truncated', {TRUE.format("(SELECT count(*) FROM found) > 1000")}))"""


def answer(on: Plain, _: dict[str, Any]) -> bytes:
    """The matrix."""
    return finished(on.rows(GROUPS, ())[0][0])
