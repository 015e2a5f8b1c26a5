"""The days on which units turn: their dates and their loans."""

from collections.abc import Iterator

from graph.model.facts import TeamFacts, Unit
from readiness.closures import Closures
from readiness.turning.causes import Cause, Turn, at, day_after
from readiness.turning.named import Named


def unit_turns(facts: TeamFacts, teams: frozenset[str], named: Named, closures: Closures) -> Iterator[Cause]:
    """Of every unit that these teams hold or that is lent to one, if a line names its type."""
    for unit in facts.units:
        is_theirs = unit.team in teams or any(loan.to in teams for loan in unit.loans)
        if is_theirs and _touches(unit, named, closures):
            yield from turns_of(unit)


def _touches(unit: Unit, named: Named, closures: Closures) -> bool:
    """Whether a line names the type, one that it is a kind of, or one that it can stand in for."""
    return not (
        named.types.isdisjoint(closures.kinds(unit.type)) and named.types.isdisjoint(closures.stands_in(unit.type))
    )


def turns_of(unit: Unit) -> Iterator[Cause]:
    """All turns of one unit: its dates, and the loans of it."""
    code, id = unit.code, unit.id
    yield from at(day_after(unit.expires_on), Turn.EXPIRED, code, id)
    yield from at(day_after(unit.inspection_due), Turn.INSPECTION_OVERDUE, code, id)
    for loan in unit.loans:
        yield from at(loan.span.since, Turn.LOAN_BEGINS, code, id, loan.to)
        yield from at(day_after(loan.span.until), Turn.LOAN_ENDED, code, id, loan.to)
