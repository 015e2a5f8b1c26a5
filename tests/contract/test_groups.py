"""Counts and sums by a few keys."""

from collections.abc import Callable
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.registry import MODEL
from graph.ports.filters import Compare, Filter, Op, Param, Quantifier, Related, Within
from graph.ports.group import Above, Count, Grouping, Inner, Key, KeyHole, KeyNode, Listed, Split, Sum
from graph.ports.store import Store
from graph.ports.walk import Const, Listing, Many, Nodes, One, Page, Total, Value
from tests.contract import filters
from tests.contract.grouping import MANY, Naive, groups
from tests.contract.known import node

READINESS, FORCE, BASE = Key(property="readiness"), Key(property="force"), Key(("base",))
CODE = Value("code", "code")


async def test_groups_are_counted_in_order_with_nulls_last(store: Store) -> None:
    assert await groups(store, "Team", (READINESS,)) == ([["R2", 1], ["R4", 1], [None, 3]], False)


async def test_the_largest_come_first_where_asked(store: Store) -> None:
    found = await groups(store, "Team", (READINESS,), by_count=True)
    assert found == ([[None, 3], ["R2", 1], ["R4", 1]], False)


async def test_groups_beyond_the_most_are_left_out_and_said_to_be(store: Store) -> None:
    assert await groups(store, "Team", (READINESS,), most=2) == ([["R2", 1], ["R4", 1]], True)
    assert await groups(store, "Team", (READINESS,), most=3) == ([["R2", 1], ["R4", 1], [None, 3]], False)


async def test_groups_by_two_keys_hand_over_booleans(store: Store) -> None:
    found, _ = await groups(store, "Team", (Key(property="is_stale"), Key(property="lifecycle")))
    assert found == [
        [False, "ACTIVE", 2],
        [True, "FORMING", 1],
        [None, "ACTIVE", 1],
        [None, "DISBANDED", 1],
    ]
    assert found[0][0] is False


async def test_groups_take_the_filters_of_walks(store: Store) -> None:
    where = Related("home_region", Within("part_of", "code", Param("among")))
    found, _ = await groups(store, "Team", (FORCE,), where, among=["4403"])
    assert found == [["FOREST_FIRE", 1], ["SOCIAL", 1]]
    assert await groups(store, "Team", (FORCE,), where, among=[]) == ([], False)


async def test_no_keys_count_all_that_fit(store: Store) -> None:
    where = Compare("force", Op.EQ, Param("force"))
    assert await groups(store, "Team", (), where, force="SOCIAL") == ([[2]], False)
    assert await groups(store, "Team", (), where, force="none") == ([], False)


async def test_a_node_counts_once_under_each_of_several(store: Store) -> None:
    found, _ = await groups(store, "Person", (Key(("memberships",)),))
    assert found == [[node("Team", code), count] for code, count in (("T-1", 2), ("T-2", 2), ("T-4", 1))]


async def test_a_node_counts_once_under_what_lies_above_several(store: Store) -> None:
    found, _ = await groups(store, "Team", (Key(("serves",), above=LEVEL),), level="CITY")
    assert found == [[node("Region", "4403"), 2], [None, 3]]


async def test_a_key_that_is_a_node_gives_what_hangs_on_it_and_null_where_there_is_none(
    store: Store, alike: Callable[[object], None]
) -> None:
    teams = Many("teams", "teams", Listing((Nodes("n", (CODE,)), Total("all")), Page(Param("most")), None, ()))
    base = KeyNode("base", 0, (CODE, One("in", "region", (CODE,)), teams))
    hole = KeyHole("words", ((0, "code"), (0, "name"), (1, "")))
    parts = (Const("a", "b"), Listed("g", (Inner("key", (base, hole)), Count("n"))))
    grouping = Grouping("g", "Team", (BASE, FORCE), parts, Param("most"), by_count=True, has_holes=True)
    found = await store.ask(store.prepare_group(grouping), {"most": MANY})
    alike(orjson.dumps(found))
    assert found["a"] == "b"
    first = found["g"][0]["key"]
    keys = [(one["key"]["words"], one["key"]["base"], one["n"]) for one in found["g"]]
    assert all((words[0] is None) is (held is None) for words, held, _ in keys)
    (held,) = {orjson.dumps(one["key"]["base"]) for one in found["g"] if one["key"]["base"]}
    assert orjson.loads(held)["code"] == "B-1"
    assert orjson.loads(held)["teams"]["all"] == 2
    assert len(first["words"]) == 3


async def test_groupings_are_asked_together_with_walks_and_other_groupings(store: Store) -> None:
    asked = [
        store.prepare_group(Grouping(str(at), "Team", (key,), (Listed("g", (Count("n"),)),), Param("most")))
        for at, key in enumerate((READINESS, BASE))
    ]
    answers = await store.ask_all([(one, {"most": MANY}) for one in asked])
    assert [orjson.loads(one) for one in answers] == [
        {"g": [{"n": 1}, {"n": 1}, {"n": 3}]},
        {"g": [{"n": 2}, {"n": 3}]},
    ]


async def test_keys_the_model_lacks_are_refused(store: Store) -> None:
    for key in (Key(property="no_such"), Key(("no_such",)), Key(("base",), above=Above("region", "code", Param("x")))):
        with pytest.raises(KeyError):
            store.prepare_group(Grouping("none", "Team", (key,), (), Param("most")))


VALUES: dict[str, Any] = {**filters.VALUES, "level": "CITY"}
LEVEL = Above("part_of", "level", Param("level"))
NOW = Compare("since", Op.LT, Param("day"), of_edge=True)
KEYS = {
    "Team": [
        READINESS,
        FORCE,
        BASE,
        Key(property="is_stale"),
        Key(property="establishment"),
        Key(("home_region",)),
        Key(("home_region",), above=LEVEL),
        Key(("home_city",)),
        Key(("base", "region")),
        Key(("base", "region"), above=LEVEL),
        Key(("part_of",), "force"),
        Key(("speciality",)),
        Key(("serves",)),
        Key(("serves",), above=LEVEL),
        Key(("capabilities",)),
        Key(("held_to",)),
        Key(("held_to",), "grade", of_edge=True, is_plain=True),
    ],
    "Person": [
        Key(property="status"),
        Key(property="birth_year"),
        Key(("reports_to",), "status"),
        Key(("lives_in",), above=LEVEL),
        Key(("memberships",)),
        Key(("memberships",), "force"),
        Key(("memberships",), "role", of_edge=True),
        Key(("memberships",), only=NOW),
        Key(("memberships",), "role", of_edge=True, only=NOW),
        Key(("memberships", "home_region"), above=LEVEL),
        Key(("qualifications", "type")),
    ],
    "Equipment": [
        Key(property="condition"),
        Key(("type",)),
        Key(("type",), "category"),
        Key(("team",), "readiness"),
        Key(property="expires_on", letters=7),
        Key(property="expires_on", letters=4),
    ],
    "Gap": [Key(("equipment_type",)), Key(("team", "home_region")), Key(property="critical"), Key(("requirement",))],
}
SUMS = {
    "Team": (Sum("establishment"), Sum("speed_kmh"), Sum("p_millionths")),
    "Person": (Sum("birth_year"),),
    "Equipment": (Sum("quantity"),),
    "Gap": (Sum("short_millionths"), Sum("short", is_ratio=True), Sum("short_on_hand", is_ratio=True)),
}
DIFFERENT = {"Team": ("force", "base"), "Equipment": ("type",)}
SPLITS = {
    "Team": (Split("readiness", ("R1", "R2", "R4", None)), Split("force", ("FOREST_FIRE", "O'Brien", "SOCIAL"))),
    "Person": (Split("status", (None, "ACTIVE")),),
}
WHERES: dict[str, st.SearchStrategy[Any]] = {
    "Team": filters.TEAMS,
    "Person": st.builds(Related, st.just("memberships"), filters.TEAM, st.sampled_from(Quantifier)),
}


@st.composite
def questions(draw: st.DrawFn) -> tuple[str, tuple[Key, ...], Filter | None, bool]:
    label = draw(st.sampled_from(sorted(KEYS)))
    by = tuple(draw(st.lists(st.sampled_from(KEYS[label]), max_size=3, unique=True)))
    return label, by, draw(st.none() | WHERES.get(label, st.none())), draw(st.booleans())


NAIVE = Naive(MODEL, VALUES)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=questions())
async def test_every_grouping_is_the_one_worked_out_in_plain_python(
    store: Store, asked: tuple[str, tuple[Key, ...], Filter | None, bool]
) -> None:
    label, by, where, by_count = asked
    beside: dict[str, Any] = {"different": DIFFERENT.get(label, ()), "splits": SPLITS.get(label, ())}
    found, more = await groups(store, label, by, where, SUMS[label], by_count=by_count, **beside, **VALUES)
    assert found == NAIVE.groups(label, by, where, SUMS[label], by_count=by_count, **beside)
    assert not more
