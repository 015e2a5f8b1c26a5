"""Hot questions on a PostgreSQL server that knows how many rows there are: a large table is never read whole."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, cast

import psycopg
import pytest

from graph.model.identity import node_id, relationship_id
from graph.model.registry import MODEL
from graph.ports.walk import Walk
from graph.ports.write import Create, CreateEdges, Write
from graph.sql.dialect import POSTGRESQL
from graph.sql.store import SqlStore
from graph.sql.tables import Tables
from tests.contract.servers.schemas import connected, in_schemas
from tests.contract.sql.hot import HOT, statements

TABLES = Tables(MODEL, POSTGRESQL)
NOW = datetime(2026, 3, 1, tzinfo=UTC)
LARGE = 5_000
TEAMS = range(1_000)
REGIONS = range(1_000)
PEOPLE = range(3_000)
TIMES = 8
MEMBERS = """INSERT INTO memberships (id, from_id, to_id, created_at, updated_at, revision)
SELECT people.id || 'm', people.id, teams.id, people.created_at, people.updated_at, 1
FROM people JOIN teams ON teams.code = 'T' || lpad((substr(people.code, 2, 5)::int / 3)::text, 5, '0')
  || substr(people.code, 7) WHERE people.code LIKE 'P_____-%'"""
MULTIPLIED = ("regions", "teams", "people", "equipment", "qualifications")
MULTIPLY = """INSERT INTO {0} SELECT made.* FROM {0} AS held, generate_series(1, %s) AS n,
LATERAL jsonb_populate_record(held, jsonb_build_object('id', held.id || n, 'code', held.code || '-' || n)) AS made"""
FORCES = ("SOCIAL", "GRASSROOTS", "FIRE_RESCUE", "PROFESSIONAL", "AVIATION", "FOREST_FIRE")


def team(number: int) -> str:
    return node_id("Team", f"T{number:05d}")


def region(number: int) -> str:
    return node_id("Region", f"{number:05d}")


def person(number: int) -> str:
    return node_id("Person", f"P{number:05d}")


def _regions() -> Iterator[dict[str, Any]]:
    for number in REGIONS:
        above = region(number // 20) if number else None
        yield {"id": region(number), "code": f"{number:05d}", "name": "区", "level": "VILLAGE", "part_of": above}


def _teams() -> Iterator[dict[str, Any]]:
    for number in TEAMS:
        force, level = FORCES[number % len(FORCES)], "R1" if number % 50 == 0 else "NOT_ASSESSED"
        row = {"id": team(number), "code": f"T{number:05d}", "name": f"队{number}", "force": force, "readiness": level}
        yield row | {"lifecycle": "ACTIVE", "home_region": region(number)}


def writes() -> list[Write]:
    """A thousand teams of three people each."""
    kind, certificate = node_id("EquipmentType", "boat"), node_id("QualificationType", "aid")
    members = [(person(number), team(number // 3)) for number in PEOPLE]
    return [
        Create("Region", list(_regions())),
        Create("EquipmentType", [{"id": kind, "code": "boat", "name": "艇", "unit": "PIECE"}]),
        Create("QualificationType", [{"id": certificate, "code": "aid", "name": "急救"}]),
        Create("Team", list(_teams())),
        Create("Person", [{"id": person(n), "code": f"P{n:05d}", "name": "张三", "status": "ACTIVE"} for n in PEOPLE]),
        CreateEdges(
            "Person",
            "memberships",
            [
                {"id": relationship_id("MEMBER_OF", one, of, None, None), "from_id": one, "to_id": of}
                for one, of in members
            ],
        ),
        Create(
            "Qualification",
            [
                {"id": node_id("Qualification", f"Q{n}"), "code": f"Q{n:05d}", "type": certificate, "person": person(n)}
                for n in PEOPLE
            ],
        ),
        Create(
            "Equipment",
            [
                {
                    "id": node_id("Equipment", f"E{n}"),
                    "code": f"E{n:05d}",
                    "type": kind,
                    "quantity": 1_000_000,
                    "condition": "SERVICEABLE",
                    "team": team(n // 3),
                }
                for n in PEOPLE
            ],
        ),
    ]


@pytest.fixture(scope="module")
def on(postgresql: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """A connection to nine times as many, their rows counted by the server: reading all costs more than an index."""
    with in_schemas(postgresql) as place:
        url = place()

        async def fill() -> None:
            store = SqlStore(url, MODEL)
            await store.create()
            async with store.work(NOW) as work:
                await work.write(*writes())
                await work.commit()
            await store.close()

        asyncio.run(fill())
        with connected(url) as found:
            for table in MULTIPLIED:
                found.execute(MULTIPLY.format(table).encode(), (TIMES,))
            found.execute(MEMBERS)
            found.execute("ANALYZE")
            yield found


def scanned(on: psycopg.Connection[tuple[object, ...]], text: str, values: Sequence[Any]) -> set[str]:
    """The large tables that the plan of a statement reads whole."""
    row = psycopg.RawCursor(on).execute(b"EXPLAIN (FORMAT JSON) " + text.encode(), values).fetchone()
    assert row is not None
    found: set[str] = set()
    plans = [entry["Plan"] for entry in cast("list[dict[str, Any]]", row[0])]
    while plans:
        plan = plans.pop()
        plans += plan.get("Plans", [])
        if plan["Node Type"] == "Seq Scan":
            found.add(plan["Relation Name"])
    return found & large(on)


def large(on: psycopg.Connection[tuple[object, ...]]) -> set[str]:
    """The tables that hold many rows."""
    asked = "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND reltuples >= %s"
    return {str(name) for (name,) in on.execute(asked, (LARGE,)) if name in TABLES.metadata.tables}


def values(walk: str) -> dict[str, Any]:
    """What is asked: one team, two of them, those of a rare level."""
    ids = [team(7), team(8)]
    told = {"teams by their ids": ids, "teams of a readiness": ["R1"], "teams of one of two kinds": ["R1"]}
    one = {"a team by its code": "T00007", "teams of one of two kinds": "R1"}.get(walk, "SOCIAL")
    asked = {"x": one, "list": told.get(walk, ["01990"]), "yes": True, "first": 20}
    return asked | {"·most": 21, "·parent": team(7), "·parents": ids, "·mark": "x"}


def test_the_register_is_large_enough_to_tell(on: psycopg.Connection[tuple[object, ...]]) -> None:
    assert {"teams", "regions", "people", "memberships", "qualifications", "equipment"} <= large(on)
    assert scanned(on, "SELECT count(lifecycle) FROM teams WHERE lifecycle > 'A'", ()) == {"teams"}


# How many teams a subtree has, or levels that come in a list, no statistics tell: there the server expects half of all.
UNTOLD = ("teams of a readiness", *(name for name in HOT if "subtree" in name))


@pytest.mark.parametrize("name", [name for name in HOT if name not in UNTOLD])
def test_a_hot_question_reads_no_large_table_whole(on: psycopg.Connection[tuple[object, ...]], name: str) -> None:
    walk: Walk = HOT[name]
    found = {
        table
        for statement in statements(TABLES, walk)
        for table in scanned(on, statement.text, statement.values(values(name)))
    }
    assert found == set()
