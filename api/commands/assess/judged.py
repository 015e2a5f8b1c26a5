"""Teams judged on a day from their facts, in chunks, so that memory does not grow with the registry."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from zoneinfo import ZoneInfo

from api.commands.exits import Exit, Refusal
from graph.model.facts import Catalogue, TeamFacts
from graph.model.identity import node_id
from graph.ports.store import Store
from readiness.assessment import Assessment, TeamReadiness
from readiness.course import Course
from readiness.editions import InForce, editions_in_force
from readiness.team import assess_team

CHUNK = 50


@dataclass(frozen=True, slots=True)
class Judged:
    """A team on the day: its facts, its readiness, each assessment with the edition it is against, and its days."""

    facts: TeamFacts
    readiness: TeamReadiness
    against: tuple[tuple[InForce, Assessment], ...]
    catalogue: Catalogue
    course: Course


async def team_ids(store: Store, codes: Sequence[str]) -> list[str]:
    """The ids of the teams of these codes, in their order; of all teams, in order of code, when none is named."""
    if not codes:
        teams = await store.nodes("Team", await store.ids("Team"))
        return sorted(teams, key=lambda one: str(teams[one]["code"]))
    wanted = {code: node_id("Team", code) for code in dict.fromkeys(codes)}
    known = await store.nodes("Team", list(wanted.values()))
    unknown = [code for code, one in wanted.items() if one not in known]
    if unknown:
        names = ", ".join(unknown)
        raise Refusal(Exit.REFUSED, f"没有这样的队伍：{names}。", f"There is no team {names}.")
    return list(wanted.values())


async def judged(store: Store, ids: Sequence[str], on: date, zone: str) -> AsyncIterator[Judged]:
    """Each of these teams, judged on the day."""
    standards = await store.standards()
    catalogue = await store.catalogue()
    rest = iter(ids)
    while chunk := list(islice(rest, CHUNK)):
        for facts in await store.facts(chunk):
            readiness = assess_team(facts, standards, catalogue, on, zone=ZoneInfo(zone))
            in_force = editions_in_force(standards, facts.held_to, on).in_force
            against = tuple(zip(in_force, readiness.assessments, strict=True))
            yield Judged(facts, readiness, against, catalogue, Course(facts, standards, catalogue, ZoneInfo(zone)))
