"""The plain form of an assessment: everything is JSON, amounts are exact text."""

import json

from graph.model.requirements import Confidence
from graph.model.rules import BaseKind
from readiness.plain import plain
from tests.unit.readiness.build import assessed, edition, kit, line, per, post, team, unit


def test_an_assessment_is_told_in_plain_values() -> None:
    lines = (
        line("E", 1, kit("A"), 3, critical=True, source="table 1", confidence=Confidence.VERIFIED, name_en="axes"),
        line("P", 2, post("leader"), per(1, 1, BaseKind.SQUADS)),
        line("N", 3, kit("A"), 0),
    )
    facts = team(units=(unit("A", 2), unit("A", code="x", condition="IN_REPAIR")))
    told = plain(assessed(facts, *lines), edition(*lines, source="book"))
    assert json.loads(json.dumps(told)) == told
    assert told["dimensions"][1] == {"dimension": "S", "level": "R1", "coverage": "1"}
    assert told["dimensions"][2] == {"dimension": "C", "level": "R3", "coverage": "2/3"}
    assert told["dimensions"][0] == {"dimension": "P", "level": "NOT_ASSESSED", "coverage": None}
    assert told["level"] == "R4"
    assert told["caps"] == [{"line": "E", "level": "R4", "state": "SHORT"}]
    assert told["binding"] == [{"dimension": None, "line": "E"}]
    assert told["missing"] == [{"line": "P", "fact": "squads"}]
    assert (told["stale"], told["incomplete"], told["splitProven"]) == (False, True, True)
    assert (told["source"], told["confidence"]) == ("book", "ASSUMED")
    assert told["lines"][0] == {
        "code": "E",
        "position": 1,
        "name": "E",
        "nameEn": "axes",
        "subject": "EQUIPMENT",
        "necessity": "MANDATORY",
        "weight": 1,
        "critical": True,
        "cap": "R4",
        "state": "SHORT",
        "required": "3",
        "onHand": "3",
        "usable": "2",
        "fills": [
            {"dimension": "S", "filled": "3", "short": "0"},
            {"dimension": "C", "filled": "2", "short": "1"},
        ],
        "missing": [],
        "confidence": "VERIFIED",
        "source": "table 1",
    }


def test_unknown_and_not_applicable_lines_have_no_amounts_they_cannot_have() -> None:
    lines = (line("P", 1, post("leader"), per(1, 1, BaseKind.SQUADS)), line("N", 2, kit("A"), 0))
    unknown, none = plain(assessed(team(), *lines), edition(*lines))["lines"]
    assert (unknown["state"], unknown["required"], unknown["fills"], unknown["missing"], unknown["cap"]) == (
        "UNKNOWN",
        None,
        [],
        ["squads"],
        None,
    )
    assert (none["state"], none["required"], none["onHand"], none["usable"], none["fills"]) == (
        "NOT_APPLICABLE",
        None,
        None,
        None,
        [],
    )
