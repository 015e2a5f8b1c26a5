// 各主管单位所管的队伍里，有多少还没有达到一、二级，被哪些关键条目卡住？
// Of the teams that each organisation oversees: how many are below R2, and which critical lines hold them down?
MATCH (bureau:Organisation)<-[:OVERSEEN_BY]-(team:Team)
OPTIONAL MATCH (team)<-[:OF_TEAM]-(gap:Gap {critical: true})-[:OF_REQUIREMENT]->(line:Requirement)
WITH bureau, team, collect(DISTINCT line.name) AS held_down_by
RETURN bureau.code AS bureau, bureau.name AS name, count(team) AS teams,
       count(CASE WHEN team.readiness IN ['R3', 'R4'] THEN 1 END) AS below_r2,
       count(CASE WHEN team.readiness = 'NOT_ASSESSED' THEN 1 END) AS not_assessed,
       reduce(all = [], lines IN collect(held_down_by) | all + [one IN lines WHERE NOT one IN all])[..5] AS critical_lines
ORDER BY below_r2 DESC, bureau
