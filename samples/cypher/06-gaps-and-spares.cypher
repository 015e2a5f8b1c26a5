// 全部装备缺口按类别合计，以及仓库里（不属于任何队伍）可以补上的完好数量。
// All equipment gaps by type, and what depots hold (of no team) that would fill them.
MATCH (gap:Gap)-[:FOR_TYPE]->(type:EquipmentType), (gap)-[:OF_TEAM]->(team:Team)
WITH type, sum(gap.short_millionths) / 1000000.0 AS short, count(DISTINCT team) AS teams
OPTIONAL MATCH (item:Equipment {condition: 'SERVICEABLE'})-[:OF_TYPE]->(:EquipmentType)-[:KIND_OF]->*(type)
WHERE NOT EXISTS { (item)-[:HELD_BY]->() } AND NOT EXISTS { (item)-[:ON_LOAN_TO]->() }
RETURN type.code AS type, type.name AS name, short, teams, coalesce(sum(item.quantity), 0) / 1000000.0 AS in_depots
ORDER BY short DESC, type
LIMIT 20
