"""Which line each unit or person was given to in a split; among equal splits any."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from readiness.shares import Shares
from readiness.work import Work

Used = Mapping[str, Sequence[tuple[int, Fraction]]]


def units_used(work: Work) -> Used:
    """By id of unit, the lines that its pieces were given to in the split of what is usable, and how many."""
    used: dict[str, list[tuple[int, Fraction]]] = {}
    for lot, given in zip(work.stock.lots, work.condition.given, strict=True):
        waiting = sorted(given.items(), reverse=True)
        for held in sorted(lot.units, key=lambda held: held.unit.code):
            left = Fraction(held.quantity) if held.is_usable else Fraction(0)
            while left and waiting:
                line, amount = waiting.pop()
                taken = min(left, amount)
                left -= taken
                used.setdefault(held.unit.id, []).append((line, taken))
                if amount > taken:
                    waiting.append((line, amount - taken))
    return used


def is_short(work: Work, line: int, shares: Shares) -> bool:
    """Whether the line takes part in the split and has less than it asks for."""
    required = work.required[line]
    return line in shares.filled and isinstance(required, Fraction) and shares.filled[line] < required


def people_used(work: Work) -> Used:
    """By id of person, the post that they were given."""
    return {
        member.person.id: [(line, amount) for line, amount in given.items() if amount]
        for member, given in zip(work.day.members, work.posts.given, strict=True)
    }
