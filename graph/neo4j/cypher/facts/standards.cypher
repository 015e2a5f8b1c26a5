// All standards with their editions and lines; the order is made by who asks.
CALL () {
  MATCH (s:Standard)
  WHERE s.code IS NOT NULL
  RETURN collect([s.id, s.code, s.title, s.title_en, s.issuer]) AS standards
}
CALL () {
  MATCH (s:Standard)-[:SUPERSEDES]->(other)
  RETURN collect([s.id, other.code]) AS supersedes
}
CALL () {
  MATCH (e:Edition)-[:EDITION_OF]->(s)
  RETURN collect([s.id, e.id, e.version, e.status, e.effective_from, e.thresholds, e.stale_after_days, e.source,
    e.confidence]) AS editions
}
CALL () {
  MATCH (l:Requirement)-[:OF_EDITION]->(e)
  RETURN collect([e.id, l.code, l.position, l.name, l.asks, l.rule, l.condition, l.name_en, l.necessity, l.weight,
    l.critical, l.cap, l.source, l.confidence]) AS lines
}
RETURN standards, supersedes, editions, lines
