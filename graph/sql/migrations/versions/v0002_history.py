"""The history: an entry for each load, and the rows it created, changed and removed."""

from graph.sql.migrations.statements import run

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
