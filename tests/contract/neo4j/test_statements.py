"""Every statement that is no walk: taken by the database without a remark, begun at an index where ids are given."""

import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver

from graph.model.linked import Towards
from graph.model.registry import MODEL
from graph.neo4j.connection import Connection
from graph.neo4j.cypher import ENDING
from graph.neo4j.statement import NONE, Statement, Values, sent
from graph.neo4j.store import NeoStore
from graph.neo4j.transaction import Transaction
from graph.ports.whole import parts
from graph.ports.write import Remove, RemoveEdges, Update, UpdateEdges
from tests.contract.conftest import NOW
from tests.contract.known import edge_rows, node, node_rows, writes
from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases, connected

FOLDER = Path("graph/neo4j")
TEAM, PERSON = node("Team", "T-1"), node("Person", "P-1")
WHOLE = re.compile(
    r"(is-empty|facts/(?:catalogue|standards)|links|ids|ids-up-to|count-all|referrers|settle-end|late-ends)\b"
)
"""What looks at all of a label, because all is asked for, or because a property that nobody indexed is."""
BAD = {
    "CartesianProduct",
    "AllNodesScan",
    "NodeByLabelScan",
    "UndirectedRelationshipTypeScan",
    "DirectedRelationshipTypeScan",
}
Heard = dict[str, tuple[Statement, dict[str, Any]]]


@pytest.fixture
def url(neo4j: Databases) -> Iterator[str]:
    with neo4j.lent() as lend:
        try:
            yield lend()
        except NoServer as error:
            pytest.skip(f"no Neo4j: {error}")


@pytest.fixture
async def heard(url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Heard]:
    """Every statement of a registry that is written and read in every way, with values it was asked with."""
    found: Heard = {}
    for kind in (Connection, Transaction):
        original = kind.rows

        async def rows(
            self: Any, statement: Statement, values: Values = NONE, _original: Any = original, **more: Any
        ) -> list[list[Any]]:
            found.setdefault(statement.text, (statement, dict(values)))
            told: list[list[Any]] = await _original(self, statement, values, **more)
            return told

        monkeypatch.setattr(kind, "rows", rows)
    store = NeoStore(url, MODEL)
    await store.create()
    await _write(store)
    await _read(store)
    yield found
    await store.close()


async def _write(store: NeoStore) -> None:
    rows = edge_rows(MODEL, "Team", "held_to")
    async with store.work(NOW) as work:
        await work.write(*writes(MODEL))
        await work.write(Update("Team", [{"id": TEAM, "revision": 1, "base": node("Base", "B-2")}]))
        await work.write(UpdateEdges("Team", "held_to", [{"id": rows[0]["id"], "grade": "x"}]))
        moved = {"id": rows[1]["id"], "to_id": rows[0]["to_id"], "from_id": rows[1]["from_id"]}
        await work.write(UpdateEdges("Team", "held_to", [moved]), RemoveEdges("Team", "held_to", [rows[2]["id"]]))
        await work.write(Remove("Equipment", [node("Equipment", "E-4")]))
        await work.commit()


async def _read(store: NeoStore) -> None:
    await store.warm()
    await store.facts([TEAM])
    await store.catalogue()
    await store.standards()
    await store.mark("m")
    await store.marks(["m"])
    await store.chains("Person", "reports_to", [PERSON], 3, 5)
    await store.chains("Team", "parts", [TEAM], 3, 5)
    await store.spreads([("Team", TEAM), ("Person", PERSON)], ["MEMBER_OF", "PART_OF"], Towards.BOTH, 2, 5)
    await store.standing([PERSON], [TEAM], ["leader"], 2)
    await store.count_all()
    for label in MODEL.labels:
        ids = [row["id"] for row in node_rows(MODEL, label.name)]
        await store.nodes(label.name, ids)
        await store.ids(label.name)
        await store.referrers(label.name, ids)
        for rel in label.relationships:
            await store.links(label.name, rel.field)
            await store.links(label.name, rel.field, ids)
            await store.related_ids(label.name, rel.field, ids)
            await store.related_ids(rel.to, rel.inverse, ids)
            if rel.has_rows:
                await store.edges(label.name, rel.field, ids)
                await store.edges_by_id(label.name, rel.field, ids)
    for part in parts(MODEL):
        await store.page(part, None, 5)
        await store.last(part)


@pytest.fixture
def driver(url: str) -> Iterator[Driver]:
    with connected(url) as opened:
        yield opened


def operators(plan: dict[str, Any]) -> Iterator[str]:
    """What a plan does."""
    yield plan["operatorType"].partition("@")[0]
    for below in plan.get("children", []):
        yield from operators(below)


async def test_no_statement_meets_a_remark_or_looks_at_more_than_it_must(heard: Heard, driver: Driver) -> None:
    assert len(heard) > 200
    wrong: list[str] = []
    with driver.session() as session:
        for statement, values in heard.values():
            text, given = sent(statement, values)
            told = session.run(f"EXPLAIN {text}", given).consume()
            assert told.plan is not None
            done = set(operators(told.plan))
            bad = done & ({"CartesianProduct"} if WHOLE.match(statement.name) else BAD)
            remarks = [note.gql_status for note in told.gql_status_objects if note.is_notification]
            wrong += [f"{statement.name}: {one}" for one in (*bad, *remarks)]
    assert wrong == []


def test_every_file_is_asked_for_and_every_ask_has_a_file() -> None:
    files = {path.relative_to(FOLDER / "cypher").as_posix() for path in FOLDER.glob(f"cypher/*/*{ENDING}")}
    asked = {
        f"{name}{ENDING}"
        for path in FOLDER.rglob("*.py")
        for name in re.findall(r'statement\("([^"]+)"\)', path.read_text("utf-8"))
    }
    assert files == asked
    for name in files:
        assert (FOLDER / "cypher" / name).read_text("utf-8").startswith("// "), name
