"""The days on which exercises turn: when they are held, leave a window, or end a grace."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from graph.model.facts import Exercise
from graph.model.requirements import Recency
from readiness.months import add_months
from readiness.recency import counted_in, counts
from readiness.turning.causes import Cause, Turn, at, days_after
from readiness.turning.named import Named


def exercise_turns(
    exercises: Sequence[Exercise], people: frozenset[str], teams: frozenset[str], named: Named
) -> Iterator[Cause]:
    """Of every exercise BY these teams or attended by these people, if a line names its kind."""
    kinds = {kind for asks in named.recencies for kind in asks.kinds}
    theirs = [
        one for one in exercises if one.kind in kinds and (one.team in teams or not people.isdisjoint(one.attended))
    ]
    for one in theirs:
        yield from at(one.on, Turn.EXERCISE_BEGINS, one.kind, one.id)
    for asks in named.recencies:
        asked = [one for one in theirs if one.kind in asks.kinds]
        if asks.grace_months is None or asks.months is None or asks.count != 1:
            for one in asked:
                yield from at(_leaves(asks, one.on), Turn.EXERCISE_LAPSED, one.kind, one.id)
            continue
        checks = sorted((one for one in asked if counts(asks, one)), key=lambda one: (one.on, one.id))
        if asks.as_one:
            yield from _grace_ends([one for one in checks if one.team in teams], asks.months, asks.grace_months)
        else:
            for several in _by_person(checks, people):
                yield from _grace_ends(several, asks.months, asks.grace_months)


def _by_person(checks: Iterable[Exercise], people: frozenset[str]) -> Iterable[list[Exercise]]:
    found: dict[str, list[Exercise]] = {}
    for check in checks:
        for person in check.attended & people:
            found.setdefault(person, []).append(check)
    return found.values()


def _leaves(asks: Recency, held: date) -> date | None:
    """The first day on which an exercise is no longer in the window."""
    if asks.days is not None:
        return days_after(held, asks.days)
    if asks.months is None:
        return None
    end = add_months(held, asks.months)
    return None if end == date.max else end


def _grace_ends(checks: Sequence[Exercise], months: int, grace: int) -> Iterator[Cause]:
    """After each check, the first day of the month in which it is current no longer, if no other comes before."""
    counted = counted_in([one.on for one in checks], months, grace)
    for place, (check, month) in enumerate(zip(checks, counted, strict=True)):
        year, rest = divmod(month + months + grace + 1, 12)
        if year <= date.max.year:
            end = date(year, rest + 1, 1)
            if place + 1 == len(checks) or checks[place + 1].on > end:
                yield Cause(end, Turn.GRACE_ENDED, check.kind, check.id)
