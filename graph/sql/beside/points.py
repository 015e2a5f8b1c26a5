"""The places of every label that lies somewhere."""

from dataclasses import asdict

from graph.model.declaration.label import COORDINATES, Label
from graph.model.places import point
from graph.ports.rows import Row
from graph.sql.beside.keeping import Keeping
from graph.sql.kept import Kept
from graph.sql.tables import Tables


class Points(Keeping):
    """See graph.model.places; a node without coordinates has no place."""

    names = ("id", *COORDINATES, "x", "y", "z")

    def __init__(self, tables: Tables, kept: Kept) -> None:
        super().__init__(tables, kept, tables.points)

    def needs(self, label: Label) -> tuple[str, ...]:  # noqa: ARG002
        """See Keeping."""
        return COORDINATES

    def told(self, label: Label, row: Row) -> Row | None:  # noqa: ARG002
        """See Keeping."""
        latitude, longitude = (row.get(name) for name in COORDINATES)
        if latitude is None or longitude is None:
            return None
        return {"id": row["id"], "latitude": latitude, "longitude": longitude, **asdict(point(latitude, longitude))}
