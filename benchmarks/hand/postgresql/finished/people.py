"""People by text, with the teams they belong to, as one statement."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.postgresql.finished.page import page

MEMBERSHIPS = """(SELECT coalesce(json_agg(json_build_object('id', 'MEMBER_OF:' || y.id, 'role',
CASE WHEN y.role IS NULL THEN NULL ELSE json_build_object('code', y.role, 'name', y.zh) END, 'since', y.since,
'team', json_build_object('id', 'Team:' || y.team, 'code', y.code, 'name', y.name, 'dutyPhone', y.duty_phone))
ORDER BY y.code, y.id), '[]') FROM (SELECT m.id, r.code AS role, r.zh, m.since, t.id AS team, t.code, t.name,
t.duty_phone FROM memberships m JOIN teams t ON t.id = m.to_id
LEFT JOIN terms r ON r.list = 'role' AND r.code = m.role WHERE m.from_id = x.id ORDER BY t.code, m.id LIMIT 3) y)"""
TWENTY = page(
    f"""json_build_object('id', 'Person:' || x.id, 'code', x.code, 'name', x.name, 'status', x.status,
'birthYear', x.birth_year, 'memberships', json_build_object('nodes', {MEMBERSHIPS}))""",
    """SELECT f.n, f.mark, p.* FROM (SELECT w.id, '[' || w.rank || ',"' || w.id || '"]' AS mark,
row_number() OVER (ORDER BY w.rank, w.id) AS n FROM (
SELECT w.id, w.length + CASE WHEN strpos(w.folded, ?) > 0 THEN 0 WHEN strpos(w.folded, ?) > 0 THEN 1000000
WHEN strpos(w.folded, ?) > 0 THEN 2000000 ELSE 3000000 END AS rank FROM people_words w
WHERE w.tokens @@ CAST(? AS tsquery) ORDER BY rank, w.id LIMIT 21) w) f JOIN people p ON p.id = f.id""",
    20,
)
PEOPLE = f"SELECT json_build_object('people', {TWENTY})::text"


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The list."""
    index, *kinds = on.asked(variables["text"])
    return finished(on.rows(PEOPLE, (*kinds, index))[0][0])
