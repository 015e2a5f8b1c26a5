// 哪些队伍一起训练过：一队组织的演练，另一队的人参加了。
// Which teams have trained together: an exercise by one that members of another attended.
MATCH (host:Team)<-[:BY]-(exercise:Exercise)-[:ATTENDED_BY]->(person:Person)-[:MEMBER_OF]->(guest:Team)
WHERE guest <> host
RETURN host.code AS host, guest.code AS guest, count(DISTINCT exercise) AS exercises,
       count(DISTINCT person) AS people, max(exercise.on) AS last
ORDER BY exercises DESC, host, guest
LIMIT 20
