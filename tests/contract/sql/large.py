"""A register that is large enough for a server to prefer its indexes, of which one row in a thousand is asked for."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg

from graph.model.identity import node_id, relationship_id
from graph.model.registry import MODEL
from graph.ports.write import Create, CreateEdges, Write
from graph.sql.store import SqlStore

NOW = datetime(2026, 3, 1, tzinfo=UTC)
TEAMS = range(1_000)
REGIONS = range(1_000)
PEOPLE = range(3_000)
TIMES = 8
MEMBERS = """INSERT INTO memberships (id, from_id, to_id, created_at, updated_at, revision)
SELECT people.id || 'm', people.id, teams.id, people.created_at, people.updated_at, 1
FROM people JOIN teams ON teams.code = 'T' || lpad((substr(people.code, 2, 5)::int / 3)::text, 5, '0')
  || substr(people.code, 7) WHERE people.code LIKE 'P_____-%'"""
MULTIPLIED = ("regions", "bases", "teams", "people", "equipment", "qualifications")
MULTIPLY = """INSERT INTO {0} SELECT made.* FROM {0} AS held, generate_series(1, %s) AS n,
LATERAL jsonb_populate_record(held, jsonb_build_object('id', held.id || n, 'code', held.code || '-' || n)) AS made"""
WORDS = """INSERT INTO {0}_words SELECT {0}.id, folded, length, tokens
FROM {0} JOIN {0}_words AS held ON held.id = left({0}.id, 36) WHERE {0}.id <> held.id"""
POINTS = """INSERT INTO bases_points
SELECT bases.id, held.latitude + 1000000 * substr(bases.id, 37)::int, held.longitude, x, y, z
FROM bases JOIN bases_points AS held ON held.id = left(bases.id, 36) WHERE bases.id <> held.id"""
FORCES = ("SOCIAL", "GRASSROOTS", "FIRE_RESCUE", "PROFESSIONAL", "AVIATION", "FOREST_FIRE")


def team(number: int) -> str:
    return node_id("Team", f"T{number:05d}")


def region(number: int) -> str:
    return node_id("Region", f"{number:05d}")


def person(number: int) -> str:
    return node_id("Person", f"P{number:05d}")


def base(number: int) -> str:
    return node_id("Base", f"B{number:05d}")


def _bases() -> Iterator[dict[str, Any]]:
    for number in REGIONS:
        place = {"latitude": 20_000_000 + number * 1_000, "longitude": 100_000_000 + number * 10_000}
        yield {"id": base(number), "code": f"B{number:05d}", "name": "站", "kind": "STATION"} | place


def _regions() -> Iterator[dict[str, Any]]:
    for number in REGIONS:
        above = region(number // 20) if number else None
        yield {"id": region(number), "code": f"{number:05d}", "name": "区", "level": "VILLAGE", "part_of": above}


def _teams() -> Iterator[dict[str, Any]]:
    for number in TEAMS:
        force, level = FORCES[number % len(FORCES)], "R1" if number % 50 == 0 else "NOT_ASSESSED"
        row = {"id": team(number), "code": f"T{number:05d}", "name": f"队{number}", "force": force, "readiness": level}
        yield row | {"lifecycle": "ACTIVE", "home_region": region(number), "base": base(number)}


def writes() -> list[Write]:
    """A thousand teams of three people each."""
    kind, certificate = node_id("EquipmentType", "boat"), node_id("QualificationType", "aid")
    members = [(person(number), team(number // 3)) for number in PEOPLE]
    return [
        Create("Region", list(_regions())),
        Create("EquipmentType", [{"id": kind, "code": "boat", "name": "艇", "unit": "PIECE"}]),
        Create("QualificationType", [{"id": certificate, "code": "aid", "name": "急救"}]),
        Create("Base", list(_bases())),
        Create("Team", list(_teams())),
        Create(
            "Person", [{"id": person(n), "code": f"P{n:05d}", "name": f"张{n}", "status": "ACTIVE"} for n in PEOPLE]
        ),
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


def fill(url: str) -> None:
    """Fill an empty database with a ninth of it."""

    async def written() -> None:
        store = SqlStore(url, MODEL)
        await store.create()
        async with store.work(NOW) as work:
            await work.write(*writes())
            await work.commit()
        await store.close()

    asyncio.run(written())


def multiply(on: psycopg.Connection[tuple[object, ...]]) -> None:
    """Add the rest, told from what is there, and count it."""
    for table in MULTIPLIED:
        on.execute(MULTIPLY.format(table).encode(), (TIMES,))
    for table in ("teams", "people"):
        on.execute(WORDS.format(table).encode())
    on.execute(POINTS)
    on.execute(MEMBERS)
    on.execute("ANALYZE")
