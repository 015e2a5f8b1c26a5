"""How many teams stand at each level from day to day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.model.requirements import Level
from readiness.timeline import Step

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stand:
    """Days on which as many teams stand at each level."""

    since: date
    until: date
    levels: dict[Level, int]


def trend(timelines: Iterable[Sequence[Step]], since: date, until: date) -> list[Stand]:
    """The stands between two days, both included, of the steps of several teams between these days."""
    changes: dict[date, Counter[Level]] = {since: Counter()}
    for steps in timelines:
        for before, step in zip((None, *steps), steps, strict=False):
            change = changes.setdefault(step.on, Counter())
            change[step.level] += 1
            if before is not None:
                change[before.level] -= 1
    now = dict.fromkeys(Level, 0)
    found: list[Stand] = []
    for day in sorted(changes):
        levels = {level: count + changes[day][level] for level, count in now.items()}
        if found and levels != now:
            found[-1] = Stand(found[-1].since, day - DAY, now)
        if not found or levels != now:
            found.append(Stand(day, until, levels))
        now = levels
    return found
