"""The division of each level that a team is at home in, kept on the team; the next question keeps all teams anew."""

from graph.sql.migrations.statements import run

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
