"""How long ways take. Whoever knows roads can answer instead of the great circle, which knows none."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Protocol


class Way(StrEnum):
    """What a journey was reckoned by."""

    GREAT_CIRCLE = "GREAT_CIRCLE"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, in millionths of a degree."""

    latitude: int
    longitude: int


@dataclass(frozen=True, slots=True)
class Leg:
    """A way from one place to another: metres as the crow flies, and the traveller's kilometres an hour."""

    start: Spot
    end: Spot
    metres: int
    speed: Fraction


@dataclass(frozen=True, slots=True)
class Journey:
    """How many minutes a way takes; None where there is no getting there."""

    minutes: Fraction | None
    way: Way


class Travel(Protocol):
    """Tells how long ways take."""

    async def journeys(self, legs: Sequence[Leg]) -> list[Journey]:
        """One for each leg, in their order; the legs of a question come together, many of them in several parts."""
        ...


class GreatCircle:
    """Straight over the ground, at the traveller's own speed."""

    async def journeys(self, legs: Sequence[Leg]) -> list[Journey]:
        """See Travel."""
        return [Journey(_minutes(leg), Way.GREAT_CIRCLE) for leg in legs]


def _minutes(leg: Leg) -> Fraction | None:
    if not leg.speed:
        return None
    return Fraction(leg.metres * 60 * leg.speed.denominator, leg.speed.numerator * 1000)
