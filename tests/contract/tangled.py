"""A registry whose relations are tangled on purpose: circles, diamonds, people who report to themselves."""

from collections import defaultdict
from datetime import UTC, datetime
from random import Random
from typing import Any

from graph.model.identity import node_id, relationship_id
from graph.model.linked import Chain, Near, Spread, Towards, Walked
from graph.ports.store import Store
from graph.ports.write import Create, CreateEdges

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
ROLES = ("leader", "medic", None)
Edge = tuple[str, tuple[str, str], tuple[str, str]]
"""Its name, its start and its end as label and id."""
ENDS = {
    "reports_to": ("REPORTS_TO", "Person"),
    "part_of": ("PART_OF", "Team"),
    "run_by": ("RUN_BY", "Organisation"),
    "base": ("STATIONED_AT", "Base"),
}


class Tangle:
    """Rows by chance, the same for the same seed; and what is true of them, by plain Python."""

    def __init__(self, seed: int, size: int = 24) -> None:
        random = Random(seed)
        self.codes: dict[str, str] = {}
        people, teams = self._named("Person", size, random), self._named("Team", size // 2, random)
        organisations, bases = self._named("Organisation", 3, random), self._named("Base", 3, random)
        self.labels = dict.fromkeys(people, "Person") | dict.fromkeys(teams, "Team")
        self.labels |= dict.fromkeys(organisations, "Organisation") | dict.fromkeys(bases, "Base")
        self.rows: dict[str, list[dict[str, Any]]] = {
            "Organisation": [self._row(id, kind="BUREAU") for id in organisations],
            "Base": [self._row(id, kind="STATION") for id in bases],
            "Team": [
                self._row(
                    id,
                    force="SOCIAL",
                    lifecycle="ACTIVE",
                    part_of=random.choice([*teams, None]),
                    run_by=random.choice([*organisations, None]),
                    base=random.choice([*bases, None]),
                )
                for id in teams
            ],
            "Person": [
                self._row(id, status="ACTIVE", reports_to=random.choice([*people, *people[:4], None])) for id in people
            ],
        }
        self.stand_ins = [self._pair(random, "STANDS_IN_FOR", people, people, order=n % 3 + 1) for n in range(size)]
        self.stand_ins = list({row["id"]: row for row in self.stand_ins}.values())
        self.members = [
            self._pair(random, "MEMBER_OF", people, teams, n, role=random.choice(ROLES)) for n in range(size)
        ]
        self.edges = {
            (ENDS[field][0], (label, row["id"]), (ENDS[field][1], row[field]))
            for label, rows in self.rows.items()
            for row in rows
            for field in ENDS
            if row.get(field)
        }
        for name, to, rows in (("STANDS_IN_FOR", "Person", self.stand_ins), ("MEMBER_OF", "Team", self.members)):
            self.edges |= {(name, ("Person", row["from_id"]), (to, row["to_id"])) for row in rows}

    def _named(self, label: str, size: int, random: Random) -> list[str]:
        codes = [f"{label[0]}-{n:02}" for n in range(size)]
        random.shuffle(codes)
        ids = {node_id(label, code): code for code in codes}
        self.codes |= ids
        return list(ids)

    def _row(self, id: str, **more: Any) -> dict[str, Any]:
        return {"id": id, "code": self.codes[id], "name": self.codes[id], **more}

    @staticmethod
    def _pair(
        random: Random, name: str, starts: list[str], ends: list[str], *unique: int, **more: Any
    ) -> dict[str, Any]:
        start, end = random.choice(starts), random.choice(ends)
        key = (relationship_id(name, start, end, *map(str, unique)), start, end)
        return dict(zip(("id", "from_id", "to_id"), key, strict=True)) | more

    async def write(self, store: Store) -> None:
        """Put it all into an empty store."""
        async with store.work(NOW) as work:
            for label in ("Organisation", "Base", "Team", "Person"):
                await work.write(Create(label, self.rows[label]))
            await work.write(CreateEdges("Person", "stands_in_for", self.stand_ins))
            await work.write(CreateEdges("Person", "memberships", self.members))
            await work.commit()

    def chain(self, name: str, start: str, towards: Towards, depth: int, most: int) -> Chain:
        """What port chains must tell, found step by step."""
        told = self.spread((self.labels[start], start), {name}, towards, len(self.labels), len(self.labels))
        ordered = sorted(told.nodes, key=lambda near: (near.depth, self.codes[near.id]))
        kept = [(near.id, near.depth) for near in ordered if near.depth <= depth][:most]
        return Chain(tuple(kept), len(kept) < len(ordered))

    def spread(self, start: tuple[str, str], over: set[str], towards: Towards, depth: int, most: int) -> Spread:
        """What port spreads must tell, by breadth first."""
        steps: dict[tuple[str, str], list[tuple[Edge, tuple[str, str]]]] = defaultdict(list)
        for edge in self.edges:
            if edge[0] in over and towards is not Towards.IN:
                steps[edge[1]].append((edge, edge[2]))
            if edge[0] in over and towards is not Towards.OUT:
                steps[edge[2]].append((edge, edge[1]))
        at = {start: 0}
        walked: set[tuple[int, Edge]] = set()
        level = [start]
        for step in range(1, depth + 1):
            for node in level:
                for edge, end in steps[node]:
                    if at.setdefault(end, step) == step:
                        walked.add((step, edge))
            level = [node for node, found in at.items() if found == step]
        nodes = sorted((Near(*node, found) for node, found in at.items() if found), key=lambda n: (n.depth, n.id))
        kept = {start, *((near.label, near.id) for near in nodes[:most])}
        told = [
            Walked(step, edge[0], *edge[1], *edge[2]) for step, edge in walked if edge[1] in kept and edge[2] in kept
        ]
        ordered = sorted(told, key=lambda one: (one.depth, one.name, one.from_label, one.from_id, one.to_id))
        return Spread(tuple(nodes[:most]), tuple(ordered), len(nodes) > most)
