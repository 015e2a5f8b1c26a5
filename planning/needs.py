"""What is needed at a place, and what of it a team brings: judged as the lines of a standard are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import lru_cache

from graph.model.facts import Catalogue, HeldTo, Part, Person, TeamFacts
from graph.model.requirements import (
    Alternative,
    AskedQualification,
    Dimension,
    Edition,
    Equipment,
    Post,
    Requirement,
)
from graph.model.rules import Fixed, Rule
from readiness.assess import assess
from readiness.assessment import Reason
from readiness.reasons import reasons

ASKED = "ASKED"
NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Need:
    """So many usable units of an equipment type, so many people, or so many teams with a capability.

    Exactly one of `capability`, `equipment`, or one or both of `role` and `qualification`; all are codes.
    """

    amount: Fraction
    capability: str | None = None
    equipment: str | None = None
    role: str | None = None
    qualification: str | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """How much of a need is brought, each person and unit counted for one need; where asked, why others do not count.

    `usable`: what could be brought, were the need alone, not capped. `on_hand`: of equipment also what is not usable;
    else None. `is_proven`: no other split brings more.
    """

    need: Need
    brought: Fraction
    usable: Fraction
    is_proven: bool = True
    on_hand: Fraction | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def short(self) -> Fraction:
        """How much is lacking."""
        return NOTHING if self.brought >= self.need.amount else self.need.amount - self.brought


def of_facts(needs: Iterable[Need]) -> bool:
    """Whether any of them can only be judged by facts of teams."""
    return any(need.capability is None for need in needs)


def of_people(needs: Iterable[Need]) -> bool:
    """Whether any of them is for people."""
    return any(need.role is not None or need.qualification is not None for need in needs)


def brought(
    needs: Sequence[Need], capable: Mapping[str, int], facts: TeamFacts | None, catalogue: Catalogue, on: date
) -> tuple[Brought, ...]:
    """What is brought of each need, in their order; without facts, of capabilities only.

    `capable`: how many teams have each capability; `facts`: those of one team, or of several together.
    """
    judged = _judged(needs, facts, catalogue, on) if facts is not None and of_facts(needs) else {}
    return tuple(
        _capable(need, capable.get(need.capability, 0)) if need.capability is not None else judged[at]
        for at, need in enumerate(needs)
    )


def explained(several: Sequence[Brought], facts: TeamFacts, catalogue: Catalogue, on: date) -> tuple[Brought, ...]:
    """The same, all that these facts bring of what is needed, with the reasons of what is short: as much work again."""
    if not any(_asks_why(one) for one in several):
        return tuple(several)
    edition, held = _lines([one.need for one in several], facts)
    why = reasons(facts, edition, catalogue, on, held)
    return tuple(
        replace(one, reasons=why.get(str(at), ())) if _asks_why(one) else one for at, one in enumerate(several)
    )


def _asks_why(one: Brought) -> bool:
    return one.need.capability is None and bool(one.short)


def _capable(need: Need, teams: int) -> Brought:
    usable = Fraction(teams)
    return Brought(need, min(usable, need.amount), usable)


def _judged(needs: Sequence[Need], facts: TeamFacts, catalogue: Catalogue, on: date) -> dict[int, Brought]:
    edition, held = _lines(needs, facts)
    assessment = assess(facts, edition, catalogue, on, held)
    lines = {line.requirement.position: line for line in assessment.lines}
    found = {}
    for at, need in enumerate(needs):
        if need.capability is None:
            line = lines.get(at)
            filled = NOTHING if line is None or line.filled is None else line.filled[_dimension(need)]
            usable = NOTHING if line is None or line.usable is None else line.usable
            on_hand = None if line is None else line.on_hand
            found[at] = Brought(need, filled, usable, assessment.split_proven, on_hand)
    return found


def _lines(needs: Sequence[Need], facts: TeamFacts) -> tuple[Edition, HeldTo]:
    return _edition(tuple(needs)), HeldTo(ASKED, pools=bool(facts.parts))


def _dimension(need: Need) -> Dimension:
    return Dimension.P if need.equipment is None else Dimension.C


@lru_cache(100)
def _edition(needs: tuple[Need, ...]) -> Edition:
    """The needs as lines of a standard; the place of each is its position and its code. All teams share it."""
    lines = [
        Requirement(str(at), at, str(at), _asks(need), Rule(Fixed(need.amount)))
        for at, need in enumerate(needs)
        if need.capability is None
    ]
    return Edition(ASKED, "", "IN_FORCE", tuple(lines))


def _asks(need: Need) -> Equipment | Post:
    if need.equipment is not None:
        return Equipment((Alternative(need.equipment),))
    return Post(
        () if need.role is None else (need.role,),
        () if need.qualification is None else (AskedQualification((need.qualification,)),),
    )


def own(facts: TeamFacts) -> TeamFacts:
    """A team by itself: what its parts have is theirs to bring."""
    return replace(facts, parts=())


def together(several: Sequence[TeamFacts]) -> TeamFacts:
    """Teams that go together as one; whoever and whatever belongs to two of them comes once."""
    first, *others = several
    people: dict[str, Person] = {}
    for person in (one for facts in several for one in facts.people):
        known = people.get(person.id)
        held = person.memberships if known is None else (*known.memberships, *person.memberships)
        people[person.id] = replace(person, memberships=tuple(dict.fromkeys(held)))
    return replace(
        first,
        parts=tuple(Part(one.id, one.lifecycle) for one in others),
        people=tuple(people.values()),
        units=tuple({one.id: one for facts in several for one in facts.units}.values()),
        exercises=tuple({one.id: one for facts in several for one in facts.exercises}.values()),
    )
