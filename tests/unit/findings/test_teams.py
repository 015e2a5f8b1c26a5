"""Teams, and the standards that they are held to."""

from datetime import date
from typing import Any

import pytest

from findings.editions import of_standard
from findings.teams import Around, of_team
from graph.model.requirements import Edition, Standard
from readiness.editions import Chain
from tests.unit.findings.rows import ON, ZONE, id_of, team, told

WHOLE = Around(True, 10, (None,))
STANDARD = {"id": id_of("S"), "code": "S", "title": "标准", "title_en": None}


def _found(row: dict[str, Any], around: Around = WHOLE) -> list[str]:
    return [code for code, key in told(of_team(row, around, ON, ZONE)) if key == "Team:T-1"]


def test_nothing_is_wrong_with_a_whole_team() -> None:
    assert _found(team()) == []


@pytest.mark.parametrize("lifecycle", ["PLANNED", "STOOD_DOWN", "DISBANDED"])
def test_only_an_active_team_must_have_what_it_needs(lifecycle: str) -> None:
    assert _found(team(lifecycle=lifecycle, home_region=None), Around(False, 0, ())) == []


def test_what_a_team_lacks_is_found() -> None:
    bare = team(home_region=None)
    assert _found(bare, Around(False, 0, ())) == [
        "team-without-standard",
        "team-without-members",
        "team-without-region",
    ]


@pytest.mark.parametrize(
    ("confirmed", "allowed", "is_stale"),
    [
        ("2026-06-16T16:30:00.000000Z", None, False),  # the 17th in the zone: 90 days
        ("2026-06-16T15:30:00.000000Z", None, True),
        ("2026-09-01T00:00:00.000000Z", 10, True),
        (None, None, True),
    ],
)
def test_data_that_nobody_confirmed_for_too_long_is_found(confirmed: Any, allowed: int | None, is_stale: bool) -> None:
    found = _found(team(confirmed_at=confirmed), Around(True, 10, (allowed,)))
    assert found == (["team-stale"] if is_stale else [])


def test_a_duty_state_lapses_on_the_day_after_its_end() -> None:
    assert _found(team(duty_until="2026-09-14T15:30:00.000000Z")) == ["team-duty-lapsed"]
    assert _found(team(duty_until="2026-09-14T16:30:00.000000Z")) == []


def test_far_more_members_than_the_establishment_are_found() -> None:
    assert _found(team(), Around(True, 21, (None,))) == ["team-overfull"]
    assert _found(team(), Around(True, 20, (None,))) == []
    assert _found(team(establishment=None), Around(True, 900, (None,))) == []


def _standard(status: str, since: date) -> Chain:
    edition = Edition("S", "1", status, (), since)
    return Chain([Standard("S", "标准", editions=(edition,))])


def test_a_standard_without_an_edition_in_force_is_found() -> None:
    found = of_standard(STANDARD, 3, _standard("DRAFT", ON), ON)
    assert found is not None
    assert told([found]) == [("standard-without-edition", "Standard:S")]
    assert of_standard(STANDARD, 3, _standard("IN_FORCE", date(2026, 9, 16)), ON) is not None
    assert of_standard(STANDARD, 3, _standard("IN_FORCE", ON), ON) is None
