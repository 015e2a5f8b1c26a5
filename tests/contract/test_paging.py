"""Paging by key: page after page gives the whole list, whatever is absent, equal or out of the ordinary."""

from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.declaration import Choice, Label, Model, Property, Relationship
from graph.model.identity import node_id
from graph.model.kinds import Kind
from graph.ports.filters import Param
from graph.ports.store import Store
from graph.ports.walk import (
    ByKey,
    Cursor,
    Edges,
    Listing,
    Many,
    Node,
    Order,
    Page,
    PageFact,
    PageInfo,
    Total,
    Value,
    Walk,
)
from graph.ports.write import Create, Remove
from tests.contract.conftest import OpenEmpty

BOX = Label("Box", "boxes", "箱", "box", ("code",), (Property("code", Kind.CODE, "代码", "code", required=True),))
THING = Label(
    name="Thing",
    plural="things",
    zh="物",
    en="thing",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "代码", "code", required=True),
        Property("order", Kind.TEXT, "文", "a text under a reserved word"),
        Property("size", Kind.DECIMAL, "大小", "size", indexed=True),
        Property("rank", Kind.INTEGER, "级", "rank", required=True, indexed=True),
        Property("flag", Kind.BOOLEAN, "旗", "flag"),
        Property("kind", Kind.CHOICE, "类", "kind", choices=(Choice("A", "甲", "a"), Choice("B", "乙", "b"))),
    ),
    relationships=(Relationship("IN_BOX", "box", "Box", "things", "所在箱", "box"),),
)
SMALL = Model((BOX, THING))
AT = datetime(2026, 1, 1, tzinfo=UTC)
COLUMNS = ("order", "size", "rank", "flag", "kind")

ROW = st.fixed_dictionaries(
    {
        "order": st.none() | st.text("aA\u4e2d\U00020bb7\uff0c'\" é", max_size=2),
        "size": st.none() | st.integers(-2, 2),
        "rank": st.integers(0, 2),
        "flag": st.none() | st.booleans(),
        "kind": st.sampled_from([None, "A", "B"]),
        "box": st.sampled_from([None, "1", "2", "3"]),
    }
)
ORDER = st.lists(
    st.builds(Order, st.sampled_from(COLUMNS), st.booleans()), max_size=3, unique_by=lambda one: one.property
)
INFO = PageInfo("info", (("next", PageFact.HAS_NEXT), ("before", PageFact.HAS_PREVIOUS), ("end", PageFact.END_CURSOR)))
CONNECTION = (Edges("edges", (Cursor("cursor"), Node("node", (Value("id", "id"),)))), INFO, Total("total"))


def _in_order(rows: list[dict[str, Any]], order: list[Order]) -> list[str]:
    told = sorted(rows, key=lambda row: str(row["id"]))
    for one in reversed(order):
        there = [row for row in told if row[one.property] is not None]
        there = sorted(there, key=itemgetter(one.property), reverse=one.descending)
        told = there + [row for row in told if row[one.property] is None]
    return [row["id"] for row in told]


async def _fill(store: Store, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    boxes = [{"id": node_id("Box", code), "code": code} for code in ("1", "2", "3")]
    things = [
        {**row, "id": node_id("Thing", str(n)), "code": str(n), "box": row["box"] and node_id("Box", row["box"])}
        for n, row in enumerate(rows)
    ]
    async with store.work(AT) as work:
        await work.write(Remove("Thing", await work.ids("Thing")), Remove("Box", await work.ids("Box")))
        await work.write(Create("Box", boxes), Create("Thing", things))
        await work.commit()
    return things


def _after(cursor: str | None) -> tuple[tuple[Param | None, ...] | None, dict[str, Any]]:
    if cursor is None:
        return None, {}
    keys = orjson.loads(cursor)
    names = tuple(None if key is None else Param(f"after{n}") for n, key in enumerate(keys))
    return names, {f"after{n}": key for n, key in enumerate(keys) if key is not None}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(rows=st.lists(ROW, max_size=9), order=ORDER, first=st.integers(1, 4))
async def test_pages_make_up_the_whole_list(
    open_empty: OpenEmpty, kept: list[Store], rows: list[dict[str, Any]], order: list[Order], first: int
) -> None:
    if not kept:
        kept.append((await open_empty(SMALL)).store)
    store = kept[0]
    wanted = _in_order(await _fill(store, rows), order)
    seen: list[str] = []
    cursor: str | None = None
    while True:
        after, values = _after(cursor)
        walk = Walk("things", "Thing", Listing(CONNECTION, Page(Param("first"), after), None, tuple(order)))
        page = orjson.loads(await store.ask(store.prepare(walk), {"first": first, **values}))
        seen += [edge["node"]["id"] for edge in page["edges"]]
        assert page["total"] == len(rows)
        assert page["info"]["before"] is (cursor is not None)
        assert len(page["edges"]) == first or not page["info"]["next"]
        cursor = page["info"]["end"]
        if not page["info"]["next"]:
            break
    assert seen == wanted


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(rows=st.lists(ROW, max_size=12), order=ORDER, first=st.integers(0, 4), at=st.integers(0, 11))
async def test_lists_of_many_parents_page_as_those_of_one(
    open_empty: OpenEmpty, kept: list[Store], rows: list[dict[str, Any]], order: list[Order], first: int, at: int
) -> None:
    if not kept:
        kept.append((await open_empty(SMALL)).store)
    store = kept[0]
    things = await _fill(store, rows)
    cursor = None
    if things:
        held = things[at % len(things)]
        cursor = orjson.dumps([*(held[one.property] for one in order), held["id"]]).decode()
    after, values = _after(cursor)
    listing = Listing(CONNECTION, Page(Param("first"), after), None, tuple(order))
    below = (Value("id", "id"), Many("things", "things", listing))
    boxes = Listing((Edges("edges", (Node("node", below),)),), Page(Param("all")), None, (Order("code"),))
    values = {"first": first, "all": 9, **values}
    many = orjson.loads(await store.ask(store.prepare(Walk("boxes", "Box", boxes)), values))
    one = store.prepare(Walk("box", "Box", ByKey((("code", Param("code")),)), below))
    singly = [orjson.loads(await store.ask(one, {**values, "code": code})) for code in ("1", "2", "3")]
    assert [edge["node"] for edge in many["edges"]] == singly
    for box in singly:
        mine = [row for row in things if row["box"] == box["id"]]
        whole = _in_order([*mine, held] if mine and held not in mine else mine, order)
        rest = whole[whole.index(held["id"]) + 1 :] if mine else []
        assert [edge["node"]["id"] for edge in box["things"]["edges"]] == rest[:first]
        assert box["things"]["total"] == len(mine)
        assert box["things"]["info"]["next"] is (len(rest) > first)
