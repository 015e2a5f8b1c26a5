"""Certificates of the people, most of them valid, some expired, a few revoked."""

from collections.abc import Iterator
from datetime import date, timedelta

from samples.generate.catalogue import validity
from samples.generate.crew import Crew
from samples.generate.dice import Dice
from samples.generate.people import Member
from samples.generate.size import Size
from samples.generate.tables import Row

# What many people hold, whatever their post: how many in a hundred.
ANYBODY = {"driver_licence_c1": 28, "swim_test": 8}


def back(day: date, months: int) -> date:
    """The day so many months earlier; never later than the 28th, so that every month has it."""
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, min(day.day, 28))


def certificates(size: Size, crew: Crew, people: list[Member]) -> Iterator[Row]:
    """The certificates of one team's people."""
    dice = Dice(size.seed, crew.code, "certificates")
    lapsed = dict(crew.lapsed)
    for member in people:
        asked = ANYBODY | dict(member.post.certificates)
        held = [kind for kind, percent in asked.items() if dice.chance(percent)]
        for number, kind in enumerate(held, start=1):
            is_lapsed = lapsed.get(kind, 0) > 0 and member.status == "ACTIVE"
            lapsed[kind] = lapsed.get(kind, 0) - is_lapsed
            is_sure = asked[kind] == 100
            is_expired = is_lapsed or (not is_sure and dice.chance(5))
            is_revoked = not is_sure and not is_expired and dice.chance(0.8)
            row = _certificate(size, dice, member, kind, number, is_expired)
            yield row | _revoked(size, dice, row["issued_on"], is_revoked)


def _certificate(size: Size, dice: Dice, member: Member, kind: str, number: int, is_expired: bool) -> Row:
    months = validity()[kind] or 60
    left = -dice.between(6, 160) if is_expired else dice.between(9, months * 30 - 20)
    expires = size.reference_day + timedelta(days=left)
    issued = back(expires, months)
    letters = "".join(part[0] for part in kind.split("_")).upper()
    return {
        "code": f"{member.code}-C{number}",
        "person": member.code,
        "type": kind,
        "number": f"{letters}{issued.year}-{dice.between(0, 999_999):06d}",
        "issued_on": issued.isoformat(),
        "expires_on": expires.isoformat() if validity()[kind] else "",
    }


def _revoked(size: Size, dice: Dice, issued_on: str, is_revoked: bool) -> Row:
    day = size.reference_day - timedelta(days=dice.between(3, 60))
    return {"revoked_on": max(issued_on, day.isoformat())} if is_revoked else {}
