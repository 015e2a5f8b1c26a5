"""The team with its members, their certificates, and its equipment."""

from collections.abc import Sequence

from benchmarks.hand.neo4j.bare import Asked
from benchmarks.hand.rows import team
from benchmarks.hand.rows.page import Values

CERTIFICATES = """COLLECT { MATCH (p)<-[:HELD_BY]-(q:Qualification)-[:OF_TYPE]->(k) WITH q, k ORDER BY q.code, q.id
LIMIT 10 RETURN [q.id, q.number, q.issued_on, q.expires_on, k.code, k.name] }"""
TEXT = f"""MATCH (t:Team {{code: $code}}) OPTIONAL MATCH (t)-[:STATIONED_AT]->(b) RETURN [t.id, t.code, t.name, t.force,
t.lifecycle, t.readiness, t.is_stale, t.is_incomplete, b.id, b.code, b.name],
COLLECT {{ MATCH (t)<-[m:MEMBER_OF]-(p) WITH m, p ORDER BY p.code, m.id LIMIT 21
OPTIONAL MATCH (r:Term {{list: 'role', code: m.role}}) WITH m, p, r ORDER BY p.code, m.id
RETURN [m.id, r.code, r.zh, m.squad, m.since, p.id, p.code, p.name, p.birth_year, {CERTIFICATES}] }},
COLLECT {{ MATCH (t)<-[:HELD_BY]-(e:Equipment) WITH e ORDER BY e.code, e.id LIMIT 41
MATCH (e)-[:OF_TYPE]->(k) WITH e, k ORDER BY e.code, e.id
RETURN [e.id, e.code, e.name, e.serial, e.quantity, e.condition, e.inspection_due, k.code, k.name] }}"""


def shaped(rows: Sequence[Values]) -> bytes:
    """The answer."""
    found, members, items = rows[0]
    return team.shaped(found, members, items)


ASKED = Asked(TEXT, shaped)
