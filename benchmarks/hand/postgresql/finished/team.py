"""The team with its members, their certificates, and its equipment, as one statement."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.postgresql.finished.page import LEVEL, mark, page

AMOUNT = """CASE WHEN x.quantity % 1000000 = 0 THEN (x.quantity / 1000000)::text
ELSE rtrim((x.quantity / 1000000.0)::numeric(20, 6)::text, '0') END"""
CERTIFICATES = """(SELECT coalesce(json_agg(json_build_object('id', 'Qualification:' || c.id, 'number', c.number,
'issuedOn', c.issued_on, 'expiresOn', c.expires_on, 'type', json_build_object('code', c.kind, 'name', c.name))
ORDER BY c.code, c.id), '[]') FROM (SELECT q.id, q.code, q.number, q.issued_on, q.expires_on, k.code AS kind, k.name
FROM qualifications q JOIN qualification_types k ON k.id = q.type_id WHERE q.person_id = x.person
ORDER BY q.code, q.id LIMIT 10) c)"""
MEMBERS = page(
    f"""json_build_object('id', 'MEMBER_OF:' || x.id, 'role', CASE WHEN x.role IS NULL THEN NULL ELSE
json_build_object('code', x.role, 'name', x.zh) END, 'squad', x.squad, 'since', x.since, 'person',
json_build_object('id', 'Person:' || x.person, 'code', x.code, 'name', x.name, 'birthYear', x.birth_year,
'qualifications', json_build_object('nodes', {CERTIFICATES})))""",
    f"""SELECT m.id, {mark("p.code", "m.id")}, row_number() OVER (ORDER BY p.code, m.id) AS n, r.code AS role, r.zh,
m.squad, m.since, p.id AS person, p.code, p.name, p.birth_year FROM memberships m JOIN people p ON p.id = m.from_id
LEFT JOIN terms r ON r.list = 'role' AND r.code = m.role WHERE m.to_id = t.id ORDER BY p.code, m.id LIMIT 21""",
    20,
)
ITEMS = page(
    f"""json_build_object('id', 'Equipment:' || x.id, 'code', x.code, 'name', x.name, 'serial', x.serial,
'quantity', {AMOUNT}, 'condition', x.condition, 'inspectionDue', x.inspection_due,
'type', json_build_object('code', x.kind, 'name', x.kind_name))""",
    f"""SELECT e.id, {mark("e.code", "e.id")}, row_number() OVER (ORDER BY e.code, e.id) AS n, e.code, e.name,
e.serial, e.quantity, e.condition, e.inspection_due, k.code AS kind, k.name AS kind_name FROM equipment e
JOIN equipment_types k ON k.id = e.type_id WHERE e.team_id = t.id ORDER BY e.code, e.id LIMIT 41""",
    40,
)
TEAM = f"""SELECT json_build_object('team', json_build_object('id', 'Team:' || t.id, 'code', t.code, 'name', t.name,
'force', t.force, 'lifecycle', t.lifecycle, 'readiness', json_build_object({LEVEL.format("t")}),
'base', CASE WHEN b.id IS NULL THEN NULL ELSE
json_build_object('id', 'Base:' || b.id, 'code', b.code, 'name', b.name) END,
'members', {MEMBERS}, 'equipment', {ITEMS}))::text
FROM teams t LEFT JOIN bases b ON b.id = t.base_id WHERE t.code = ?"""


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The team."""
    return finished(on.rows(TEAM, (variables["code"],))[0][0])
