"""The equipment of teams: what they hold and what is lent to them."""

from collections.abc import Sequence

from graph.model.facts import Loan, Span, Unit
from graph.telling.gathered import Gathered
from graph.telling.grouped import Row, grouped
from graph.telling.values import day, fraction, measures


class Units:
    """Every unit that one of the teams holds or that is lent to one, on whatever day."""

    def __init__(self, gathered: Gathered) -> None:
        loans = grouped(gathered.loans)
        self._by_team: dict[str, dict[str, Unit]] = {}
        for row in gathered.units:
            lent = tuple(Loan(to, Span(day(since), day(until))) for _, to, since, until in loans.get(row[0], ()))
            unit = _unit(row, lent)
            for team in {row[4], *(loan.to for loan in lent)}:
                self._by_team.setdefault(team, {})[unit.id] = unit

    def of(self, teams: Sequence[str]) -> tuple[Unit, ...]:
        """The units of these teams, in order of id, each once."""
        found: dict[str, Unit] = {}
        for team in teams:
            found |= self._by_team.get(team, {})
        return tuple(found[node] for node in sorted(found))


def _unit(row: Row, loans: tuple[Loan, ...]) -> Unit:
    node, code, kind, quantity, team, condition, due, expires, measured = row
    return Unit(
        node, code, kind, fraction(quantity), team, condition, day(due), day(expires), measures(measured), loans
    )
