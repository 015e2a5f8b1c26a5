"""Indexes of orders: gaps by code and by how much is short, equipment by name."""

from graph.sql.migrations.statements import run

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
