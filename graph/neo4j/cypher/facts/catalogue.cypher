// What all teams share: the types of equipment and of qualification.
RETURN
  COLLECT {
    MATCH (k:EquipmentType)
    WHERE k.code IS NOT NULL
    RETURN [k.code, k.unit, head([(k)-[:KIND_OF]->(above) | above.code]), k.demands, k.specifications, k.name,
      k.name_en]
  } AS equipment,
  COLLECT {
    MATCH (k:EquipmentType)-[r:SUBSTITUTES_FOR]->(other)
    RETURN [k.code, other.code, r.ratio]
  } AS substitutes,
  COLLECT {
    MATCH (k:QualificationType)
    WHERE k.code IS NOT NULL
    RETURN [k.code, k.name, k.name_en]
  } AS qualifications,
  COLLECT {
    MATCH (k:QualificationType)-[:IMPLIES]->(other)
    RETURN [k.code, other.code]
  } AS implied
