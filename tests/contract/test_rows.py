"""Whole rows come back as they were written."""

import pytest

from graph.model.declaration.relationship import Relationship
from graph.model.registry import MODEL
from graph.ports.rows import Referrer, Row
from graph.ports.store import Store
from graph.ports.write import Update
from tests.contract import world
from tests.contract.conftest import NOW
from tests.contract.known import edge_rows, links, node, node_rows

RELATIONSHIPS = [(label.name, rel) for label in MODEL.labels for rel in label.relationships]
STAMPS = {
    "revision": 1,
    "created_at": "2026-03-01T08:00:00.000000Z",
    "updated_at": "2026-03-01T08:00:00.000000Z",
}


@pytest.mark.parametrize("label", sorted(world.NODES))
async def test_nodes_come_back_with_every_field_and_their_stamps(store: Store, label: str) -> None:
    written = {row["id"]: {**row, **STAMPS} for row in node_rows(MODEL, label)}
    assert await store.nodes(label, [*written, "no such id"]) == written


@pytest.mark.parametrize("label", sorted(world.NODES))
async def test_ids_come_in_order(store: Store, label: str) -> None:
    assert await store.ids(label) == sorted(row["id"] for row in node_rows(MODEL, label))


async def test_ids_up_to_a_value_leave_out_what_is_above_it_or_absent(store: Store) -> None:
    one, two, three = (node("Team", code) for code in ("T-1", "T-2", "T-3"))
    days: list[Row] = [
        {"id": one, "due_on": "2026-04-02"},
        {"id": two, "due_on": "2026-04-01"},
        {"id": three, "due_on": None},
    ]
    async with store.work(NOW) as work:
        await work.write(Update("Team", days))
        assert await work.ids_up_to("Team", "due_on", "2026-04-02") == sorted([one, two])
        await work.commit()
    assert await store.ids_up_to("Team", "due_on", "2026-04-01") == [two]
    assert await store.ids_up_to("Team", "due_on", "2026-03-31") == []


async def test_booleans_come_back_as_booleans(store: Store) -> None:
    held = await store.nodes("Team", [node("Team", "T-1"), node("Team", "T-2"), node("Team", "T-3")])
    assert [held[node("Team", code)]["is_stale"] for code in ("T-1", "T-2", "T-3")] == [False, True, None]
    assert held[node("Team", "T-1")]["is_stale"] is False


@pytest.mark.parametrize(("label", "field"), sorted(world.EDGES))
async def test_relationship_rows_come_back_by_their_start_and_by_their_id(store: Store, label: str, field: str) -> None:
    written = {row["id"]: {**row, **STAMPS} for row in edge_rows(MODEL, label, field)}
    assert await store.edges(label, field, [row["from_id"] for row in written.values()]) == written
    assert await store.edges_by_id(label, field, [*written, "no such id"]) == written
    assert await store.edges(label, field, []) == {}


@pytest.mark.parametrize(("label", "rel"), RELATIONSHIPS, ids=[f"{start}.{rel.field}" for start, rel in RELATIONSHIPS])
async def test_links_are_told_of_every_relationship(store: Store, label: str, rel: Relationship) -> None:
    pairs = links(MODEL, label, rel.field)
    assert await store.links(label, rel.field) == pairs
    some = sorted({start for start, _ in pairs})[:1]
    assert await store.links(label, rel.field, some) == [pair for pair in pairs if pair[0] in some]


async def test_related_ids_go_both_ways_and_come_once(store: Store) -> None:
    people = [node("Person", code) for code in ("P-1", "P-2", "P-3", "P-4")]
    teams = sorted({end for _, end in links(MODEL, "Person", "memberships")})
    assert await store.related_ids("Person", "memberships", people) == teams
    assert await store.related_ids("Team", "members", [node("Team", "T-4")]) == [node("Person", "P-4")]
    assert await store.related_ids("Team", "base", [node("Team", "T-1"), node("Team", "T-3")]) == [node("Base", "B-1")]
    assert await store.related_ids("Region", "parts", [node("Region", "44")]) == [node("Region", "4403")]
    assert await store.related_ids("Team", "speciality", [node("Team", "T-1")]) == [node("Term", "speciality/mine")]


async def test_referrers_name_what_points_at_a_node(store: Store) -> None:
    person = node("Person", "P-1")
    told = await store.referrers("Person", [person])
    assert sorted((one.label, one.key, one.field) for one in told) == [
        ("Absence", "A-1", "person"),
        ("Equipment", "E-1", "in_charge"),
        ("Exercise", "X-1", "attended_by"),
        ("Person", "P-2", "reports_to"),
        ("Qualification", "Q-1", "person"),
        ("Qualification", "Q-2", "person"),
        ("STANDS_IN_FOR", "P-2", "stands_in_for"),
    ]
    assert {one.target for one in told} == {person}


async def test_referrers_leave_out_what_goes_in_the_same_removal(store: Store) -> None:
    both = [node("Region", "44"), node("Region", "4403"), node("Region", "440306"), node("Region", "440305")]
    told = await store.referrers("Region", both)
    assert "part_of" not in {one.field for one in told}
    assert await store.referrers("Region", [node("Region", "44")]) == [
        Referrer("Region", "4403", "part_of", node("Region", "44"))
    ]


async def test_referrers_of_a_term_include_what_names_it_by_its_code(store: Store) -> None:
    told = await store.referrers("Term", [node("Term", "role/leader")])
    assert told == [Referrer("MEMBER_OF", "P-1", "role", node("Term", "role/leader"))]
    told = await store.referrers("Term", [node("Term", "speciality/mine")])
    assert told == [Referrer("Team", "T-1", "speciality", node("Term", "speciality/mine"))]


async def test_no_more_referrers_than_asked_for(store: Store) -> None:
    assert len(await store.referrers("Person", [node("Person", "P-1")], 3)) == 3


async def test_everything_is_counted(store: Store) -> None:
    counted = await store.count_all()
    for label in MODEL.labels:
        assert counted[label.name] == len(node_rows(MODEL, label.name))
        for rel in label.relationships:
            assert counted[f"{label.name}.{rel.field}"] == len(links(MODEL, label.name, rel.field)), rel.field
