"""Which nodes of a label a text matches, by the index of its words, and how well."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSQUERY

from graph.ports.filters import Param
from graph.search.ranks import APART
from graph.sql.beside.lying import BY
from graph.sql.places import Column, Place
from graph.sql.statement import Found, attribute, matched
from graph.sql.tables import Tables
from graph.sql.tables_beside import index_name


def matching(tables: Tables, label: str, text: Param) -> sa.Select[tuple[Any]]:
    """Their ids. KeyError where nothing of the label is searched."""
    words = words_of(tables, label)
    return sa.select(words.c.id).where(_fits(tables, label, words, text))


def matching_there(tables: Tables, there: Place, text: Param) -> sa.Select[Any]:
    """All of their columns, and their rank."""
    words = words_of(tables, there.label.name)
    source = words.join(there.node, there.id == words.c.id)
    asked = sa.select(*there.node.c, ranked(words, text).label(BY)).select_from(source)
    return asked.where(_fits(tables, there.label.name, words, text))


def words_of(tables: Tables, label: str) -> sa.FromClause:
    """The words of a label, under an alias of their own."""
    if label not in tables.words:
        raise KeyError(f"{label} declares nothing that is searched")
    return tables.words[label].alias()


def ranked(words: sa.FromClause, text: Param) -> Column:
    """See graph.search.ranks."""
    kinds = [
        Found(words.c.folded, attribute(text.name, part)) > sa.literal_column("0")
        for part in ("whole", "beginning", "text")
    ]
    kind = sa.case(*((fits, _number(place)) for place, fits in enumerate(kinds)), else_=_number(len(kinds)))
    return kind + words.c.length


def _number(kind: int) -> Column:
    return sa.literal_column(str(kind * APART), sa.Integer())


def _fits(tables: Tables, label: str, words: sa.FromClause, text: Param) -> sa.ColumnElement[bool]:
    if not tables.dialect.has_row_numbers:
        return words.c.tokens.op("@@")(sa.cast(matched(text.name), TSQUERY))
    index = sa.table(index_name(tables.words[label]), sa.column("rowid"))
    found = sa.literal_column(index.name).op("MATCH")(matched(text.name))
    return words.c.number.in_(sa.select(index.c.rowid).where(found))
