// All standards with their editions and lines; the order is made by who asks.
RETURN
  COLLECT {
    MATCH (s:Standard)
    WHERE s.code IS NOT NULL
    RETURN [s.id, s.code, s.title, s.title_en, s.issuer]
  } AS standards,
  COLLECT {
    MATCH (s:Standard)-[:SUPERSEDES]->(other)
    RETURN [s.id, other.code]
  } AS supersedes,
  COLLECT {
    MATCH (e:Edition)-[:EDITION_OF]->(s)
    RETURN [s.id, e.id, e.version, e.status, e.effective_from, e.thresholds, e.stale_after_days, e.source,
      e.confidence]
  } AS editions,
  COLLECT {
    MATCH (l:Requirement)-[:OF_EDITION]->(e)
    RETURN [e.id, l.code, l.position, l.name, l.asks, l.rule, l.condition, l.name_en, l.necessity, l.weight,
      l.critical, l.cap, l.source, l.confidence]
  } AS lines
