"""People by text, with the teams they belong to: by the full-text index, then ranked by what is kept of their words."""

from typing import Any

from benchmarks.hand.neo4j.bare import Asked
from benchmarks.hand.rows import people
from graph.neo4j.words import lucene
from graph.search.wanted import wanted

MEMBERSHIPS = """COLLECT { MATCH (p)-[m:MEMBER_OF]->(t) OPTIONAL MATCH (r:Term {list: 'role', code: m.role})
WITH m, t, r ORDER BY t.code, m.id LIMIT 3
RETURN [m.id, r.code, r.zh, m.since, t.id, t.code, t.name, t.duty_phone] }"""
TEXT = f"""CALL db.index.fulltext.queryNodes('ft_Person', $index) YIELD node AS p
WITH p, p._length + CASE WHEN p._folded CONTAINS $whole THEN 0 WHEN p._folded CONTAINS $beginning THEN 1000000
WHEN p._folded CONTAINS $text THEN 2000000 ELSE 3000000 END AS rank ORDER BY rank, p.id LIMIT 21
RETURN rank, p.id, p.code, p.name, p.status, p.birth_year, {MEMBERSHIPS} ORDER BY rank, p.id"""


def given(variables: dict[str, Any]) -> dict[str, Any]:
    """What the index and the ranks are asked."""
    found = wanted(variables["text"])
    return {"index": lucene(found), "whole": found.whole, "beginning": found.beginning, "text": found.text}


ASKED = Asked(TEXT, people.shaped, given)
