"""Lists of objects out of a structured property, by the JSON functions of the database."""

from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from graph.ports import walk as ask
from graph.sql.finished.text import Pieces, a_list, all_of, an_object, joined, or_null, where_there
from graph.sql.finished.values import constant, need
from graph.sql.places import Column, Place

ItemPart = ask.Const | ask.ItemValue | ask.ItemHole
JSON = sa.JSON()


def items(there: Place, part: ask.Items) -> Pieces:
    """The list, or null where the property is absent. Texts in it are taken as they are kept: without blanks."""
    column = there.field(part.property).column
    if not part.parts:
        return [or_null(column)]
    return [where_there(column, _listed(there, part.parts, sa.cast(column, JSON), 0))]


def _listed(there: Place, parts: Sequence[ItemPart], held: Column, depth: int) -> Pieces:
    source = _source(sa.func.json_to_recordset(held), parts, depth)
    objects = sa.select(all_of(joined(_object(there, parts, depth)))).select_from(source)
    return ["[", objects.scalar_subquery(), "]"]


def _one(there: Place, parts: Sequence[ItemPart], held: Column, depth: int) -> Pieces:
    source = _source(sa.func.json_to_record(held), parts, depth)
    return [sa.select(joined(_object(there, parts, depth))).select_from(source).scalar_subquery()]


def _source(made: sa.FunctionElement[object], parts: Sequence[ItemPart], depth: int) -> sa.TableValuedAlias:
    """The entries that are asked for, as columns; a record has one at least."""
    keys = dict.fromkeys(_keys(parts)) or ("",)
    columns = [sa.column(key, JSON) for key in keys]
    return made.table_valued(*columns).render_derived(f"i{depth}", with_types=True)


def _keys(parts: Sequence[ItemPart]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, ask.ItemValue):
            yield part.key
        elif isinstance(part, ask.ItemHole):
            yield from part.keys


def _object(there: Place, parts: Sequence[ItemPart], depth: int) -> Pieces:
    return an_object([(part.name, _part(there, part, depth)) for part in parts])


def _part(there: Place, part: ItemPart, depth: int) -> Pieces:
    match part:
        case ask.Const():
            return constant(part)
        case ask.ItemHole(_, _, needs, keys):
            return a_list([*(need(there, name) for name in needs), *(_entry(key, depth) for key in keys)])
        case ask.ItemValue(_, key, inner, is_list):
            if not inner:
                return _entry(key, depth)
            held = _held(key, depth)
            below = _listed if is_list else _one
            is_there = sa.func.nullif(sa.func.json_typeof(held), "null")
            return [where_there(is_there, below(there, inner, held, depth + 1))]


def _entry(key: str, depth: int) -> Pieces:
    return [or_null(sa.cast(_held(key, depth), sa.Text()))]


def _held(key: str, depth: int) -> Column:
    return sa.literal_column('i{}."{}"'.format(depth, key.replace('"', '""')), JSON)
