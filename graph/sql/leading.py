"""Where a whole label's list begins: where a text or a circle puts it in order, at what that finds and how well."""

from dataclasses import dataclass, replace
from typing import Any, TypeGuard

import sqlalchemy as sa

from graph.ports import walk as ask
from graph.ports.filters import All, Filter, Matches, Near, Rank, conjuncts
from graph.sql.beside.lying import BY, lying_there
from graph.sql.beside.matching import matching_there
from graph.sql.places import Place, place
from graph.sql.tables import Tables


@dataclass(frozen=True, eq=False, slots=True)
class Start:
    """What a list is selected from, where its nodes stand in it, and what it must still be narrowed by."""

    place: Place
    rows: sa.FromClause
    wanted: ask.Listing


def start(tables: Tables, label: str, wanted: ask.Listing) -> Start:
    """The nodes of a label: all of them, or those that what the list is ordered by finds."""
    there = place(tables, label)
    by = wanted.order[0].by if wanted.order else None
    parts = conjuncts(wanted.where)
    lead = next((one for one in parts if _gives(one, by)), None)
    if by is None or lead is None:
        return Start(there, there.node, wanted)
    found = _found(tables, there, lead).subquery()
    rest = tuple(one for one in parts if one is not lead)
    led = replace(there, node=found, reckoned={by: found.c[BY]})
    return Start(led, found, replace(wanted, where=All(rest) if rest else None))


def _found(tables: Tables, there: Place, lead: Near | Matches) -> sa.Select[Any]:
    if isinstance(lead, Near):
        return lying_there(tables, there, lead.away)
    return matching_there(tables, there, lead.value)


def _gives(wanted: Filter, by: object) -> TypeGuard[Near | Matches]:
    """Whether what it finds comes with what the list is put in order by; a circle by several ways does not."""
    if isinstance(wanted, Near):
        return wanted.away == by and len(wanted.away.paths) == 1
    return isinstance(wanted, Matches) and Rank(wanted.value) == by
