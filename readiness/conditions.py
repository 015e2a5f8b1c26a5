"""Whether a condition holds: three-valued, and what is missing where it is not known."""

from collections.abc import Iterable
from operator import eq, ge, gt, le, lt

from graph.model.rules import AllOf, Compare, Condition, HasTask, HasUnits, IsGrade, MeasureIs, Not
from readiness.day import Day
from readiness.measures import number
from readiness.missing import Missing, missing_of

COMPARE = {Compare.EQ: eq, Compare.LT: lt, Compare.LE: le, Compare.GT: gt, Compare.GE: ge}


def holds(condition: Condition, day: Day, grade: str | None) -> bool | Missing:
    """True or false, or the facts that are missing to tell; `grade` is that of HELD_TO."""
    match condition:
        case HasTask():
            return condition.task in day.facts.tasks
        case IsGrade():
            return grade in condition.grades if grade else Missing(("grade",))
        case MeasureIs():
            value = number(condition.base, day)
            return value if isinstance(value, Missing) else bool(COMPARE[condition.compare](value, condition.value))
        case HasUnits():
            return day.of_type(condition.type) > 0
        case Not():
            inner = holds(condition.condition, day, grade)
            return inner if isinstance(inner, Missing) else not inner
        case AllOf():
            return _decided_by(False, (holds(one, day, grade) for one in condition.conditions))
    return _decided_by(True, (holds(one, day, grade) for one in condition.conditions))


def _decided_by(decisive: bool, parts: Iterable[bool | Missing]) -> bool | Missing:
    known = list(parts)
    if decisive in known:
        return decisive
    missing = missing_of(known)
    return not decisive if missing is None else missing
