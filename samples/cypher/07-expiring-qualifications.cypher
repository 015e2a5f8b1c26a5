// 今后 90 天内到期的资质，按队伍列出；持有人没有另一张同类有效证书。
// Qualifications that expire within 90 days, by team, where the holder has no other of the type that lasts longer.
WITH '2026-09-15' AS today, toString(date('2026-09-15') + duration({days: 90})) AS horizon
MATCH (held:Qualification)-[:OF_TYPE]->(type:QualificationType), (held)-[:HELD_BY]->(person:Person)
WHERE held.expires_on >= today AND held.expires_on <= horizon AND held.revoked_on IS NULL
  AND NOT EXISTS {
    MATCH (type)<-[:OF_TYPE]-(other:Qualification)-[:HELD_BY]->(person)
    WHERE other.revoked_on IS NULL AND (other.expires_on IS NULL OR other.expires_on > held.expires_on)
  }
MATCH (person)-[member:MEMBER_OF]->(team:Team)
WHERE member.until IS NULL OR member.until >= today
RETURN team.code AS team, type.name AS qualification, min(held.expires_on) AS first, count(DISTINCT person) AS people
ORDER BY first, team, qualification
LIMIT 20
