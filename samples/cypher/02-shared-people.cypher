// 哪些队伍共用人员？同时出动时，这些人只能去一处。
// Which teams share people? When both go, each of these can be at one place only.
WITH '2026-09-15' AS today
MATCH (one:Team)<-[first:MEMBER_OF]-(person:Person)-[second:MEMBER_OF]->(other:Team)
WHERE one.code < other.code
  AND (first.since IS NULL OR first.since <= today) AND (first.until IS NULL OR first.until >= today)
  AND (second.since IS NULL OR second.since <= today) AND (second.until IS NULL OR second.until >= today)
RETURN one.code AS one, other.code AS other, count(DISTINCT person) AS people,
       collect(DISTINCT person.name)[..5] AS some
ORDER BY people DESC, one, other
