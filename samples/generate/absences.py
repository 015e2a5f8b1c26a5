"""Absences around the reference day: leave, a suspension here and there, people away with another force."""

from collections.abc import Iterator
from datetime import timedelta

from samples.generate.crew import Crew
from samples.generate.dice import Dice
from samples.generate.people import Member
from samples.generate.size import Size
from samples.generate.tables import Row

# Days from the reference day to the beginning, and how long it takes; how often in a thousand people.
SPANS = (
    ((-40, -8), (2, 6), 30),  # over
    ((-6, 0), (8, 15), 28),  # on the day
    ((3, 25), (4, 15), 30),  # to come
)
KINDS = (("LEAVE", 16), ("AWAY", 3), ("SUSPENSION", 1))


def absences(size: Size, crew: Crew, people: list[Member]) -> Iterator[Row]:
    """The absences of one team's people."""
    dice = Dice(size.seed, crew.code, "absences")
    for member in people:
        if member.status != "ACTIVE":
            continue
        for number, (begins, lasts, often) in enumerate(SPANS, start=1):
            if dice.chance(often / 10):
                since = size.reference_day + timedelta(days=dice.between(*begins))
                kind = dice.weighted(KINDS)
                until = "" if kind == "SUSPENSION" else (since + timedelta(days=dice.between(*lasts))).isoformat()
                yield {
                    "code": f"{member.code}-A{number}",
                    "person": member.code,
                    "kind": kind,
                    "since": since.isoformat(),
                    "until": until,
                }
