// 哪一个人缺席影响最多队伍：标准必配条目要求的岗位或资质，队里只有他一人能担任。
// Whose absence alone hits most teams: the only member in the role, or with the valid qualification, that a mandatory
// line of the team's standard asks for.
WITH '2026-09-15' AS today
MATCH (team:Team)<-[:OF_TEAM]-(:Assessment)-[:AGAINST]->(:Edition)<-[:OF_EDITION]-(line:Requirement {necessity: 'MANDATORY'})
CALL (team, line, today) {
  MATCH (line)-[:ASKS_ROLE]->(role:Term)
  MATCH (team)<-[member:MEMBER_OF {role: role.code}]-(person:Person {status: 'ACTIVE'})
  WHERE member.until IS NULL OR member.until >= today
  RETURN role.zh AS asked, collect(DISTINCT person) AS able
  UNION
  MATCH (line)-[:ASKS_QUALIFICATION]->(type:QualificationType)
  MATCH (team)<-[member:MEMBER_OF]-(person:Person {status: 'ACTIVE'})<-[:HELD_BY]-(held:Qualification)
        -[:OF_TYPE]->(:QualificationType)-[:IMPLIES]->*(type)
  WHERE (member.until IS NULL OR member.until >= today)
    AND held.revoked_on IS NULL AND (held.expires_on IS NULL OR held.expires_on >= today)
  RETURN type.name AS asked, collect(DISTINCT person) AS able
}
WITH team, asked, able
WHERE size(able) = 1
WITH able[0] AS person, team, asked
RETURN person.code AS person, person.name AS name, count(DISTINCT team) AS teams,
       collect(DISTINCT team.code + ' ' + asked) AS alone_as
ORDER BY teams DESC, size(alone_as) DESC, person
LIMIT 20
