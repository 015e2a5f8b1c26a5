"""One line of an assessment, from what was worked out."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from graph.model.requirements import Dimension, Equipment, Measure, Post, Recency, Redundancy
from readiness import redundancy
from readiness.assessment import Line, LineState
from readiness.measures import within
from readiness.missing import Missing
from readiness.recency import amount
from readiness.subjects import dimensions
from readiness.work import Work, covered, places

NONE = Fraction(0)


def lines_of(work: Work, near: Work | None = None, known: Sequence[Line] = ()) -> tuple[Line, ...]:
    """All lines; those that are alike in `near` are the very ones `known` from it."""
    if near is None:
        return tuple(line_of(work, index) for index in range(len(work.lines)))
    return tuple(
        line if _is_alike(work, near, index) or (told := line_of(work, index)) == line else told
        for index, line in enumerate(known)
    )


def line_of(work: Work, index: int) -> Line:
    """What the line asks, what there is, what is filled and short, and whether it is met."""
    requirement, required = work.lines[index], work.required[index]
    if required is None:
        return Line(requirement, LineState.NOT_APPLICABLE)
    on_hand, usable = _there(work, index)
    if isinstance(required, Missing):
        return Line(requirement, LineState.UNKNOWN, None, on_hand, usable, missing=required.facts)
    filled = _filled(work, index, required, on_hand, usable or NONE)
    short = {dimension: max(required - had, NONE) for dimension, had in filled.items()}
    lacks = short[Dimension.C] if isinstance(requirement.asks, Equipment) else max(short.values())
    state = LineState.SHORT if lacks else LineState.MET
    return Line(requirement, state, required, on_hand, usable, filled, short)


def _is_alike(work: Work, near: Work, index: int) -> bool:
    """Whether all that the line is told from is alike; False where to tell that takes as long as to tell the line."""
    if work.required[index] != near.required[index]:
        return False
    if work.required[index] is None:
        return True
    asks = work.lines[index].asks
    if isinstance(asks, Equipment):
        return all(
            one.get(index) == other.get(index)
            for one, other in (
                (work.stock.on_hand, near.stock.on_hand),
                (work.stock.usable, near.stock.usable),
                (work.supply.filled, near.supply.filled),
                (work.condition.filled, near.condition.filled),
            )
        )
    if index not in work.fit:
        return False
    fit, before = work.fit[index], near.fit[index]
    return len(fit) == len(before) and work.posts.filled.get(index) == near.posts.filled.get(index)


def _there(work: Work, index: int) -> tuple[Fraction | None, Fraction | None]:
    """On hand and usable, were the line alone, not capped; None where a missing fact leaves that open."""
    asks = work.lines[index].asks
    match asks:
        case Equipment():
            return Fraction(work.stock.on_hand.get(index, 0)), Fraction(work.stock.usable.get(index, 0))
        case Redundancy():
            return None, _redundant(work, index, asks)
        case Measure():
            is_within = within(asks, work.day)
            return None, None if isinstance(is_within, Missing) else Fraction(is_within)
        case Recency() if asks.as_one:
            return None, amount(asks, work.day.done, work.day.on)
    return None, Fraction(len(work.fit[index]))


def _redundant(work: Work, index: int, asks: Redundancy) -> Fraction | None:
    if isinstance(work.required[index], Missing):
        return None
    posts = covered(work.lines, work.required, work.lines[index])
    people = [[member.person.id for member in work.fit[post]] for post in posts]
    return Fraction(redundancy.filled(places(work.required, posts, asks), people))


def _filled(
    work: Work, index: int, required: Fraction, on_hand: Fraction | None, usable: Fraction
) -> Mapping[Dimension, Fraction]:
    """How much is filled in each dimension that the line counts in, never more than required."""
    asks = work.lines[index].asks
    if isinstance(asks, Post):
        return {Dimension.P: work.posts.filled[index]}
    if not isinstance(asks, Equipment):
        return {dimension: min(usable, required) for dimension in dimensions(asks)}
    if asks.capacity is not None:
        return {Dimension.S: min(on_hand or NONE, required), Dimension.C: min(usable, required)}
    return {Dimension.S: work.supply.filled[index], Dimension.C: work.condition.filled[index]}
