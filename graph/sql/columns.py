"""From a declared property to its column and its checks."""

from typing import Any

import sqlalchemy as sa

from graph.model.declaration.property import Property
from graph.model.kinds import Kind
from graph.model.values import MILLION

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Text, ordered and compared by code point whatever the database's own order is."""

TYPES: dict[Kind, sa.types.TypeEngine[Any]] = {
    Kind.INTEGER: sa.BigInteger(),
    Kind.DECIMAL: sa.BigInteger(),
    Kind.BOOLEAN: sa.Boolean(),
}


def column(prop: Property) -> sa.Column[object]:
    """The column of a property, in its raw form."""
    return sa.Column(prop.name, TYPES.get(prop.kind, TEXT), nullable=not prop.required)


def checks(prop: Property) -> list[sa.CheckConstraint]:
    """What the database itself refuses: a choice that is none, a number out of bounds."""
    held: sa.ColumnClause[object] = sa.column(prop.name)
    found: list[sa.ColumnElement[bool]] = []
    if prop.kind is Kind.CHOICE:
        found.append(held.in_([choice.code for choice in prop.choices]))
    if prop.kind is Kind.BOOLEAN:
        found.append(held.in_([sa.literal_column("0"), sa.literal_column("1")]))
    unit = MILLION if prop.kind is Kind.DECIMAL else 1
    if prop.minimum is not None:
        found.append(held >= prop.minimum * unit)
    if prop.maximum is not None:
        found.append(held <= prop.maximum * unit)
    if not found:
        return []
    check = sa.CheckConstraint(sa.and_(*found), name=f"{prop.name}_allowed")
    # Where booleans are a type of their own, nothing else can be there.
    return [check.ddl_if(dialect="sqlite") if prop.kind is Kind.BOOLEAN else check]


def stamps() -> list[sa.Column[object]]:
    """When a row was made and last changed, and how often."""
    return [
        sa.Column("created_at", TEXT, nullable=False),
        sa.Column("updated_at", TEXT, nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
    ]
