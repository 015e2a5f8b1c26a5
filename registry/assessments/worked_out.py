"""What would be kept of a team on a day, worked out from nothing but the facts."""

from dataclasses import dataclass
from datetime import date, tzinfo

from graph.model.facts import Catalogue, TeamFacts
from graph.model.requirements import Standard
from graph.ports.facts import Facts
from readiness.ahead import due
from readiness.course import Course
from readiness.team import assess_team
from registry.assessments.rows import Editions, Kept, by_version, kept


@dataclass(frozen=True, slots=True)
class Shared:
    """What every team is assessed by."""

    standards: list[Standard]
    catalogue: Catalogue
    editions: Editions
    on: date
    zone: tzinfo


async def shared(facts: Facts, on: date, zone: tzinfo) -> Shared:
    """What the store tells of it, for a day in a zone."""
    standards = await facts.standards()
    return Shared(standards, await facts.catalogue(), by_version(standards), on, zone)


def worked_out(facts: TeamFacts, by: Shared) -> Kept:
    """The rows of one team."""
    readiness = assess_team(facts, by.standards, by.catalogue, by.on, zone=by.zone)
    ahead = due(Course(facts, by.standards, by.catalogue, by.zone), by.on)
    return kept(facts.id, readiness, by.editions, ahead)
