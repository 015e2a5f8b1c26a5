"""All facts of many teams, gathered in a fixed number of statements and told team by team."""

from collections.abc import Sequence

from graph.model import facts
from graph.model.facts import TeamFacts
from graph.sql.connection import Connection
from graph.sql.facts.exercises import Exercises
from graph.sql.facts.grouped import grouped
from graph.sql.facts.people import People
from graph.sql.facts.statements import TEAMS, Statements
from graph.sql.facts.units import Units
from graph.sql.facts.values import day, fraction, moment


def team_facts(connection: Connection, ask: Statements, team_ids: Sequence[str]) -> list[TeamFacts]:
    """The facts of these teams, in their order; a team that is not there is left out."""
    teams = {row[0]: row for row in connection.rows(ask.teams, {TEAMS: team_ids})}
    wanted = [team for team in team_ids if team in teams]
    held = grouped(connection.rows(ask.held_to, {TEAMS: wanted}))
    pooling = [team for team in wanted if any(row[3] for row in held.get(team, ()))]
    parts = grouped(connection.rows(ask.parts, {TEAMS: pooling}))
    scope = list(dict.fromkeys([*wanted, *(row[1] for rows in parts.values() for row in rows)]))
    people = People(connection, ask, scope)
    units = Units(connection, ask, scope)
    exercises = Exercises(connection, ask, scope, people.ids)
    tasks = grouped(connection.rows(ask.tasks, {TEAMS: wanted}))
    measured = grouped(connection.rows(ask.measured, {TEAMS: wanted}))
    told: list[TeamFacts] = []
    for team in wanted:
        _, code, name, force, lifecycle, establishment, squads, shifts, sites, confirmed = teams[team]
        own = [team, *(row[1] for row in parts.get(team, ()))]
        mine = people.of(own)
        told.append(
            TeamFacts(
                id=team,
                code=code,
                name=name,
                force=force,
                lifecycle=lifecycle,
                establishment=establishment,
                squads=squads,
                shifts=shifts,
                sites=sites,
                tasks=frozenset(row[1] for row in tasks.get(team, ())),
                confirmed_at=moment(confirmed),
                held_to=tuple(facts.HeldTo(row[1], row[2], row[3] == 1) for row in held.get(team, ())),
                parts=tuple(facts.Part(row[1], row[2]) for row in parts.get(team, ())),
                people=mine,
                units=units.of(own),
                exercises=exercises.of(own, mine),
                measured=tuple(facts.Measured(row[1], fraction(row[2]), day(row[3])) for row in measured.get(team, ())),
            )
        )
    return told
