"""Indexes of the coordinates of bases, so that those without any are found without reading all."""

from graph.sql.migrations.statements import run

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
