"""Fifty teams of a force in a region, with their readiness."""

from benchmarks.hand.neo4j.bare import Asked
from benchmarks.hand.rows import teams

TEXT = """MATCH (:Region {code: $region})<-[:PART_OF*0..]-(r:Region)<-[:HOME_REGION]-(t:Team {force: $force})
WITH DISTINCT t ORDER BY t.code, t.id LIMIT 51
RETURN t.id, t.code, t.name, t.lifecycle, t.duty_state, t.duty_phone, t.readiness, t.is_stale, t.is_incomplete,
t.has_unmet_critical ORDER BY t.code, t.id"""
ASKED = Asked(TEXT, teams.shaped)
