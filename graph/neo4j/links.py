"""Relationships while they are written: an end that is not there yet may still come before the commit."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.neo4j.naming import quoted, type_of
from graph.neo4j.rows import batches, listed
from graph.neo4j.sentences import Sentence
from graph.neo4j.statement import Asking, Statement
from graph.ports.errors import Conflict

MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Link:
    """One relationship to be: its ends and, where it has them, its own properties."""

    start: str
    end: str
    properties: dict[str, Any] = field(default_factory=dict)


class Links:
    """Writes relationships, and keeps those whose ends are not both there."""

    def __init__(self, model: Model, asking: Asking) -> None:
        self._model = model
        self.asking = asking
        self._waiting: dict[tuple[str, str], list[Link]] = {}
        self._came: set[tuple[str, str]] = set()

    def came(self, label: str, ids: Iterable[str]) -> None:
        """These nodes are there now: what waits for one of them is tried again."""
        if self._waiting:
            self._came.update((label, id) for id in ids)

    @property
    def may_settle(self) -> bool:
        """Whether something has come since the last settle()."""
        return bool(self._came)

    async def add(self, label: str, rel: Relationship, links: Sequence[Link]) -> None:
        """Write these, or let them wait."""
        left = await self.put(label, rel, links)
        if left:
            self._waiting.setdefault((label, rel.field), []).extend(left)

    async def settle(self) -> None:
        """Try again what waits for a node that has come; the rest would only be looked for in vain, time and again."""
        came, self._came = self._came, set()
        for label, name in list(self._waiting) if came else ():
            rel = self._model.label(label).relationship(name)
            ripe: list[Link] = []
            unripe: list[Link] = []
            for link in self._waiting.pop((label, name)):
                has_come = (label, link.start) in came or (rel.to, link.end) in came
                (ripe if has_come else unripe).append(link)
            if unripe:
                self._waiting[label, name] = unripe
            await self.add(label, rel, ripe)

    def drop(self, label: str, name: str, starts: Collection[str]) -> None:
        """Let those that start here wait no longer."""
        self._keep(label, name, lambda link: link.start not in starts)

    def drop_rows(self, label: str, name: str, ids: Collection[str]) -> None:
        """Let those that have these ids wait no longer."""
        self._keep(label, name, lambda link: link.properties.get("id") not in ids)

    def _keep(self, label: str, name: str, wanted: Any) -> None:
        held = self._waiting.get((label, name))
        if held is not None:
            self._waiting[label, name] = [link for link in held if wanted(link)]
            if not self._waiting[label, name]:
                del self._waiting[label, name]

    def wait(self, label: str, name: str, link: Link) -> None:
        """Remember one whose end has just gone."""
        self._waiting.setdefault((label, name), []).append(link)

    async def check(self) -> None:
        """Conflict where something still leads nowhere."""
        found: list[Sentence] = []
        for (label, name), links in sorted(self._waiting.items()):
            rel = self._model.label(label).relationship(name)
            found += [await self.told(label, rel, link) for link in links[: MOST_TOLD - len(found)]]
        if found:
            raise Conflict("; ".join(en for en, _ in found), "；".join(zh for _, zh in found))

    async def told(self, label: str, rel: Relationship, link: Link) -> Sentence:
        """Which of its ends one lacks, in words."""
        text = f"RETURN EXISTS {{ (:{quoted(label)} {{id: $id}}) }}"
        [[is_there]] = await self.asking.rows(Statement(f"is-there-{label}", text), {"id": link.start})
        return dangling(self._model.label(label), rel, link, is_there=is_there)

    async def put(self, label: str, rel: Relationship, links: Sequence[Link]) -> list[Link]:
        """Write these; gives those whose ends are not both there."""
        return [link for batch in batches(links) for link in await self._put(label, rel, batch)]

    async def _put(self, label: str, rel: Relationship, links: list[Link]) -> list[Link]:
        declared = self._model.label(label)
        kind = quoted(type_of(declared, rel))
        text = (
            f"UNWIND $rows AS row OPTIONAL MATCH (a:{quoted(label)} {{id: row[0]}}) "
            f"OPTIONAL MATCH (b:{quoted(rel.to)} {{id: row[1]}}) "
            "FOREACH (_ IN CASE WHEN a IS NULL OR b IS NULL THEN [] ELSE [0] END | "
            f"CREATE (a)-[r:{kind}]->(b) SET r = row[2]) "
            "WITH row, a, b WHERE a IS NULL OR b IS NULL RETURN collect(row[3])"
        )
        rows = [[link.start, link.end, link.properties, index] for index, link in enumerate(links)]
        left = await listed(self.asking, Statement(f"link-{label}-{rel.field}", text), {"rows": rows})
        if not rel.inverse_many:
            await self._check_single(label, rel, kind, sorted({link.end for link in links}))
        return [links[index] for index in left]

    async def _check_single(self, label: str, rel: Relationship, kind: str, ends: list[str]) -> None:
        text = (
            f"UNWIND $ids AS id MATCH (b:{quoted(rel.to)} {{id: id}}) "
            f"WHERE COUNT {{ (b)<-[:{kind}]-(:{quoted(label)}) }} > 1 RETURN collect(id)"
        )
        twice = await listed(self.asking, Statement(f"single-{label}-{rel.field}", text), {"ids": ends})
        if twice:
            raise Conflict(f"the key is taken: there is already a {label} with this {rel.field}, {twice[0]}")


def dangling(start: Label, rel: Relationship, link: Link, *, is_there: bool) -> Sentence:
    """The words for a relationship that leads to nothing or (its start is not there) from nothing."""
    which = f"{start.name}.{rel.field}"
    if is_there:
        return (
            f"{which} leads to the {rel.to} {link.end}, which is not there",
            f"{which} 指向的 {rel.to} {link.end} 不存在",
        )
    return (
        f"{which} starts from the {start.name} {link.start}, which is not there",
        f"{which} 的起点 {start.name} {link.start} 不存在",
    )
