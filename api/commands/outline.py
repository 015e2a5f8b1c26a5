"""A GraphQL answer as people read it: names and values, lists as tables."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

MOST = 12
"""Rows of a list that are shown."""
FEW = 4
"""Items of a list in a cell that are shown."""
INDENT = (0, 0, 0, 2)


def outline(data: Mapping[str, Any]) -> RenderableType:
    """Every field of an answer, nested ones indented; a list of one row as that row."""
    return Group(*_fields(data))


def _fields(data: Mapping[str, Any]) -> Iterator[RenderableType]:
    for name, held in data.items():
        value = _bare(held)
        if _is_rows(value) and len(value) == 1:
            value = value[0]
        if _is_rows(value):
            yield Text(f"{name}:")
            blocks = [Group(*_fields(item)) for item in value[:MOST]] if _is_deep(value) else [_table(value)]
            yield Padding(Group(*blocks), INDENT, expand=False)
        elif isinstance(value, Mapping):
            yield Text(f"{name}:")
            yield Padding(Group(*_fields(value)), INDENT, expand=False)
        else:
            yield Text(f"{name}: {_short(value)}")


def _bare(value: Any) -> Any:
    """A connection of nothing but its nodes is the list of them."""
    if isinstance(value, Mapping) and set(value) == {"nodes"}:
        return value["nodes"]
    if isinstance(value, Mapping) and set(value) == {"edges"} and all("node" in edge for edge in value["edges"]):
        return [_without_node(edge) for edge in value["edges"]]
    return value


def _without_node(edge: Mapping[str, Any]) -> dict[str, Any]:
    return {**edge["node"], **{name: held for name, held in edge.items() if name != "node"}}


def _is_rows(value: Any) -> bool:
    return isinstance(value, Sequence) and bool(value) and all(isinstance(item, Mapping) for item in value)


def _is_deep(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Whether an item holds a list too long for a cell."""
    lists = (_bare(held) for row in rows for held in row.values())
    return any(_is_rows(held) and len(held) > MOST // 2 for held in lists)


def _table(rows: Sequence[Mapping[str, Any]]) -> RenderableType:
    flat = [dict(_flat(row)) for row in rows[:MOST]]
    columns = list(dict.fromkeys(name for row in flat for name in row))
    table = Table(*columns, box=None, header_style="dim", pad_edge=False)
    for row in flat:
        table.add_row(*(Text(row.get(name, "")) for name in columns))
    return table if len(rows) <= MOST else Group(table, Text(f"… +{len(rows) - MOST}"))


def _flat(row: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, held in row.items():
        value = _bare(held)
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, _short(value)


def _short(value: Any) -> str:
    value = _bare(value)
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return " ".join(_short(held) for held in value.values())
    if isinstance(value, list):
        more = [f"… +{len(value) - FEW}"] if len(value) > FEW else []
        return "; ".join([*(_short(item) for item in value[:FEW]), *more]) or "-"
    return str(value)
