"""The lift: that it is the smallest, that it lifts, and when there is none."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.facts import Catalogue, EquipmentType, Exercise, Measured
from graph.model.requirements import (
    AskedQualification,
    Dimension,
    Equipment,
    Level,
    Measure,
    Necessity,
    Qualified,
    Recency,
    Redundancy,
    Requirement,
)
from graph.model.rules import Base, BaseKind, Per
from readiness.assess import assess
from readiness.assessment import Assessment, Line
from readiness.closures import closures_of
from readiness.levels import DEFAULTS, ORDER
from readiness.lifting.lift import Lift, lift
from readiness.lifting.raising import is_at_once
from tests.oracle.cases import Case, case
from tests.unit.readiness.build import F, assessed, edition, kit, line, person, post, team, unit, units

THREE = (line("A", 1, kit("A"), 4), line("B", 2, kit("B"), 4), line("C", 3, kit("C"), 2))


def lifted(*lines: Requirement, of: Catalogue | None = None, **known: object) -> Lift | None:
    return lift(assessed(team(**known), *lines, of=of), edition(*lines), of or Catalogue())


def additions(found: Lift | None) -> dict[str, int]:
    assert found is not None
    return {one.line: one.additions for one in found.additions}


def test_the_best_level_and_no_level_cannot_be_raised() -> None:
    assert lifted(line("A", 1, kit("A")), units=(unit("A"),)) is None
    assert lifted(line("A", 1, kit("A"), necessity=Necessity.OPTIONAL)) is None


def test_additions_go_where_one_raises_most() -> None:
    found = lifted(*THREE, units=(*units("A", 2), *units("B", 2)))
    assert found is not None
    assert additions(found) == {"C": 2}
    assert (found.level, found.number, found.is_proven) == (Level.R3, 2, True)


def test_of_smallest_sets_the_one_on_earlier_lines_is_told() -> None:
    lines = (line("A", 1, kit("A"), 2), line("B", 2, kit("B"), 2))
    assert additions(lifted(*lines, units=(unit("A"), unit("B")))) == {"A": 1}


def test_a_critical_line_that_caps_is_met_whatever_it_weighs() -> None:
    lines = (line("A", 1, kit("A"), 3), line("B", 2, kit("B"), 2, critical=True, necessity=Necessity.RECOMMENDED))
    found = lifted(*lines, units=units("A", 3))
    assert additions(found) == {"B": 2}
    assert found is not None
    assert found.level is Level.R1


def test_an_unknown_critical_line_leaves_no_lift_and_its_fact_is_named() -> None:
    beds = line("A", 1, kit("A"), Per(F(1), F(1), Base(BaseKind.SQUADS)), critical=True)
    found = lifted(beds, line("B", 2, kit("B")))
    assert found == Lift(None, missing=(("A", "squads"),))


def test_what_is_measured_takes_one_addition_for_its_whole_shortage() -> None:
    hose = Catalogue({"HOSE": EquipmentType("HOSE", "METRE")})
    found = lifted(line("H", 1, kit("HOSE"), 40), of=hose, units=(unit("HOSE", 10, condition="IN_REPAIR"),))
    assert found is not None
    assert [(one.line, one.additions, one.amount) for one in found.additions] == [("H", 1, F(40))]


def test_capacity_hours_and_measures_take_one_addition_too() -> None:
    pump = line("FLOW", 1, kit("P", capacity="flow"), 3000, critical=True)
    hours = line("HOURS", 2, Recency(("drill",), hours=F(40), days=365, as_one=True), None, critical=True)
    fast = Measure(((F(1), Base(BaseKind.MEASURE, "minutes")),), Dimension.P, None, F(10))
    found = lifted(
        pump,
        hours,
        line("FAST", 3, fast, None, critical=True),
        measured=(Measured("minutes", F(12)),),
        exercises=(Exercise("e", "drill", team().confirmed_at.date(), F(10), team="team"),),  # type: ignore[union-attr]
    )
    assert additions(found) == {"FLOW": 1, "HOURS": 1, "FAST": 1}
    assert found is not None
    assert [one.amount for one in found.additions] == [3000, 30, 1]


def test_members_posts_and_exercises_are_added_one_by_one() -> None:
    lines = (
        line("LEAD", 1, post("lead"), 2, critical=True),
        line("SPARE", 2, Redundancy(F(1)), None, critical=True),
        line("CERT", 3, Qualified(AskedQualification(("A",))), 2, critical=True),
        line("DRILL", 4, Recency(("drill",), count=3, days=365, as_one=True), None, critical=True),
    )
    found = lifted(*lines, people=(person("li", "lead"),))
    assert additions(found) == {"LEAD": 1, "SPARE": 3, "CERT": 2, "DRILL": 3}


def test_a_substitute_of_half_a_unit_leaves_an_addition_that_fills_half() -> None:
    half = Catalogue({"D": EquipmentType("D", substitutes_for={"A": F(1, 2)}), "A": EquipmentType("A")})
    found = lifted(line("A", 1, kit("A"), 3, critical=True), of=half, units=units("D", 5))
    assert found is not None
    assert [(one.additions, one.amount) for one in found.additions] == [(1, F(1, 2))]


def test_a_search_that_is_not_ended_says_so_and_still_lifts() -> None:
    lines = tuple(line(f"L{n}", n, kit(f"K{n}"), n) for n in range(1, 6))
    found = lift(assessed(team(units=(unit("K5"),)), *lines), edition(*lines), Catalogue(), most_steps=1)
    assert found is not None
    assert not found.is_proven
    assert found.level not in (None, Level.R4)


def raised(found: Assessment, by: Sequence[int], drawn: Case) -> Level:
    """The level with so many additions to each line, laid on the split: written anew, plainly."""
    totals: dict[Dimension, list[Fraction]] = {}
    worst = []
    for one, number in zip(found.lines, by, strict=True):
        asked = one.requirement
        if one.required is None or one.filled is None:
            if asked.critical and one.missing:
                worst.append(asked.cap)
            continue
        fills = {}
        for dimension, had in one.filled.items():
            whole = number and is_at_once(one, closures_of(drawn.catalogue))
            fills[dimension] = one.required if whole else min(one.required, had + number)
        decisive = fills[Dimension.C] if isinstance(asked.asks, Equipment) else min(fills.values())
        if asked.critical and decisive < one.required:
            worst.append(asked.cap)
        if asked.necessity is Necessity.MANDATORY:
            for dimension, amount in fills.items():
                total = totals.setdefault(dimension, [F(0), F(0)])
                total[0] += asked.weight * amount / one.required
                total[1] += asked.weight
    for dimension, (filled, weight) in totals.items():
        limits = drawn.edition.thresholds.get(dimension, DEFAULTS[dimension])
        reached = [filled / weight >= limit for limit in (limits.r1, limits.r2, limits.r3)]
        worst.append(ORDER[reached.index(True)] if True in reached else Level.R4)
    return max(worst, key=ORDER.index)


def most(one: Line, drawn: Case) -> int:
    lacks = max((one.short or {}).values(), default=F(0))
    return min(1, ceil(lacks)) if is_at_once(one, closures_of(drawn.catalogue)) else ceil(lacks)


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 1_000_000))
def test_with_the_additions_the_level_is_raised_and_with_fewer_it_is_not(seed: int) -> None:
    drawn = case(seed)
    found = assess(drawn.facts, drawn.edition, drawn.catalogue, drawn.on, drawn.held)
    told = lift(found, drawn.edition, drawn.catalogue)
    if told is None or told.level is None:
        return
    ranges = [range(most(one, drawn) + 1) for one in found.lines]
    size = 1
    for each in ranges:
        size *= len(each)
    if size > 20_000:
        return
    now = ORDER.index(found.level)
    lifting = [by for by in product(*ranges) if ORDER.index(raised(found, by, drawn)) < now]
    fewest = min(sum(by) for by in lifting)
    best = max(by for by in lifting if sum(by) == fewest)
    counts = {one.line: one.additions for one in told.additions}
    assert told.is_proven
    assert tuple(counts.get(one.requirement.code, 0) for one in found.lines) == best
    assert told.level is raised(found, best, drawn)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 4), st.integers(0, 4), st.integers(0, 4), st.integers(1, 9)), min_size=1, max_size=6
    )
)
def test_made_additions_lift_the_level_when_all_is_worked_out_anew(lines: list[tuple[int, int, int, int]]) -> None:
    asked = tuple(
        line(f"L{n}", n, kit(f"K{n}", "ANY"), required, weight=weight)
        for n, (required, _, _, weight) in enumerate(lines)
    )
    held = [
        one
        for n, (_, good, broken, _) in enumerate(lines)
        for one in (
            *units(f"K{n}", good),
            *(replace(each, id=f"x{each.id}", condition="IN_REPAIR") for each in units(f"K{n}", broken)),
        )
    ]
    shared = units("ANY", len(lines) // 2)
    known = team(units=(*held, *shared))
    before = assessed(known, *asked)
    found = lift(before, edition(*asked), Catalogue())
    if found is not None:
        made = [one for each in found.additions for one in units(f"K{each.line[1:]}", each.additions)]
        new = tuple(replace(one, id=f"new-{n}", code=f"new-{n}") for n, one in enumerate(made))
        after = assessed(replace(known, units=(*known.units, *new)), *asked)
        assert ORDER.index(after.level) <= ORDER.index(found.level or Level.R4) < ORDER.index(before.level)
