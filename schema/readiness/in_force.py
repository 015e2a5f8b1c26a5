"""What explains kept assessments: for all rows of a level at once, the team's facts and the edition in force."""

from asyncio import sleep
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.facts import Catalogue, TeamFacts
from graph.model.identity import node_id
from graph.model.values import day
from graph.ports.store import Store
from loaders.moment import Moment
from readiness.course import Course
from readiness.editions import InForce

NEEDS = ("team", "edition")
Key = tuple[str, str, str]
Explain = Callable[["Explained"], Any]


@dataclass(frozen=True, slots=True)
class Explained:
    """One assessment: the team from day to day, the edition with the HELD_TO that counts for it, the day."""

    course: Course
    catalogue: Catalogue
    found: InForce
    on: date

    @property
    def facts(self) -> TeamFacts:
        """The team's facts."""
        return self.course.facts


async def courses(store: Store, teams: Sequence[str], moment: Moment) -> tuple[dict[str, Course], Catalogue]:
    """The teams of these ids from day to day, each once, and the catalogue they share."""
    standards, catalogue, zone = await store.standards(), await store.catalogue(), ZoneInfo(moment.zone)
    facts = await store.facts(list(dict.fromkeys(teams)))
    return {each.id: Course(each, standards, catalogue, zone) for each in facts}, catalogue


async def explained(store: Store, calls: Sequence[Sequence[Any]], moment: Moment, explain: Explain) -> list[Any]:
    """For each (team, edition, day) what explains that assessment; None where it is none any more."""
    told, catalogue = await courses(store, [team for team, _, _ in calls], moment)
    found: dict[Key, Any] = {}
    for team, edition, on in calls:
        key = (team, edition, on)
        if key not in found:
            course = told.get(team)
            chosen = None if course is None else _in_force(course, edition, day(on))
            if course is not None and chosen is not None:
                await sleep(0)  # between two of them other requests, and the time limit, have their turn
                found[key] = explain(Explained(course, catalogue, chosen, day(on)))
    return [found.get((team, edition, on)) for team, edition, on in calls]


def _in_force(course: Course, edition: str, on: date) -> InForce | None:
    several = (course.in_force(standard, on) for standard in course.held)
    return next((one for one in several if one is not None and _id(one) == edition), None)


def _id(one: InForce) -> str:
    return node_id("Edition", node_id("Standard", one.edition.standard), one.edition.version)
