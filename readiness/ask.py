"""How much a line asks of the team that day."""

from fractions import Fraction

from graph.model.requirements import Equipment, Measure, Qualified, Recency, Requirement
from readiness.conditions import holds
from readiness.day import Day
from readiness.measures import within
from readiness.missing import Missing
from readiness.quantity import Asked, required
from readiness.recency import wanted

ONE = Fraction(1)


def required_of(line: Requirement, day: Day, grade: str | None) -> Fraction | Missing | None:
    """What the line asks for; None where it is not applicable; a REDUNDANCY is given 1 until its posts are known.

    The condition is asked first: false makes the line not applicable, whatever its rule lacks.
    """
    if line.condition is not None:
        applies = holds(line.condition, day, grade)
        if isinstance(applies, Missing):
            return applies
        if not applies:
            return None
    amount = _amount(line, day)
    return None if not isinstance(amount, Missing) and amount <= 0 else amount


def _amount(line: Requirement, day: Day) -> Fraction | Missing:
    asks = line.asks
    if isinstance(asks, Measure):
        known = within(asks, day)
        return known if isinstance(known, Missing) else ONE
    if isinstance(asks, Recency) and asks.as_one:
        return wanted(asks)
    roles = asks.roles if isinstance(asks, (Qualified, Recency)) else ()
    if line.rule is not None:
        return required(line.rule, day, Asked(is_whole(line, day), roles))
    return Fraction(day.in_roles(roles)) if isinstance(asks, (Qualified, Recency)) else ONE


def is_whole(line: Requirement, day: Day) -> bool:
    """Whether the line asks for pieces or people, rather than for something measured."""
    asks = line.asks
    if not isinstance(asks, Equipment):
        return True
    return asks.capacity is None and all(day.closures.is_pieces(one.type) for one in asks.alternatives[:1])
