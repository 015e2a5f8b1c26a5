"""Text search and places: what is kept beside nodes to find them by is worked out when the steps are done."""

from graph.sql.migrations.statements import run

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
