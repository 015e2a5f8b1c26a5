"""The statements of the facts of teams; their number does not grow with teams."""

from functools import cached_property
from typing import Any

import sqlalchemy as sa

from graph.sql.places import Column
from graph.sql.statement import Statement, members
from graph.sql.tables import Tables

TEAMS, PEOPLE, UNITS, EXERCISES, TYPES = "teams", "people", "units", "exercises", "types"


class Statements:
    """Each is worked out when it is first needed; lists of ids and codes travel under the names above."""

    def __init__(self, tables: Tables) -> None:
        self._made = tables.statement
        self.node = {name: table.c for name, table in tables.nodes.items()}
        self.link = {name: table.c for name, table in tables.links.items()}

    @cached_property
    def teams(self) -> Statement:
        """The teams themselves."""
        team = self.node["Team"]
        names = (
            "id",
            "code",
            "name",
            "force",
            "lifecycle",
            "establishment",
            "squads",
            "shifts",
            "sites",
            "confirmed_at",
        )
        return self._made(sa.select(*(team[name] for name in names)).where(team.id.in_(members(TEAMS))))

    @cached_property
    def held_to(self) -> Statement:
        """Team, standard, grade, pools."""
        held, standard = self.link["Team", "held_to"], self.node["Standard"]
        asked = sa.select(held.from_id, standard.code, held.grade, held.pools).where(
            standard.id == held.to_id, held.from_id.in_(members(TEAMS))
        )
        return self._made(asked.order_by(standard.code))

    @cached_property
    def parts(self) -> Statement:
        """Team, each team below it at any depth, its lifecycle."""
        team = self.node["Team"]
        below = sa.select(team.part_of_id.label("top"), team.id.label("id")).where(team.part_of_id.in_(members(TEAMS)))
        tree = below.cte("tree", recursive=True)
        tree = tree.union(sa.select(tree.c.top, team.id).where(team.part_of_id == tree.c.id))
        asked = sa.select(tree.c.top, team.id, team.lifecycle).where(team.id == tree.c.id, tree.c.id != tree.c.top)
        return self._made(asked.order_by(tree.c.top, team.id))

    @cached_property
    def tasks(self) -> Statement:
        """Team, code of a task."""
        link, term = self.link["Team", "tasks"], self.node["Term"]
        return self._made(
            sa.select(link.from_id, term.code).where(term.id == link.to_id, link.from_id.in_(members(TEAMS)))
        )

    @cached_property
    def measured(self) -> Statement:
        """Team, measure, value, day."""
        link, term = self.link["Team", "measured"], self.node["Term"]
        asked = sa.select(link.from_id, term.code, link.value, link.on)
        asked = asked.where(term.id == link.to_id, link.from_id.in_(members(TEAMS)))
        return self._made(asked.order_by(link.id))

    @cached_property
    def memberships(self) -> Statement:
        """Team, person, role, since, until."""
        link = self.link["Person", "memberships"]
        asked = sa.select(link.to_id, link.from_id, link.role, link.since, link.until)
        return self._made(asked.where(link.to_id.in_(members(TEAMS))).order_by(link.id))

    @cached_property
    def people(self) -> Statement:
        """The people themselves."""
        person = self.node["Person"]
        names = ("id", "code", "name", "status", "birth_year", "measures")
        return self._made(sa.select(*(person[name] for name in names)).where(person.id.in_(members(PEOPLE))))

    @cached_property
    def absences(self) -> Statement:
        """Person, kind, since, until."""
        absence = self.node["Absence"]
        asked = sa.select(absence.person_id, absence.kind, absence.since, absence.until)
        return self._made(asked.where(absence.person_id.in_(members(PEOPLE))).order_by(absence.id))

    @cached_property
    def qualifications(self) -> Statement:
        """Person, then the certificate."""
        held, kind = self.node["Qualification"], self.node["QualificationType"]
        asked = sa.select(held.person_id, held.id, kind.code, held.issued_on, held.expires_on, held.revoked_on)
        asked = asked.where(kind.id == held.type_id, held.person_id.in_(members(PEOPLE)))
        return self._made(asked.order_by(held.id))

    @cached_property
    def units(self) -> Statement:
        """Every unit that one of the teams holds or that is lent to one."""
        return self._made(self._units())

    @cached_property
    def units_of_types(self) -> Statement:
        """The same of some types, by their codes."""
        return self._made(self._units(self.node["EquipmentType"].code.in_(members(TYPES))))

    def _units(self, *only: sa.ColumnElement[bool]) -> sa.CompoundSelect[Any]:
        unit, kind, loan = self.node["Equipment"], self.node["EquipmentType"], self.link["Equipment", "loans"]
        fields: list[Column] = [unit.id.label("id"), unit.code, kind.code, unit.quantity, unit.team_id, unit.condition]
        fields += [unit.inspection_due, unit.expires_on, unit.measures]
        lent = sa.select(loan.from_id).where(loan.to_id.in_(members(TEAMS)))
        asked = sa.select(*fields).where(kind.id == unit.type_id, *only)
        return _either(asked, unit.team_id.in_(members(TEAMS)), unit.id.in_(lent))

    @cached_property
    def loans(self) -> Statement:
        """Unit, team, since, until."""
        loan = self.link["Equipment", "loans"]
        asked = sa.select(loan.from_id, loan.to_id, loan.since, loan.until)
        return self._made(asked.where(loan.from_id.in_(members(UNITS))).order_by(loan.id))

    @cached_property
    def exercises(self) -> Statement:
        """Every exercise by one of the teams or attended by one of the people."""
        exercise, attended = self.node["Exercise"], self.link["Exercise", "attended_by"]
        names = ("kind", "on", "hours", "passed", "team_id")
        ours = sa.select(attended.from_id).where(attended.to_id.in_(members(PEOPLE)))
        asked = sa.select(exercise.id.label("id"), *(exercise[name] for name in names))
        return self._made(_either(asked, exercise.team_id.in_(members(TEAMS)), exercise.id.in_(ours)))

    @cached_property
    def attended(self) -> Statement:
        """Exercise, person."""
        link = self.link["Exercise", "attended_by"]
        return self._made(sa.select(link.from_id, link.to_id).where(link.from_id.in_(members(EXERCISES))))


def _either(
    asked: sa.Select[Any], one: sa.ColumnElement[bool], other: sa.ColumnElement[bool]
) -> sa.CompoundSelect[Any]:
    """What one or the other holds of, once and by its "id": for an OR of both PostgreSQL reads the whole table."""
    both = sa.union_all(asked.where(one), asked.where(other, one.is_not(sa.true())))
    return both.order_by(both.selected_columns.id)
