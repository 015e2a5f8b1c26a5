"""The exercises of teams and of their people."""

from collections.abc import Iterable, Sequence

from graph.model.facts import Exercise, Person
from graph.telling.gathered import Gathered
from graph.telling.grouped import grouped
from graph.telling.values import number, sure_day, truth


class Exercises:
    """Every exercise by one of the teams or attended by one of the people, with all who attended."""

    def __init__(self, gathered: Gathered) -> None:
        attended = grouped(gathered.attended)
        self._exercise: dict[str, Exercise] = {}
        self._by_team: dict[str, list[str]] = {}
        self._by_person: dict[str, list[str]] = {}
        for node, kind, on, hours, passed, team in gathered.exercises:
            there = frozenset(row[1] for row in attended.get(node, ()))
            self._exercise[node] = Exercise(node, kind, sure_day(on), number(hours), truth(passed), team, there)
            self._by_team.setdefault(team, []).append(node)
            for person in there:
                self._by_person.setdefault(person, []).append(node)

    def of(self, teams: Sequence[str], people: Iterable[Person]) -> tuple[Exercise, ...]:
        """The exercises of these teams and people, in order of id, each once."""
        found = {node for team in teams for node in self._by_team.get(team, ())}
        for person in people:
            found.update(self._by_person.get(person.id, ()))
        return tuple(self._exercise[node] for node in sorted(found))
