"""People by text, with the teams they belong to, as one statement."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.sqlite.finished.page import page

MEMBERSHIPS = """(SELECT json_group_array(json(one)) FROM (SELECT json_object('id', 'MEMBER_OF:' || m.id, 'role',
json(CASE WHEN r.code IS NULL THEN 'null' ELSE json_object('code', r.code, 'name', r.zh) END), 'since', m.since,
'team', json_object('id', 'Team:' || t.id, 'code', t.code, 'name', t.name, 'dutyPhone', t.duty_phone)) AS one
FROM memberships m JOIN teams t ON t.id = m.to_id LEFT JOIN terms r ON r.list = 'role' AND r.code = m.role
WHERE m.from_id = p.id ORDER BY t.code, m.id LIMIT 3))"""
TWENTY = page(
    f"""SELECT json_object('cursor', x.mark, 'node', json_object('id', 'Person:' || p.id, 'code', p.code,
'name', p.name, 'status', p.status, 'birthYear', p.birth_year, 'memberships',
json_object('nodes', json({MEMBERSHIPS})))) AS edge, x.mark, x.n FROM (
SELECT y.id, json_array(y.rank, y.id) AS mark, row_number() OVER (ORDER BY y.rank, y.id) AS n FROM (
SELECT w.id, w.length + CASE WHEN instr(w.folded, ?) > 0 THEN 0 WHEN instr(w.folded, ?) > 0 THEN 1000000
WHEN instr(w.folded, ?) > 0 THEN 2000000 ELSE 3000000 END AS rank FROM people_words_index i
JOIN people_words w ON w.number = i.rowid WHERE people_words_index MATCH ? ORDER BY rank, w.id LIMIT 21) y) x
JOIN people p ON p.id = x.id ORDER BY x.n""",
    20,
)
PEOPLE = f"SELECT json_object('people', json({TWENTY}))"


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The list."""
    index, *kinds = on.asked(variables["text"])
    return finished(on.rows(PEOPLE, (*kinds, index))[0][0])
