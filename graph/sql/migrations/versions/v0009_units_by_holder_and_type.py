"""Units of a holder are found by their type, too: of teams near a place each is looked at."""

from graph.sql.migrations.statements import run

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
