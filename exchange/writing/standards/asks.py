"""What a line asks for as a file of a standard writes it: its subject, and what stands under it."""

from typing import Any

from exchange.standards.reading.people import ANYONE
from exchange.writing.standards.numbers import Form, base, bounds, number, within
from graph.model.requirements import (
    Alternative,
    AskedQualification,
    Asks,
    Equipment,
    Headcount,
    Measure,
    Post,
    Qualified,
    Recency,
    Redundancy,
)


def asks(held: Asks) -> tuple[str, Form]:
    """The subject and its form, the short one where there is one."""
    match held:
        case Equipment():
            return "equipment", _equipment(held)
        case Post():
            asked = [_qualification(one) for one in held.qualifications]
            return "post", _short(
                "roles", {"roles": list(held.roles), "qualifications": asked, "bounds": _personal(held)}
            )
        case Headcount():
            found = {"roles": list(held.roles), "bounds": _personal(held)}
            return "headcount", _short("roles", found) if any(found.values()) else ANYONE
        case Redundancy(share):
            return "redundancy", number(share)
        case Qualified(asked_for):
            found = _asked(asked_for) | {"roles": list(held.roles), "bounds": _personal(held)}
            return "qualification", _short("any_of", found)
        case Recency():
            return "recency", _recency(held)
        case Measure():
            return "measure", _measure(held)


def _short(name: str, found: dict[str, Any]) -> Form:
    """Without what is empty; the list of that name alone where there is nothing else."""
    filled = {key: value for key, value in found.items() if value not in (None, [])}
    return list(filled[name]) if list(filled) == [name] else filled


def _personal(held: Post | Headcount | Qualified | Recency) -> list[dict[str, Any]]:
    return [bounds(one) for one in held.bounds]


def _equipment(held: Equipment) -> Form:
    found: dict[str, Any] = {"any_of": [_alternative(one) for one in held.alternatives]}
    if held.specification:
        found |= {"specification": bounds(held.specification)}
    if held.capacity is not None:
        found |= {"capacity": held.capacity}
    if not held.takes_substitutes:
        found |= {"substitutes": False}
    return _short("any_of", found)


def _alternative(held: Alternative) -> Form:
    return held.type if held.worth == 1 else {"type": held.type, "worth": number(held.worth)}


def _asked(held: AskedQualification) -> dict[str, Any]:
    return {"any_of": list(held.any_of), "not_older_than": held.not_older_than}


def _qualification(held: AskedQualification) -> Form:
    if len(held.any_of) == 1 and held.not_older_than is None:
        return held.any_of[0]
    return {key: value for key, value in _asked(held).items() if value is not None}


def _recency(held: Recency) -> Form:
    found: dict[str, Any] = {"exercises": list(held.kinds)}
    counted = {
        "count": held.count,
        "hours": None if held.hours is None else number(held.hours),
        "days": held.days,
        "months": held.months,
        "grace_months": held.grace_months,
        "passed": held.passed or None,
        "as_one": held.as_one or None,
        "roles": list(held.roles) or None,
        "bounds": _personal(held) or None,
    }
    found |= {key: value for key, value in counted.items() if value is not None}
    if held.exercise_hours is not None:
        found["exercise_hours"] = within(held.exercise_hours.minimum, held.exercise_hours.maximum)
    return found


def _measure(held: Measure) -> Form:
    found: dict[str, Any] = {}
    if len(held.terms) == 1 and held.terms[0][0] == 1:
        found["of"] = base(held.terms[0][1])
    else:
        found["sum_of"] = [{"factor": number(factor), "of": base(of)} for factor, of in held.terms]
    return found | within(held.minimum, held.maximum) | {"dimension": held.dimension.value}
