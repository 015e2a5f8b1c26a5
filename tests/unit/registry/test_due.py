"""Random teams moved through sixty days: what is kept from due day to due day is what each day would give."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from registry.assessments.rows import Kept, by_version
from registry.assessments.worked_out import Shared, worked_out
from tests.oracle.cases import case
from tests.unit.readiness.ahead import DAY, days, drawn
from tests.unit.readiness.build import standard

WORKED_OUT = ("on", "assessed_on")


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 100_000))
def test_what_is_kept_until_it_is_due_is_what_each_day_would_give(seed: int) -> None:
    found = case(seed)
    course, first = drawn(seed)
    standards = [standard("S", found.edition)]

    def anew(day: date) -> Kept:
        by = Shared(standards, found.catalogue, by_version(standards), day, course.zone)
        return worked_out(course.facts, by)

    kept = anew(first)
    for day in days(first + DAY, first + 60 * DAY):
        if kept.team["due_on"] is not None and kept.team["due_on"] <= day.isoformat():
            kept = anew(day)
        assert plain(kept) == plain(anew(day))


def plain(kept: Kept) -> list[dict[str, Any]]:
    """All rows, without the day they were worked out for."""
    rows = [kept.team, *kept.assessments, *kept.gaps]
    return [{name: value for name, value in row.items() if name not in WORKED_OUT} for row in rows]
