"""The regions of a level with their places, and a circle around all of them."""

from dataclasses import dataclass
from typing import Any

from graph.model.places import FARTHEST, metres, point, square
from graph.ports.filters import All, Compare, Filter, Op, Param, Within
from graph.ports.store import Store
from graph.ports.walk import Hole, Listing, Nodes, Order, Page, Total, Walk
from planning.travel import Spot
from schema.dispatch.asked import Around
from schema.dispatch.looking import prepared
from schema.dispatch.on_duty import NAMED

OF_LEVEL: Filter = Compare("level", Op.EQ, Param("level"))
BELOW: Filter = All((OF_LEVEL, Within("part_of", "code", Param("regions"))))
PARTS = (Nodes("nodes", (Hole("row", 0, ("id", "latitude", "longitude")),)), Total("count"))


@dataclass(frozen=True, slots=True)
class Regions:
    """The first of them by code: ids with their places, ids of those without one; and how many there are in all."""

    placed: tuple[tuple[str, Spot], ...]
    unplaced: tuple[str, ...]
    count: int


async def regions(store: Store, level: str, below: str | None, most: int) -> Regions | None:
    """The regions of a level, where it is said that are or lie below one; None where there is no such one."""
    values = {"level": level, "most": most, "regions": [below], "code": below}
    if below is None:
        found = await store.ask(prepared(store, _walk(OF_LEVEL)), values)
    else:
        asked = [(prepared(store, one), values) for one in (NAMED, _walk(BELOW))]
        named, found = await store.ask_all(asked)
        if named is None:
            return None
    rows: list[list[Any]] = [node["row"] for node in found["nodes"]]
    return Regions(
        tuple((id, Spot(north, east)) for id, north, east in rows if north is not None and east is not None),
        tuple(id for id, north, east in rows if north is None or east is None),
        found["count"],
    )


def around(places: tuple[tuple[str, Spot], ...], reach: int) -> Around:
    """A circle that holds whatever is within reach, in metres, of any of these places."""
    norths, easts = ([getattr(spot, name) for _, spot in places] for name in ("latitude", "longitude"))
    middle = Spot((min(norths) + max(norths)) // 2, (min(easts) + max(easts)) // 2)
    centre = point(middle.latitude, middle.longitude)
    farthest = max(metres(square(centre, point(spot.latitude, spot.longitude))) for _, spot in places)
    return Around(middle, min(farthest + reach + 1, FARTHEST), ())


def _walk(where: Filter) -> Walk:
    listing = Listing(PARTS, Page(Param("most")), where, (Order("code"),))
    return Walk("coverage-regions", "Region", listing, has_holes=True)
