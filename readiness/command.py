"""Who commands a team on a day: who holds a leader's role there, or who stands in for one that is away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from graph.model.facts import Person
from graph.model.standing import Standing
from readiness.presence import Turns, turns


@dataclass(frozen=True, slots=True)
class Leader:
    """One with a leader's role in the team that day, and who acts for them."""

    person: str
    role: str
    turns: Turns


def leaders(
    standing: Standing,
    team: str,
    members: Iterable[Person],
    roles: Sequence[str],
    on: date,
    depth: int,
    most: int,
) -> list[Leader]:
    """Of its members, in the order of the roles, then by code; someone with several comes with the first."""
    found: dict[str, Leader] = {}
    people = sorted(members, key=lambda person: (person.code, person.id))
    for role in roles:
        for person in people:
            if person.id not in found and any(
                one.team == team and one.role == role and one.span.holds(on) for one in person.memberships
            ):
                found[person.id] = Leader(person.id, role, turns(standing, person.id, on, depth, most))
    return list(found.values())


def commanding(found: Sequence[Leader]) -> Leader | None:
    """The first leader who is there or for whom somebody acts."""
    return next((leader for leader in found if leader.turns.acting is not None), None)
