"""A team from day to day, nothing else happening: the edition in force for a standard, the level, what turns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from graph.model.facts import Catalogue, HeldTo, TeamFacts
from graph.model.requirements import Level, Standard
from readiness.assess import Judged, judge, judged
from readiness.assessment import Assessment
from readiness.closures import closures_of
from readiness.days import Days
from readiness.editions import Chain, InForce, editions_in_force
from readiness.levels import worst
from readiness.scope import CLOSED
from readiness.stale import SHANGHAI
from readiness.turning.causes import Cause, Turn
from readiness.turning.turns import turns

Causes = dict[date, list[Cause]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `since` to `until`, both included, on which the same edition, or none, is in force."""

    since: date
    until: date
    found: InForce | None


class Course:
    """What a team is assessed at on whatever day, each day and edition worked out once."""

    def __init__(
        self, facts: TeamFacts, standards: Sequence[Standard], catalogue: Catalogue, zone: tzinfo = SHANGHAI
    ) -> None:
        self.facts = facts
        self.zone = zone
        self.is_closed = facts.lifecycle in CLOSED
        self._standards = standards
        self._chain = Chain(standards)
        self._closures = closures_of(catalogue)
        self._days: dict[bool, Days] = {}
        self._last: dict[tuple[str, str, HeldTo], Judged] = {}
        self._found: dict[tuple[str, str, date], Assessment] = {}

    @property
    def held(self) -> tuple[str, ...]:
        """The standards that the team is held to."""
        return tuple(sorted({one.standard for one in self.facts.held_to}))

    def in_force(self, standard: str, on: date) -> InForce | None:
        """The edition in force that day for a standard held to, with the HELD_TO that counts for it."""
        edition = self._chain.in_force(standard, on)
        several = editions_in_force(self._standards, self.facts.held_to, on).in_force
        return next((one for one in several if one.edition is edition), None)

    def assessment(self, standard: str, on: date) -> Assessment | None:
        """The assessment that day against the standard held to; None where no edition is in force."""
        found = self.in_force(standard, on)
        if found is None:
            return None
        key = (found.edition.standard, found.edition.version, on)
        if key not in self._found:
            self._found[key] = self._assessment(found, on)
        return self._found[key]

    def _assessment(self, found: InForce, on: date) -> Assessment:
        held, edition = found.held, found.edition
        if held.pools not in self._days:
            self._days[held.pools] = Days(self.facts, self._closures, held.pools)
        day = self._days[held.pools].on(on)
        if self.is_closed:
            return judge(day, edition, held.grade, self.zone)
        key = (edition.standard, edition.version, held)
        now = self._last[key] = judged(day, edition, held.grade, self.zone, self._last.get(key))
        return now.assessment

    def level(self, standard: str, on: date) -> Level:
        """The level that day against the standard held to."""
        assessment = self.assessment(standard, on)
        return Level.NOT_ASSESSED if assessment is None else assessment.level

    def team_level(self, on: date) -> Level:
        """The worst level that day of all standards held to."""
        return worst(self.level(standard, on) for standard in self.held)

    def stretches(self, standard: str, since: date, until: date) -> list[Stretch]:
        """The days between these, both included, parted where another edition comes into force."""
        begins = {day for one in self.held for day in self._chain.begins(one) if since < day <= until}
        starts = [since, *sorted(begins)]
        found: list[Stretch] = []
        for start, after in zip(starts, [*starts[1:], None], strict=True):
            end = until if after is None else date.fromordinal(after.toordinal() - 1)
            now = self.in_force(standard, start)
            if found and found[-1].found == now:
                found[-1] = Stretch(found[-1].since, end, now)
            else:
                found.append(Stretch(start, end, now))
        return found

    def causes(self, standard: str, on: date, until: date) -> Causes:
        """By day after `on`, up to `until`: all that turns and touches a line of the edition then in force."""
        if self.is_closed:
            return {}
        found: Causes = {}
        for stretch in self.stretches(standard, on, until):
            if stretch.since > on:
                found[stretch.since] = _beginning(stretch)
            if stretch.found is not None:
                held, edition = stretch.found.held, stretch.found.edition
                last = stretch.since if stretch.since == on else date.fromordinal(stretch.since.toordinal() - 1)
                for day, several in turns(self.facts, edition, self._closures, held.pools, last, stretch.until).items():
                    found.setdefault(day, []).extend(several)
        return found


def _beginning(stretch: Stretch) -> list[Cause]:
    if stretch.found is None:
        return []
    edition = stretch.found.edition
    return [Cause(stretch.since, Turn.EDITION_BEGINS, edition.standard, edition.standard, edition.version)]
