"""Hot questions on a PostgreSQL server that knows how many rows there are: a large table is never read whole."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, cast

import psycopg
import pytest

from graph.model.places import circle
from graph.model.registry import MODEL
from graph.ports.group import Grouping
from graph.ports.walk import Walk
from graph.search.wanted import wanted
from graph.sql.dialect import POSTGRESQL
from graph.sql.facts.statements import Statements
from graph.sql.relations.standing import circle_of
from graph.sql.tables import Tables
from tests.contract.servers.schemas import connected, in_schemas
from tests.contract.sql.hot import BY_TEXT, GROUPS, HOT, NEARBY, statements
from tests.contract.sql.large import fill, multiply, person, team

TABLES = Tables(MODEL, POSTGRESQL)
LARGE = 5_000


@pytest.fixture(scope="module")
def on(postgresql: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """A connection to a large register, its rows counted by the server: reading all costs more than an index."""
    with in_schemas(postgresql) as place:
        url = place()
        fill(url)
        with connected(url) as found:
            multiply(found)
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
    """What is asked: one team, two of them, those of a rare level, a rare text, the place of a base."""
    ids = [team(7), team(8)]
    told = {"teams by their ids": ids, "teams of a readiness": ["R1"], "teams of one of two kinds": ["R1"]}
    one = "T00007" if walk in GROUPS or walk == "a team by its code" else "SOCIAL"
    one = "R1" if walk == "teams of one of two kinds" else one
    asked = {"x": one, "list": told.get(walk, ["01990"]), "yes": True, "first": 20}
    asked |= {"text": wanted("7"), "circle": circle(20_007_000, 100_070_000, 1_000)}
    return asked | {"·most": 21, "·parent": team(7), "·parents": ids, "·mark": "x"}


def test_the_register_is_large_enough_to_tell(on: psycopg.Connection[tuple[object, ...]]) -> None:
    many = ("teams", "regions", "bases", "people", "memberships", "qualifications", "equipment")
    assert {*many, "teams_words", "people_words", "bases_points"} <= large(on)
    assert scanned(on, "SELECT count(duty_note) FROM teams", ()) == {"teams"}


ASKED: dict[str, Walk | Grouping] = {**HOT, **BY_TEXT, **NEARBY, **GROUPS}
# How many teams a subtree has, or levels that come in a list, no statistics tell: there the server expects half of all.
UNTOLD = ("teams of a readiness", *(name for name in HOT if "subtree" in name))


@pytest.mark.parametrize("name", [name for name in ASKED if name not in UNTOLD])
def test_a_hot_question_reads_no_large_table_whole(on: psycopg.Connection[tuple[object, ...]], name: str) -> None:
    found = {
        table
        for statement in statements(TABLES, ASKED[name])
        for table in scanned(on, statement.text, statement.values(values(name)))
    }
    assert found == set()


FACTS = Statements(TABLES)
READ = {
    **{name: getattr(FACTS, name) for name, held in vars(Statements).items() if isinstance(held, cached_property)},
    "who stands in": TABLES.statement(circle_of(TABLES, any_role=False)),
}


@pytest.mark.parametrize("name", READ)
def test_the_facts_of_a_few_teams_read_no_large_table_whole(
    on: psycopg.Connection[tuple[object, ...]], name: str
) -> None:
    given: dict[str, Any] = {"teams": [team(7), team(8)], "people": [person(7)], "units": ["x"], "exercises": ["x"]}
    given |= {"types": ["boat"], "roles": ["leader"], "depth": 3}
    assert scanned(on, READ[name].text, READ[name].values(given)) == set()
