"""Whether a place is reached: by whom first, in time or not, and who would be there in time."""

from fractions import Fraction

from graph.model.places import point
from planning.candidates import Arrival, LeftOut
from planning.coverage import Coming, nearest, reached
from planning.pace import Pace
from planning.travel import Way


def _coming(code: str, travel: int | None, *why: LeftOut) -> Coming:
    pace = Pace(Fraction(20), Fraction(40))
    arrival = Arrival(pace, 1, None if travel is None else Fraction(travel), Way.GREAT_CIRCLE)
    return Coming(f"id-{code}", code, arrival, why)


def _codes(*coming: Coming) -> tuple[bool, str | None, str | None]:
    found = reached(coming, Fraction(60))
    soonest, would = (None if one is None else one.code for one in (found.soonest, found.would))
    return found.is_covered, soonest, would


def test_whoever_is_ready_and_in_time_covers() -> None:
    assert _codes(_coming("b", 40), _coming("a", 41), _coming("c", 5, LeftOut.STALE)) == (True, "b", "c")
    assert _codes(_coming("b", 40), _coming("a", 40)) == (True, "a", None)


def test_whoever_is_too_late_or_not_ready_does_not() -> None:
    assert _codes(_coming("a", 41), _coming("b", 40, LeftOut.STALE), _coming("c", 41, LeftOut.UNREADY)) == (
        False,
        "a",
        "b",
    )
    assert _codes() == (False, None, None)


def test_what_does_not_move_comes_nowhere() -> None:
    assert _codes(_coming("a", None), _coming("b", None, LeftOut.STALE)) == (False, None, None)


def test_the_nearest_are_told_as_far_as_asked() -> None:
    here = point(22_500_000, 114_000_000)
    teams = {name: point(22_500_000 + north, 114_000_000) for name, north in (("far", 900_000), ("near", 9_000))}
    assert nearest(here, teams, 50_000) == [("near", 1001)]
    assert [id for id, _ in nearest(here, teams, 200_000)] == ["near", "far"]
