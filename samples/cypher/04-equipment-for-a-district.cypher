// 哪些可用装备能到青岚区：服务该区（或其上级、下级区划）的队伍持有或借入的完好装备，按类别合计。
// What usable equipment reaches the district: serviceable, held by or lent to teams that serve it, by type.
WITH '2026-09-15' AS today
MATCH (district:Region {code: '990103'})
MATCH (team:Team)-[:SERVES]->(area:Region)
WHERE team.lifecycle = 'ACTIVE'
  AND (EXISTS { (area)-[:PART_OF]->*(district) } OR EXISTS { (district)-[:PART_OF]->+(area) })
WITH DISTINCT team, today
MATCH (item:Equipment {condition: 'SERVICEABLE'})-[:HELD_BY|ON_LOAN_TO]->(team)
WHERE (item.expires_on IS NULL OR item.expires_on >= today)
  AND (item.inspection_due IS NULL OR item.inspection_due >= today)
WITH DISTINCT item
MATCH (item)-[:OF_TYPE]->(type:EquipmentType)
RETURN type.code AS type, type.name AS name, sum(item.quantity) / 1000000.0 AS amount, count(item) AS rows
ORDER BY amount DESC, type
LIMIT 20
