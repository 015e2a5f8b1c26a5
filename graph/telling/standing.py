"""Who may stand in for whom, out of rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from graph.model.facts import Absence, Membership, Person, Qualification, Span
from graph.model.standing import Standing, StandsIn
from graph.telling.grouped import grouped
from graph.telling.values import day, measures

Rows = Iterable[Sequence[Any]]


def standing(relations: Rows, people: Rows, memberships: Rows, absences: Rows, qualifications: Rows) -> Standing:
    """`relations`: stand-in, whom for, place. `people`: id, code, name, status, birth_year, measures.

    Each of the others begins with the person: team, role, since, until; kind, since, until; id, type's code, issued_on,
    expires_on, revoked_on. They are in order of their own ids.
    """
    held, away, certificates = grouped(memberships), grouped(absences), grouped(qualifications)
    told = {
        id: Person(
            id,
            code,
            name,
            status,
            birth_year,
            measures(measured),
            tuple(Membership(team, role, _span(since, until)) for _, team, role, since, until in held.get(id, ())),
            tuple(Absence(kind, _span(since, until)) for _, kind, since, until in away.get(id, ())),
            tuple(
                Qualification(node, kind, day(issued), day(expires), day(revoked))
                for _, node, kind, issued, expires, revoked in certificates.get(id, ())
            ),
        )
        for id, code, name, status, birth_year, measured in people
    }
    found: dict[str, list[StandsIn]] = defaultdict(list)
    for row in relations:
        found[row[1]].append(StandsIn(*row))
    return Standing(
        told,
        {
            whom: tuple(sorted(each, key=lambda one: (one.order, told[one.person].code, one.person)))
            for whom, each in sorted(found.items())
        },
    )


def _span(since: str | None, until: str | None) -> Span:
    return Span(day(since), day(until))
