// What all teams share: the types of equipment and of qualification.
CALL () {
  MATCH (k:EquipmentType)
  WHERE k.code IS NOT NULL
  RETURN collect([k.code, k.unit, head([(k)-[:KIND_OF]->(above) | above.code]), k.demands, k.specifications, k.name,
    k.name_en]) AS equipment
}
CALL () {
  MATCH (k:EquipmentType)-[r:SUBSTITUTES_FOR]->(other)
  RETURN collect([k.code, other.code, r.ratio]) AS substitutes
}
CALL () {
  MATCH (k:QualificationType)
  WHERE k.code IS NOT NULL
  RETURN collect([k.code, k.name, k.name_en]) AS qualifications
}
CALL () {
  MATCH (k:QualificationType)-[:IMPLIES]->(other)
  RETURN collect([k.code, other.code]) AS implied
}
RETURN equipment, substitutes, qualifications, implied
