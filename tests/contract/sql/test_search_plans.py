"""Texts and circles are found by their indexes: no table is read whole for them."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from graph.model.places import circle
from graph.model.registry import MODEL
from graph.ports.filters import Away, Filter, Matches, Near, Param, Rank
from graph.ports.walk import Listing, Nodes, Order, Page, Total, Value, Walk
from graph.search.wanted import wanted
from graph.sql.schema import definitions
from graph.sql.tables import Tables
from tests.contract.sql.hot import statements

TABLES = Tables(MODEL)
TEXT, CIRCLE = Param("text"), Param("circle")
BY_BASE, HELD = Away(CIRCLE, (("base",),)), Away(CIRCLE, (("base",), ("team", "base")))
VALUES: dict[str, Any] = {"first": 5, "·most": 5, "text": wanted("消防"), "circle": circle(0, 0, 1_000)}
ASKED: dict[str, tuple[str, Filter, Order]] = {
    "people by text": ("Person", Matches(TEXT), Order("", by=Rank(TEXT))),
    "teams by text, by code": ("Team", Matches(TEXT), Order("code")),
    "bases near": ("Base", Near(Away(CIRCLE)), Order("", by=Away(CIRCLE))),
    "teams near": ("Team", Near(BY_BASE), Order("", by=BY_BASE)),
    "equipment near": ("Equipment", Near(HELD), Order("", by=HELD)),
}


@pytest.mark.parametrize("name", ASKED)
def test_what_is_searched_is_found_by_an_index(name: str) -> None:
    label, where, order = ASKED[name]
    shown = (Nodes("nodes", (Value("code", "code"),)), Total("total"))
    walk = Walk("found", label, Listing(shown, Page(Param("first")), where, (order,)))
    with closing(sqlite3.connect(":memory:")) as on:
        for text in definitions(TABLES):
            on.execute(text)
        told: list[str] = []
        for statement in statements(TABLES, walk):
            plan = on.execute("EXPLAIN QUERY PLAN " + statement.text, statement.values(VALUES))
            told += [row[3] for row in plan]
    scans = [line for line in told if line.startswith("SCAN")]
    assert [line for line in scans if "VIRTUAL TABLE INDEX 0:M" not in line and not line.startswith("SCAN (sub")] == []
    led = "VIRTUAL TABLE INDEX 0:M" if isinstance(where, Matches) else "ix_bases_points_latitude_longitude (latitude>?"
    assert any(led in line for line in told)
