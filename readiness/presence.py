"""Whether people are really there on a day, and who stands in for those who are not. The rule is here alone.

Someone is there who is active, has a membership in some team that day, and has no absence that day.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.model.facts import Person
from graph.model.standing import Standing, StandsIn
from readiness.closures import Closures
from readiness.qualifications import held, is_valid


class NotThere(StrEnum):
    """Why someone is not there."""

    LEFT = "LEFT"
    CANDIDATE = "CANDIDATE"
    NO_TEAM = "NO_TEAM"
    ABSENT = "ABSENT"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One reason; of an absence also its kind and last day, None where it is open."""

    why: NotThere
    kind: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A stand-in in turn: `level` is 1 for those of the person, 2 for those of these, and so on."""

    level: int
    relation: StandsIn
    flaws: tuple[Flaw, ...]


@dataclass(frozen=True, slots=True)
class Turns:
    """`acting`: the person if there, else the first in turn who is; None where nobody is."""

    flaws: tuple[Flaw, ...]
    acting: str | None
    turns: tuple[Turn, ...]
    is_truncated: bool


def flaws(person: Person, on: date) -> tuple[Flaw, ...]:
    """Why the person is not there on the day; none when they are."""
    found = [] if person.status == "ACTIVE" else [Flaw(NotThere(person.status))]
    if not any(one.span.holds(on) for one in person.memberships):
        found.append(Flaw(NotThere.NO_TEAM))
    away = [one for one in person.absences if one.span.holds(on)]
    away.sort(key=lambda one: (one.span.until or date.max, one.kind), reverse=True)
    return (*found, *(Flaw(NotThere.ABSENT, one.kind, one.span.until) for one in away))


def turns(standing: Standing, person: str, on: date, depth: int, most: int) -> Turns:
    """Who stands in for the person, in order: their own stand-ins; where none of these is there, those of these.

    Nobody comes twice, so that circles end. Cut off after `most`; `acting` is among those that are told.
    """
    own = flaws(standing.people[person], on)
    found: list[Turn] = []
    seen, level = {person}, [person]
    for step in range(1, depth + 1):
        relations = [one for id in level for one in standing.stand_ins.get(id, ())]
        level = []
        for relation in relations:
            if relation.person not in seen:
                seen.add(relation.person)
                level.append(relation.person)
                found.append(Turn(step, relation, flaws(standing.people[relation.person], on)))
        if not level or any(not turn.flaws for turn in found):
            break
    told = tuple(found[:most])
    acting = next((turn.relation.person for turn in told if not turn.flaws), None)
    return Turns(own, acting if own else person, told, len(found) > most)


def lacks(asked: Person, other: Person, closures: Closures, on: date) -> tuple[str, ...]:
    """Codes of the types that `asked` is validly qualified by that day and `other`, implied ones counted, is not."""
    wanted = {one.type for one in asked.qualifications if is_valid(one, on)}
    return tuple(sorted(wanted - set(held(other, closures, on))))
