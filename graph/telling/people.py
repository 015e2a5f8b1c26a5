"""The people of teams, with what is known of each."""

from collections.abc import Sequence

from graph.model.facts import Absence, Membership, Person, Qualification, Span
from graph.telling.gathered import Gathered
from graph.telling.grouped import grouped
from graph.telling.values import day, measures


class People:
    """Everyone with a membership in one of the teams, on whatever day."""

    def __init__(self, gathered: Gathered) -> None:
        self._in_team = grouped(gathered.memberships)
        self._person = {row[0]: row for row in gathered.people}
        self._absences = {
            person: tuple(Absence(kind, _span(since, until)) for _, kind, since, until in held)
            for person, held in grouped(gathered.absences).items()
        }
        self._qualifications = {
            person: tuple(
                Qualification(node, kind, day(issued), day(expires), day(revoked))
                for _, node, kind, issued, expires, revoked in held
            )
            for person, held in grouped(gathered.qualifications).items()
        }

    def of(self, teams: Sequence[str]) -> tuple[Person, ...]:
        """The people of these teams, in order of id, with their memberships in these teams."""
        memberships: dict[str, list[Membership]] = {}
        for team in teams:
            for _, person, role, since, until in self._in_team.get(team, ()):
                memberships.setdefault(person, []).append(Membership(team, role, _span(since, until)))
        return tuple(self._told(person, memberships[person]) for person in sorted(memberships))

    def _told(self, person: str, memberships: list[Membership]) -> Person:
        _, code, name, status, birth_year, measured = self._person[person]
        absences, qualifications = self._absences.get(person, ()), self._qualifications.get(person, ())
        return Person(
            person, code, name, status, birth_year, measures(measured), tuple(memberships), absences, qualifications
        )


def _span(since: str | None, until: str | None) -> Span:
    return Span(day(since), day(until))
