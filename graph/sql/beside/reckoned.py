"""What a list is put in order by and no node has: how far it is away, and how well it matches a text."""

import sqlalchemy as sa

from graph.model.kinds import Kind
from graph.ports.filters import Away, Rank
from graph.sql.beside.distances import from_here
from graph.sql.beside.matching import ranked, words_of
from graph.sql.places import Column, Field, Place
from graph.sql.tables import Tables


def field(tables: Tables, there: Place, name: str | Away | Rank, *, of_edge: bool = False) -> Field:
    """A value of a place, or one that is reckoned: by what the list began with, where that gave it."""
    if isinstance(name, str):
        return there.field(name, of_edge=of_edge)
    given = there.reckoned.get(name)
    return Field(_anew(tables, there, name) if given is None else given, Kind.INTEGER, False)


def _anew(tables: Tables, there: Place, name: Away | Rank) -> Column:
    if isinstance(name, Away):
        ways = [from_here(tables, there, path, name.circle) for path in name.paths]
        return ways[0] if len(ways) == 1 else sa.func.coalesce(*ways)
    words = words_of(tables, there.label.name)
    asked = sa.select(ranked(words, name.value)).where(words.c.id == there.id)
    return asked.correlate_except(words).scalar_subquery()
