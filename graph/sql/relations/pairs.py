"""A relationship as pairs of columns, wherever it is kept."""

import sqlalchemy as sa

from graph.model.declaration.label import Label
from graph.model.declaration.relationship import Relationship
from graph.sql.statement import Column
from graph.sql.tables import Tables, held_in_column


def ends(tables: Tables, label: Label, rel: Relationship) -> tuple[sa.FromClause, Column, Column]:
    """What to select from, the start's id, the end's id."""
    if held_in_column(rel):
        node = tables.nodes[label.name].alias()
        return node, node.c.id, node.c[f"{rel.field}_id"]
    link = tables.links[label.name, rel.field].alias()
    return link, link.c.from_id, link.c.to_id
