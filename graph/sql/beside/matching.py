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
    source, fits = _fitting(tables, label, words, text)
    return sa.select(words.c.id).select_from(source).where(fits)


def matching_there(tables: Tables, there: Place, text: Param) -> sa.Select[Any]:
    """All of their columns, and their rank."""
    words = words_of(tables, there.label.name)
    source, fits = _fitting(tables, there.label.name, words, text)
    source = source.join(there.node, there.id == words.c.id)
    return sa.select(*there.node.c, ranked(words, text).label(BY)).select_from(source).where(fits)


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


def _fitting(tables: Tables, label: str, words: sa.FromClause, text: Param) -> tuple[Any, sa.ColumnElement[bool]]:
    """The words, joined to their index where that is a table of its own, and the condition that they match."""
    if not tables.dialect.has_row_numbers:
        return words, words.c.tokens.op("@@")(sa.cast(matched(text.name), TSQUERY))
    index = sa.table(index_name(tables.words[label]), sa.column("rowid"))
    found = sa.literal_column(index.name).op("MATCH")(matched(text.name))
    return index.join(words, words.c.number == index.c.rowid), found
