"""What `--replace` says: a table whose file is its whole list, or the list of what a filter picks."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import typer

from api.commands.within import Filter, Within, tried
from api.settings import Settings
from exchange.replace import Replace
from exchange.tables import Table, tables
from graph.model.registry import MODEL
from graph.ports.store import Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table, and the filters of what its list is of; without any it is of all."""

    table: Table
    filters: tuple[Filter, ...] = ()


def wanted(several: Sequence[str]) -> list[Wanted]:
    """Each is TABLE or TABLE:FILTER, the filter a JSON object; each table once. Raises typer.BadParameter."""
    found = [_wanted(told) for told in several]
    names = [each.table.plural for each in found]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise _bad(f"每张表只能写一次 / each table once: {', '.join(twice)}")
    return found


async def replaces(found: Settings, store: Store, several: Sequence[Wanted]) -> list[Replace]:
    """As a load takes them. Raises Refusal with what the contract says of a filter that is none."""
    for each in several:
        await tried(found, store, each.filters)
    return [
        Replace(each.table.plural, Within(found, each.table, each.filters) if each.filters else None)
        for each in several
    ]


def _wanted(told: str) -> Wanted:
    name, colon, text = told.partition(":")
    known = tables(MODEL)
    table = known.get(name.strip())
    if table is None:
        raise _bad(f"没有这样的表 / no such table: {name}；{', '.join(known)}")
    return Wanted(table, _filters(table, _where(text)) if colon else ())


def _where(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict) or not found:
        raise _bad("冒号后须为 JSON 对象 / takes a JSON object behind the colon.")
    return found


def _filters(table: Table, where: Mapping[str, Any]) -> tuple[Filter, ...]:
    """One of the things themselves; of relationships one of what each column names."""
    if table.relationship is None:
        return (Filter(table.label, where),)
    ends = {column.name: column for column in table.columns if column.field in ("from_id", "to_id")}
    found = []
    for name, each in where.items():
        column = ends.get(name)
        if column is None or column.end is None or not isinstance(each, dict):
            raise _bad(
                f"{table.plural} 的条件按列写 / a filter of {table.plural} is told by column: {', '.join(ends)}, "
                f'如 / like {{"{table.columns[1].name}": {{"code": {{"eq": "…"}}}}}}'
            )
        found.append(Filter(column.end, each, column.field))
    return tuple(found)


def _bad(sentence: str) -> typer.BadParameter:
    return typer.BadParameter(sentence, param_hint="--replace")
