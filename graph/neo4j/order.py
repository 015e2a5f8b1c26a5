"""Orders and key paging: text by code point, absent values on the side that was asked for, the id as the last key."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model.kinds import Kind
from graph.neo4j import texts
from graph.neo4j.draft import Draft
from graph.neo4j.filters import at_least, at_most, greater, less
from graph.neo4j.places import Field, Place
from graph.neo4j.reckoned import field
from graph.ports.filters import Param
from graph.ports.walk import Order


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an order."""

    field: Field
    descending: bool = False
    nulls_first: bool = False

    @property
    def reversed(self) -> "Key":
        """The same key of the list read from its end."""
        return Key(self.field, not self.descending, not self.nulls_first)

    @property
    def term(self) -> str:
        """The term of ORDER BY. Neo4j takes an absent value for the greatest."""
        text = self.field.text
        told = f"{text} DESC" if self.descending else text
        if not self.field.nullable or self.nulls_first is self.descending:
            return told
        return f"{text} IS NOT NULL, {told}" if self.nulls_first else f"{text} IS NULL, {told}"


def keys(draft: Draft, there: Place, order: Sequence[Order]) -> list[Key]:
    """The keys of an order, the id at the end."""
    found = [
        Key(field(draft, there, one.by or one.property, of_edge=one.of_edge), one.descending, one.nulls_first)
        for one in order
    ]
    return [*found, Key(Field(there.last_key, Kind.CODE, False))]


def terms(order: Sequence[Key]) -> str:
    """What ORDER BY says."""
    return ", ".join(key.term for key in order)


def beyond(draft: Draft, order: Sequence[Key], cursor: Sequence[Param | None]) -> list[str]:
    """What comes after a cursor in an order. A None within it is a key that is absent there: another condition."""
    if len(cursor) != len(order) or cursor[-1] is None:
        raise ValueError("a cursor has one key for each of the order, and the id")
    later: list[str] = []
    same: list[str] = []
    for key, param in zip(order[:-1], cursor, strict=False):
        further = _further(draft, key, param)
        if further is not None:
            later.append(" AND ".join([*same, further]))
        same.append(_same(draft, key, param))
    last = f"{order[-1].field.text} {'<' if order[-1].descending else '>'} {draft.parameter(cursor[-1])}"
    later.append(" AND ".join([*same, last]))
    if len(later) == 1:
        return later
    # Within coalesce, no part of it is taken for a range to seek in another index than the one that gives the order.
    return [*_from(draft, order, cursor), f"coalesce({' OR '.join(later)}, false)"]


def _same(draft: Draft, key: Key, param: Param | None) -> str:
    return f"{key.field.text} IS NULL" if param is None else f"{key.field.text} = {draft.parameter(param)}"


def _further(draft: Draft, key: Key, param: Param | None) -> str | None:
    if param is None:
        return f"{key.field.text} IS NOT NULL" if key.nulls_first else None
    further = less(draft, key.field, param) if key.descending else greater(draft, key.field, param)
    return f"({further} OR {key.field.text} IS NULL)" if key.field.nullable and not key.nulls_first else further


def _from(draft: Draft, order: Sequence[Key], cursor: Sequence[Param | None]) -> list[str]:
    """The plain range on the first of several keys that lets an index begin at the cursor."""
    if len(order) == 1 or order[0].field.nullable or cursor[0] is None:
        return []
    held, value = order[0].field, cursor[0]
    if draft.is_wide and held.is_text:
        return [] if order[0].descending else [f"{held.text} >= {draft.parameter(value, texts.alike)}"]
    return [at_most(draft, held, value) if order[0].descending else at_least(draft, held, value)]
