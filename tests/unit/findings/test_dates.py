"""Days far away, and days ahead of what has happened."""

from typing import Any

import pytest

from findings.dates import DAYS, of_days
from findings.finding import touched
from graph.model.kinds import Kind
from graph.model.registry import MODEL
from tests.unit.findings.rows import ON, ZONE, certificate, membership, person, team, told


def _found(owner: str, row: dict[str, Any], *, of: Any = None) -> list[tuple[str, str]]:
    label = owner.partition(".")[0]
    return told(of_days(owner, row, (touched(label, of or row),), ON, ZONE))


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        ({"issued_on": "2026-09-15", "expires_on": "2076-09-15"}, []),
        ({"issued_on": "1956-09-15", "expires_on": None}, []),
        ({"issued_on": "2026-09-16"}, ["date-not-yet"]),
        ({"expires_on": "2076-09-16"}, ["date-far-future"]),
        ({"issued_on": "1956-09-14", "expires_on": "0207-01-01"}, ["date-far-past", "date-far-past"]),
    ],
)
def test_days_are_held_against_what_is_likely(days: dict[str, Any], codes: list[str]) -> None:
    assert [code for code, _ in _found("Qualification", certificate(**days))] == codes


def test_an_instant_is_taken_by_the_day_of_the_zone() -> None:
    assert _found("Team", team(confirmed_at="2026-09-15T15:59:00.000000Z")) == []
    found = _found("Team", team(confirmed_at="2026-09-15T16:01:00.000000Z"))
    assert found == [("date-not-yet", "Team:T-1#confirmed_at")]


def test_of_relationships_the_day_tells_one_from_another() -> None:
    found = _found("Person.memberships", membership(since="2062-01-01"), of=person())
    assert found == [("date-far-future", "Person:P-1#memberships.since=2062-01-01")]


def test_every_day_that_people_enter_has_limits() -> None:
    kinds = (Kind.DAY, Kind.INSTANT)
    declared = {
        (label.name, prop.name)
        for label in MODEL.labels
        for prop in label.properties
        if prop.kind in kinds and not prop.kept and not label.derived and label.name != "Change"
    } | {
        (f"{label.name}.{rel.field}", prop.name)
        for label in MODEL.labels
        for rel in label.relationships
        for prop in rel.properties
        if prop.kind in kinds
    }
    limited = {(owner, name) for owner, limits in DAYS.items() for name in limits}
    assert limited == {one for one in declared if one[0] != "Silence"}
