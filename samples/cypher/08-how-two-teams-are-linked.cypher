// 两支队伍之间最短的联系：经过人员、单位、驻地或区划。
// The shortest ties between two teams: by people, organisations, bases or regions.
MATCH (one:Team {code: 'QL-FF-04'})
MATCH (other:Team {code: 'QL-AV-01'})
MATCH path = allShortestPaths(
  (one)-[:MEMBER_OF|REPORTS_TO|PART_OF|RUN_BY|OVERSEEN_BY|SPONSORED_BY|STATIONED_AT|SERVES|HOME_REGION*..8]-(other)
)
RETURN length(path) AS steps,
       [node IN nodes(path) | labels(node)[0] + ' ' + coalesce(node.name, node.code)] AS through,
       [tie IN relationships(path) | type(tie)] AS ties
ORDER BY steps, through, ties
LIMIT 10
