"""Every kind of quantity rule published of a team occurs in a sample standard, or here, with its worked number."""

from fractions import Fraction

import pytest

from graph.model.requirements import Dimension, Level, Requirement
from readiness.assessment import Assessment, Line
from tests.unit.readiness.build import assessed, people, post, team
from tests.unit.readiness.build import line as asking
from tests.unit.standards import shipped, writing
from tests.unit.standards.occurring import OF_PEOPLE, OF_TEAMS, Case, sized

CASES = (*OF_TEAMS, *OF_PEOPLE)
# The page of facts, section 3, row by row.
KINDS = (
    "fixed per team",
    "per person",
    "per N people",
    "per squad",
    "per vehicle",
    "per station by class",
    "per role holder",
    "per site",
    "by ratio to a measured load",
    "share, rounded up",
    "share meaning twice over",
    "spare ratio",
    "spare ratio that changes by class",
    "banded table on a measured attribute",
    "banded with one more per N, remainder counts whole",
    "per unit of area",
    "minimum and maximum",
    "greater of two rules",
    "capacity summed, not counted",
    "minimum specification",
    "maximum specification",
    "range in the specification",
    "recency, by every holder",
    "recency, count in a year",
    "recency with a grace window",
    "recency by lapse",
    "any of, with conditions",
    "any of, equal weight",
    "any of, weighted",
    "substitute counts",
    "one item covers two lines",
    "conditional line",
    "structural minimum",
    "time limit as a requirement",
    "endurance",
    "level thresholds",
    "cap below the computed level",
)
HERE = {
    "share meaning twice over",
    "banded with one more per N, remainder counts whole",
    "level thresholds",
    "cap below the computed level",
}


def told(line: Line) -> str:
    """ "filled of required" of a line, in supply where it has two; "-" where it does not apply."""
    if line.required is None:
        return "-"
    return f"{next(iter((line.filled or {}).values()))} of {line.required}"


def judged(case: Case) -> Assessment:
    asked = shipped.line(case.standard, case.line)
    return assessed(case.facts, asked, of=shipped.catalogue(), grade=case.grade)


def written(body: str) -> Requirement:
    return writing.requirement(body)


def test_each_published_kind_has_a_case() -> None:
    assert sorted(KINDS) == sorted({*HERE, *(case.kind for case in CASES)})


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}: {case.line} {case.found}")
def test_the_line_asks_for_the_worked_number(case: Case) -> None:
    (line,) = judged(case).lines
    assert not line.missing
    assert told(line) == case.found


def test_a_redundancy_of_all_posts_fills_each_of_35_twice() -> None:
    redundancy = shipped.line("COLLAPSE-RESCUE", "C-P8-1")
    found = assessed(team(people=people(35, "x")), asking("L", 99, post("x"), 35), redundancy, grade="一级")
    assert {told(line) for line in found.lines} == {"35 of 35", "35 of 70"}


@pytest.mark.parametrize(("seats", "crew"), [(19, "-"), (50, "0 of 1"), (51, "0 of 2"), (151, "0 of 4")])
def test_a_table_goes_on_with_one_more_for_each_further_50_or_part(seats: int, crew: str) -> None:
    cabin = written("""\
        headcount: anyone
        quantity: {bands: seats, lowest: 20, table: [{up_to: 50, value: 1}, {up_to: 100, value: 2}], further: 50}
    """)
    (line,) = assessed(team(**sized(seats=seats)), cabin).lines
    assert told(line) == crew


@pytest.mark.parametrize(
    ("here", "level"), [(23, Level.R1), (21, Level.R2), (20, Level.R2), (18, Level.R3), (17, Level.R4)]
)
def test_a_coverage_reaches_the_level_whose_threshold_it_reaches(here: int, level: Level) -> None:
    found = assessed(team(people=people(here)), written("headcount: anyone\nquantity: 25"))
    held = found.dimensions[Dimension.P]
    assert (held.coverage, held.level) == (Fraction(here, 25), level)


def test_a_missing_exercise_caps_below_the_computed_level() -> None:
    drill = written("""\
        recency: {exercises: full_deployment, count: 1, days: 365, as_one: true}
        necessity: RECOMMENDED
        critical: true
        cap: R2
    """)
    found = assessed(team(people=people(25)), drill, written("headcount: anyone\nquantity: 25"))
    assert found.dimensions[Dimension.P].level is Level.R1
    assert found.level is Level.R2
