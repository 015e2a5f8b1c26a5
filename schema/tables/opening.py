"""Filters that open entries: a `where` that finds what is counted there, as it can be sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.ports.store import Store
from schema.tables.headings import Heading

Where = dict[str, Any]
DEEPEST, MANY = 50, 1_000


@dataclass(frozen=True, slots=True)
class Regions:
    """The regions that teams are counted under: all codes, and those that lie in others of them.

    `is_level`: a team counts under the nearest of one level, else under its home itself.
    """

    is_level: bool = False
    codes: Sequence[str] = ()
    inner: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def home(self, code: str | None) -> Where:
        """The teams that are counted under this one; of none: that count under no other."""
        if not self.is_level:
            return {"homeRegion": {"isNull": True} if code is None else {"eq": code}}
        if code is None:
            return {"not": {"homeRegion": {"within": list(self.codes)}}}
        here: Where = {"homeRegion": {"within": [code]}}
        inner = self.inner.get(code)
        return {**here, "not": {"homeRegion": {"within": list(inner)}}} if inner else here


async def regions_of(store: Store, headings: Sequence[Heading], *, is_level: bool) -> Regions:
    """The regions among headings; which of them lie in others is asked where there are several of a level."""
    ids = {one.id: one.value or "" for one in headings if one.id is not None}
    if not is_level or len(ids) < 2:
        return Regions(is_level, list(ids.values()))
    inner: dict[str, list[str]] = {}
    for id, chain in zip(ids, await store.chains("Region", "part_of", list(ids), DEEPEST, MANY), strict=True):
        for above, _ in chain.found:
            if above in ids:
                inner.setdefault(ids[above], []).append(ids[id])
    return Regions(is_level, list(ids.values()), {code: sorted(several) for code, several in inner.items()})


def both(*parts: Where | None) -> Where:
    """What fits all of these."""
    told = [one for one in parts if one]
    if len(told) < 2:
        return told[0] if told else {}
    return {"and": told}


def same(value: str | None) -> Where:
    """What compares with a value, or with its absence."""
    return {"isNull": True} if value is None else {"eq": value}
