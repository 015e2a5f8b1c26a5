"""Registers, standards and kept assessments: the first shape there was."""

from graph.sql.migrations.statements import run

revision = "0001"
down_revision = None


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
