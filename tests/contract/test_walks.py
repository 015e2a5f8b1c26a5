"""The shapes a walk can ask for."""

from typing import Any

import orjson
import pytest

from graph.model.registry import MODEL
from graph.ports.errors import MarkDiffers
from graph.ports.filters import Compare, IsNull, Op, Param
from graph.ports.store import Store
from graph.ports.walk import (
    ByIds,
    ByKey,
    Const,
    Cursor,
    Edges,
    Form,
    Group,
    Hole,
    ItemHole,
    Items,
    ItemValue,
    Listing,
    Many,
    Node,
    Nodes,
    One,
    Order,
    Page,
    PageFact,
    PageInfo,
    Part,
    Total,
    Value,
    Walk,
)
from graph.ports.write import Update
from tests.contract.asking import ask
from tests.contract.conftest import NOW
from tests.contract.known import edge, node

CODE = Value("code", "code")
NAMED = Compare("name", Op.EQ, Param("name"))
FIRST = Page(Param("all"))
BY_CODE = ByKey((("code", Param("code")),))


async def of_team(store: Store, *parts: Part, code: str = "T-1", holes: bool = False, **values: Any) -> Any:
    """What a walk from one team by its code answers."""
    return await ask(store, Walk("team", "Team", BY_CODE, parts, holes), code=code, **values)


def nodes(hop: str, *parts: Part, order: tuple[Order, ...] = (Order("code"),), name: str = "") -> Many:
    """The plain list of what a hop leads to."""
    return Many(name or hop, hop, Listing((Nodes("nodes", parts),), FIRST, None, order))


async def test_values_are_written_in_the_form_asked_for(store: Store) -> None:
    answer = await of_team(
        store,
        Const("__typename", "Team"),
        Value("id", "id", Form.ID),
        Value("raw", "id"),
        Value("isStale", "is_stale"),
        Value("cause", "cause", Form.JSON),
        Value("text", "cause"),
        Value("squads", "squads"),
        Value("at", "confirmed_at"),
        Value("revision", "revision"),
        Value("shifts", "shifts"),
        Value("unassessed", "unassessed", Form.JSON),
        Value("speed", "speed_kmh", Form.DECIMAL),
    )
    assert answer == {
        "__typename": "Team",
        "id": f"Team:{node('Team', 'T-1')}",
        "raw": node("Team", "T-1"),
        "isStale": False,
        "cause": ["S-1"],
        "text": '["S-1"]',
        "squads": 2,
        "at": "2026-03-01T00:00:00.000000Z",
        "revision": 1,
        "shifts": None,
        "unassessed": None,
        "speed": None,
    }


async def test_names_come_in_the_order_of_the_walk(store: Store) -> None:
    walk = Walk("t", "Team", BY_CODE, (Value("z", "name"), Value("a", "name"), Const("m", 'q"\\\n')))
    answer = await store.ask(store.prepare(walk), {"code": "T-1"})
    assert answer == '{"z":"甲队","a":"甲队","m":"q\\"\\\\\\n"}'.encode()


AWKWARD = "\"\\/\\\\u0041 \x01\x08\t\n\x0b\f\r\x1f\x7f\x85\u2028\ufeff é 队\U0001f692 %s %% $1 {} '' </script>"


async def test_texts_are_written_by_one_rule_whatever_is_in_them(store: Store) -> None:
    async with store.work(NOW) as work:
        items = orjson.dumps([{"code": AWKWARD, "need": {"amount": AWKWARD}}]).decode()
        await work.write(Update("Team", [{"id": node("Team", "T-1"), "name": AWKWARD, "unassessed": items}]))
        await work.commit()
    entry = ItemValue("of", "need", (ItemValue("amount", "amount"),))
    whole, shaped = (
        Value("json", "unassessed", Form.JSON),
        Items("items", "unassessed", (ItemValue("c", "code"), entry)),
    )
    parts = (Const(AWKWARD, AWKWARD), Value("name", "name"), Value("raw", "unassessed"), whole, shaped)
    listing = Listing((Edges("edges", (Cursor("cursor"), Node("node", parts))),), FIRST, NAMED, (Order("name"),))
    answer = await store.ask(store.prepare(Walk("teams", "Team", listing)), {"all": 1, "name": AWKWARD})
    told = {AWKWARD: AWKWARD, "name": AWKWARD, "raw": items, "json": orjson.loads(items)}
    told["items"] = [{"c": AWKWARD, "of": {"amount": AWKWARD}}]
    cursor = orjson.dumps([AWKWARD, node("Team", "T-1")]).decode()
    assert answer == orjson.dumps({"edges": [{"cursor": cursor, "node": told}]})


async def test_decimals_have_no_exponent_and_no_trailing_zeros(store: Store) -> None:
    place = Group("at", (Value("lat", "latitude", Form.DECIMAL), Value("lon", "longitude", Form.DECIMAL)), "latitude")
    assert (await of_team(store, One("base", "base", (place,))))["base"] == {"at": {"lat": "22.54", "lon": "-0.5"}}


async def test_a_group_is_null_where_its_property_is_absent(store: Store) -> None:
    group = Group("held", (Const("is", "x"),), "squads")
    assert (await of_team(store, group)) == {"held": {"is": "x"}}
    assert (await of_team(store, group, code="T-2")) == {"held": None}
    assert (await of_team(store, Group("g", (CODE,)), code="T-2")) == {"g": {"code": "T-2"}}


async def test_a_key_that_is_not_there_gives_null(store: Store) -> None:
    assert await of_team(store, CODE, code="no such") is None


async def test_a_key_may_name_ends_by_their_ids(store: Store) -> None:
    key = ByKey((("list", Param("list")), ("code", Param("code"))))
    walk = Walk("term", "Term", key, (Value("zh", "zh"),))
    assert await ask(store, walk, list="measure", code="leader") == {"zh": "同码异表"}
    walk = Walk("unit", "Equipment", ByKey((("type", Param("type")), ("code", Param("code")))), (CODE,))
    assert await ask(store, walk, type=node("EquipmentType", "hose"), code="E-2") == {"code": "E-2"}
    assert await ask(store, walk, type=node("EquipmentType", "pump"), code="E-2") is None


async def test_ids_give_a_list_in_their_order_with_nulls(store: Store) -> None:
    walk = Walk("nodes", "Team", ByIds(Param("ids")), (CODE, nodes("equipment", CODE)))
    ids = [node("Team", "T-2"), "no such", node("Team", "T-1"), node("Team", "T-2")]
    two = {"code": "T-2", "equipment": {"nodes": [{"code": "E-3"}]}}
    one = {"code": "T-1", "equipment": {"nodes": [{"code": "E-1"}, {"code": "E-2"}, {"code": "E-5"}]}}
    assert await ask(store, walk, ids=ids) == [two, None, one, two]
    assert await ask(store, walk, ids=[]) == []


async def test_hops_to_one_are_followed_and_null_where_nothing_is(store: Store) -> None:
    region = One("region", "region", (CODE, One("up", "part_of", (CODE, One("up", "part_of", (CODE,))))))
    parts = (One("base", "base", (CODE, region)), One("runBy", "run_by", (CODE, Value("id", "id", Form.ID))))
    assert await of_team(store, *parts) == {
        "base": {
            "code": "B-1",
            "region": {"code": "440305", "up": {"code": "4403", "up": {"code": "44"}}},
        },
        "runBy": {"code": "O-1", "id": f"Organisation:{node('Organisation', 'O-1')}"},
    }
    assert await of_team(store, *parts, code="T-2") == {"base": None, "runBy": None}


async def test_required_ends_behind_absent_ones_stay_absent(store: Store) -> None:
    walk = Walk("q", "Qualification", BY_CODE, (One("person", "person", (One("up", "reports_to", (CODE,)),)),))
    assert await ask(store, walk, code="Q-1") == {"person": {"up": None}}
    assert await ask(store, walk, code="Q-3") == {"person": {"up": {"code": "P-1"}}}


async def test_a_term_property_leads_to_the_term_of_its_own_list(store: Store) -> None:
    part = One("speciality", "speciality", (Value("zh", "zh"), Value("id", "id", Form.ID)))
    assert await of_team(store, part) == {"speciality": {"zh": "矿山", "id": f"Term:{node('Term', 'speciality/mine')}"}}
    assert await of_team(store, part, code="T-2") == {"speciality": None}


async def test_relationships_with_properties_are_entries_of_their_own(store: Store) -> None:
    role = One("role", "role", (Value("zh", "zh"),), of_edge=True)
    shown = Group("by", (Value("id", "id", Form.ID, of_edge=True), Value("main", "primary", of_edge=True), role))
    order = (Order("code"), Order("role", of_edge=True))
    parts = (
        Edges("edges", (Cursor("cursor"), Value("squad", "squad", of_edge=True), Node("node", (CODE, shown)))),
        Total("n"),
    )
    answer = await of_team(store, Many("members", "members", Listing(parts, FIRST, None, order)))
    leader, medic, two = (
        edge(MODEL, "Person", "memberships", {"from": "P-1", "to": "T-1", "role": "leader", "since": "2019-01-01"}),
        edge(MODEL, "Person", "memberships", {"from": "P-1", "to": "T-1", "role": "medic"}),
        edge(MODEL, "Person", "memberships", {"from": "P-2", "to": "T-1", "role": "medic", "since": "2010-01-01"}),
    )

    def told(code: str, held: str, word: str, key: str, main: bool | None, squad: str | None) -> dict[str, Any]:
        by = {"id": f"MEMBER_OF:{held}", "main": main, "role": {"zh": word}}
        return {"cursor": f'["{code}","{key}","{held}"]', "squad": squad, "node": {"code": code, "by": by}}

    assert answer["members"] == {
        "edges": [
            told("P-1", leader, "队长", "leader", True, None),
            told("P-1", medic, "医疗", "medic", False, "一班"),
            told("P-2", two, "医疗", "medic", None, None),
        ],
        "n": 3,
    }


async def test_relationships_are_followed_from_their_start_too(store: Store) -> None:
    part = nodes(
        "memberships", CODE, Value("since", "since", of_edge=True), order=(Order("code"), Order("since", of_edge=True))
    )
    walk = Walk("person", "Person", BY_CODE, (part, nodes("reports", CODE)))
    assert await ask(store, walk, code="P-1") == {
        "memberships": {
            "nodes": [
                {"code": "T-1", "since": "2019-01-01"},
                {"code": "T-1", "since": None},
                {"code": "T-2", "since": None},
            ]
        },
        "reports": {"nodes": [{"code": "P-2"}]},
    }


async def test_one_relationship_can_be_followed_twice_under_two_names(store: Store) -> None:
    short = Many(
        "retired",
        "equipment",
        Listing(
            (Nodes("nodes", (CODE,)), Total("n")), FIRST, Compare("condition", Op.EQ, Param("c")), (Order("code"),)
        ),
    )
    unknown = Many("unknown", "equipment", Listing((Total("n"),), FIRST, IsNull("condition")))
    parts = (short, nodes("equipment", CODE, name="all", order=(Order("code", True),)), unknown)
    assert await of_team(store, *parts, c="RETIRED") == {
        "retired": {"nodes": [{"code": "E-2"}], "n": 1},
        "all": {"nodes": [{"code": "E-5"}, {"code": "E-2"}, {"code": "E-1"}]},
        "unknown": {"n": 1},
    }


async def test_lists_hang_below_ends_of_hops_to_one(store: Store) -> None:
    below = One("base", "base", (nodes("teams", CODE), One("region", "region", (nodes("bases", CODE),))))
    walk = Walk("teams", "Team", Listing((Nodes("nodes", (below,)),), FIRST, None, (Order("code"),)))
    there = {
        "base": {
            "teams": {"nodes": [{"code": "T-1"}, {"code": "T-3"}]},
            "region": {"bases": {"nodes": [{"code": "B-1"}]}},
        }
    }
    nothing = {"base": None}
    assert await ask(store, walk) == {"nodes": [there, nothing, there, nothing, nothing]}


async def test_lists_hang_below_lists(store: Store) -> None:
    qualifications = nodes("qualifications", CODE, One("type", "type", (CODE,)))
    members = nodes("members", CODE, qualifications, order=(Order("code"), Order("role", of_edge=True)))
    answer = await of_team(store, members)
    one = {
        "code": "P-1",
        "qualifications": {
            "nodes": [{"code": "Q-1", "type": {"code": "first-aid"}}, {"code": "Q-2", "type": {"code": "paramedic"}}]
        },
    }
    two = {"code": "P-2", "qualifications": {"nodes": [{"code": "Q-3", "type": {"code": "first-aid"}}]}}
    assert answer == {"members": {"nodes": [one, one, two]}}


async def test_links_without_properties_are_lists_too(store: Store) -> None:
    parts = (nodes("capabilities", CODE), nodes("serves", CODE))
    walk = Walk("teams", "Team", Listing((Nodes("nodes", parts),), FIRST, None, (Order("code"),)))
    told = (await ask(store, walk))["nodes"]
    assert [[one["code"] for one in team["capabilities"]["nodes"]] for team in told] == [
        ["dive", "rope"],
        [],
        [],
        ["rope"],
        [],
    ]
    assert [[one["code"] for one in team["serves"]["nodes"]] for team in told[:2]] == [["440305", "440306"], ["440306"]]


async def test_page_facts_of_a_list(store: Store) -> None:
    info = PageInfo(
        "pageInfo",
        (
            Const("__typename", "PageInfo"),
            ("next", PageFact.HAS_NEXT),
            ("before", PageFact.HAS_PREVIOUS),
            ("start", PageFact.START_CURSOR),
            ("end", PageFact.END_CURSOR),
        ),
    )
    listing = Listing((Total("n"), info), Page(Param("first")), None, (Order("is_stale"),))
    answer = await ask(store, Walk("teams", "Team", listing), first=2)
    one, five = sorted([node("Team", "T-1"), node("Team", "T-5")])
    assert answer == {
        "n": 5,
        "pageInfo": {
            "__typename": "PageInfo",
            "next": True,
            "before": False,
            "start": f'[false,"{one}"]',
            "end": f'[false,"{five}"]',
        },
    }
    nothing = await ask(store, Walk("teams", "Team", Listing((info,), Page(Param("first")))), first=0)
    assert nothing["pageInfo"] == {"__typename": "PageInfo", "next": True, "before": False, "start": None, "end": None}


ITEMS = (
    '[{"code":"F-01","need":{"amount":"2"},"fills":[{"d":"S","n":"1"},{"d":"C","n":"0"}],"tags":["a"]},'
    '{"code":"F-02","need":null,"fills":[]}]'
)


async def _with_items(store: Store) -> None:
    async with store.work(NOW) as work:
        await work.write(Update("Team", [{"id": node("Team", "T-1"), "unassessed": ITEMS}]))
        await work.commit()


async def test_items_of_a_structured_list_are_shaped(store: Store) -> None:
    await _with_items(store)
    fills = ItemValue("fills", "fills", (Const("is", "Fill"), ItemValue("dimension", "d")), is_list=True)
    need = ItemValue("need", "need", (ItemValue("amount", "amount"),))
    parts = (
        Items("lines", "unassessed", (ItemValue("c", "code"), need, fills, ItemValue("tags", "tags"))),
        Items("cause", "cause"),
    )
    assert await of_team(store, *parts) == {
        "lines": [
            {
                "c": "F-01",
                "need": {"amount": "2"},
                "fills": [{"is": "Fill", "dimension": "S"}, {"is": "Fill", "dimension": "C"}],
                "tags": ["a"],
            },
            {"c": "F-02", "need": None, "fills": [], "tags": None},
        ],
        "cause": ["S-1"],
    }
    assert await of_team(store, *parts, code="T-3") == {"lines": None, "cause": None}


async def test_holes_hand_over_raw_values_in_place(store: Store) -> None:
    await _with_items(store)
    items = Items(
        "lines", "unassessed", (ItemValue("c", "code"), ItemHole("why", 3, ("id", "is_stale"), ("code", "tags")))
    )
    member = Hole("since", 2, ("id", "edge.since", "edge.primary"))
    parts = (CODE, Hole("later", 1, ("id", "is_stale", "base", "speed_kmh")), Value("cause", "cause", Form.JSON), items)
    members = nodes("members", member, order=(Order("code"), Order("role", of_edge=True)))
    answer = await of_team(store, *parts, members, holes=True)
    team, person = node("Team", "T-1"), node("Person", "P-1")
    assert answer == {
        "code": "T-1",
        "later": [team, False, node("Base", "B-1"), None],
        "cause": ["S-1"],
        "lines": [
            {"c": "F-01", "why": [team, False, "F-01", ["a"]]},
            {"c": "F-02", "why": [team, False, "F-02", None]},
        ],
        "members": {
            "nodes": [
                {"since": [person, "2019-01-01", True]},
                {"since": [person, None, False]},
                {"since": [node("Person", "P-2"), "2010-01-01", None]},
            ]
        },
    }


async def test_objects_with_holes_are_never_shared(store: Store) -> None:
    walk = Walk("nodes", "Team", ByIds(Param("ids")), (Hole("later", 1, ("code",)),), True)
    one, two = await ask(store, walk, ids=[node("Team", "T-1")] * 2)
    assert one == two == {"later": ["T-1"]}
    assert one is not two
    assert one["later"] is not two["later"]


async def test_several_walks_are_answered_in_their_order(store: Store) -> None:
    team = store.prepare(Walk("team", "Team", BY_CODE, (CODE,)))
    base = store.prepare(Walk("base", "Base", BY_CODE, (CODE, Hole("later", 1, ("kind",))), True))
    answers = await store.ask_all([(team, {"code": "T-1"}), (base, {"code": "B-2"}), (team, {"code": "x"})])
    assert answers == [b'{"code":"T-1"}', {"code": "B-2", "later": ["DEPOT"]}, b"null"]


async def test_walks_are_answered_only_under_the_mark_they_were_asked_under(store: Store) -> None:
    team = store.prepare(Walk("team", "Team", BY_CODE, (CODE,)))
    with pytest.raises(MarkDiffers):
        await store.ask_all([(team, {"code": "T-1"})], ("day", "2026-01-01"))
    async with store.work(NOW) as work:
        await work.set_mark("day", "2026-01-01")
        await work.commit()
    assert await store.ask_all([(team, {"code": "T-1"})], ("day", "2026-01-01")) == [b'{"code":"T-1"}']
    with pytest.raises(MarkDiffers):
        await store.ask_all([(team, {"code": "T-1"})], ("day", "2026-01-02"))


@pytest.mark.parametrize(
    "part",
    [
        Value("x", "no_such"),
        Value("x", "since", of_edge=True),
        One("x", "members", ()),
        One("x", "no_such", ()),
        One("x", "role", (), of_edge=True),
        Many("x", "base", Listing((Total("n"),), FIRST)),
        Items("x", "no_such"),
        Hole("x", 1, ("edge.since",)),
    ],
)
async def test_what_the_model_lacks_is_refused_when_prepared(store: Store, part: Part) -> None:
    with pytest.raises(KeyError):
        store.prepare(Walk("team", "Team", BY_CODE, (part,)))
