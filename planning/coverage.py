"""Whether a place is reached in time by a team that is ready, and who would reach it if it were ready."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import nsmallest

from graph.model.places import Point, metres, square
from planning.candidates import Arrival, Asked, Contender, LeftOut, left_out

NEAREST = 100
"""Teams that are looked at for one place, as many as for one that is asked about by itself."""
ON_THE_WAY = frozenset({LeftOut.TOO_DISTANT, LeftOut.PLACE_UNKNOWN})


@dataclass(frozen=True, slots=True)
class Coming:
    """A team, when it would be at the place, and why it is not ready whatever the way; nothing: it is."""

    id: str
    code: str
    arrival: Arrival
    why: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """`soonest`: who is ready and would be there first; `would`: who would be first, and in time, were it ready."""

    is_covered: bool
    soonest: Coming | None
    would: Coming | None


def unready(one: Contender, asked: Asked) -> tuple[LeftOut, ...]:
    """Why a team is not ready, whatever the way."""
    return tuple(why for why in left_out(one, asked) if why not in ON_THE_WAY)


def nearest(place: Point, teams: Mapping[str, Point], reach: int) -> list[tuple[str, int]]:
    """The nearest teams and how far away they are, in metres, at most so far."""
    squares = ((square(place, where), id) for id, where in teams.items())
    return [(id, far) for squared, id in nsmallest(NEAREST, squares) if (far := metres(squared)) <= reach]


def reached(coming: Iterable[Coming], within: Fraction) -> Reached:
    """By those that may come to one place; ties go by code."""
    moving = [one for one in coming if one.arrival.minutes is not None]
    soonest = _first([one for one in moving if not one.why])
    in_time = [one for one in moving if one.why and _minutes(one) <= within]
    return Reached(soonest is not None and _minutes(soonest) <= within, soonest, _first(in_time))


def _first(several: Sequence[Coming]) -> Coming | None:
    return min(several, key=lambda one: (_minutes(one), one.code), default=None)


def _minutes(one: Coming) -> Fraction:
    assert one.arrival.minutes is not None
    return one.arrival.minutes
