"""What lies near a place: found, put in order and measured alike on every store, and as plain reckoning has it."""

from math import asin, cos, radians, sin, sqrt
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph.model.identity import node_id
from graph.model.places import FARTHEST, circle, metres, point, square
from graph.model.values import MILLION
from graph.ports.filters import All, Away, Compare, Matches, Near, Not, Op, Param, Related
from graph.ports.store import Store
from graph.ports.walk import Cursor, Edges, Listing, Metres, Node, Order, Page, Total, Value, Walk
from graph.ports.write import Create, Update
from graph.search.wanted import wanted
from tests.contract.asking import ask, found
from tests.contract.conftest import NOW
from tests.contract.stores import Registry

C = Param("circle")
BASE, TEAM = Away(C), Away(C, (("base",),))
EQUIPMENT = Away(C, (("base",), ("team", "base")))
Place = tuple[int, int]


def spread() -> dict[str, Place]:
    """Bases all over the earth, the closer to a few spots the more, poles and the line of longitudes among them."""
    spots = [(22_540_000, 114_050_000), (90 * MILLION, 0), (-90 * MILLION, 5), (0, 180 * MILLION)]
    spots += [(64, -180 * MILLION)]
    spots += [(-17_000_000, 179_999_000), (89_999_900, 12 * MILLION), (0, 0), (45_000_000, -90_000_000)]
    held = {}
    for number in range(180):
        latitude, longitude = spots[number % len(spots)]
        off = 7 ** (number // len(spots)) % 1_999_993
        latitude = max(-90 * MILLION, min(90 * MILLION, latitude + (off if number % 2 else -off)))
        longitude = (longitude + off * (number % 5 - 2) + 180 * MILLION) % (360 * MILLION) - 180 * MILLION
        held[f"B-{number:03}"] = (latitude, longitude)
    return held


PLACES = spread()


def bases() -> list[dict[str, Any]]:
    return [
        {
            "id": node_id("Base", code),
            "code": code,
            "name": "站",
            "kind": "STATION",
            "latitude": north,
            "longitude": east,
        }
        for code, (north, east) in PLACES.items()
    ]


def base(code: str, name: str) -> dict[str, Any]:
    return {"id": node_id("Base", code), "code": code, "name": name, "kind": "STATION"}


def team(code: str, base: str | None) -> dict[str, Any]:
    row = {"id": node_id("Team", code), "code": code, "name": f"队{code}", "force": "SOCIAL", "lifecycle": "ACTIVE"}
    return row | {"base": base and node_id("Base", base)}


def item(code: str, **held: str) -> dict[str, Any]:
    row = {"id": node_id("Equipment", code), "code": code, "type": node_id("EquipmentType", "pump"), "quantity": 1}
    return row | {field: node_id(field.capitalize(), key) for field, key in held.items()}


async def put(store: Store, *writes: Any) -> None:
    async with store.work(NOW) as work:
        await work.write(*writes)
        await work.commit()


def listed(label: str, away: Away, first: Param, after: tuple[Param, ...] | None = None) -> Walk:
    parts = (Cursor("cursor"), Metres("metres", away), Node("node", (Value("code", "code"),)))
    shown = (Edges("edges", parts), Total("total"))
    return Walk("near", label, Listing(shown, Page(first, after), Near(away), (Order("", by=away),)))


async def near(store: Store, label: str, away: Away, place: Place, within: int) -> list[tuple[str, int]]:
    """Codes and metres, in the order they are told."""
    answer = await ask(store, listed(label, away, Param("all")), circle=circle(*place, within))
    assert answer["total"] == len(answer["edges"])
    return [(edge["node"]["code"], edge["metres"]) for edge in answer["edges"]]


def great_circle(one: Place, other: Place) -> float:
    """Metres between two places by the haversine formula."""
    up, over = (radians((other[axis] - one[axis]) / MILLION) for axis in (0, 1))
    latitudes = cos(radians(one[0] / MILLION)) * cos(radians(other[0] / MILLION))
    return 2 * 6_371_008.8 * asin(min(1.0, sqrt(sin(up / 2) ** 2 + latitudes * sin(over / 2) ** 2)))


ANYWHERE = st.tuples(st.integers(-90 * MILLION, 90 * MILLION), st.integers(-180 * MILLION, 180 * MILLION))
SOMEWHERE = st.sampled_from(sorted(PLACES.values()))
DISTANCES = st.sampled_from([1, 50, 3_000, 20_000, 150_000, 2_000_000]) | st.integers(1, FARTHEST)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=ANYWHERE | SOMEWHERE, within=DISTANCES)
@example(place=(90 * MILLION, 0), within=20_000)
@example(place=(0, 180 * MILLION), within=20_000)
@example(place=(0, -180 * MILLION), within=20_000)
@example(place=(0, 0), within=FARTHEST)
async def test_what_is_near_is_what_plain_reckoning_finds(
    empty: Registry, kept: list[Store], place: Place, within: int
) -> None:
    if not kept:
        await put(empty.store, Create("Base", bases()))
        kept.append(empty.store)
    told = await near(kept[0], "Base", BASE, place, within)
    middle, rim = point(*place), circle(*place, within).most
    squares = {code: square(point(*held), middle) for code, held in PLACES.items()}
    wanted_ = sorted((one, node_id("Base", code), code) for code, one in squares.items() if one <= rim)
    assert told == [(code, metres(one)) for one, _, code in wanted_]
    for code, far in told:
        assert abs(far - great_circle(place, PLACES[code])) <= 1
        assert far <= within + 1
    assert {code for code, held in PLACES.items() if great_circle(place, held) < within - 1} <= {
        code for code, _ in told
    }


async def test_teams_are_near_by_their_bases_and_equipment_by_where_it_is(empty: Registry) -> None:
    pump = {"id": node_id("EquipmentType", "pump"), "code": "pump", "name": "泵", "unit": "PIECE"}
    await put(
        empty.store,
        Create("Base", [*bases(), base("B-X", "无坐标")]),
        Create("EquipmentType", [pump]),
        Create("Team", [team("T-1", "B-000"), team("T-2", "B-009"), team("T-3", None), team("T-4", "B-X")]),
        Create(
            "Equipment",
            [
                item("E-1", base="B-000"),
                item("E-2", team="T-2"),
                item("E-3", team="T-3"),
                item("E-4", base="B-X"),
                item("E-5", base="B-005", team="T-1"),
                item("E-6", base="B-X", team="T-1"),
            ],
        ),
    )
    place = PLACES["B-000"]
    far = metres(square(point(*place), point(*PLACES["B-009"])))
    assert 0 < far < 50
    assert await near(empty.store, "Team", TEAM, place, 1_000) == [("T-1", 0), ("T-2", far)]
    assert sorted(await near(empty.store, "Equipment", EQUIPMENT, place, 1_000)) == [
        ("E-1", 0),
        ("E-2", far),
        ("E-6", 0),
    ]
    both = All((Near(TEAM), Compare("code", Op.GT, Param("x"))))
    held = {"circle": circle(*place, 1_000), "x": "T-1", "text": wanted("队")}
    assert await found(empty.store, "Team", both, held) == ["T-2"]
    assert await found(empty.store, "Team", All((Matches(Param("text")), Not(Near(TEAM)))), held) == ["T-3", "T-4"]
    assert await found(empty.store, "Base", Related("teams", Near(TEAM)), held) == ["B-000", "B-009"]


async def test_a_base_that_moves_or_loses_its_place_is_found_where_it_is_now(empty: Registry) -> None:
    await put(empty.store, Create("Base", bases()))
    one = node_id("Base", "B-000")
    assert ("B-000", 0) in await near(empty.store, "Base", BASE, PLACES["B-000"], 1)
    await put(empty.store, Update("Base", [{"id": one, "latitude": 0, "longitude": 10 * MILLION}]))
    assert await near(empty.store, "Base", BASE, (0, 10 * MILLION), 1) == [("B-000", 0)]
    await put(empty.store, Update("Base", [{"id": one, "longitude": None}]))
    assert await near(empty.store, "Base", BASE, (0, 10 * MILLION), 1) == []


async def test_pages_go_on_from_their_cursors_ties_by_id(empty: Registry) -> None:
    await put(
        empty.store,
        Create("Base", bases()),
        Create("Team", [team(f"T-{n:02}", f"B-{n % 4 * 9:03}") for n in range(30)]),
    )
    walk = listed("Team", TEAM, Param("first"))
    held: dict[str, Any] = {"circle": circle(*PLACES["B-000"], FARTHEST), "first": 7}
    told: list[str] = []
    while page := (await ask(empty.store, walk, **held))["edges"]:
        told += [edge["node"]["code"] for edge in page]
        walk = listed("Team", TEAM, Param("first"), (Param("far"), Param("id")))
        held["far"], held["id"] = orjson.loads(page[-1]["cursor"])
    assert told == [code for code, _ in await near(empty.store, "Team", TEAM, PLACES["B-000"], FARTHEST)]
    assert len(told) == 30


async def test_what_is_no_place_is_refused(store: Store) -> None:
    with pytest.raises(KeyError, match="Organisation is no place"):
        await found(store, "Organisation", Near(BASE), {"circle": circle(0, 0, 1)})
    with pytest.raises(KeyError, match="leads to many"):
        await found(store, "Region", Near(Away(C, (("bases",),))), {"circle": circle(0, 0, 1)})
