"""People by text: the page by the index of words and its ranks, then their memberships, by two statements."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from benchmarks.hand.plain import Plain
from benchmarks.hand.rows.page import Values, answered, cursor, page

FOUND = """SELECT x.rank, p.id, p.code, p.name, p.status, p.birth_year FROM (
SELECT w.id, w.length + CASE WHEN {within}(w.folded, ?) > 0 THEN 0 WHEN {within}(w.folded, ?) > 0 THEN 1000000
WHEN {within}(w.folded, ?) > 0 THEN 2000000 ELSE 3000000 END AS rank FROM {matching} ORDER BY rank, w.id LIMIT 21) x
JOIN people p ON p.id = x.id ORDER BY x.rank, p.id"""
MEMBERSHIPS = """SELECT m.from_id, m.id, r.code, r.zh, m.since, t.id, t.code, t.name, t.duty_phone FROM memberships m
JOIN teams t ON t.id = m.to_id LEFT JOIN terms r ON r.list = 'role' AND r.code = m.role WHERE m.from_id {among}
ORDER BY m.from_id, t.code, m.id"""


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The people whom the text finds best, and the teams they belong to."""
    index, *kinds = on.asked(variables["text"])
    on.do(on.one_state)
    found = on.rows(FOUND.format(within=on.within, matching=on.matching), (*kinds, index))
    among, people = on.listed([row[1] for row in found[:20]])
    teams = defaultdict(list)
    for row in on.rows(MEMBERSHIPS.format(among=among), (people,)):
        teams[row[0]].append(row[1:])
    on.do("ROLLBACK")
    return shaped([(*row, teams[row[1]][:3]) for row in found])


def shaped(found: Sequence[Values]) -> bytes:
    """The answer; a person's last value is the memberships."""
    edges = [
        {
            "cursor": cursor(row[0], row[1]),
            "node": {
                "id": f"Person:{row[1]}",
                "code": row[2],
                "name": row[3],
                "status": row[4],
                "birthYear": row[5],
                "memberships": {"nodes": [_membership(one) for one in row[6]]},
            },
        }
        for row in found[:20]
    ]
    return answered("people", page(edges, len(found) > 20))


def _membership(row: Values) -> dict[str, Any]:
    return {
        "id": f"MEMBER_OF:{row[0]}",
        "role": None if row[1] is None else {"code": row[1], "name": row[2]},
        "since": row[3],
        "team": {"id": f"Team:{row[4]}", "code": row[5], "name": row[6], "dutyPhone": row[7]},
    }
