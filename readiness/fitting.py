"""Which members fill a line about people, were it alone."""

from graph.model.requirements import Headcount, Post, Qualified, Recency
from readiness.day import Day
from readiness.people import Member, meets
from readiness.qualifications import holds, holds_all
from readiness.recency import is_recent

AboutPeople = Post | Headcount | Qualified | Recency


def fitting(asks: AboutPeople, day: Day) -> tuple[Member, ...]:
    """The members in the role, within the bounds, and qualified or recent as the line asks."""
    return tuple(
        member
        for member in day.members
        if (not asks.roles or not member.roles.isdisjoint(asks.roles))
        and _can(asks, member, day)
        and meets(member.person, asks.bounds, day.on)
    )


def _can(asks: AboutPeople, member: Member, day: Day) -> bool:
    match asks:
        case Post():
            return holds_all(member.holds, asks.qualifications, day.on)
        case Qualified():
            return holds(member.holds, asks.qualification, day.on)
        case Recency():
            return is_recent(asks, day.attended[member.person.id], day.on)
    return True
