"""The team with its members, their certificates, and its equipment, by four statements in one state."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from benchmarks.hand.plain import Plain
from benchmarks.hand.rows.page import Values, amount, answered, cursor, page

LEVEL = "readiness, is_stale, is_incomplete"
ONE_TEAM = f"""SELECT t.id, t.code, t.name, t.force, t.lifecycle, {LEVEL}, b.id, b.code, b.name
FROM teams t LEFT JOIN bases b ON b.id = t.base_id WHERE t.code = ?"""
MEMBERS = """SELECT m.id, r.code, r.zh, m.squad, m.since, p.id, p.code, p.name, p.birth_year
FROM memberships m JOIN people p ON p.id = m.from_id LEFT JOIN terms r ON r.list = 'role' AND r.code = m.role
WHERE m.to_id = ? ORDER BY p.code, m.id LIMIT 21"""
CERTIFICATES = """SELECT q.person_id, q.id, q.number, q.issued_on, q.expires_on, k.code, k.name FROM qualifications q
JOIN qualification_types k ON k.id = q.type_id WHERE q.person_id {among}
ORDER BY q.person_id, q.code, q.id"""
ITEMS = """SELECT e.id, e.code, e.name, e.serial, e.quantity, e.condition, e.inspection_due, k.code, k.name
FROM equipment e JOIN equipment_types k ON k.id = e.type_id WHERE e.team_id = ? ORDER BY e.code, e.id LIMIT 41"""


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The team with its members, their certificates, and its equipment."""
    on.do(on.one_state)
    found = on.rows(ONE_TEAM, (variables["code"],))[0]
    members = on.rows(MEMBERS, (found[0],))
    among, people = on.listed([row[5] for row in members[:20]])
    certificates = defaultdict(list)
    for row in on.rows(CERTIFICATES.format(among=among), (people,)):
        certificates[row[0]].append(row[1:])
    items = on.rows(ITEMS, (found[0],))
    on.do("ROLLBACK")
    return shaped(found, [(*row, certificates[row[5]][:10]) for row in members], items)


def shaped(found: Values, members: Sequence[Values], items: Sequence[Values]) -> bytes:
    """The answer; a member's last value is its certificates."""
    told = {
        "id": f"Team:{found[0]}",
        "code": found[1],
        "name": found[2],
        "force": found[3],
        "lifecycle": found[4],
        "readiness": {"level": found[5], "stale": bool(found[6]), "incomplete": bool(found[7])},
        "base": None if found[8] is None else {"id": f"Base:{found[8]}", "code": found[9], "name": found[10]},
        "members": page([_member(row) for row in members[:20]], len(members) > 20),
        "equipment": page([_item(row) for row in items[:40]], len(items) > 40),
    }
    return answered("team", told)


def _member(row: Values) -> dict[str, Any]:
    return {
        "cursor": cursor(row[6], row[0]),
        "node": {
            "id": f"MEMBER_OF:{row[0]}",
            "role": None if row[1] is None else {"code": row[1], "name": row[2]},
            "squad": row[3],
            "since": row[4],
            "person": {
                "id": f"Person:{row[5]}",
                "code": row[6],
                "name": row[7],
                "birthYear": row[8],
                "qualifications": {"nodes": [_certificate(one) for one in row[9]]},
            },
        },
    }


def _certificate(row: Values) -> dict[str, Any]:
    return {
        "id": f"Qualification:{row[0]}",
        "number": row[1],
        "issuedOn": row[2],
        "expiresOn": row[3],
        "type": {"code": row[4], "name": row[5]},
    }


def _item(row: Values) -> dict[str, Any]:
    return {
        "cursor": cursor(row[1], row[0]),
        "node": {
            "id": f"Equipment:{row[0]}",
            "code": row[1],
            "name": row[2],
            "serial": row[3],
            "quantity": amount(row[4]),
            "condition": row[5],
            "inspectionDue": row[6],
            "type": {"code": row[7], "name": row[8]},
        },
    }
