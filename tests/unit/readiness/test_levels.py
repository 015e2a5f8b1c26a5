"""Coverage, thresholds, caps, the overall level and what binds it; staleness."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from graph.model.requirements import Dimension, Level, Necessity, Thresholds
from graph.model.rules import BaseKind
from readiness.levels import DEFAULTS, level_of, worst
from readiness.stale import is_stale
from tests.unit.readiness.build import ON, F, assessed, kit, line, people, per, post, team, unit, units


@pytest.mark.parametrize(
    ("dimension", "floors"),
    [
        (Dimension.P, (90, 80, 70)),
        (Dimension.S, (90, 80, 65)),
        (Dimension.C, (90, 70, 60)),
        (Dimension.T, (90, 80, 60)),
    ],
)
def test_a_level_is_reached_at_its_threshold_and_not_below(dimension: Dimension, floors: tuple[int, int, int]) -> None:
    hair = Fraction(1, 10**9)
    for floor, reached, missed in zip(floors, ("R1", "R2", "R3"), ("R2", "R3", "R4"), strict=True):
        assert level_of(F(floor, 100), DEFAULTS[dimension]) == reached
        assert level_of(F(floor, 100) - hair, DEFAULTS[dimension]) == missed
    assert level_of(None, DEFAULTS[dimension]) is Level.NOT_ASSESSED


def test_an_edition_may_give_its_own_thresholds_of_one_dimension() -> None:
    own = {Dimension.S: Thresholds(F(1, 2), F(1, 3), F(1, 4))}
    found = assessed(team(units=(unit("A"),)), line("1", 1, kit("A"), 2), thresholds=own)
    assert found.dimensions[Dimension.S].level is Level.R1
    assert found.dimensions[Dimension.C].level is Level.R4


def test_coverage_is_weighed_and_only_of_mandatory_lines() -> None:
    found = assessed(
        team(units=(unit("A"),)),
        line("1", 1, kit("A"), weight=3),
        line("2", 2, kit("B"), 2, weight=2),
        line("3", 3, kit("C"), necessity=Necessity.RECOMMENDED, weight=50),
        line("4", 4, kit("D"), necessity=Necessity.OPTIONAL, weight=50),
    )
    assert found.dimensions[Dimension.S].coverage == F(3, 5)


def test_a_dimension_without_a_mandatory_line_is_not_assessed_and_does_not_count() -> None:
    found = assessed(
        team(units=(unit("A"),)), line("1", 1, kit("A")), line("2", 2, post(), necessity=Necessity.OPTIONAL)
    )
    assert found.dimensions[Dimension.P].level is Level.NOT_ASSESSED
    assert found.level is Level.R1


def test_the_worst_dimension_decides_and_binds() -> None:
    found = assessed(team(units=(unit("A"),)), line("1", 1, kit("A")), line("2", 2, post()))
    assert found.level is Level.R4
    assert found.binding.dimensions == (Dimension.P,)
    assert found.binding.caps == ()


def test_a_cap_of_a_recommended_critical_line_holds_the_level() -> None:
    found = assessed(
        team(units=(unit("A"),)),
        line("1", 1, kit("A")),
        line("2", 2, kit("B"), necessity=Necessity.RECOMMENDED, critical=True, cap=Level.R3),
        line("3", 3, kit("C"), necessity=Necessity.OPTIONAL, critical=True, cap=Level.R2),
    )
    assert found.level is Level.R3
    assert found.binding.caps == ("2",)
    assert [cap.line for cap in found.caps] == ["2", "3"]


def test_a_dimension_and_a_cap_may_bind_together() -> None:
    found = assessed(team(), line("1", 1, kit("A"), critical=True))
    assert found.binding.dimensions == (Dimension.S, Dimension.C)
    assert found.binding.caps == ("1",)


def test_a_critical_line_is_unmet_when_its_usable_units_are_short() -> None:
    found = assessed(
        team(units=(*units("A", 19), unit("A", code="broken", condition="IN_REPAIR"))),
        line("1", 1, kit("A"), 20, critical=True, cap=Level.R2),
    )
    assert found.dimensions[Dimension.C].level is Level.R1
    assert found.level is Level.R2


def test_nothing_binds_at_the_best_level() -> None:
    found = assessed(team(units=(unit("A"),)), line("1", 1, kit("A")))
    assert (found.level, found.binding.dimensions, found.binding.caps) == (Level.R1, (), ())


def test_without_an_assessed_dimension_there_is_no_level_and_caps_are_told_all_the_same() -> None:
    found = assessed(team(), line("1", 1, kit("A"), per(1, 1, BaseKind.SQUADS), critical=True))
    assert found.level is Level.NOT_ASSESSED
    assert [cap.line for cap in found.caps] == ["1"]
    assert found.binding.caps == ()


def test_the_worst_of_several_levels_leaves_out_what_is_not_assessed() -> None:
    assert worst([Level.R1, Level.NOT_ASSESSED, Level.R3, Level.R2]) is Level.R3
    assert worst([Level.NOT_ASSESSED]) is Level.NOT_ASSESSED
    assert worst([]) is Level.NOT_ASSESSED


@pytest.mark.parametrize("lifecycle", ["STOOD_DOWN", "DISBANDED"])
def test_a_closed_team_is_not_assessed_and_has_no_lines(lifecycle: str) -> None:
    found = assessed(team(lifecycle=lifecycle, confirmed_at=None), line("1", 1, kit("A"), critical=True))
    assert found.level is Level.NOT_ASSESSED
    assert {result.level for result in found.dimensions.values()} == {Level.NOT_ASSESSED}
    assert (found.lines, found.caps, found.missing, found.stale) == ((), (), (), False)


@pytest.mark.parametrize("lifecycle", ["PLANNED", "FORMING", "ACTIVE"])
def test_a_team_that_is_planned_or_forming_is_assessed(lifecycle: str) -> None:
    assert assessed(team(lifecycle=lifecycle, people=people(1)), line("1", 1, post())).level is Level.R1


def moment(days: int, **of_day: Any) -> datetime:
    return datetime(ON.year, ON.month, ON.day, tzinfo=UTC, **of_day) - timedelta(days=days)


def test_facts_are_stale_after_ninety_days_or_what_the_edition_says() -> None:
    assert not is_stale(moment(90), ON, None)
    assert is_stale(moment(91), ON, None)
    assert is_stale(moment(8), ON, 7)
    assert not is_stale(moment(7), ON, 7)
    assert is_stale(moment(1), ON, 0)
    assert is_stale(None, ON, None)


def test_the_day_of_confirming_is_that_of_the_registrys_zone() -> None:
    late = moment(8, hour=17)
    assert not is_stale(late, ON, 7)
    assert is_stale(late, ON, 7, ZoneInfo("UTC"))


def test_a_stale_team_keeps_its_level() -> None:
    found = assessed(team(units=(unit("A"),), confirmed_at=None), line("1", 1, kit("A")))
    assert (found.level, found.stale) == (Level.R1, True)
