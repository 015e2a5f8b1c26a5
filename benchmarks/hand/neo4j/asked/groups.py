"""Teams counted by district and readiness: the regions that teams are at home in are climbed from, each once."""

from benchmarks.hand.neo4j.bare import Asked
from benchmarks.hand.rows import groups

TEXT = """MATCH (t:Team) OPTIONAL MATCH (t)-[:HOME_REGION]->(r)
WITH r, t.readiness AS readiness, count(*) AS n, sum(t.establishment) AS strength, count(t.establishment) AS known
WITH r, collect([readiness, n, strength, known]) AS levels
WITH levels, head(COLLECT { MATCH (r)-[:PART_OF*0..]->(d:Region {level: $level}) RETURN d LIMIT 1 }) AS d
UNWIND levels AS one WITH d, one[0] AS readiness, sum(one[1]) AS n, sum(one[2]) AS strength, sum(one[3]) AS known
RETURN d.id, d.code, d.name, readiness, n, CASE WHEN known > 0 THEN strength END
ORDER BY d.code IS NULL, d.code, d.id, readiness LIMIT 1001"""
ASKED = Asked(TEXT, groups.shaped)
