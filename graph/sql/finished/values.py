"""Single values as JSON, by their kind and the form that is asked for."""

import sqlalchemy as sa

from graph.model.identity import global_id
from graph.model.kinds import Kind
from graph.model.places import RADIUS
from graph.model.values import MILLION
from graph.ports import walk as ask
from graph.ports.filters import Away
from graph.sql.beside.reckoned import field as reckoned
from graph.sql.finished.text import Pieces, joined, json, or_null
from graph.sql.places import Column, Field, Place
from graph.sql.tables import Tables

PRINTED = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.BOOLEAN})


def value(there: Place, part: ask.Value) -> Pieces:
    """A value of a place in the form asked for."""
    field = there.field(part.property, of_edge=part.of_edge)
    match part.form:
        case ask.Form.ID:
            owner = there.relationship.name if part.of_edge and there.relationship else there.label.name
            return [json(global_id(owner, ""))[:-1], field.column, '"']
        case ask.Form.DECIMAL:
            return _sure(field, ['"', _decimal(field.column), '"'])
        case ask.Form.JSON:
            return [or_null(field.column) if field.nullable else field.column]
        case ask.Form.PLAIN:
            return raw(there, part.property, of_edge=part.of_edge)


def raw(there: Place, name: str, *, of_edge: bool = False) -> Pieces:
    """A value in its raw form."""
    field = there.field(name, of_edge=of_edge)
    if name == "id" or field.kind is Kind.CHOICE:
        return _sure(field, ['"', field.column, '"'])  # of letters that the database itself holds it to
    return [_told(field)]


def need(there: Place, name: str) -> Pieces:
    """What a hole needs: a field of the node or, behind "edge.", of the relationship."""
    return raw(there, name.removeprefix("edge."), of_edge=name.startswith("edge."))


def cursor(tables: Tables, there: Place, order: tuple[ask.Order, ...], last: Column) -> Column:
    """A cursor as a JSON text: a list within it."""
    keys = [piece for one in order for piece in (*_key(tables, there, one), ",")]
    return sa.cast(sa.func.to_json(joined(["[", *keys, '"', last, '"]'])), sa.Text())


def _key(tables: Tables, there: Place, order: ask.Order) -> Pieces:
    if order.by is None:
        return raw(there, order.property, of_edge=order.of_edge)
    return [_told(reckoned(tables, there, order.by))]


def metres(tables: Tables, there: Place, away: Away) -> Pieces:
    """See graph.model.places.metres, which this reckons after."""
    straight = sa.func.sqrt(sa.cast(reckoned(tables, there, away).column, sa.Double()))
    wide: Column = sa.literal_column(f"{2 * RADIUS}::float8", sa.Double())
    share = sa.func.least(sa.literal_column("1::float8"), straight / wide)
    way = sa.func.round(wide * sa.func.asin(share) / sa.literal_column("100::float8"))
    return [sa.cast(sa.cast(way, sa.BigInteger()), sa.Text())]


def _told(field: Field) -> Column:
    if field.kind in PRINTED:
        text = sa.cast(field.column, sa.Text())
    else:
        text = sa.cast(sa.func.to_json(field.column), sa.Text())
    return or_null(text) if field.nullable else text


def _sure(field: Field, pieces: Pieces) -> Pieces:
    return [or_null(joined(pieces))] if field.nullable else pieces


def _decimal(millionths: Column) -> Column:
    """Without exponent or trailing zeros; most are whole, and whole numbers are quick to print."""
    whole = sa.cast(millionths.op("/")(sa.literal_column(str(MILLION))), sa.Text())
    exact = sa.cast(sa.func.trim_scale(millionths.op("*")(sa.literal_column("0.000001"))), sa.Text())
    is_whole = millionths.op("%")(sa.literal_column(str(MILLION))) == sa.literal_column("0")
    return sa.case((is_whole, whole), else_=exact)


def constant(part: ask.Const) -> Pieces:
    """A constant."""
    return [json(part.value)]
