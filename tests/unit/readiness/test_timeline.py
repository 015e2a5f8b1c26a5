"""Timelines: the state on the first day, and each later day on which it differs."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.requirements import Dimension, Level
from readiness.timeline import timeline
from readiness.turning.causes import Turn
from tests.unit.readiness.ahead import DAY, days, drawn, followed
from tests.unit.readiness.build import ON, kit, line, unit

THEN = date(2026, 7, 1)


def test_a_timeline_steps_where_a_dimension_differs_and_the_level_does_not() -> None:
    of = followed(
        line("K", 1, kit("K")),
        line("L", 2, kit("L"), critical=True),
        units=(unit("K", expires_on=THEN),),
    )
    found = timeline(of, ON, THEN + 9 * DAY)
    ((_, steps),) = found.standards
    assert [(step.on, step.until, step.level) for step in steps] == [(ON, THEN + 9 * DAY, Level.R4)]
    assert dict(steps[0].dimensions)[Dimension.S] is Level.R4
    assert steps[0].causes == ()
    assert [step.on for step in found.team] == [ON]


def test_each_step_tells_what_turned() -> None:
    of = followed(line("K", 1, kit("K")), units=(unit("K", expires_on=THEN),))
    ((_, steps),) = timeline(of, ON, THEN + 9 * DAY).standards
    assert [(step.on, step.until, step.level) for step in steps] == [
        (ON, THEN, Level.R1),
        (THEN + DAY, THEN + 9 * DAY, Level.R4),
    ]
    assert [cause.turn for cause in steps[1].causes] == [Turn.EXPIRED]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 100_000))
def test_the_step_that_holds_a_day_is_the_assessment_of_that_day(seed: int) -> None:
    of, on = drawn(seed)
    last = on + timedelta(days=60)
    found = timeline(of, on, last)
    ((standard, steps),) = found.standards
    assert [step.on for step in steps] == sorted({step.on for step in steps})
    assert (steps[0].on, steps[-1].until) == (on, last)
    for day in days(on, last):
        (held,) = (step for step in steps if step.on <= day <= step.until)
        assessed = of.assessment(standard, day)
        assert assessed is not None
        assert held.level is assessed.level
        assert dict(held.dimensions) == {one: result.level for one, result in assessed.dimensions.items()}
        (whole,) = (step for step in found.team if step.on <= day <= step.until)
        assert whole.level is assessed.level
