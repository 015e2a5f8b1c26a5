"""Whether what rows lead to is there, and is what it should be."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from exchange import reasons as general
from exchange.audit import reasons
from exchange.audit.finding import Fault
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.ports.rows import Row, Rows
from graph.ports.whole import Part


class End(NamedTuple):
    """A field of a row that holds an id: of a node of which label, by which relationship (None: it is the start)."""

    field: str
    label: Label
    relationship: Relationship | None = None


def ends_of(model: Model, part: Part) -> list[End]:
    """The fields of a part's rows that lead somewhere."""
    label = model.label(part.label)
    if part.field is None:
        return [
            End(rel.field, model.label(rel.to), rel) for rel in label.relationships if not rel.many and not rel.has_rows
        ]
    rel = label.relationship(part.field)
    return [End("from_id", label), End("to_id", model.label(rel.to), rel)]


async def check(rows: Rows, part: Part, ends: list[End], page: list[Row]) -> list[Fault]:
    """What is wrong with the ends of these rows."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for end in ends:
        wanted[end.label.name].update(row[end.field] for row in page if isinstance(row[end.field], str))
    there = {name: await rows.nodes(name, sorted(ids)) for name, ids in wanted.items() if ids}
    return [fault for row in page for end in ends for fault in _check(part, row, end, there.get(end.label.name, {}))]


def _check(part: Part, row: Row, end: End, there: dict[str, Row]) -> Iterator[Fault]:
    id, rel = row[end.field], end.relationship
    if id is None:
        if rel is None or rel.required or end.field == "to_id":
            yield Fault(row[part.key[0]], end.field, general.blank())
    elif id not in there:
        told = reasons.no_start if rel is None else reasons.dangling
        yield Fault(row[part.key[0]], end.field, told(end.label.zh, end.label.en, id))
    elif rel is not None and rel.terms is not None and there[id]["list"] != rel.terms:
        yield Fault(row[part.key[0]], end.field, reasons.other_list(rel.terms))
