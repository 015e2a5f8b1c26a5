"""Which nodes of a label a text matches, by the index of its words."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSQUERY

from graph.ports.filters import Param
from graph.sql.statement import matched
from graph.sql.tables import Tables
from graph.sql.tables_beside import index_name


def matching(tables: Tables, label: str, text: Param) -> sa.Select[tuple[Any]]:
    """Their ids. KeyError where nothing of the label is searched."""
    if label not in tables.words:
        raise KeyError(f"{label} declares nothing that is searched")
    words = tables.words[label].alias()
    asked = sa.select(words.c.id)
    if not tables.dialect.has_row_numbers:
        return asked.where(words.c.tokens.op("@@")(sa.cast(matched(text.name), TSQUERY)))
    index = sa.table(index_name(tables.words[label]), sa.column("rowid"))
    found = sa.literal_column(index.name).op("MATCH")(matched(text.name))
    return asked.where(words.c.number.in_(sa.select(index.c.rowid).where(found)))
