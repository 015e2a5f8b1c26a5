"""Teams counted by the district that is kept on each and by readiness."""

from benchmarks.hand.neo4j.bare import Asked
from benchmarks.hand.rows import groups

TEXT = """MATCH (t:Team) OPTIONAL MATCH (t)-[:HOME_DISTRICT]->(d)
WITH d, t.readiness AS readiness, count(*) AS n, sum(t.establishment) AS strength, count(t.establishment) AS known
RETURN d.id, d.code, d.name, readiness, n, CASE WHEN known > 0 THEN strength END
ORDER BY d.code IS NULL, d.code, d.id, readiness LIMIT 1001"""
ASKED = Asked(TEXT, groups.shaped)
