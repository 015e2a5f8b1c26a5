"""Reads the parts of a walk from raw rows that Python made, as a store reads them from its own."""

from collections.abc import Mapping
from typing import Any

import orjson

from graph.model.declaration.model import Model
from graph.model.identity import global_id
from graph.model.values import decimal_text
from graph.ports.filters import Param
from graph.ports.walk import (
    Const,
    Cursor,
    Edges,
    Form,
    Group,
    Hole,
    ItemHole,
    Items,
    ItemValue,
    Listing,
    Many,
    Metres,
    Node,
    Nodes,
    One,
    PageFact,
    PageInfo,
    Part,
    Total,
    Value,
)

Raw = Mapping[str, Any]
Later = dict[int, list[tuple[dict[str, Any], str, str]]]
"""By the identity of a hop to one: the objects, keys and ids that wait for its end."""


class Reading:
    """Reads rows of one label. Lists in it are in order of id: what was worked out has no other order."""

    def __init__(self, model: Model, label: str) -> None:
        self._model = model
        self._label = label

    def object(self, parts: tuple[Part, ...], row: Raw, values: Raw, later: Later) -> dict[str, Any]:
        """The object that these parts make of the row."""
        found: dict[str, Any] = {}
        for part in parts:
            if isinstance(part, One):
                end = row[part.hop]
                found[part.name] = None
                if end is not None:
                    later.setdefault(id(part), []).append((found, part.name, end))
            else:
                found[part.name] = self._read(part, row, values, later)
        return found

    def _read(self, part: Part, row: Raw, values: Raw, later: Later) -> Any:
        if isinstance(part, Const):
            return part.value
        if isinstance(part, Value):
            return self._value(part, row)
        if isinstance(part, Hole):
            return [row[need] for need in part.needs]
        if isinstance(part, Items):
            held = row[part.property]
            return None if held is None else [_item(part.parts, item, row) for item in orjson.loads(held)]
        if isinstance(part, Group):
            is_there = part.present is None or row[part.present] is not None
            return self.object(part.parts, row, values, later) if is_there else None
        assert isinstance(part, Many)
        below = Reading(self._model, self._model.hop(self._label, part.hop).end)
        return below.listing(part.listing, row[part.hop], values, later)

    def _value(self, part: Value, row: Raw) -> Any:
        held = row[part.property]
        if held is None:
            return None
        if part.form is Form.ID:
            return global_id(self._label, held)
        if part.form is Form.DECIMAL:
            return decimal_text(held)
        return orjson.loads(held) if part.form is Form.JSON else held

    def listing(self, listing: Listing, rows: list[Raw], values: Raw, later: Later) -> dict[str, Any]:
        """The connection that this listing makes of the rows."""
        assert listing.where is None
        assert not listing.order
        page = listing.page
        after, before = (cursor[0] if cursor else None for cursor in (page.after, page.before))
        rest = sorted((row for row in rows if _lies(row["id"], after, before, values)), key=lambda row: str(row["id"]))
        size = values[page.size.name]
        shown = rest[max(len(rest) - size, 0) :] if page.is_last else rest[:size]
        left_out = len(rest) > len(shown)
        has_next = before is not None or (left_out and not page.is_last)
        has_previous = after is not None or (left_out and page.is_last)
        found: dict[str, Any] = {}
        for part in listing.parts:
            if isinstance(part, Const):
                found[part.name] = part.value
            elif isinstance(part, Total):
                found[part.name] = len(rows)
            elif isinstance(part, PageInfo):
                found[part.name] = _page_info(part, shown, has_next, has_previous)
            elif isinstance(part, Nodes):
                found[part.name] = [self.object(part.parts, row, values, later) for row in shown]
            else:
                found[part.name] = [self._edge(part, row, values, later) for row in shown]
        return found

    def _edge(self, edges: Edges, row: Raw, values: Raw, later: Later) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for part in edges.parts:
            if isinstance(part, Cursor):
                found[part.name] = _cursor(row)
            elif isinstance(part, Node):
                found[part.name] = self.object(part.parts, row, values, later)
            else:
                assert not isinstance(part, Metres)  # nothing that is near a place is worked out for another day
                found[part.name] = self._read(part, row, values, later)
        return found


def _lies(key: str, after: Param | None, before: Param | None, values: Raw) -> bool:
    """Whether an id lies between two cursors."""
    return (after is None or key > values[after.name]) and (before is None or key < values[before.name])


def _item(parts: tuple[Const | ItemValue | ItemHole, ...], item: Any, row: Raw) -> Any:
    if not parts:
        return item
    found: dict[str, Any] = {}
    for part in parts:
        if isinstance(part, Const):
            found[part.name] = part.value
        elif isinstance(part, ItemHole):
            found[part.name] = [*(row[need] for need in part.needs), *(item.get(key) for key in part.keys)]
        else:
            held = item.get(part.key)
            if isinstance(held, list):
                found[part.name] = [_item(part.parts, inner, row) for inner in held]
            else:
                found[part.name] = None if held is None else _item(part.parts, held, row)
    return found


def _page_info(part: PageInfo, shown: list[Raw], has_next: bool, has_previous: bool) -> dict[str, Any]:
    facts: dict[PageFact, Any] = {
        PageFact.HAS_NEXT: has_next,
        PageFact.HAS_PREVIOUS: has_previous,
        PageFact.START_CURSOR: _cursor(shown[0]) if shown else None,
        PageFact.END_CURSOR: _cursor(shown[-1]) if shown else None,
    }
    found: dict[str, Any] = {}
    for fact in part.facts:
        if isinstance(fact, Const):
            found[fact.name] = fact.value
        else:
            found[fact[0]] = facts[fact[1]]
    return found


def _cursor(row: Raw) -> str:
    return orjson.dumps([row["id"]]).decode()
