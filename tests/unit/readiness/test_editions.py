"""Which edition is in force, over the chain of superseding, and whose grade and pools go with it."""

from datetime import date, timedelta

import pytest

from graph.model.facts import Catalogue, HeldTo
from graph.model.requirements import Level, Standard
from graph.model.rules import BaseKind
from readiness.editions import editions_in_force
from readiness.team import assess_team
from tests.unit.readiness.build import ON, edition, kit, line, per, standard, team, unit

DAY = timedelta(days=1)


def chosen(standards: list[Standard], *held: str, on: date = ON) -> list[tuple[str, str]]:
    found = editions_in_force(standards, [HeldTo(code) for code in held], on)
    return [(one.standard.code, one.edition.version) for one in found.in_force]


def of(
    code: str, *versions: tuple[str, date | None], supersedes: tuple[str, ...] = (), status: str = "IN_FORCE"
) -> Standard:
    made = (edition(standard=code, version=version, effective_from=since, status=status) for version, since in versions)
    return standard(code, *made, supersedes=supersedes)


def test_the_latest_that_has_begun_is_in_force() -> None:
    one = of("A", ("1", None), ("2", date(2020, 1, 1)), ("3", ON), ("4", ON + DAY))
    assert chosen([one], "A") == [("A", "3")]
    assert chosen([one], "A", on=date(2019, 12, 31)) == [("A", "1")]


@pytest.mark.parametrize("status", ["DRAFT", "WITHDRAWN"])
def test_drafts_and_withdrawn_editions_are_never_in_force(status: str) -> None:
    found = editions_in_force([of("A", ("1", None), status=status)], [HeldTo("A")], ON)
    assert (found.in_force, found.unassessed) == ((), ("A",))


CHAIN = [
    of("OLD", ("1", None)),
    of("MID", ("1", date(2020, 1, 1)), supersedes=("OLD",)),
    of("NEW", ("1", ON), supersedes=("MID",)),
]


@pytest.mark.parametrize("held", ["OLD", "MID", "NEW"])
@pytest.mark.parametrize(("on", "code"), [(ON, "NEW"), (ON - DAY, "MID"), (date(2019, 1, 1), "OLD")])
def test_superseding_is_followed_both_ways_to_any_distance(held: str, on: date, code: str) -> None:
    assert chosen(CHAIN, held, on=on) == [(code, "1")]


def test_of_equals_the_later_standard_then_the_later_version_by_code_point() -> None:
    assert chosen([of("Z", ("9", ON)), of("A", ("1", ON), supersedes=("Z",))], "Z") == [("A", "1")]
    assert chosen([of("A", ("10", ON), ("9", ON))], "A") == [("A", "9")]


def test_of_equals_that_do_not_supersede_one_another_the_later_version_then_the_later_code() -> None:
    base = of("BASE", ("1", None))
    fork = [base, of("X", ("1", ON), supersedes=("BASE",)), of("Y", ("1", ON), supersedes=("BASE",))]
    assert chosen(fork, "BASE") == [("Y", "1")]
    fork[1] = of("X", ("2", ON), supersedes=("BASE",))
    assert chosen(fork, "BASE") == [("X", "2")]


def test_two_of_one_chain_are_one_with_the_grade_of_the_one_that_names_the_editions_standard() -> None:
    held = [HeldTo("OLD", "old"), HeldTo("NEW", "new"), HeldTo("MID", "mid", pools=True)]
    (found,) = editions_in_force(CHAIN, held, ON).in_force
    assert found.held.grade == "new"
    (found,) = editions_in_force(CHAIN, held[:1] + held[2:], ON).in_force
    assert (found.held.grade, found.held.pools) == ("mid", True)


def test_a_standard_that_is_not_there_is_named() -> None:
    assert editions_in_force([], [HeldTo("X")], ON).unassessed == ("X",)


def test_superseding_in_a_circle_comes_to_an_end() -> None:
    circle = [of("A", ("1", ON), supersedes=("B",)), of("B", ("1", ON), supersedes=("A",))]
    assert chosen(circle, "A") == [("B", "1")]


STANDARDS = [
    standard("GOOD", edition(line("1", 1, kit("A")), standard="GOOD")),
    standard("BAD", edition(line("1", 1, kit("B")), standard="BAD")),
    standard("OPEN", edition(line("1", 1, kit("B"), per(1, 1, BaseKind.SQUADS)), standard="OPEN", stale_after_days=0)),
]


def test_a_team_is_as_ready_as_its_worst_standard_which_is_the_cause() -> None:
    known = team(units=(unit("A"),), held_to=(HeldTo("GOOD"), HeldTo("BAD"), HeldTo("GONE")))
    found = assess_team(known, STANDARDS, Catalogue(), ON)
    assert (found.level, found.cause, found.unassessed) == (Level.R4, ("BAD",), ("GONE",))
    assert not found.incomplete


def test_the_cause_is_told_at_the_best_level_too() -> None:
    found = assess_team(team(units=(unit("A"),), held_to=(HeldTo("GOOD"),)), STANDARDS, Catalogue(), ON)
    assert (found.level, found.cause) == (Level.R1, ("GOOD",))


def test_a_team_is_stale_or_incomplete_when_one_assessment_is() -> None:
    known = team(units=(unit("A"),), held_to=(HeldTo("GOOD"), HeldTo("OPEN")))
    found = assess_team(known, STANDARDS, Catalogue(), ON + DAY)
    assert (found.level, found.incomplete, found.stale) == (Level.R1, True, True)
    assert [one.stale for one in found.assessments] == [False, True]


def test_a_team_held_to_nothing_is_not_assessed() -> None:
    found = assess_team(team(), STANDARDS, Catalogue(), ON)
    assert (found.level, found.cause, found.assessments) == (Level.NOT_ASSESSED, (), ())


def test_a_closed_team_is_neither_stale_nor_incomplete() -> None:
    known = team(lifecycle="DISBANDED", confirmed_at=None, held_to=(HeldTo("OPEN"),))
    found = assess_team(known, STANDARDS, Catalogue(), ON)
    assert (found.level, found.stale, found.incomplete, found.cause) == (Level.NOT_ASSESSED, False, False, ())
