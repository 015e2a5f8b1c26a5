// 今天缺勤的人由谁代理，代理人自己在不在？
// Who stands in for those who are absent today, and is that person there?
WITH '2026-09-15' AS today
MATCH (absence:Absence)-[:OF]->(away:Person)
WHERE absence.since <= today AND (absence.until IS NULL OR absence.until >= today)
OPTIONAL MATCH (deputy:Person)-[standing:STANDS_IN_FOR]->(away)
RETURN away.code AS away, away.name AS name, absence.kind AS kind, absence.until AS until,
       standing.order AS place, deputy.name AS deputy,
       CASE WHEN deputy IS NULL THEN null
            ELSE NOT EXISTS {
              MATCH (own:Absence)-[:OF]->(deputy)
              WHERE own.since <= today AND (own.until IS NULL OR own.until >= today)
            } END AS is_there
ORDER BY away, place
