"""Who can go: teams that are there, ready and in time, the soonest first; and why each of the others is left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from graph.model.requirements import Level
from planning.duty import Duty
from planning.pace import Pace
from planning.travel import Way

ACTIVE = "ACTIVE"
ORDER = tuple(Level)


class LeftOut(StrEnum):
    """Why a team is not offered."""

    NOT_ACTIVE = "NOT_ACTIVE"
    COMMITTED = "COMMITTED"
    OFF_DUTY = "OFF_DUTY"
    STALE = "STALE"
    NOT_ASSESSED = "NOT_ASSESSED"
    UNREADY = "UNREADY"
    LACKING = "LACKING"
    TOO_DISTANT = "TOO_DISTANT"
    PLACE_UNKNOWN = "PLACE_UNKNOWN"


@dataclass(frozen=True, slots=True)
class Arrival:
    """When a team would be there, an estimate: minutes to set out, to travel (None: it does not move) and in all."""

    pace: Pace
    metres: int
    travel: Fraction | None
    way: Way
    minutes: Fraction | None = field(init=False)

    def __post_init__(self) -> None:
        """Fractions take long to add, and judging and ranking both ask for the sum."""
        minutes = None if self.travel is None else self.pace.turnout + self.travel
        object.__setattr__(self, "minutes", minutes)


@dataclass(frozen=True, slots=True)
class Contender:
    """What decides whether a team is offered. `arrival` None: where it is, is not known.

    It is lacking where it does not bring everything by itself, empty-handed where it brings nothing that is needed.
    """

    id: str
    code: str
    lifecycle: str
    duty: Duty
    level: Level
    is_stale: bool
    is_lacking: bool
    is_empty_handed: bool
    arrival: Arrival | None


@dataclass(frozen=True, slots=True)
class Asked:
    """The least level, within how many minutes, and whether a team must bring everything by itself."""

    minimum: Level
    within: Fraction
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Ranking:
    """Those that can go, the soonest first, ties by code; and the others, the nearest first, with every reason."""

    candidates: tuple[Contender, ...]
    left_out: tuple[tuple[Contender, tuple[LeftOut, ...]], ...]


def ranking(contenders: Iterable[Contender], asked: Asked) -> Ranking:
    """Judge and rank them."""
    judged = [(one, left_out(one, asked)) for one in contenders]
    going = sorted((one for one, why in judged if not why), key=_soonest)
    return Ranking(tuple(going), tuple(sorted((pair for pair in judged if pair[1]), key=lambda pair: _near(pair[0]))))


def left_out(one: Contender, asked: Asked) -> tuple[LeftOut, ...]:
    """Every reason not to offer a team; none when it can go. One whose duty is to be asked is offered, and marked."""
    minutes = None if one.arrival is None else one.arrival.minutes
    reasons = (
        (LeftOut.NOT_ACTIVE, one.lifecycle != ACTIVE),
        (LeftOut.COMMITTED, one.duty is Duty.COMMITTED),
        (LeftOut.OFF_DUTY, one.duty is Duty.OFF_DUTY),
        (LeftOut.STALE, one.is_stale),
        (LeftOut.NOT_ASSESSED, one.level is Level.NOT_ASSESSED and asked.minimum is not Level.NOT_ASSESSED),
        (LeftOut.UNREADY, one.level is not Level.NOT_ASSESSED and ORDER.index(one.level) > ORDER.index(asked.minimum)),
        (LeftOut.LACKING, one.is_empty_handed or (asked.everything and one.is_lacking)),
        (LeftOut.TOO_DISTANT, one.arrival is not None and (minutes is None or minutes > asked.within)),
        (LeftOut.PLACE_UNKNOWN, one.arrival is None),
    )
    return tuple(reason for reason, holds in reasons if holds)


def _soonest(one: Contender) -> tuple[Fraction, str]:
    minutes = None if one.arrival is None else one.arrival.minutes
    assert minutes is not None
    return minutes, one.code


def _near(one: Contender) -> tuple[bool, int, str]:
    return one.arrival is None, 0 if one.arrival is None else one.arrival.metres, one.code
