"""Which single person or piece of equipment drops most teams when missing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from fractions import Fraction

from graph.model.facts import Catalogue, TeamFacts
from graph.model.requirements import Level, Standard
from planning.expiring import is_worse
from planning.turned import LineTurn, Turned, turns
from planning.without import Without
from readiness.assessment import Assessment
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.editions import editions_in_force
from readiness.levels import ORDER, worst
from readiness.plain import plain_line
from readiness.scope import CLOSED

ONE = Fraction(1)
LOWEST = (Level.NOT_ASSESSED, Level.R4)


@dataclass(frozen=True, slots=True)
class Single:
    """Someone, or something: one piece of a unit, or all of what is measured."""

    id: str
    is_person: bool
    amount: Fraction = ONE


@dataclass(frozen=True, slots=True)
class LineOf:
    """A line of an edition that turns."""

    standard: str
    version: str
    turn: LineTurn


@dataclass(frozen=True, slots=True)
class Fall:
    """A team that falls without it, and the lines that it falls by."""

    single: Single
    team: str
    before: Level
    after: Level
    lines: tuple[LineOf, ...]

    @property
    def steps(self) -> int:
        """How many levels it falls."""
        return ORDER.index(self.after) - ORDER.index(self.before)


@dataclass(frozen=True, slots=True)
class Critical:
    """A person or a piece of equipment without which teams fall, in the order they were looked at."""

    single: Single
    falls: tuple[Fall, ...]


def falls(
    facts: TeamFacts, standards: Sequence[Standard], catalogue: Catalogue, on: date, zone: tzinfo
) -> Iterator[Fall | None]:
    """How the team falls without each person and piece that matters; None now and then, for others to have a turn."""
    if facts.lifecycle in CLOSED:
        return
    closures, several = closures_of(catalogue), []
    for found in editions_in_force(standards, facts.held_to, on).in_force:
        several.append(Without(day_of(facts, closures, on, found.held.pools), found, zone))
        yield None
    level = worst(one.whole.level for one in several)
    if level in LOWEST:
        return
    for person in dict.fromkeys(id for one in several for id in one.members):
        yield _fall(Single(person, True), facts.id, level, several, [one.person(person) for one in several])
    units = {id: one.amount(held) for one in several for id, held in one.units.items()}
    for unit, amount in units.items():
        single = Single(unit, False, Fraction(amount))
        yield _fall(single, facts.id, level, several, [one.unit(unit) for one in several])


def _fall(
    single: Single, team: str, before: Level, several: Sequence[Without], then: Sequence[Assessment]
) -> Fall | None:
    after = worst(one.level for one in then)
    if not is_worse(after, before):
        return None
    lines = [
        line
        for one, now in zip(several, then, strict=True)
        if is_worse(now.level, before)
        for line in _lines(one.whole, now)
    ]
    return Fall(single, team, before, after, tuple(lines))


def _lines(before: Assessment, after: Assessment) -> list[LineOf]:
    """The lines that are worse in what holds the level down then; where none is, all that are worse, or that differ."""
    was, then = {}, {}
    for line, now in zip(before.lines, after.lines, strict=True):
        if now is not line:  # one that was taken over does not turn
            was[line.requirement.code], then[line.requirement.code] = plain_line(line), plain_line(now)
    found = turns(was, then)
    worse = [one for one in found if one.turned is Turned.WORSE]
    binding = [one for one in worse if _holds(one, after)]
    return [LineOf(before.standard, before.version, one) for one in binding or worse or found]


def _holds(one: LineTurn, after: Assessment) -> bool:
    sides = {fill["dimension"] for fill in one.line["fills"] if fill["short"] != "0"}
    return one.line["code"] in after.binding.caps or not sides.isdisjoint(after.binding.dimensions)


def ranked(found: Iterable[Fall]) -> list[Critical]:
    """What drops most teams first; of equals what drops them by most levels in all, then by id."""
    by_single: dict[str, list[Fall]] = {}
    for fall in found:
        by_single.setdefault(fall.single.id, []).append(fall)
    several = [Critical(one[0].single, tuple(one)) for one in by_single.values()]
    return sorted(several, key=lambda one: (-len(one.falls), -sum(fall.steps for fall in one.falls), one.single.id))
