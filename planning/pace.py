"""How soon a team sets out and how fast it travels: as it recorded, else as is assumed of its force."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

ASSUMED_TURNOUT: Mapping[str, int] = {"FIRE_RESCUE": 5, "SOCIAL": 60}
OTHER_TURNOUT = 30
"""Minutes, where a team has recorded none; of no standard."""
ASSUMED_SPEED: Mapping[str, int] = {"AVIATION": 200}
OTHER_SPEED = 40
"""Kilometres an hour, where a team has recorded none; of no standard."""
HOURS = 24


@dataclass(frozen=True, slots=True)
class Pace:
    """Minutes to set out and kilometres an hour, and whether each is assumed."""

    turnout: Fraction
    speed: Fraction
    is_turnout_assumed: bool = False
    is_speed_assumed: bool = False


def pace(force: str, turnout: Sequence[Fraction], speed: Fraction | None, hour: int) -> Pace:
    """The pace of a team at an hour of day; `turnout` is one number, 24 by hour of day, or empty."""
    recorded = turnout[hour if len(turnout) == HOURS else 0] if turnout else None
    return Pace(
        Fraction(ASSUMED_TURNOUT.get(force, OTHER_TURNOUT)) if recorded is None else recorded,
        Fraction(ASSUMED_SPEED.get(force, OTHER_SPEED)) if speed is None else speed,
        recorded is None,
        speed is None,
    )
