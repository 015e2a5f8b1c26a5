"""The day on which what is kept of a team may differ; all teams are assessed anew by the next question."""

from graph.sql.migrations.statements import run

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
