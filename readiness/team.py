"""A team on a day: assessed against each standard it is held to, in the edition in force; the worst counts."""

from collections.abc import Sequence
from datetime import date, tzinfo

from graph.model.facts import Catalogue, TeamFacts
from graph.model.requirements import Level, Standard
from readiness.assess import judge
from readiness.assessment import TeamReadiness
from readiness.closures import closures_of
from readiness.day import Day, day_of
from readiness.editions import editions_in_force
from readiness.levels import worst
from readiness.stale import SHANGHAI


def assess_team(
    facts: TeamFacts, standards: Sequence[Standard], catalogue: Catalogue, on: date, *, zone: tzinfo = SHANGHAI
) -> TeamReadiness:
    """The team's readiness; drafts never count, a standard with no edition in force that day is named."""
    editions = editions_in_force(standards, facts.held_to, on)
    days: dict[bool, Day] = {}
    assessments = []
    for found in editions.in_force:
        pools = found.held.pools
        if pools not in days:
            days[pools] = day_of(facts, closures_of(catalogue), on, pools)
        assessments.append(judge(days[pools], found.edition, found.held.grade, zone))
    level = worst(one.level for one in assessments)
    return TeamReadiness(
        team=facts.id,
        on=on,
        level=level,
        assessments=tuple(assessments),
        cause=tuple(one.standard for one in assessments if one.level is level and level is not Level.NOT_ASSESSED),
        unassessed=editions.unassessed,
        stale=any(one.stale for one in assessments),
        incomplete=any(one.incomplete for one in assessments),
    )
