"""Silences: findings that somebody looked at and left as they are."""

from graph.sql.migrations.statements import run

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
