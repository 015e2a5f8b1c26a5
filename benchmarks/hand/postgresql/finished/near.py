"""Teams near a point, as one statement."""

from typing import Any

from benchmarks.hand.plain import Plain, finished
from benchmarks.hand.postgresql.finished.page import LEVEL, page
from benchmarks.hand.rows.near import around
from graph.model.places import RADIUS

WIDE = f"{2 * RADIUS}::float8"
METRES = f"round({WIDE} * asin(least(1::float8, sqrt(x.squared::float8) / {WIDE})) / 100::float8)::bigint"
TWENTY = page(
    f"""json_build_object('id', 'Team:' || x.id, 'code', x.code, 'name', x.name, 'force', x.force,
'dutyPhone', x.duty_phone, 'readiness', json_build_object({LEVEL.format("x")}),
'base', json_build_object('id', 'Base:' || x.base, 'code', x.base_code, 'name', x.base_name))""",
    """SELECT f.n, f.mark, f.squared, t.*, b.id AS base, b.code AS base_code, b.name AS base_name FROM (
SELECT id, squared, '[' || squared || ',"' || id || '"]' AS mark, row_number() OVER (ORDER BY squared, id) AS n FROM (
SELECT t.id, o.squared FROM (
SELECT id, (x - ?) * (x - ?) + (y - ?) * (y - ?) + (z - ?) * (z - ?) AS squared FROM bases_points
WHERE latitude BETWEEN ? AND ? AND (longitude BETWEEN ? AND ? OR longitude BETWEEN ? AND ?)) o
JOIN teams t ON t.base_id = o.id WHERE o.squared <= ? ORDER BY o.squared, t.id LIMIT 21) c) f
JOIN teams t ON t.id = f.id JOIN bases b ON b.id = t.base_id""",
    20,
    f"'distanceMetres', {METRES},",
)
NEAR = f"SELECT json_build_object('teamsNear', {TWENTY})::text"


def answer(on: Plain, variables: dict[str, Any]) -> bytes:
    """The list."""
    there = around(variables["near"])
    middle = (there.x, there.x, there.y, there.y, there.z, there.z)
    box = (there.south, there.north, there.west, there.east, there.west2, there.east2)
    return finished(on.rows(NEAR, (*middle, *box, there.most))[0][0])
