"""What all teams share: the types of equipment and of qualification."""

import sqlalchemy as sa

from graph.model.facts import Catalogue
from graph.sql.connection import Connection
from graph.sql.tables import Tables
from graph.telling.catalogue import catalogue


class Catalogues:
    """Tells the catalogue."""

    def __init__(self, tables: Tables) -> None:
        kind, above = tables.nodes["EquipmentType"], tables.nodes["EquipmentType"].alias()
        link = tables.links["EquipmentType", "substitutes_for"]
        fields = (
            kind.c.code,
            kind.c.unit,
            above.c.code,
            kind.c.demands,
            kind.c.specifications,
            kind.c.name,
            kind.c.name_en,
        )
        joined = kind.outerjoin(above, above.c.id == kind.c.kind_of_id)
        self._equipment = tables.statement(sa.select(*fields).select_from(joined).order_by(kind.c.code))
        both = link.join(kind, kind.c.id == link.c.from_id).join(above, above.c.id == link.c.to_id)
        asked = sa.select(kind.c.code, above.c.code, link.c.ratio).select_from(both)
        self._substitutes = tables.statement(asked.order_by(kind.c.code, above.c.code))
        grade, below = tables.nodes["QualificationType"], tables.nodes["QualificationType"].alias()
        implies = tables.links["QualificationType", "implies"]
        self._qualification = tables.statement(
            sa.select(grade.c.code, grade.c.name, grade.c.name_en).order_by(grade.c.code)
        )
        two = implies.join(grade, grade.c.id == implies.c.from_id).join(below, below.c.id == implies.c.to_id)
        self._implies = tables.statement(sa.select(grade.c.code, below.c.code).select_from(two))

    def tell(self, connection: Connection) -> Catalogue:
        """All types, by code."""
        return catalogue(
            connection.rows(self._equipment),
            connection.rows(self._substitutes),
            connection.rows(self._qualification),
            connection.rows(self._implies),
        )
