"""The rows that a store gathers for the facts of teams: tuples or lists, in no order where none is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """All rows about some teams and, where a standard pools, about the teams below them (the scope).

    Each is told by its columns; values are raw, booleans also as 0 and 1.
    """

    teams: Rows  # id, code, name, force, lifecycle, establishment, squads, shifts, sites, confirmed_at: of those asked
    held_to: Rows  # team, standard's code, grade, pools: of those asked
    parts: Rows  # team that pools, each team below it at any depth, its lifecycle
    tasks: Rows  # team, code of a task: of those asked
    measured: Rows  # team, measure, value, day: of those asked
    memberships: Rows  # team, person, role, since, until: of the scope
    people: Rows  # id, code, name, status, birth_year, measures: with a membership in the scope
    absences: Rows  # person, kind, since, until
    qualifications: Rows  # person, id, type's code, issued_on, expires_on, revoked_on
    units: Rows  # id, code, type's code, quantity, holder, condition, inspection_due, expires_on, measures
    loans: Rows  # unit, team, since, until: all there are of these units
    exercises: Rows  # id, kind, on, hours, passed, team: by the scope or attended by one of the people
    attended: Rows  # exercise, person: all there are of these exercises
