"""Counts by a few keys."""

import pytest

from graph.ports.filters import Compare, Op, Param, Related, Within
from graph.ports.group import Grouping
from graph.ports.store import Store
from tests.contract.known import node


async def test_groups_are_counted_in_order_with_nulls_last(store: Store) -> None:
    prepared = store.prepare_group(Grouping("by readiness", "Team", ("readiness",)))
    assert await store.count(prepared, {}) == [(("R2",), 1), (("R4",), 1), ((None,), 3)]


async def test_groups_by_two_keys_hand_over_booleans(store: Store) -> None:
    prepared = store.prepare_group(Grouping("two", "Team", ("is_stale", "lifecycle")))
    counts = await store.count(prepared, {})
    assert counts == [
        ((False, "ACTIVE"), 2),
        ((True, "FORMING"), 1),
        ((None, "ACTIVE"), 1),
        ((None, "DISBANDED"), 1),
    ]
    assert counts[0][0][0] is False


async def test_groups_take_the_filters_of_walks(store: Store) -> None:
    where = Related("home_region", Within("part_of", "code", Param("in")))
    prepared = store.prepare_group(Grouping("some", "Team", ("force",), where))
    assert await store.count(prepared, {"in": ["4403"]}) == [(("FOREST_FIRE",), 1), (("SOCIAL",), 1)]
    assert await store.count(prepared, {"in": []}) == []


async def test_no_keys_count_all_that_fit(store: Store) -> None:
    prepared = store.prepare_group(Grouping("all", "Team", (), Compare("force", Op.EQ, Param("force"))))
    assert await store.count(prepared, {"force": "SOCIAL"}) == [((), 2)]
    assert await store.count(prepared, {"force": "none"}) == []


async def test_groups_by_an_end_give_its_id(store: Store) -> None:
    prepared = store.prepare_group(Grouping("by base", "Team", ("base",)))
    assert await store.count(prepared, {}) == [((node("Base", "B-1"),), 2), ((None,), 3)]


async def test_keys_the_model_lacks_are_refused(store: Store) -> None:
    with pytest.raises(KeyError):
        store.prepare_group(Grouping("none", "Team", ("no_such",)))
