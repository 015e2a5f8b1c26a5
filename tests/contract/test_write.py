"""Writing: batches, revisions, references, and a unit of work that rolls back unless committed."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.ports.errors import Conflict, StoreError
from graph.ports.filters import Compare, Op, Param, Related
from graph.ports.store import Store
from graph.ports.write import Create, CreateEdges, Remove, RemoveEdges, SetLinks, Update, UpdateEdges, Write
from tests.contract.asking import ALL, every
from tests.contract.conftest import NOW
from tests.contract.known import edge, edge_rows, node, writes
from tests.contract.stores import Registry

LATER = datetime(2026, 3, 2, tzinfo=UTC)
STAMP = "2026-03-02T00:00:00.000000Z"
TEAM = node("Team", "T-1")


def region(code: str, **more: Any) -> dict[str, Any]:
    """A new region."""
    return {"id": node_id("Region", code), "code": code, "name": code, "level": "CITY", **more}


async def commit(store: Store, *writes: Write) -> None:
    """Write and commit."""
    async with store.work(LATER) as work:
        await work.write(*writes)
        await work.commit()


async def test_what_is_left_out_of_a_new_node_is_absent(store: Store) -> None:
    await commit(store, Create("Region", [region("1"), region("2", population=3)]))
    held = await store.nodes("Region", [node_id("Region", "1"), node_id("Region", "2")])
    assert [row["population"] for row in held.values()] in ([None, 3], [3, None])
    assert {row["created_at"] for row in held.values()} == {STAMP}


async def test_an_update_changes_what_it_names_and_raises_the_revision(store: Store) -> None:
    before = (await store.nodes("Team", [TEAM]))[TEAM]
    await commit(store, Update("Team", [{"id": TEAM, "name": "新", "base": None, "is_stale": True}]))
    after = (await store.nodes("Team", [TEAM]))[TEAM]
    assert after == {**before, "name": "新", "base": None, "is_stale": True, "revision": 2, "updated_at": STAMP}


async def test_an_update_of_what_is_kept_alone_leaves_the_revision_of_what_people_entered(store: Store) -> None:
    before = (await store.nodes("Team", [TEAM]))[TEAM]
    kept = {"is_stale": True, "due_on": "2026-04-01", "home_region": None}
    await commit(store, Update("Team", [{"id": TEAM, **kept}]))
    assert (await store.nodes("Team", [TEAM]))[TEAM] == {**before, **kept}
    await commit(store, Update("Team", [{"id": TEAM, "revision": 1, "squads": 4}]))


async def test_an_update_of_the_kept_revision_is_taken(store: Store) -> None:
    await commit(store, Update("Team", [{"id": TEAM, "revision": 1, "squads": 4}]))
    await commit(store, Update("Team", [{"id": TEAM, "revision": 2, "squads": 5}]))
    assert (await store.nodes("Team", [TEAM]))[TEAM]["squads"] == 5


@pytest.mark.parametrize("revision", [0, 2, 3])
async def test_another_revision_is_a_conflict_that_names_the_node(store: Store, revision: int) -> None:
    two = node("Team", "T-2")
    other: dict[str, Any] = {"id": two, "revision": 1, "squads": 9}
    with pytest.raises(Conflict, match=f"Team T-1 {TEAM}.*revision 1, not {revision}"):
        await commit(store, Update("Team", [other, {"id": TEAM, "revision": revision, "squads": 9}]))
    assert {row["squads"] for row in (await store.nodes("Team", [TEAM, two])).values()} == {2, None}


async def test_an_update_of_what_is_not_there_is_a_conflict(store: Store) -> None:
    with pytest.raises(Conflict, match="no Team nowhere"):
        await commit(store, Update("Team", [{"id": "nowhere", "squads": 1}]))


async def test_a_key_that_is_taken_is_a_conflict(store: Store) -> None:
    with pytest.raises(Conflict, match="code"):
        await commit(store, Create("Region", [{**region("11"), "id": "another id"}]))


MANY = [region(f"7{number:04d}", name='"引"\t\\N,张' if number % 2 else "区") for number in range(500)]


async def test_many_nodes_at_once_are_kept_as_they_are_told(store: Store) -> None:
    await commit(store, Create("Region", [row | {"population": index or None} for index, row in enumerate(MANY)]))
    held = await store.nodes("Region", [row["id"] for row in MANY])
    assert [held[row["id"]]["name"] for row in MANY] == [row["name"] for row in MANY]
    assert [held[row["id"]]["population"] for row in MANY] == [None, *range(1, len(MANY))]
    assert {(row["created_at"], row["revision"]) for row in held.values()} == {(STAMP, 1)}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"code": "11"}, "code"),
        ({"code": "7x", "level": "PLANET"}, "allowed|level"),
        ({"code": "7x", "part_of": "none"}, "Region"),
    ],
)
async def test_one_wrong_node_among_many_is_told_as_one_alone_and_none_is_kept(
    store: Store, wrong: dict[str, Any], words: str
) -> None:
    with pytest.raises(Conflict, match=words):
        await commit(store, Create("Region", [*MANY, {**region("7x"), **wrong}]))
    assert await store.nodes("Region", [MANY[0]["id"]]) == {}


@pytest.mark.parametrize(
    "row",
    [
        region("1", level="PLANET"),
        region("1", population=-1),
        region("1", latitude=91_000_000),
        {**region("1"), "name": None},
    ],
)
async def test_values_the_model_does_not_allow_are_refused(store: Store, row: dict[str, Any]) -> None:
    with pytest.raises(StoreError):
        await commit(store, Create("Region", [row]))
    assert len(await store.ids("Region")) == 5


@pytest.mark.parametrize(
    "write",
    [
        Create("Region", [region("1", colour="red")]),
        Update("Region", [{"id": node("Region", "11"), "colour": "red"}]),
        SetLinks("Team", "base", []),
        SetLinks("Team", "held_to", []),
        CreateEdges("Team", "serves", []),
        Create("Planet", []),
    ],
)
async def test_what_the_model_lacks_is_refused(store: Store, write: Write) -> None:
    with pytest.raises(KeyError):
        await commit(store, write)


async def test_rows_of_one_update_name_the_same_fields(store: Store) -> None:
    rows = [{"id": node("Region", "11"), "name": "x"}, {"id": node("Region", "44")}]
    with pytest.raises(ValueError, match="same fields"):
        await commit(store, Update("Region", rows))


async def test_links_are_replaced_whole(store: Store) -> None:
    ends = [node("Region", "11"), node("Region", "440305"), node("Region", "11")]
    await commit(store, SetLinks("Team", "serves", [(TEAM, ends), (node("Team", "T-2"), [])]))
    assert await store.links("Team", "serves") == sorted({(TEAM, end) for end in ends})


async def test_relationship_rows_are_changed_and_removed_by_their_ids(store: Store) -> None:
    rows = edge_rows(MODEL, "Team", "held_to")
    changed = {"id": rows[0]["id"], "grade": None, "pools": False, "revision": 1}
    await commit(store, UpdateEdges("Team", "held_to", [changed]), RemoveEdges("Team", "held_to", [rows[1]["id"]]))
    held = await store.edges_by_id("Team", "held_to", [row["id"] for row in rows])
    assert sorted(held) == sorted([rows[0]["id"], rows[2]["id"]])
    assert held[rows[0]["id"]] == {
        **rows[0],
        "grade": None,
        "pools": False,
        "revision": 2,
        "created_at": "2026-03-01T08:00:00.000000Z",
        "updated_at": STAMP,
    }
    with pytest.raises(Conflict, match="HELD_TO"):
        await commit(store, UpdateEdges("Team", "held_to", [changed]))


async def test_a_removed_node_takes_what_starts_at_it(store: Store) -> None:
    unit = node("Equipment", "E-1")
    await commit(store, Remove("Equipment", [unit]))
    assert await store.nodes("Equipment", [unit]) == {}
    assert await store.edges("Equipment", "loans", [unit]) == {}


async def test_what_others_point_at_cannot_go(store: Store) -> None:
    with pytest.raises(Conflict, match="Base"):
        await commit(store, Remove("Base", [node("Base", "B-2")]))
    assert node("Base", "B-2") in await store.ids("Base")


async def test_both_may_go_at_once_in_any_order(store: Store) -> None:
    await commit(store, Remove("Base", [node("Base", "B-2")]), Remove("Equipment", [node("Equipment", "E-4")]))
    assert node("Base", "B-2") not in await store.ids("Base")


async def test_a_reference_that_leads_nowhere_is_told_at_commit(store: Store) -> None:
    with pytest.raises(Conflict, match=r"Team\.base leads to the Base no-base"):
        await commit(store, Update("Team", [{"id": TEAM, "base": "no-base"}]))
    with pytest.raises(Conflict, match=r"Team\.serves leads to the Region no-region"):
        await commit(store, SetLinks("Team", "serves", [(TEAM, ["no-region"])]))
    assert (await store.nodes("Team", [TEAM]))[TEAM]["base"] == node("Base", "B-1")
    assert len(await store.links("Team", "serves")) == 3


async def test_leaving_without_commit_rolls_back(store: Store) -> None:
    async with store.work(LATER) as work:
        await work.write(Create("Region", [region("1")]))
        await work.set_mark("m", "1")
    assert len(await store.ids("Region")) == 5
    assert await store.mark("m") is None


async def test_an_exception_rolls_back(store: Store) -> None:
    async def fail() -> None:
        async with store.work(LATER) as work:
            await work.write(Create("Region", [region("1")]))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert len(await store.ids("Region")) == 5


async def test_a_unit_of_work_reads_its_own_writes_and_nobody_else_does(store: Store) -> None:
    async with store.work(LATER) as work:
        await work.write(Create("Region", [region("1")]), Update("Team", [{"id": TEAM, "squads": 9}]))
        await work.set_mark("m", "1")
        assert len(await work.ids("Region")) == 6
        assert (await work.facts([TEAM]))[0].squads == 9
        assert await work.mark("m") == "1"
        assert len(await store.ids("Region")) == 5
        assert (await store.facts([TEAM]))[0].squads == 2
        assert await store.mark("m") is None
        await work.commit()
    assert len(await store.ids("Region")) == 6
    assert await store.mark("m") == "1"


async def test_marks_are_kept_and_replaced(store: Store) -> None:
    for value in ("a", "b"):
        async with store.work(LATER) as work:
            await work.set_mark("m", value)
            await work.commit()
        assert await store.mark("m") == value


async def test_a_failed_write_spoils_its_unit_of_work(store: Store) -> None:
    async with store.work(LATER) as work:
        await work.write(Create("Region", [region("1")]))
        with pytest.raises(Conflict):
            await work.write(Create("Region", [region("2"), region("11")]))
        with pytest.raises(StoreError):
            await work.commit()
    assert len(await store.ids("Region")) == 5


async def test_a_unit_of_work_is_over_when_it_is_left(store: Store) -> None:
    async with store.work(LATER) as work:
        await work.commit()
        with pytest.raises(StoreError):
            await work.write(Create("Region", [region("1")]))
    with pytest.raises(StoreError):
        await work.commit()


async def test_writers_take_turns(store: Store) -> None:
    async def raise_squads() -> None:
        async with store.work(LATER) as work:
            held = (await work.nodes("Team", [TEAM]))[TEAM]["squads"]
            await asyncio.sleep(0)
            await work.write(Update("Team", [{"id": TEAM, "squads": held + 1}]))
            await work.commit()

    await asyncio.gather(*(raise_squads() for _ in range(8)))
    assert (await store.nodes("Team", [TEAM]))[TEAM]["squads"] == 10


async def test_a_membership_is_told_apart_by_what_it_is_unique_by() -> None:
    one = {"from": "P-1", "to": "T-1", "role": "medic"}
    assert edge(MODEL, "Person", "memberships", one) != edge(
        MODEL, "Person", "memberships", {**one, "since": "2020-01-01"}
    )


async def test_a_unit_of_work_that_is_cancelled_rolls_back(empty: Registry) -> None:
    store, entered = empty.store, asyncio.Event()

    async def write() -> None:
        async with store.work(NOW) as work:
            await work.write(*writes(MODEL))
            entered.set()
            await asyncio.sleep(600)

    task = asyncio.create_task(write())
    await entered.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with store.work(NOW) as work:
        assert await work.ids("Team") == []


async def test_a_work_answers_walks_with_what_it_wrote_in_them(store: Store) -> None:
    named = Compare("name", Op.EQ, Param("name"))
    asked = store.prepare(every("Region", Related("part_of", named), shown="id"))
    async with store.work(LATER) as work:
        await work.write(Create("Region", [region("1", name="新"), region("2", part_of=node_id("Region", "1"))]))
        values = {"all": ALL, "name": "新"}
        answers = [await work.ask(asked, values), *await work.ask_all([(asked, values), (asked, values)])]
        found = {"nodes": [{"id": node_id("Region", "2")}]}
        assert [orjson.loads(each) for each in answers] == [found] * 3
    assert orjson.loads(await store.ask(asked, values)) == {"nodes": []}
