"""Texts and circles are found by their indexes: no table is read whole for them."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from graph.model.places import circle
from graph.model.registry import MODEL
from graph.ports.group import Grouping
from graph.ports.walk import Walk
from graph.search.wanted import wanted
from graph.sql.schema import definitions
from graph.sql.tables import Tables
from tests.contract.sql.hot import BY_TEXT, GROUPS, NEARBY, statements

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


@pytest.mark.parametrize("name", ASKED)
def test_what_is_searched_is_found_by_an_index(name: str) -> None:
    with closing(sqlite3.connect(":memory:")) as on:
        for text in definitions(TABLES):
            on.execute(text)
        told: list[str] = []
        for statement in statements(TABLES, ASKED[name]):
            plan = on.execute("EXPLAIN QUERY PLAN " + statement.text, statement.values(VALUES))
            told += [row[3] for row in plan]
    scans = [line for line in told if line.startswith("SCAN") and INDEX not in line]
    assert [line for line in scans if not line.startswith(WHOLE)] == []
    if "text" in name or "near" in name:
        led = INDEX if "text" in name else "ix_bases_points_latitude_longitude (latitude>?"
        assert any(led in line for line in told)
