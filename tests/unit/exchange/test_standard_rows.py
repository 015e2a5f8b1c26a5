"""Standards as rows, and every code that a line names."""

import json
from datetime import date
from fractions import Fraction

from exchange.checks.named import references
from exchange.standards import Named
from graph.model.identity import node_id
from graph.model.requirements import (
    Alternative,
    AskedQualification,
    Dimension,
    Edition,
    Equipment,
    Level,
    Post,
    Recency,
    Requirement,
    Standard,
    Thresholds,
)
from graph.model.rules import AllOf, Base, BaseKind, Bound, Fixed, HasTask, HasUnits, Per, Rule
from registry.standards.rows import rows

BOATS = Requirement(
    "L1",
    1,
    "艇",
    Equipment(
        (Alternative("boat"), Alternative("raft", Fraction(1, 2))), (Bound("length", Fraction(3)),), capacity="places"
    ),
    Rule(Per(Fraction(1), Fraction(10), Base(BaseKind.ROLE, "diver")), spare=Fraction(4)),
    AllOf((HasTask("flood"), HasUnits("trailer"))),
    critical=True,
    cap=Level.R3,
)
MEDICS = Requirement(
    "L2",
    2,
    "救护",
    Post(("medic",), (AskedQualification(("aid", "nurse")),), ((Bound("hours", Fraction(5)), Bound("age")),)),
    Rule(Fixed(Fraction(2))),
)
DRILLS = Requirement("L3", 3, "演练", Recency(("drill",), count=3, days=90, exercise_hours=Bound("hours", Fraction(2))))
EDITION = Edition(
    "S1",
    "2026",
    "IN_FORCE",
    (BOATS, MEDICS, DRILLS),
    date(2026, 1, 1),
    {Dimension.P: Thresholds(Fraction(9, 10), Fraction(4, 5), Fraction(7, 10))},
)
STANDARD = Standard("S1", "标准", supersedes=("S0",), editions=(EDITION,))
ID = node_id("Edition", node_id("Standard", "S1"), "2026")


def test_a_standard_becomes_rows_with_ids_by_their_keys() -> None:
    found = rows([STANDARD])
    assert found.supersedes == [{"supersedes": [node_id("Standard", "S0")]}]
    assert found.editions[0]["id"] == ID
    assert found.editions[0]["effective_from"] == "2026-01-01"
    assert json.loads(found.editions[0]["thresholds"])["P"]["r1"] == "9/10"
    assert [row["id"] for row in found.requirements] == [
        node_id("Requirement", ID, code) for code in ("L1", "L2", "L3")
    ]
    assert [row["subject"] for row in found.requirements] == ["EQUIPMENT", "POST", "RECENCY"]
    assert [row["cap"] for row in found.requirements] == ["R3", None, None]
    assert json.loads(found.requirements[0]["specification"]) == [{"is": "Bound", "measure": "length", "minimum": "3"}]


def test_what_a_line_calls_for_becomes_relationships() -> None:
    found = rows([STANDARD])
    types = [node_id("EquipmentType", code) for code in ("boat", "raft")]
    assert [(row["to_id"], row["worth"], row["position"]) for row in found.calls_for] == [
        (types[0], 1_000_000, 1),
        (types[1], 500_000, 2),
    ]
    boats, medics, drills = found.asks
    assert boats["asks_measures"] == [node_id("Term", "measure", code) for code in ("length", "places")]
    assert medics["asks_roles"] == [node_id("Term", "role", "medic")]
    assert medics["asks_qualifications"] == [node_id("QualificationType", code) for code in ("aid", "nurse")]
    assert medics["asks_measures"] == [node_id("Term", "measure", "hours")]
    assert drills["asks_exercises"] == [node_id("Term", "exercise_kind", "drill")]
    assert drills["asks_measures"] == []


def test_every_code_that_a_line_names_is_found_wherever_it_stands() -> None:
    assert {(found.named, found.code) for found in references(BOATS)} == {
        (Named.EQUIPMENT_TYPE, "boat"),
        (Named.EQUIPMENT_TYPE, "raft"),
        (Named.EQUIPMENT_TYPE, "trailer"),
        (Named.MEASURE, "length"),
        (Named.MEASURE, "places"),
        (Named.ROLE, "diver"),
        (Named.TASK, "flood"),
    }
    assert {found.code for found in references(MEDICS)} == {"medic", "aid", "nurse", "hours", "age"}
    assert {found.code for found in references(DRILLS)} == {"drill"}
