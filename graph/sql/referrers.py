"""What points at a node and so forbids its removal."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from graph.model.declaration.label import Label
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.ports.rows import Referrer
from graph.sql.connection import Connection
from graph.sql.key_words import key_words
from graph.sql.statement import members
from graph.sql.tables import Tables, held_in_column


def referrers(connection: Connection, tables: Tables, label: str, ids: Sequence[str], most: int) -> list[Referrer]:
    """At most so many of what points at these nodes; what is itself among them, or kept, does not count."""
    found: list[Referrer] = []
    for start, rel in tables.relationships:
        if rel.to == label and not rel.kept and len(found) < most:
            found += _by_relationship(connection, tables, start, rel, ids, most - len(found))
    if label == "Term":
        for owner in tables.model.labels:
            for holder, table, prop in _terms(tables, owner):
                if len(found) < most:
                    found += _by_term(connection, tables, owner, holder, table, prop, ids, most - len(found))
    return found


def _by_relationship(
    connection: Connection, tables: Tables, start: Label, rel: Relationship, ids: Sequence[str], most: int
) -> list[Referrer]:
    if held_in_column(rel):
        table = tables.nodes[start.name]
        near, far = table.c.id, table.c[f"{rel.field}_id"]
    else:
        table = tables.links[start.name, rel.field]
        near, far = table.c.from_id, table.c.to_id
    asked = sa.select(near, far).where(far.in_(members("ids"))).order_by(far, near).limit(most)
    if start.name == rel.to:
        asked = asked.where(near.not_in(members("ids")))
    found = connection.rows(tables.statement(asked), {"ids": ids})
    return _told(connection, tables, start, rel.name if rel.has_rows else start.name, rel.field, found)


def _terms(tables: Tables, owner: Label) -> list[tuple[Relationship | None, sa.Table, Property]]:
    found: list[tuple[Relationship | None, sa.Table, Property]] = [
        (None, tables.nodes[owner.name], prop) for prop in owner.properties if prop.kind is Kind.TERM
    ]
    for rel in owner.relationships:
        if rel.has_rows:
            table = tables.links[owner.name, rel.field]
            found += [(rel, table, prop) for prop in rel.properties if prop.kind is Kind.TERM]
    return found


def _by_term(
    connection: Connection,
    tables: Tables,
    owner: Label,
    holder: Relationship | None,
    table: sa.Table,
    prop: Property,
    ids: Sequence[str],
    most: int,
) -> list[Referrer]:
    term = tables.nodes["Term"]
    near = table.c.id if holder is None else table.c.from_id
    names = sa.and_(term.c.list == prop.terms, term.c.code == table.c[prop.name])
    asked = sa.select(near, term.c.id).select_from(table.join(term, names)).where(term.c.id.in_(members("ids")))
    found = connection.rows(tables.statement(asked.order_by(term.c.id, near).limit(most)), {"ids": ids})
    return _told(connection, tables, owner, owner.name if holder is None else holder.name, prop.name, found)


def _told(
    connection: Connection, tables: Tables, start: Label, name: str, field: str, found: list[tuple[Any, ...]]
) -> list[Referrer]:
    words = key_words(connection, tables, start.name, sorted({near for near, _ in found})) if found else {}
    return [Referrer(name, words.get(near, near), field, far) for near, far in found]
