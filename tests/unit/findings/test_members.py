"""People and their memberships."""

from typing import Any

import pytest

from findings.members import of_person
from tests.unit.findings.rows import ON, head, id_of, membership, person, told

HEADS = {id_of(code): head(code) for code in ("T-1", "T-2")}


def _found(memberships: list[dict[str, Any]], heads: Any = HEADS, **given: Any) -> list[tuple[str, str]]:
    return told(of_person(person(**given), memberships, heads, ON))


def test_nothing_is_wrong_with_a_member_of_one_team() -> None:
    assert _found([membership()]) == []


def test_one_person_in_two_full_time_teams_on_one_day_is_found() -> None:
    both = [membership(), membership(team="T-2", since="2026-09-15")]
    assert _found(both) == [("person-two-teams", "Person:P-1;Team:T-1;Team:T-2")]


@pytest.mark.parametrize(
    "other",
    [
        {"force": "SOCIAL"},
        {"lifecycle": "DISBANDED"},
        {"above": id_of("T-1")},
    ],
    ids=["a volunteer", "a team that is no more", "a part of the other team"],
)
def test_a_second_team_may_be_right(other: dict[str, Any]) -> None:
    assert _found([membership(), membership(team="T-2")], HEADS | {id_of("T-2"): head("T-2", **other)}) == []


def test_memberships_one_after_the_other_are_right() -> None:
    assert _found([membership(until="2026-09-14"), membership(team="T-2", since="2026-09-15")]) == []


def test_two_primary_memberships_are_found_of_any_force() -> None:
    heads = {id: one._replace(force="SOCIAL") for id, one in HEADS.items()}
    both = [membership(primary=True), membership(team="T-2", primary=True)]
    assert _found(both, heads) == [("person-primary-twice", "Person:P-1;Team:T-1;Team:T-2")]
    assert _found([both[0], membership(team="T-2", primary=False)], heads) == []


def test_who_left_is_no_member() -> None:
    assert _found([membership()], status="LEFT") == [("person-left-member", "Person:P-1;Team:T-1")]
    assert _found([membership(until="2026-09-14")], status="LEFT") == []


def test_a_member_without_a_role_is_found_once_a_team() -> None:
    several = [membership(role=None, since="2026-01-01"), membership(role=None, since="2026-02-01")]
    assert _found(several) == [("member-without-role", "Person:P-1;Team:T-1")]
    assert _found([membership(role=None, until="2026-09-14")]) == []


@pytest.mark.parametrize(("year", "is_wrong"), [(1945, True), (1946, False), (2010, False), (2011, True), (2030, True)])
def test_an_unlikely_year_of_birth_is_found(year: int, is_wrong: bool) -> None:
    assert bool(_found([], birth_year=year)) is is_wrong
