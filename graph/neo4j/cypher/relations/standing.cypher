// Who stands in for whom around some people and those with a role in some teams; the last of a fact is what it is sorted by.
CALL () {
  UNWIND $people AS id
  MATCH (p:Person {id: id})
  RETURN p
  UNION
  UNWIND $teams AS id
  MATCH (t:Team {id: id})<-[r:MEMBER_OF]-(p)
  WHERE $roles IS NULL OR r.role IN $roles
  RETURN p
}
WITH collect(p) AS asked
CALL (asked) {
  UNWIND asked AS a
  MATCH path = (a)<-[:STANDS_IN_FOR*0..5]-(p)
  WHERE length(path) <= $depth
  WITH p, min(length(path)) AS step
  RETURN collect(p) AS persons, collect(CASE WHEN step < $depth THEN p END) AS inside
}
CALL (inside) {
  UNWIND inside AS a
  MATCH (a)<-[r:STANDS_IN_FOR]-(p)
  RETURN collect([p.id, a.id, r.order]) AS relations
}
CALL (persons) {
  UNWIND persons AS p
  RETURN collect([p.id, p.code, p.name, p.status, p.birth_year, p.measures]) AS people
}
CALL (persons) {
  UNWIND persons AS p
  MATCH (p)-[r:MEMBER_OF]->(t)
  RETURN collect([p.id, t.id, r.role, r.since, r.until, r.id]) AS memberships
}
CALL (persons) {
  UNWIND persons AS p
  MATCH (p)<-[:OF]-(a:Absence)
  RETURN collect([p.id, a.kind, a.since, a.until, a.id]) AS absences
}
CALL (persons) {
  UNWIND persons AS p
  MATCH (p)<-[:HELD_BY]-(q:Qualification)-[:OF_TYPE]->(k)
  RETURN collect([p.id, q.id, k.code, q.issued_on, q.expires_on, q.revoked_on, q.id]) AS qualifications
}
RETURN relations, people, memberships, absences, qualifications
