"""Hot questions read indexes: none of them looks at every row of a table."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from graph.model.registry import MODEL
from graph.ports.filters import All, IsNull, Not, Related
from graph.ports.filters import Any as Either
from graph.ports.group import Above, Grouping, Key
from graph.ports.walk import Order
from graph.sql.kept import Kept
from graph.sql.rows import Rows
from graph.sql.schema import definitions
from graph.sql.tables import Tables
from tests.contract.sql.hot import HOME, HOT, X, grouped, statements, teams

TABLES = Tables(MODEL)
VALUES: dict[str, Any] = {
    "x": "x",
    "list": ["x"],
    "yes": True,
    "first": 5,
    "·most": 5,
    "·parent": "x",
    "·parents": ["x", "y"],
}


@pytest.fixture
def driver() -> Iterator[sqlite3.Connection]:
    """An empty database: what the planner does without statistics."""
    connection = sqlite3.connect(":memory:")
    for text in definitions(TABLES):
        connection.execute(text)
    yield connection
    connection.close()


@pytest.mark.parametrize("name", HOT)
def test_a_hot_question_scans_no_table(driver: sqlite3.Connection, name: str) -> None:
    scans: list[str] = []
    for statement in statements(TABLES, HOT[name]):
        plan = driver.execute("EXPLAIN QUERY PLAN " + statement.text, statement.values(VALUES)).fetchall()
        scans += [row[3] for row in plan if row[3].startswith("SCAN") and not row[3].startswith("SCAN anon_")]
    assert scans == []


def test_the_teams_that_are_due_are_found_by_an_index(driver: sqlite3.Connection) -> None:
    asked = TABLES.statement(Rows(TABLES, Kept(TABLES.dialect)).up_to("Team", "due_on"))
    plan = driver.execute("EXPLAIN QUERY PLAN " + asked.text, asked.values({"value": "2026-06-01"})).fetchall()
    assert [row[3] for row in plan] == ["SEARCH teams USING INDEX ix_teams_due_on (due_on<?)"]


def test_teams_of_which_no_place_is_known_are_found_by_indexes(driver: sqlite3.Connection) -> None:
    unknown = Related("base", Either((IsNull("latitude"), IsNull("longitude"))))
    page = next(statements(TABLES, teams(Either((Not(Related("base", All(()))), unknown)), Order("code"))))
    plan = driver.execute("EXPLAIN QUERY PLAN " + page.text, page.values(VALUES)).fetchall()
    assert [row[3] for row in plan if row[3].startswith("SCAN")] == []
    assert any("USING INDEX ix_bases_longitude (longitude=?)" in row[3] for row in plan)


def test_a_list_in_order_of_name_reads_the_index_from_the_cursor(driver: sqlite3.Connection) -> None:
    page = next(statements(TABLES, teams(None, Order("name"), after=(X, X))))
    plan = driver.execute("EXPLAIN QUERY PLAN " + page.text, page.values(VALUES)).fetchall()
    assert plan[0][3] == "SEARCH teams_1 USING INDEX ix_teams_name (name>?)"


CITY = Above("part_of", "level", X)
GROUPED: dict[str, Grouping] = {
    "teams of a subtree by region and level": grouped("Team", HOME, Key(("home_region",)), Key(property="readiness")),
    "gaps of a subtree by type": grouped(
        "Gap", Related("team", HOME), Key(("equipment_type",)), Key(("team",), "force")
    ),
    "teams of a subtree by city and task": grouped("Team", HOME, Key(("home_region",), above=CITY), Key(("tasks",))),
}


@pytest.mark.parametrize("name", GROUPED)
def test_a_grouping_of_a_subtree_scans_nothing_but_its_groups(driver: sqlite3.Connection, name: str) -> None:
    (asked,) = statements(TABLES, GROUPED[name])
    plan = driver.execute("EXPLAIN QUERY PLAN " + asked.text, asked.values(VALUES)).fetchall()
    scans = [row[3] for row in plan if row[3].startswith("SCAN")]
    assert [scan for scan in scans if scan.split()[1] not in ("g", "held") and not scan.startswith("SCAN anon_")] == []
