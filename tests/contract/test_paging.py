"""Paging by key: page after page gives the whole list, whatever is absent, equal or out of the ordinary."""

from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Choice, Property
from graph.model.declaration.relationship import Relationship
from graph.model.identity import node_id
from graph.model.kinds import Kind
from graph.ports.filters import Param
from graph.ports.store import Store
from graph.ports.walk import (
    ByIds,
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
    st.builds(Order, st.sampled_from(COLUMNS), st.booleans(), nulls_first=st.booleans()),
    max_size=3,
    unique_by=lambda one: one.property,
)
INFO = PageInfo(
    "info",
    (
        ("next", PageFact.HAS_NEXT),
        ("before", PageFact.HAS_PREVIOUS),
        ("start", PageFact.START_CURSOR),
        ("end", PageFact.END_CURSOR),
    ),
)
CONNECTION = (Edges("edges", (Cursor("cursor"), Node("node", (Value("id", "id"),)))), INFO, Total("total"))


def _in_order(rows: list[dict[str, Any]], order: list[Order]) -> list[str]:
    told = sorted(rows, key=lambda row: str(row["id"]))
    for one in reversed(order):
        there = [row for row in told if row[one.property] is not None]
        there = sorted(there, key=itemgetter(one.property), reverse=one.descending)
        absent = [row for row in told if row[one.property] is None]
        told = absent + there if one.nulls_first else there + absent
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


def _cursor(held: str | None, name: str) -> tuple[tuple[Param | None, ...] | None, dict[str, Any]]:
    if held is None:
        return None, {}
    keys = orjson.loads(held)
    names = tuple(None if key is None else Param(f"{name}{n}") for n, key in enumerate(keys))
    return names, {f"{name}{n}": key for n, key in enumerate(keys) if key is not None}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(rows=st.lists(ROW, max_size=9), order=ORDER, size=st.integers(1, 4), is_last=st.booleans())
async def test_pages_make_up_the_whole_list_from_either_end(
    open_empty: OpenEmpty, kept: list[Store], rows: list[dict[str, Any]], order: list[Order], size: int, is_last: bool
) -> None:
    if not kept:
        kept.append((await open_empty(SMALL)).store)
    store = kept[0]
    wanted = _in_order(await _fill(store, rows), order)
    seen: list[str] = []
    held: str | None = None
    is_more = True
    while is_more:
        names, values = _cursor(held, "at")
        part = Page(Param("size"), None if is_last else names, names if is_last else None, is_last)
        walk = Walk("things", "Thing", Listing(CONNECTION, part, None, tuple(order)))
        page = orjson.loads(await store.ask(store.prepare(walk), {"size": size, **values}))
        shown = [edge["node"]["id"] for edge in page["edges"]]
        seen = shown + seen if is_last else seen + shown
        info = page["info"]
        is_more, is_begun = (info["before"], info["next"]) if is_last else (info["next"], info["before"])
        assert page["total"] == len(rows)
        assert is_begun is (held is not None)
        assert len(shown) == size or not is_more
        assert [info["start"], info["end"]] == [page["edges"][at]["cursor"] if shown else None for at in (0, -1)]
        held = info["start" if is_last else "end"]
    assert seen == wanted


PLACES = st.none() | st.integers(0, 11)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    rows=st.lists(ROW, max_size=12),
    order=ORDER,
    size=st.integers(0, 4),
    between=st.tuples(PLACES, PLACES),
    is_last=st.booleans(),
)
async def test_lists_of_many_parents_page_as_those_of_one(
    open_empty: OpenEmpty,
    kept: list[Store],
    rows: list[dict[str, Any]],
    order: list[Order],
    size: int,
    between: tuple[int | None, int | None],
    is_last: bool,
) -> None:
    if not kept:
        kept.append((await open_empty(SMALL)).store)
    store = kept[0]
    things = await _fill(store, rows)
    after, before = (things[at % len(things)] if things and at is not None else None for at in between)
    start_keys, start_values = _cursor(_told(after, order), "after")
    end_keys, end_values = _cursor(_told(before, order), "before")
    listing = Listing(CONNECTION, Page(Param("size"), start_keys, end_keys, is_last), None, tuple(order))
    below = (Value("id", "id"), Many("things", "things", listing))
    boxes = Listing((Edges("edges", (Node("node", below),)),), Page(Param("all")), None, (Order("code"),))
    values = {"size": size, "all": 9, **start_values, **end_values}
    many = orjson.loads(await store.ask(store.prepare(Walk("boxes", "Box", boxes)), values))
    one = store.prepare(Walk("box", "Box", ByKey((("code", Param("code")),)), below))
    singly = [orjson.loads(await store.ask(one, {**values, "code": code})) for code in ("1", "2", "3")]
    assert [edge["node"] for edge in many["edges"]] == singly
    whole = _in_order(things, order)
    start = 0 if after is None else whole.index(after["id"]) + 1
    end = len(whole) if before is None else whole.index(before["id"])
    for box in singly:
        mine = {row["id"] for row in things if row["box"] == box["id"]}
        rest = [each for each in whole[start:end] if each in mine]
        shown = rest[max(len(rest) - size, 0) :] if is_last else rest[:size]
        assert [edge["node"]["id"] for edge in box["things"]["edges"]] == shown
        assert box["things"]["total"] == len(mine)
        left_out = len(rest) > size
        info = box["things"]["info"]
        assert info["next"] is (before is not None or (left_out and not is_last))
        assert info["before"] is (after is not None or (left_out and is_last))


def _told(held: dict[str, Any] | None, order: list[Order]) -> str | None:
    return None if held is None else orjson.dumps([*(held[one.property] for one in order), held["id"]]).decode()


async def test_a_list_asked_for_twice_is_told_twice_alike(store: Store) -> None:
    below = Many("people", "members", Listing(CONNECTION, Page(Param("size"), is_last=True), None, (Order("code"),)))
    walk = store.prepare(Walk("teams", "Team", ByIds(Param("ids")), (below,)))
    team = node_id("Team", "T-1")
    one, two = orjson.loads(await store.ask(walk, {"ids": [team, team], "size": 2}))
    assert one == two
    assert one["people"]["info"]["before"] is True
    assert [len(one["people"]["edges"]), one["people"]["total"]] == [2, 3]
