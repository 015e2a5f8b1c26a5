"""Who stands in for whom: a circle of people by one recursive statement, and the facts of these."""

from collections.abc import Sequence

import sqlalchemy as sa

from graph.model.standing import Standing
from graph.sql.connection import Connection
from graph.sql.facts.statements import PEOPLE, TEAMS, Statements
from graph.sql.kept import Kept
from graph.sql.statement import members, number
from graph.sql.tables import Tables
from graph.telling import standing as telling

ROLES, DEPTH, INNER = "roles", "depth", "inner"


def standing(
    connection: Connection,
    tables: Tables,
    kept: Kept,
    facts: Statements,
    people: Sequence[str],
    teams: Sequence[str],
    roles: Sequence[str] | None,
    depth: int,
) -> Standing:
    """See graph.ports.standings."""
    form = "any" if roles is None else "some"
    values = {PEOPLE: people, TEAMS: teams, ROLES: roles or (), DEPTH: depth}
    circle = kept(("standing-circle", form), lambda: circle_of(tables, any_role=roles is None))
    rows = connection.rows(circle, values)
    inner = [person for person, step in rows if step < depth]
    ids = {PEOPLE: sorted(person for person, _ in rows)}
    return telling.standing(
        connection.rows(kept(("standing-relations",), lambda: _relations(tables)), {INNER: inner}),
        connection.rows(facts.people, ids),
        connection.rows(kept(("standing-memberships",), lambda: _memberships(tables)), ids),
        connection.rows(facts.absences, ids),
        connection.rows(facts.qualifications, ids),
    )


def circle_of(tables: Tables, *, any_role: bool) -> sa.Select[tuple[str, int]]:
    """Everyone within reach, and in how many steps at the least."""
    person, place = tables.nodes["Person"].c, tables.links["Person", "memberships"].c
    stands = tables.links["Person", "stands_in_for"].c
    in_teams = sa.select(place.from_id).where(place.to_id.in_(members(TEAMS)))
    if not any_role:
        in_teams = in_teams.where(place.role.in_(members(ROLES)))
    none, one = (sa.literal_column(text, sa.Integer()) for text in "01")
    known = sa.select(person.id).where(person.id.in_(members(PEOPLE))).correlate(None)
    begin = sa.union(known, in_teams).subquery()  # for an OR of both PostgreSQL reads all people
    circle = sa.select(begin.c.id.label("id"), none.label("depth")).cte("circle", recursive=True)
    further = sa.select(stands.from_id, circle.c.depth + one)
    circle = circle.union(further.where(stands.to_id == circle.c.id, circle.c.depth < number(DEPTH)))
    return sa.select(circle.c.id, sa.func.min(circle.c.depth)).group_by(circle.c.id)


def _relations(tables: Tables) -> sa.Select[tuple[str, str, int]]:
    stands = tables.links["Person", "stands_in_for"].c
    return sa.select(stands.from_id, stands.to_id, stands.order).where(stands.to_id.in_(members(INNER)))


def _memberships(tables: Tables) -> sa.Select[tuple[str, str, str, str, str]]:
    place = tables.links["Person", "memberships"].c
    asked = sa.select(place.from_id, place.to_id, place.role, place.since, place.until)
    return asked.where(place.from_id.in_(members(PEOPLE))).order_by(place.id)
