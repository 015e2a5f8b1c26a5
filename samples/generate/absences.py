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
Days = tuple[int, int]
ON_THE_DAY = 2
KINDS = (("LEAVE", 16), ("AWAY", 3), ("SUSPENSION", 1))


def absences(size: Size, crew: Crew, people: list[Member]) -> Iterator[Row]:
    """The absences of one team's people."""
    dice = Dice(size.seed, crew.code, "absences")
    missed = dict(crew.absent)
    is_by_village = crew.kind.force == "DISASTER_INFORMATION"
    for member in (member for member in people if member.status == "ACTIVE"):
        is_missed = missed.get(member.post.role, 0) > 0
        missed[member.post.role] = missed.get(member.post.role, 0) - is_missed
        for number, (begins, lasts, often) in enumerate(SPANS, start=1):
            if is_missed and number == ON_THE_DAY:
                yield _absence(size, dice, member, number, (-4, -2), (9, 14), "LEAVE")
            elif dice.chance(0 if number == ON_THE_DAY and is_by_village else often / 10):
                yield _absence(size, dice, member, number, begins, lasts, dice.weighted(KINDS))


def _absence(size: Size, dice: Dice, member: Member, number: int, begins: Days, lasts: Days, kind: str) -> Row:
    since = size.reference_day + timedelta(days=dice.between(*begins))
    until = "" if kind == "SUSPENSION" else (since + timedelta(days=dice.between(*lasts))).isoformat()
    code = f"{member.code}-A{number}"
    return {"code": code, "person": member.code, "kind": kind, "since": since.isoformat(), "until": until}
