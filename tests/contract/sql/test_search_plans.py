"""Texts and circles are found by their indexes: no table is read whole for them."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from graph.model.places import circle
from graph.model.registry import MODEL
from graph.ports.filters import All, Compare, Near, Op, Related
from graph.ports.group import Grouping
from graph.ports.walk import Order, Walk
from graph.search.wanted import wanted
from graph.sql.schema import definitions
from graph.sql.tables import Tables
from tests.contract.sql.hot import BY_BASE, BY_TEXT, GROUPS, LIST, NEARBY, statements, teams

TABLES = Tables(MODEL)
VALUES: dict[str, Any] = {
    "x": "x",
    "list": ["x"],
    "first": 5,
    "·most": 5,
    "text": wanted("消防"),
    "circle": circle(0, 0, 1_000),
}
ASKED: dict[str, Walk | Grouping] = {**BY_TEXT, **NEARBY, **GROUPS}
WHOLE = ("SCAN (sub", "SCAN g", "SCAN held", "SCAN anon_")
"""What is gone through of what was found."""
INDEX = "VIRTUAL TABLE INDEX 0:M"


def plan(asked: Walk | Grouping) -> list[str]:
    """What SQLite does for it in an empty database."""
    with closing(sqlite3.connect(":memory:")) as on:
        for text in definitions(TABLES):
            on.execute(text)
        told: list[str] = []
        for statement in statements(TABLES, asked):
            steps = on.execute("EXPLAIN QUERY PLAN " + statement.text, statement.values(VALUES))
            told += [row[3] for row in steps]
    return told


@pytest.mark.parametrize("name", ASKED)
def test_what_is_searched_is_found_by_an_index(name: str) -> None:
    told = plan(ASKED[name])
    scans = [line for line in told if line.startswith("SCAN") and INDEX not in line]
    assert [line for line in scans if not line.startswith(WHOLE)] == []
    if "text" in name or "near" in name:
        led = INDEX if "text" in name else "ix_bases_points_latitude_longitude (latitude>?"
        assert any(led in line for line in told)


CODE = Compare("code", Op.IN, LIST)
NEEDED = {
    "a capability": (Related("capabilities", CODE), "ix_teams_capabilities_to_id (to_id=? AND from_id=?)"),
    "equipment of a type": (
        Related("equipment", Related("type", CODE)),
        "ix_equipment_team_id (team_id=? AND type_id=?)",
    ),
}


@pytest.mark.parametrize("name", NEEDED)
def test_of_what_lies_near_each_is_looked_at_however_many_elsewhere_would_fit(name: str) -> None:
    needed, search = NEEDED[name]
    told = plan(teams(All((Near(BY_BASE), needed)), Order("", by=BY_BASE)))
    led = [line for line in told if line.startswith(("SEARCH", "SCAN")) and "LIST SUBQUERY" not in line]
    assert "bases_points_1" in led[0]
    assert any(search in line for line in told), told
