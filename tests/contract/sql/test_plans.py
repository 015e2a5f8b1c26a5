"""Hot questions read indexes: none of them looks at every row of a table."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from graph.model.registry import MODEL
from graph.ports.filters import All, Compare, Filter, Op, Param, Related, Within
from graph.ports.filters import Any as AnyOf
from graph.ports.walk import ByIds, ByKey, Listing, Many, Nodes, One, Order, Page, Total, Value, Walk
from graph.sql.kept import Kept
from graph.sql.rows import Rows
from graph.sql.schema import definitions
from graph.sql.statement import Statement
from graph.sql.tables import Tables
from graph.sql.walk import prepare

TABLES = Tables(MODEL)
CODE = Value("code", "code")
X, LIST, FIRST = Param("x"), Param("list"), Param("first")
VALUES: dict[str, Any] = {"x": "x", "list": ["x"], "first": 5, "·most": 5, "·parent": "x", "·parents": ["x", "y"]}


@pytest.fixture
def driver() -> Iterator[sqlite3.Connection]:
    """An empty database: what the planner does without statistics."""
    connection = sqlite3.connect(":memory:")
    for text in definitions(TABLES):
        connection.execute(text)
    yield connection
    connection.close()


def listed(hop: str, *parts: Many | One, order: str = "code") -> Many:
    """A nested list."""
    shown = (Nodes("nodes", (Value("id", "id"), *parts)), Total("total"))
    return Many(hop, hop, Listing(shown, Page(FIRST), None, (Order(order),)))


def teams(where: Filter | None, *order: Order, after: tuple[Param, ...] | None = None) -> Walk:
    """A list of teams."""
    return Walk("teams", "Team", Listing((Nodes("nodes", (CODE,)), Total("total")), Page(FIRST, after), where, order))


TEAM = (
    One("base", "base", (One("region", "region", (CODE,)),)),
    listed("members", listed("qualifications", One("type", "type", (CODE,)))),
    listed("equipment", One("type", "type", (CODE,))),
    listed("gaps", One("requirement", "requirement", (CODE,)), order="position"),
    listed("serves"),
    listed("capabilities"),
    listed("held_to"),
)
HOME = Related("home_region", Within("part_of", "code", LIST))
FORCE = Compare("force", Op.EQ, X)
HOT = {
    "a team by its code": Walk("team", "Team", ByKey((("code", X),)), TEAM),
    "teams by their ids": Walk("teams", "Team", ByIds(LIST), TEAM),
    "teams of a subtree": teams(HOME, Order("code")),
    "teams of a subtree and a force": teams(All((HOME, FORCE)), Order("name")),
    "teams of a readiness": teams(Compare("readiness", Op.IN, LIST), Order("code")),
    "teams with a capability": teams(Related("capabilities", Compare("code", Op.IN, LIST)), Order("code")),
    "teams that serve a subtree": teams(Related("serves", Within("part_of", "code", LIST)), Order("code")),
    "teams of one of two kinds": teams(AnyOf((FORCE, Compare("readiness", Op.EQ, X))), Order("code")),
    "a later page of a subtree": teams(HOME, Order("name"), after=(X, X)),
}


def statements(walk: Walk) -> Iterator[Statement]:
    """Every statement of a walk."""
    for step in prepare(TABLES, walk).steps:
        yield from (one for one in (step.one, step.several, step.total) if one is not None)


@pytest.mark.parametrize("name", HOT)
def test_a_hot_question_scans_no_table(driver: sqlite3.Connection, name: str) -> None:
    scans: list[str] = []
    for statement in statements(HOT[name]):
        plan = driver.execute("EXPLAIN QUERY PLAN " + statement.text, statement.values(VALUES)).fetchall()
        scans += [row[3] for row in plan if row[3].startswith("SCAN") and not row[3].startswith("SCAN anon_")]
    assert scans == []


def test_the_teams_that_are_due_are_found_by_an_index(driver: sqlite3.Connection) -> None:
    asked = TABLES.statement(Rows(TABLES, Kept(TABLES.dialect)).up_to("Team", "due_on"))
    plan = driver.execute("EXPLAIN QUERY PLAN " + asked.text, asked.values({"value": "2026-06-01"})).fetchall()
    assert [row[3] for row in plan] == ["SEARCH teams USING INDEX ix_teams_due_on (due_on<?)"]


def test_a_list_in_order_of_name_reads_the_index_from_the_cursor(driver: sqlite3.Connection) -> None:
    page = next(statements(teams(None, Order("name"), after=(X, X))))
    plan = driver.execute("EXPLAIN QUERY PLAN " + page.text, page.values(VALUES)).fetchall()
    assert plan[0][3] == "SEARCH teams_1 USING INDEX ix_teams_name (name>?)"
