// The facts of many teams ($people, $exercises: or none of them; $types: units of these, null: of all) and, where a standard pools, of the teams below them; the last of a row is what it is sorted by.
UNWIND $teams AS id
MATCH (team:Team {id: id})
WITH collect(DISTINCT team) AS teams
CALL (teams) {
  UNWIND teams AS t
  RETURN collect([t.id, t.code, t.name, t.force, t.lifecycle, t.establishment, t.squads, t.shifts, t.sites,
    t.confirmed_at, t.id]) AS told
}
CALL (teams) {
  UNWIND teams AS t
  MATCH (t)-[r:HELD_TO]->(s)
  RETURN collect([t.id, s.code, r.grade, r.pools, s.code]) AS held_to
}
CALL (teams) {
  UNWIND teams AS t
  WITH t WHERE EXISTS { (t)-[r:HELD_TO WHERE r.pools]->() }
  MATCH (t)<-[:PART_OF]-+(p)
  WHERE p <> t
  RETURN collect(DISTINCT [t.id, p.id, p.lifecycle, p.id]) AS parts, collect(DISTINCT p) AS below
}
CALL (teams) {
  UNWIND teams AS t
  MATCH (t)-[:HAS_TASK]->(term)
  RETURN collect([t.id, term.code, term.code]) AS tasks
}
CALL (teams) {
  UNWIND teams AS t
  MATCH (t)-[r:MEASURED]->(term)
  RETURN collect([t.id, term.code, r.value, r.`on`, r.id]) AS measured
}
CALL (teams, below) {
  UNWIND teams + below AS t
  RETURN collect(DISTINCT t) AS scope
}
CALL (scope) {
  UNWIND scope AS t
  WITH t WHERE $people
  MATCH (t)<-[r:MEMBER_OF]-(p)
  RETURN collect([t.id, p.id, r.role, r.since, r.until, r.id]) AS memberships, collect(DISTINCT p) AS persons
}
CALL (persons) {
  UNWIND persons AS p
  RETURN collect([p.id, p.code, p.name, p.status, p.birth_year, p.measures, p.id]) AS people
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
CALL (scope) {
  UNWIND scope AS t
  MATCH (t)<-[:HELD_BY|ON_LOAN_TO]-(u:Equipment)
  WHERE $types IS NULL OR EXISTS { (u)-[:OF_TYPE]->(k WHERE k.code IN $types) }
  RETURN collect(DISTINCT u) AS held
}
CALL (held) {
  UNWIND held AS u
  MATCH (u)-[:OF_TYPE]->(k)
  RETURN collect([u.id, u.code, k.code, u.quantity, head([(u)-[:HELD_BY]->(t) | t.id]), u.condition,
    u.inspection_due, u.expires_on, u.measures, u.id]) AS units
}
CALL (held) {
  UNWIND held AS u
  MATCH (u)-[r:ON_LOAN_TO]->(t)
  RETURN collect([u.id, t.id, r.since, r.until, r.id]) AS loans
}
CALL (scope, persons) {
  UNWIND scope + persons AS one
  WITH one WHERE $exercises
  MATCH (one)<-[:BY|ATTENDED_BY]-(x:Exercise)
  RETURN collect(DISTINCT x) AS drills
}
CALL (drills) {
  UNWIND drills AS x
  RETURN collect([x.id, x.kind, x.`on`, x.hours, x.passed, head([(x)-[:BY]->(t) | t.id]), x.id]) AS exercises
}
CALL (drills) {
  UNWIND drills AS x
  MATCH (x)-[:ATTENDED_BY]->(p)
  RETURN collect([x.id, p.id, p.id]) AS attended
}
RETURN told, held_to, parts, tasks, measured, memberships, people, absences, qualifications, units, loans, exercises,
  attended
