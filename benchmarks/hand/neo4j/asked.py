"""One hand-written statement a question, its rows as nested lists: shaped as Muster answers, or as they come."""

from typing import Any

import orjson

from benchmarks.hand.neo4j.bare import Answers, Bare
from benchmarks.hand.rows import shaped_team, shaped_teams

CERTIFICATES = """COLLECT { MATCH (p)<-[:HELD_BY]-(q:Qualification)-[:OF_TYPE]->(k) WITH q, k ORDER BY q.code, q.id
LIMIT 10 RETURN [q.id, q.number, q.issued_on, q.expires_on, k.code, k.name] }"""
TEAM = f"""MATCH (t:Team {{code: $code}}) OPTIONAL MATCH (t)-[:STATIONED_AT]->(b) RETURN [t.id, t.code, t.name, t.force,
t.lifecycle, t.readiness, t.is_stale, t.is_incomplete, b.id, b.code, b.name],
COLLECT {{ MATCH (t)<-[m:MEMBER_OF]-(p) WITH m, p ORDER BY p.code, m.id LIMIT 21
OPTIONAL MATCH (r:Term {{list: 'role', code: m.role}}) WITH m, p, r ORDER BY p.code, m.id
RETURN [m.id, r.code, r.zh, m.squad, m.since, p.id, p.code, p.name, p.birth_year, {CERTIFICATES}] }},
COLLECT {{ MATCH (t)<-[:HELD_BY]-(e:Equipment) WITH e ORDER BY e.code, e.id LIMIT 41
MATCH (e)-[:OF_TYPE]->(k) WITH e, k ORDER BY e.code, e.id
RETURN [e.id, e.code, e.name, e.serial, e.quantity, e.condition, e.inspection_due, k.code, k.name] }}"""
TEAMS = """MATCH (:Region {code: $region})<-[:PART_OF*0..]-(r:Region)<-[:HOME_REGION]-(t:Team {force: $force})
WITH DISTINCT t ORDER BY t.code, t.id LIMIT 51
RETURN t.id, t.code, t.name, t.lifecycle, t.duty_state, t.duty_phone, t.readiness, t.is_stale, t.is_incomplete,
t.has_unmet_critical ORDER BY t.code, t.id"""


async def team(on: Bare, variables: dict[str, Any]) -> bytes:
    """The team with its members, their certificates, and its equipment."""
    found, members, items = (await on.rows(TEAM, variables))[0]
    return shaped_team(found, members, items)


async def teams(on: Bare, variables: dict[str, Any]) -> bytes:
    """Fifty teams of a force in a region, with their readiness."""
    return shaped_teams(await on.rows(TEAMS, variables))


async def raw_team(on: Bare, variables: dict[str, Any]) -> bytes:
    """The rows as they come."""
    return orjson.dumps(await on.rows(TEAM, variables))


async def raw_teams(on: Bare, variables: dict[str, Any]) -> bytes:
    """The rows as they come."""
    return orjson.dumps(await on.rows(TEAMS, variables))


SHAPED: Answers = {"team": team, "teams": teams}
RAW: Answers = {"team": raw_team, "teams": raw_teams}
