"""What a list is put in order by and no node has: how far it is away, and how well it matches a text."""

import sqlalchemy as sa

from graph.model.kinds import Kind
from graph.ports.filters import Away, Rank
from graph.search.ranks import APART
from graph.sql.beside.lying import points_of, squared
from graph.sql.hops import reach, to_one
from graph.sql.places import Column, Field, Place
from graph.sql.statement import Found, attribute
from graph.sql.tables import Tables


def field(tables: Tables, there: Place, name: str | Away | Rank, *, of_edge: bool = False) -> Field:
    """A value of a place, or one that is reckoned."""
    match name:
        case Away():
            return Field(_distance(tables, there, name), Kind.INTEGER, False)
        case Rank():
            return Field(_rank(tables, there, name), Kind.INTEGER, False)
        case _:
            return there.field(name, of_edge=of_edge)


def _distance(tables: Tables, there: Place, away: Away) -> Column:
    ways = [_by(tables, there, path, away) for path in away.paths]
    return ways[0] if len(ways) == 1 else sa.func.coalesce(*ways)


def _by(tables: Tables, there: Place, path: tuple[str, ...], away: Away) -> Column:
    end, sources, meets = there, [], []
    for hop in path:
        to = reach(tables, end, to_one(tables, end, hop))
        sources.append(to.source)
        meets.append(to.meets())
        end = to.place
    points = points_of(tables, end)
    asked = sa.select(squared(points, away.circle)).select_from(*sources, points).where(*meets, points.c.id == end.id)
    return asked.correlate_except(*sources, points).scalar_subquery()


def _rank(tables: Tables, there: Place, rank: Rank) -> Column:
    words = tables.words[there.label.name].alias()
    kinds = [Found(words.c.folded, attribute(rank.value.name, part)) > 0 for part in ("whole", "beginning", "text")]
    kind = sa.case(*((fits, place * APART) for place, fits in enumerate(kinds)), else_=len(kinds) * APART)
    return sa.select(kind + words.c.length).where(words.c.id == there.id).correlate_except(words).scalar_subquery()
