"""How far a team is covered, kept on the team itself; all teams are assessed anew by the next question."""

from graph.sql.migrations.statements import run

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
