"""The team with its members, their certificates, and its equipment, as one statement."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.sqlite.finished.page import TRUE, page

AMOUNT = """CASE WHEN e.quantity % 1000000 = 0 THEN CAST(e.quantity / 1000000 AS TEXT)
ELSE rtrim(printf('%d.%06d', e.quantity / 1000000, e.quantity % 1000000), '0') END"""
CERTIFICATES = """(SELECT json_group_array(json(one)) FROM (SELECT json_object('id', 'Qualification:' || q.id,
'number', q.number, 'issuedOn', q.issued_on, 'expiresOn', q.expires_on,
'type', json_object('code', k.code, 'name', k.name)) AS one
FROM qualifications q JOIN qualification_types k ON k.id = q.type_id WHERE q.person_id = x.person
ORDER BY q.code, q.id LIMIT 10))"""
MEMBERS = page(
    f"""SELECT json_object('cursor', x.mark, 'node', json_object('id', 'MEMBER_OF:' || x.id, 'role', json(x.role),
'squad', x.squad, 'since', x.since, 'person', json_object('id', 'Person:' || x.person, 'code', x.code, 'name', x.name,
'birthYear', x.birth_year, 'qualifications', json_object('nodes', json({CERTIFICATES}))))) AS edge, x.mark, x.n
FROM (SELECT m.id, json_array(p.code, m.id) AS mark, row_number() OVER (ORDER BY p.code, m.id) AS n, m.squad, m.since,
CASE WHEN r.code IS NULL THEN 'null' ELSE json_object('code', r.code, 'name', r.zh) END AS role,
p.id AS person, p.code, p.name, p.birth_year
FROM memberships m JOIN people p ON p.id = m.from_id LEFT JOIN terms r ON r.list = 'role' AND r.code = m.role
WHERE m.to_id = t.id ORDER BY p.code, m.id LIMIT 21) x""",
    20,
)
ITEMS = page(
    f"""SELECT json_object('cursor', json_array(e.code, e.id) || '',
'node', json_object('id', 'Equipment:' || e.id,
'code', e.code, 'name', e.name, 'serial', e.serial, 'quantity', {AMOUNT}, 'condition', e.condition,
'inspectionDue', e.inspection_due, 'type', json_object('code', k.code, 'name', k.name))) AS edge,
json_array(e.code, e.id) AS mark, row_number() OVER (ORDER BY e.code, e.id) AS n
FROM equipment e JOIN equipment_types k ON k.id = e.type_id WHERE e.team_id = t.id ORDER BY e.code, e.id LIMIT 41""",
    40,
)
TEAM = f"""SELECT json_object('team', json_object('id', 'Team:' || t.id, 'code', t.code, 'name', t.name,
'force', t.force, 'lifecycle', t.lifecycle, 'readiness', json_object('level', t.readiness,
'stale', {TRUE.format("t.is_stale")}, 'incomplete', {TRUE.format("t.is_incomplete")}),
'base', json(CASE WHEN b.id IS NULL THEN 'null'
ELSE json_object('id', 'Base:' || b.id, 'code', b.code, 'name', b.name) END),
'members', json({MEMBERS}), 'equipment', json({ITEMS})))
FROM teams t LEFT JOIN bases b ON b.id = t.base_id WHERE t.code = ?"""


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The team."""
    return finished(on.rows(TEAM, (variables["code"],))[0][0])
