"""All facts of many teams, told team by team."""

from collections.abc import Sequence

from graph.model import facts
from graph.model.facts import TeamFacts
from graph.telling.exercises import Exercises
from graph.telling.gathered import Gathered
from graph.telling.grouped import grouped
from graph.telling.people import People
from graph.telling.units import Units
from graph.telling.values import day, fraction, moment


def team_facts(gathered: Gathered, team_ids: Sequence[str]) -> list[TeamFacts]:
    """The facts of these teams, in their order; a team that is not there is left out."""
    teams = {row[0]: row for row in gathered.teams}
    held, parts, tasks = grouped(gathered.held_to), grouped(gathered.parts), grouped(gathered.tasks)
    measured = grouped(gathered.measured)
    people, units, exercises = People(gathered), Units(gathered), Exercises(gathered)
    told: list[TeamFacts] = []
    for team in team_ids:
        if team not in teams:
            continue
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
