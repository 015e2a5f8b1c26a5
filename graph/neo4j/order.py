"""Orders and key paging: absent values last, text by code point, the id as the last key."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.neo4j import texts
from graph.neo4j.draft import Draft
from graph.neo4j.filters import at_least, at_most, greater, less
from graph.neo4j.places import Field, Place
from graph.ports.filters import Param
from graph.ports.walk import Order


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an order."""

    field: Field
    descending: bool = False

    @property
    def term(self) -> str:
        """The term of ORDER BY. Neo4j takes an absent value for the greatest."""
        text = self.field.text
        if not self.descending:
            return text
        return f"{text} IS NULL, {text} DESC" if self.field.nullable else f"{text} DESC"


def keys(there: Place, order: Sequence[Order]) -> list[Key]:
    """The keys of an order, without the last."""
    return [Key(there.field(one.property, of_edge=one.of_edge), one.descending) for one in order]


def terms(order: Sequence[Key], last: str) -> str:
    """What ORDER BY says."""
    return ", ".join([*(key.term for key in order), last])


def after(draft: Draft, order: Sequence[Key], last: str, cursor: Sequence[Param | None]) -> list[str]:
    """What comes after a cursor. A None within it is a key that is absent there, which makes another condition."""
    if len(cursor) != len(order) + 1 or cursor[-1] is None:
        raise ValueError("a cursor has one key for each of the order, and the id")
    later: list[str] = []
    same: list[str] = []
    for key, param in zip(order, cursor, strict=False):
        if param is not None:
            later.append(" AND ".join([*same, _beyond(draft, key, param)]))
        same.append(_same(draft, key, param))
    later.append(" AND ".join([*same, f"{last} > {draft.parameter(cursor[-1])}"]))
    if len(later) == 1:
        return later
    # Within coalesce, no part of it is taken for a range to seek in another index than the one that gives the order.
    return [*_from(draft, order, cursor), f"coalesce({' OR '.join(later)}, false)"]


def _same(draft: Draft, key: Key, param: Param | None) -> str:
    return f"{key.field.text} IS NULL" if param is None else f"{key.field.text} = {draft.parameter(param)}"


def _beyond(draft: Draft, key: Key, param: Param) -> str:
    further = less(draft, key.field, param) if key.descending else greater(draft, key.field, param)
    return f"({further} OR {key.field.text} IS NULL)" if key.field.nullable else further


def _from(draft: Draft, order: Sequence[Key], cursor: Sequence[Param | None]) -> list[str]:
    """The plain range on the first key that lets an index begin at the cursor."""
    if not order or order[0].field.nullable or cursor[0] is None:
        return []
    held, value = order[0].field, cursor[0]
    if draft.is_wide and held.is_text:
        return [] if order[0].descending else [f"{held.text} >= {draft.parameter(value, texts.alike)}"]
    return [at_most(draft, held, value) if order[0].descending else at_least(draft, held, value)]
