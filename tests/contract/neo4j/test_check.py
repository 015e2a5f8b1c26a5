"""What another program can write into the graph, past every check of Muster's: all of it is found, and nothing else."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from exchange.audit.audit import audit
from exchange.audit.finding import Severity
from exchange.copy import copy
from exchange.load import load
from graph.model.registry import MODEL
from graph.ports.store import Store
from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases, connected, wipe
from tests.contract.stores import open_store
from tests.load.world import CALENDAR, write

TAMPERING = (
    "DROP CONSTRAINT `uq_Absence_code`",
    "DROP INDEX `ix_Team_name`",
    "CREATE (:Ship {id: 'x'}), (:Boat:Ship {id: 'y'})",
    "MATCH (t:Team {code: 'T1'}), (r:Region {code: '44'}) CREATE (t)-[:LIKES]->(r)",
    "MATCH (t:Team {code: 'T3'}), (r:Region {code: '44'}) CREATE (t)-[:STATIONED_AT]->(r)",
    "MATCH (t:Team {code: 'T1'}) SET t.colour = 'red', t.name = 5",
    "MATCH (:Person)-[m:MEMBER_OF {role: 'leader'}]->() SET m.rank = 1",
    "CREATE (:Base {code: 'B3', name: 'b', kind: 'DEPOT'}), (:Base {id: 7, code: 'B4', name: 'b', kind: 'DEPOT'})",
    "MATCH (p:Person {code: 'T1-2'}), (t:Team {code: 'T3'}) CREATE (p)-[:MEMBER_OF {role: 'medic'}]->(t)",
    "MATCH (t:Team {code: 'T2'}), (b:Base {code: 'B1'}) CREATE (t)-[:STATIONED_AT]->(b)",
    "MATCH (t:Team {code: 'T1'})-[:SERVES]->(r:Region {code: '440301'}) CREATE (t)-[:SERVES]->(r)",
    "MATCH (g:Edition) SET g._key = '[]'",
    "MATCH (:Absence)-[r:OF]->() DELETE r",
    "MATCH (e:Exercise {code: 'X1'}) SET e.on = date('2026-05-01'), e.hours = 2.5",
    "MATCH (t:Team {code: 'T2'}) REMOVE t.name",
    """MATCH (a:Absence), (p:Person {code: 'T1-1'})
    CREATE (b:Absence {id: '01890a5d-ac96-774b-bcce-b302099a8057', code: a.code, kind: a.kind, revision: 1,
        created_at: a.created_at, updated_at: a.updated_at})-[:OF]->(p)""",
)
FOUND = {
    ("Absence", None, "uq_Absence_code", "is missing"),
    ("Team", None, "ix_Team_name", "is missing"),
    ("Ship", "x", None, "1 nodes have labels"),
    ("Boat:Ship", "y", None, "1 nodes have labels"),
    ("Team → Region", "T1", "LIKES", "1 relationships LIKES are none"),
    ("Team → Region", "T3", "STATIONED_AT", "1 relationships STATIONED_AT are none"),
    ("Team", "T3", "base", "which is not there"),
    ("Team", "T1", "colour", "1 have colour"),
    ("Team", "T1", "name", "5 is not how a TEXT is kept"),
    ("Person.memberships", "T1-1", "rank", "1 have rank"),
    ("Base", None, None, "2 have no id"),
    ("Person.memberships", "T1-2", None, "1 have no id"),
    ("Team.base", "T2", None, "1 lead to several"),
    ("Team.serves", "T1", None, "1 pairs are joined more than once"),
    ("Edition", "S1:1", "_key", "1 keep a _key that is not of their key"),
    ("Absence", "A1", "person", "must not be blank"),
    ("Exercise", "X1", "on", "is not how a DAY is kept"),
    ("Exercise", "X1", "hours", "2.5 is not how a DECIMAL is kept"),
    ("Team", "T2", "name", "must not be blank"),
    ("Absence", "A1", "id", "has the same key as"),
}
UNSEEN = {
    ("Ship", None),
    ("Boat:Ship", None),
    ("Team → Region", "LIKES"),
    ("Team → Region", "STATIONED_AT"),
    ("Team", "colour"),
    ("Person.memberships", "rank"),
}


@pytest.fixture
async def url(neo4j: Databases) -> AsyncIterator[str]:
    """An empty database, whose constraints are made anew afterwards."""
    with neo4j.lent() as lend:
        try:
            found = lend()
        except NoServer as error:
            pytest.skip(f"no Neo4j: {error}")
        yield found
        wipe(found, schema=True)


@pytest.fixture
async def store(url: str, tmp_path: Path) -> AsyncIterator[Store]:
    """The small register."""
    source, target = open_store(f"sqlite:///{tmp_path}/source.db", MODEL), open_store(url, MODEL)
    await source.create()
    assert (await load(source, write(tmp_path / "register"), CALENDAR)).is_loaded
    await target.create()
    await copy(source, target, datetime(2026, 3, 1, tzinfo=UTC))
    await source.close()
    yield target
    await target.close()


async def test_all_that_was_written_past_muster_is_found_and_nothing_else(store: Store, url: str) -> None:
    clean = await audit(store, CALENDAR, every_assessment=True)
    assert (clean.findings.listed, clean.assessed) == ([], 3)
    with connected(url) as driver, driver.session() as session:
        for statement in TAMPERING:
            session.run(statement).consume()
    found = (await audit(store, CALENDAR)).findings
    for label, key, field, reason in FOUND:
        told = [one for one in found.listed if (one.label, one.field) == (label, field) and reason in one.reason_en]
        assert len(told) == 1, (label, key, field, reason, found.listed)
        assert key in (None, told[0].key)
        assert told[0].reason_zh
    assert all((one.label, one.field) in {(label, field) for label, _, field, _ in FOUND} for one in found.listed)
    warned = {(one.label, one.field) for one in found.listed if one.severity is Severity.WARNING}
    assert warned == UNSEEN


async def test_kept_assessments_are_compared_with_fresh_ones(store: Store, url: str) -> None:
    with connected(url) as driver:
        driver.execute_query("MATCH (a:Assessment) WITH a ORDER BY a.id LIMIT 1 SET a.level = 'R1'")
        driver.execute_query("MATCH (g:Gap)-[:OF_TEAM]->(:Team {code: 'T1'}) WHERE g.code = 'L1' DETACH DELETE g")
    found = (await audit(store, CALENDAR)).findings.listed
    assert {(one.label, one.field) for one in found} == {("Assessment", "level"), ("Gap", None)}
