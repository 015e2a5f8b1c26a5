"""The same person twice, and equal names."""

from findings.names import alike_numbers, by_home, by_number, by_team, equal_names, equal_teams
from findings.twins import Twins
from tests.unit.findings.rows import id_of, membership, person, team, told


def test_people_of_one_name_and_year_in_one_team_are_one_person_perhaps() -> None:
    pair = [person("P-2"), person("P-1")]
    assert told(equal_names(pair)) == [("person-twice", "Person:P-1;Person:P-2")]


def test_people_of_one_name_only_are_told_apart_by_their_years() -> None:
    pair = [person("P-1"), person("P-2", birth_year=1991)]
    assert told(equal_names(pair)) == [("person-same-name", "Person:P-1;Person:P-2")]
    unknown = [person("P-1", birth_year=None), person("P-2", birth_year=None)]
    assert told(equal_names(unknown)) == [("person-same-name", "Person:P-1;Person:P-2")]


def test_what_only_seemed_alike_is_nothing() -> None:
    assert told(equal_names([person("P-1"), person("P-2", name="李四")])) == []
    assert told(alike_numbers([person("P-1"), person("P-2")])) == []
    assert told(equal_teams([team("T-1"), team("T-2", name="二队")])) == []


def test_only_who_is_in_one_team_on_the_day_is_compared() -> None:
    held = [membership(until="2026-09-14"), membership(team="T-2")]
    assert list(by_team(person(), held, "2026-09-15")) == [f"{id_of('T-2')} 张三"]
    assert list(by_team(person(status="LEFT"), held, "2026-09-15")) == []


def test_numbers_that_differ_in_case_or_separators_are_alike() -> None:
    pair = [person("A-001"), person("a_001")]
    assert told(alike_numbers(pair)) == [("person-number-alike", "Person:A-001;Person:a_001")]
    assert by_number(person("A-1-11")) != by_number(person("A-11-1"))


def test_teams_of_one_name_at_one_home_are_found() -> None:
    assert told(equal_teams([team("T-2"), team("T-1")])) == [("team-same-name", "Team:T-1;Team:T-2")]
    assert by_home(team(home_region=None)) is None
    assert by_home(team(lifecycle="DISBANDED")) is None


def test_twins_are_found_among_many_and_the_same_row_is_none() -> None:
    twins = Twins()
    for number in range(2_000):
        twins.add(f"text {number % 1_999}", id_of(str(number)))
    twins.add("text 5", id_of("5"))
    assert list(twins.groups()) == [sorted([id_of("0"), id_of("1999")])]
