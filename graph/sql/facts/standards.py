"""Standards with their editions and lines, as value types."""

import sqlalchemy as sa

from graph.model.requirements import Standard
from graph.sql.connection import Connection
from graph.sql.tables import Tables
from graph.telling.standards import EDITION, LINE, standards


class Standards:
    """Tells the standards."""

    def __init__(self, tables: Tables) -> None:
        standard, other = tables.nodes["Standard"], tables.nodes["Standard"].alias()
        link = tables.links["Standard", "supersedes"]
        fields = (standard.c.id, standard.c.code, standard.c.title, standard.c.title_en, standard.c.issuer)
        self._standards = tables.statement(sa.select(*fields).order_by(standard.c.code))
        both = link.join(other, other.c.id == link.c.to_id)
        self._supersedes = tables.statement(
            sa.select(link.c.from_id, other.c.code).select_from(both).order_by(other.c.code)
        )
        edition, line = tables.nodes["Edition"].c, tables.nodes["Requirement"].c
        told = sa.select(edition.standard_id, edition.id, *(edition[name] for name in EDITION))
        self._editions = tables.statement(told.order_by(edition.version))
        asked = sa.select(line.edition_id, *(line[name] for name in LINE))
        self._lines = tables.statement(asked.order_by(line.position, line.code))

    def tell(self, connection: Connection) -> list[Standard]:
        """All standards, in order of code, version and position."""
        return standards(
            connection.rows(self._standards),
            connection.rows(self._supersedes),
            connection.rows(self._editions),
            connection.rows(self._lines),
        )
