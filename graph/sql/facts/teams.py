"""All facts of many teams, gathered in a fixed number of statements."""

from collections.abc import Sequence
from typing import Any

from graph.model.facts import TeamFacts
from graph.ports.facts import Extent
from graph.sql.connection import Connection, Values
from graph.sql.facts.statements import EXERCISES, PEOPLE, TEAMS, TYPES, UNITS, Statements
from graph.telling import teams as telling
from graph.telling.gathered import Gathered


def team_facts(connection: Connection, ask: Statements, team_ids: Sequence[str], extent: Extent) -> list[TeamFacts]:
    """The facts of these teams, in their order; a team that is not there is left out."""
    teams = connection.rows(ask.teams, {TEAMS: team_ids})
    there = {row[0] for row in teams}
    wanted = [team for team in team_ids if team in there]
    held_to = connection.rows(ask.held_to, {TEAMS: wanted})
    parts = connection.rows(ask.parts, {TEAMS: list(dict.fromkeys(row[0] for row in held_to if row[3]))})
    scope = {TEAMS: list(dict.fromkeys([*wanted, *(row[1] for row in parts)]))}
    memberships = connection.rows(ask.memberships, scope) if extent.people else []
    people = {PEOPLE: sorted({row[1] for row in memberships})}
    units = _units(connection, ask, scope, extent.types)
    exercises = connection.rows(ask.exercises, {**scope, **people}) if extent.exercises else []
    gathered = Gathered(
        teams=teams,
        held_to=held_to,
        parts=parts,
        tasks=connection.rows(ask.tasks, {TEAMS: wanted}),
        measured=connection.rows(ask.measured, {TEAMS: wanted}),
        memberships=memberships,
        people=connection.rows(ask.people, people),
        absences=connection.rows(ask.absences, people),
        qualifications=connection.rows(ask.qualifications, people),
        units=units,
        loans=connection.rows(ask.loans, {UNITS: [row[0] for row in units]}),
        exercises=exercises,
        attended=connection.rows(ask.attended, {EXERCISES: [row[0] for row in exercises]}),
    )
    return telling.team_facts(gathered, team_ids)


def _units(
    connection: Connection, ask: Statements, scope: Values, types: Sequence[str] | None
) -> list[tuple[Any, ...]]:
    if types is None:
        return connection.rows(ask.units, scope)
    return connection.rows(ask.units_of_types, {**scope, TYPES: types}) if types else []
