"""Teams near a point: the box by the index of latitudes, then the distance."""

from dataclasses import asdict
from typing import Any

from benchmarks.hand.neo4j.bare import Asked
from benchmarks.hand.rows import near

TEXT = """MATCH (b:Base) WHERE b.latitude >= $south AND b.latitude <= $north
AND ($west <= b.longitude <= $east OR $west2 <= b.longitude <= $east2)
WITH b, (b._x - $x) * (b._x - $x) + (b._y - $y) * (b._y - $y) + (b._z - $z) * (b._z - $z) AS squared
WHERE squared <= $most MATCH (t:Team)-[:STATIONED_AT]->(b) WITH t, b, squared ORDER BY squared, t.id LIMIT 21
RETURN squared, t.id, t.code, t.name, t.force, t.duty_phone, t.readiness, t.is_stale, t.is_incomplete,
b.id, b.code, b.name ORDER BY squared, t.id"""


def given(variables: dict[str, Any]) -> dict[str, Any]:
    """The circle and the box around it."""
    return asdict(near.around(variables["near"]))


ASKED = Asked(TEXT, near.shaped, given)
