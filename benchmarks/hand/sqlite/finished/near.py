"""Teams near a point, as one statement, in which the driver's connection has a function `metres`."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.rows.near import around
from benchmarks.hand.sqlite.finished.page import TRUE, page

TWENTY = page(
    f"""SELECT json_object('cursor', x.mark, 'distanceMetres', metres(x.squared), 'node', json_object(
'id', 'Team:' || t.id, 'code', t.code, 'name', t.name, 'force', t.force, 'dutyPhone', t.duty_phone,
'readiness', json_object('level', t.readiness, 'stale', {TRUE.format("t.is_stale")},
'incomplete', {TRUE.format("t.is_incomplete")}),
'base', json_object('id', 'Base:' || b.id, 'code', b.code, 'name', b.name))) AS edge, x.mark, x.n FROM (
SELECT t.id, o.squared, json_array(o.squared, t.id) AS mark, row_number() OVER (ORDER BY o.squared, t.id) AS n FROM (
SELECT id, (x - ?) * (x - ?) + (y - ?) * (y - ?) + (z - ?) * (z - ?) AS squared FROM bases_points
WHERE latitude BETWEEN ? AND ? AND (longitude BETWEEN ? AND ? OR longitude BETWEEN ? AND ?)) o
JOIN teams t ON t.base_id = o.id WHERE o.squared <= ? ORDER BY o.squared, t.id LIMIT 21) x
JOIN teams t ON t.id = x.id JOIN bases b ON b.id = t.base_id ORDER BY x.n""",
    20,
)
NEAR = f"SELECT json_object('teamsNear', json({TWENTY}))"


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The list."""
    there = around(variables["near"])
    middle = (there.x, there.x, there.y, there.y, there.z, there.z)
    box = (there.south, there.north, there.west, there.east, there.west2, there.east2)
    return finished(on.rows(NEAR, (*middle, *box, there.most))[0][0])
