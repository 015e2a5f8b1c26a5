"""Filters, one by one, and any of them against plain Python."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.registry import MODEL
from graph.ports import filters as ask
from graph.ports.filters import Between, Compare, IsNull, Not, Op, Param, Quantifier, Related, Within
from graph.ports.store import Store
from graph.ports.walk import Listing, Many, Nodes, Order, Page, Total, Value
from tests.contract.asking import ask as ask_for
from tests.contract.asking import every, found
from tests.contract.filters import PEOPLE, TEAMS, VALUES, any_of
from tests.contract.judge import Judge

X, Y = Param("x"), Param("y")
BY_ONE: list[tuple[str, str, ask.Filter, dict[str, Any], list[str]]] = [
    ("equal", "Team", Compare("force", Op.EQ, X), {"x": "SOCIAL"}, ["T-2", "T-3"]),
    ("equal to absent", "Team", Compare("readiness", Op.EQ, X), {"x": None}, []),
    ("a boolean", "Team", Compare("is_stale", Op.EQ, X), {"x": False}, ["T-1", "T-5"]),
    ("booleans", "Team", Compare("is_stale", Op.IN, X), {"x": [True, False]}, ["T-1", "T-2", "T-5"]),
    ("in", "Team", Compare("readiness", Op.IN, X), {"x": ["R2", "R4", "none"]}, ["T-1", "T-2"]),
    ("in nothing", "Team", Compare("readiness", Op.IN, X), {"x": []}, []),
    ("in with a null", "Team", Compare("readiness", Op.IN, X), {"x": ["R2", None]}, ["T-1"]),
    ("not in with a null", "Team", Not(Compare("force", Op.IN, X)), {"x": ["SOCIAL", None]}, ["T-1", "T-4", "T-5"]),
    ("less", "Team", Compare("establishment", Op.LT, X), {"x": 20}, ["T-2", "T-4"]),
    ("greater", "Team", Compare("establishment", Op.GT, X), {"x": 0}, ["T-1", "T-2"]),
    ("text by code point", "Team", Compare("name", Op.GT, X), {"x": "B"}, ["T-1", "T-2", "T-3", "T-5"]),
    ("beyond a wide character", "Team", Compare("name", Op.GT, X), {"x": "\uff0c"}, ["T-5"]),
    ("before a wide character", "Team", Compare("name", Op.LT, X), {"x": "\uff0c"}, ["T-1", "T-2", "T-3", "T-4"]),
    ("between wide characters", "Team", Between("name", X, Y), {"x": "\uff0c", "y": "\U00020bb7队"}, ["T-5"]),
    (
        "before two wide characters",
        "Team",
        Compare("name", Op.LT, X),
        {"x": "\U00020bb7\uff0c"},
        [f"T-{n}" for n in "12345"],
    ),
    ("between, ends included", "Team", Between("establishment", X, Y), {"x": 0, "y": 5}, ["T-2", "T-4"]),
    ("contains", "Team", Compare("name", Op.CONTAINS, X), {"x": "队"}, ["T-1", "T-2", "T-5"]),
    ("contains in this case", "Team", Compare("name", Op.CONTAINS, X), {"x": "A"}, []),
    ("contains no wildcards", "Team", Compare("duty_phone", Op.CONTAINS, X), {"x": "1%_"}, ["T-1"]),
    ("contains a percent only", "Team", Compare("name", Op.CONTAINS, X), {"x": "%"}, []),
    ("absent", "Team", IsNull("establishment"), {}, ["T-3", "T-5"]),
    ("there", "Team", IsNull("establishment", False), {}, ["T-1", "T-2", "T-4"]),
    ("not less, absent too", "Team", Not(Compare("establishment", Op.LT, X)), {"x": 5}, ["T-1", "T-2", "T-3", "T-5"]),
    ("not not", "Team", Not(Not(Compare("establishment", Op.LT, X))), {"x": 5}, ["T-4"]),
    ("all of none", "Team", ask.All(()), {}, ["T-1", "T-2", "T-3", "T-4", "T-5"]),
    ("any of none", "Team", ask.Any(()), {}, []),
    ("to one", "Team", Related("base", Compare("code", Op.EQ, X)), {"x": "B-1"}, ["T-1", "T-3"]),
    ("to one, an end by its id", "Team", IsNull("base"), {}, ["T-2", "T-4", "T-5"]),
    ("to one, none", "Team", Related("base", ask.All(()), Quantifier.NONE), {}, ["T-2", "T-4", "T-5"]),
    ("back from one", "Base", Related("teams", Compare("code", Op.EQ, X)), {"x": "T-3"}, ["B-1"]),
    ("links", "Team", Related("capabilities", Compare("code", Op.EQ, X)), {"x": "rope"}, ["T-1", "T-4"]),
    (
        "links, every",
        "Team",
        Related("capabilities", Compare("code", Op.EQ, X), Quantifier.EVERY),
        {"x": "rope"},
        ["T-2", "T-3", "T-4", "T-5"],
    ),
    (
        "relationship and node at once",
        "Team",
        Related("members", ask.All((Compare("role", Op.EQ, X, of_edge=True), Compare("status", Op.EQ, Y)))),
        {"x": "medic", "y": "CANDIDATE"},
        ["T-2"],
    ),
    ("relationship absent", "Team", Related("members", IsNull("role", of_edge=True)), {}, ["T-2", "T-4"]),
    ("a term by its name", "Team", Related("speciality", Compare("zh", Op.EQ, X)), {"x": "矿山"}, ["T-1"]),
    (
        "subtree, its top included",
        "Region",
        Within("part_of", "code", X),
        {"x": ["4403"]},
        ["4403", "440305", "440306"],
    ),
    ("subtrees", "Region", Within("part_of", "code", X), {"x": ["440306", "11"]}, ["11", "440306"]),
    (
        "a subtree inside another",
        "Region",
        Within("part_of", "code", X),
        {"x": ["44", "4403"]},
        ["44", "4403", "440305", "440306"],
    ),
    ("subtree of nothing", "Region", Within("part_of", "code", X), {"x": ["9"]}, []),
    ("not in the subtree", "Region", Not(Within("part_of", "code", X)), {"x": ["4403"]}, ["11", "44"]),
    ("home", "Team", Related("home_region", Within("part_of", "code", X)), {"x": ["44"]}, ["T-1", "T-2"]),
    ("types and kinds", "Equipment", Related("type", Within("kind_of", "code", X)), {"x": ["vehicle"]}, ["E-3", "E-4"]),
    (
        "two subtrees in one filter",
        "Team",
        ask.Any(
            (Related("home_region", Within("part_of", "code", X)), Related("serves", Within("part_of", "code", Y)))
        ),
        {"x": ["11"], "y": ["440306"]},
        ["T-1", "T-2", "T-4"],
    ),
]


@pytest.mark.parametrize(
    ("label", "where", "values", "codes"), [case[1:] for case in BY_ONE], ids=[c[0] for c in BY_ONE]
)
async def test_a_filter_finds(
    store: Store, label: str, where: ask.Filter, values: dict[str, Any], codes: list[str]
) -> None:
    assert await found(store, label, where, values) == codes
    assert Judge(MODEL, values).fitting(label, where) == codes


@pytest.mark.parametrize(
    "where",
    [
        Compare("no_such", Op.EQ, X),
        Related("no_such", ask.All(())),
        Within("base", "code", X),
        Compare("role", Op.EQ, X, of_edge=True),
    ],
)
async def test_what_the_model_lacks_is_refused_when_prepared(store: Store, where: ask.Filter) -> None:
    with pytest.raises(KeyError):
        await found(store, "Team", where, {"x": "1"})


JUDGE = Judge(MODEL, VALUES)


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=any_of(TEAMS))
async def test_any_filter_finds_what_plain_python_finds(store: Store, where: ask.Filter) -> None:
    assert await found(store, "Team", where, VALUES) == JUDGE.fitting("Team", where)


BELOW = [("Team", "members", PEOPLE), ("Person", "memberships", TEAMS), ("Region", "home_teams", TEAMS)]


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
async def test_any_filter_of_a_list_below_finds_what_plain_python_finds(store: Store, data: st.DataObject) -> None:
    label, hop, filters = data.draw(st.sampled_from(BELOW))
    where = data.draw(any_of(filters))
    code = Value("code", "code")
    listing = Listing((Nodes("nodes", (code,)), Total("n")), Page(Param("all")), where, (Order("code"),))
    walk = every(label, None, (Order("code"),), "code")
    assert isinstance(walk.start, Listing)
    shown = Nodes("nodes", (code, Many("below", hop, listing)))
    answer = await ask_for(store, replace(walk, start=replace(walk.start, parts=(shown,))), **VALUES)
    told = {node["code"]: [one["code"] for one in node["below"]["nodes"]] for node in answer["nodes"]}
    assert told == JUDGE.below(label, hop, where)
    assert [node["below"]["n"] for node in answer["nodes"]] == [len(below) for below in told.values()]
