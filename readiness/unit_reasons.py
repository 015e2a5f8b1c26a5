"""Why units that look right for a line do not count."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from graph.model.facts import Unit
from graph.model.requirements import Equipment
from readiness.assessment import Reason, Why
from readiness.bounds import Fit, is_within
from readiness.calls import Call, Calls
from readiness.closures import Closures
from readiness.day import Day
from readiness.equipment import current_loans, is_here, quantity
from readiness.usage import Used

Flaw = tuple[Why, date | None, str | None]
CONDITIONS = {None: Why.CONDITION_NOT_RECORDED, "IN_REPAIR": Why.IN_REPAIR}


def unit_reasons(calls: Calls, line: int, day: Day, used: Used) -> Iterator[Reason]:
    """The reasons of each unit that the team has or has lent, in order of code."""
    for unit in sorted(day.facts.units, key=lambda unit: unit.code):
        call = next((call for call in calls.of(unit.type) if call.line == line), None)
        if call is not None and (unit.team in day.teams or is_here(unit, day.teams, day.on)):
            yield from _reasons(calls, call, unit, day, used)


def _reasons(calls: Calls, call: Call, unit: Unit, day: Day, used: Used) -> Iterator[Reason]:
    code = calls.lines[call.line].code
    number = quantity(unit, day.closures)
    each = call.worth if call.asks.capacity is None else call.capacity(unit.measures) or Fraction(0)
    flaws = list(_flaws(call, unit, day))
    for why, on, detail in flaws:
        yield Reason(code, why, False, unit.id, unit.code, Fraction(each * number), on, detail)
    if not flaws and call.asks.capacity is None:
        for line, given in used.get(unit.id, ()):
            if line != call.line:
                other = calls.lines[line].code
                yield Reason(
                    code, Why.USED_ELSEWHERE, False, unit.id, unit.code, Fraction(call.worth * given), None, other
                )


def _flaws(call: Call, unit: Unit, day: Day) -> Iterator[Flaw]:
    """All that is wrong with it; what makes it no candidate at all is told alone."""
    if unit.condition == "RETIRED":
        yield Why.RETIRED, None, None
    elif not is_here(unit, day.teams, day.on):
        loans = current_loans(unit, day.on)
        last = max(loans, key=lambda loan: (loan.span.until or date.max, loan.to))
        yield Why.ON_LOAN, last.span.until, last.to
    elif call.fit(unit.measures) is Fit.MISSES:
        yield Why.MISSES_SPECIFICATION, None, _missed(call, unit)
    else:
        yield from _unmeasured(call, unit)
        yield from unusable(unit, day.closures, day.on)


def unusable(unit: Unit, closures: Closures, on: date) -> Iterator[Flaw]:
    """Why a unit on hand is not usable for any line."""
    demands = closures.demands(unit.type)
    if unit.condition != "SERVICEABLE":
        yield CONDITIONS.get(unit.condition, Why.UNSERVICEABLE), None, None
    if unit.expires_on is None:
        if "EXPIRES_ON" in demands:
            yield Why.EXPIRY_DATE_MISSING, None, None
    elif on > unit.expires_on:
        yield Why.EXPIRED, unit.expires_on, None
    if unit.inspection_due is None:
        if "INSPECTION_DUE" in demands:
            yield Why.INSPECTION_DATE_MISSING, None, None
    elif on > unit.inspection_due:
        yield Why.INSPECTION_DUE, unit.inspection_due, None


def _missed(call: Call, unit: Unit) -> str | None:
    for bound in call.asks.specification:
        value = unit.measures.get(bound.measure, call.values.get(bound.measure))
        if value is not None and not is_within(value, bound):
            return bound.measure
    return None


def _unmeasured(call: Call, unit: Unit) -> Iterator[Flaw]:
    asks: Equipment = call.asks
    wanted = [bound.measure for bound in asks.specification]
    if asks.capacity is not None:
        wanted.append(asks.capacity)
    for measure in dict.fromkeys(wanted):
        if unit.measures.get(measure, call.values.get(measure)) is None:
            yield Why.NOT_MEASURED, None, measure
