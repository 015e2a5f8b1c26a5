// 谁指挥枫坪森林消防中队的每个人，一直到最上面？
// Who commands each person of the Fengping forest-fire company, up to the top?
MATCH (team:Team {code: 'QL-FF-04'})<-[:MEMBER_OF]-(person:Person)
MATCH chain = (person)-[:REPORTS_TO]->*(top:Person)
WHERE NOT EXISTS { (top)-[:REPORTS_TO]->() }
RETURN person.code AS person, person.name AS name, [one IN tail(nodes(chain)) | one.name] AS commanded_by
ORDER BY size(commanded_by), person
