"""The filter that opens a cell: a `where` of teams that finds those that are counted in it."""

from collections.abc import Mapping, Sequence

from graph.model.requirements import Level
from schema.tables.headings import Heading
from schema.tables.opening import Regions, Where, both, same

FIELDS = {"FORCE": "force", "FAMILY": "family", "SPECIALITY": "speciality", "CAPABILITY": "capability"}
HELD = {"STANDARD": "standard", "GRADE": "grade"}


def opened(asked: Where | None, sides: Sequence[tuple[str, Heading]], regions: Regions) -> Where:
    """The teams that fit what was asked and lie under all these headings."""
    parts = [_side(name, of.value, regions) for name, of in sides if name not in HELD]
    held = {name: of.value for name, of in sides if name in HELD}
    return both(asked, *parts, _held(held) if held else None)


def at(level: Level) -> Where:
    """The teams at a level."""
    if level is Level.NOT_ASSESSED:
        return {"or": [{"readiness": {"eq": level.value}}, {"readiness": {"isNull": True}}]}
    return {"readiness": {"eq": level.value}}


def _side(name: str, value: str | None, regions: Regions) -> Where:
    return regions.home(value) if name == "REGION" else {FIELDS[name]: same(value)}


def _held(sides: Mapping[str, str | None]) -> Where:
    """Standard and grade are those of one and the same relation; a team held to nothing has neither."""
    nothing: Where = {"heldTo": {"none": {}}}
    if "STANDARD" in sides and sides["STANDARD"] is None:
        return nothing
    inner = {
        field: same(sides[name]) for name, field in (("STANDARD", "standard"), ("GRADE", "grade")) if name in sides
    }
    some: Where = {"heldTo": {"some": inner}}
    return {"or": [nothing, some]} if sides == {"GRADE": None} else some
