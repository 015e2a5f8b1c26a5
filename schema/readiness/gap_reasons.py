"""Why units and people do not count in the lines of gaps: worked out when asked, for all gaps of a level at once."""

from asyncio import sleep
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from graph.model.facts import Catalogue
from graph.model.identity import node_id
from graph.model.values import day
from graph.ports.store import Store
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from readiness.assessment import Reason
from readiness.course import Course
from readiness.reasons import reasons
from schema.readiness.called import called_in_reasons
from schema.readiness.in_force import courses
from schema.readiness.reasons import plain_reasons

NEEDS = ("team", "standard", "code")


async def gap_reasons(
    store: Store, calls: Sequence[Sequence[Any]], _arguments: Arguments, moment: Moment
) -> list[list[dict[str, Any]]]:
    """For each (team, standard, line code) the reasons of that line today."""
    told, catalogue = await courses(store, [team for team, _, _ in calls], moment)
    on = day(moment.today)
    found: dict[tuple[str, str], Mapping[str, tuple[Reason, ...]]] = {}
    for team, standard, _ in calls:
        if (team, standard) not in found:
            await sleep(0)  # between two of them other requests, and the time limit, have their turn
            found[team, standard] = _reasons(told[team], standard, catalogue, on) if team in told else {}
    of_gaps = [found[team, standard].get(code, ()) for team, standard, code in calls]
    called = await called_in_reasons(store, (reason for several in of_gaps for reason in several))
    return [plain_reasons(several, called) for several in of_gaps]


def _reasons(course: Course, standard: str, catalogue: Catalogue, on: date) -> Mapping[str, tuple[Reason, ...]]:
    """By line; of the edition in force of the standard that the gap is under, which may replace the one held to."""
    several = (course.in_force(code, on) for code in course.held)
    held = next((one for one in several if one and node_id("Standard", one.edition.standard) == standard), None)
    return {} if held is None else reasons(course.facts, held.edition, catalogue, on, held.held)
