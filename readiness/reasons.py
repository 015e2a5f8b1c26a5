"""Why each unit and person that looks right does not count, by line; worked out only when asked."""

from collections.abc import Iterator
from datetime import date

from graph.model.facts import Catalogue, HeldTo, TeamFacts
from graph.model.requirements import Edition, Equipment
from readiness.assessment import Reason
from readiness.calls import calls_of
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.people_reasons import people_reasons
from readiness.scope import CLOSED
from readiness.unit_reasons import unit_reasons
from readiness.usage import Used, is_short, people_used, units_used
from readiness.work import about_people, work_out


def reasons(
    facts: TeamFacts, edition: Edition, catalogue: Catalogue, on: date, held: HeldTo
) -> dict[str, tuple[Reason, ...]]:
    """By code of line, in order of position, the reasons in order of code; lines that are not applicable are left out.

    A unit that is unfit in several ways has a reason for each. That another line used it is told of a line that is
    short.
    """
    if facts.lifecycle in CLOSED:
        return {}
    day = day_of(facts, closures_of(catalogue), on, held.pools)
    work = work_out(edition, day, held.grade)
    calls = calls_of(edition, day.closures)
    units, people = units_used(work), people_used(work)
    nobody: Used = {}

    def of(index: int) -> Iterator[Reason]:
        line = work.lines[index]
        asks = about_people(line)
        if asks is not None:
            yield from people_reasons(work, index, asks, people if is_short(work, index, work.posts) else nobody)
        elif isinstance(line.asks, Equipment):
            yield from unit_reasons(calls, index, day, units if is_short(work, index, work.condition) else nobody)

    return {line.code: tuple(of(index)) for index, line in enumerate(work.lines) if work.required[index] is not None}
