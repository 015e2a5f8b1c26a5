"""What a register holds, as far as questions are chosen by it."""

from collections import Counter
from dataclasses import dataclass

from graph.ports.rows import Row
from graph.ports.store import Store


@dataclass(frozen=True, slots=True)
class Held:
    """Rows by id; how many members each team has; the teams that have a capability, by its code; the names of all
    people."""

    teams: dict[str, Row]
    regions: dict[str, Row]
    bases: dict[str, Row]
    members: Counter[str]
    capable: dict[str, list[str]]
    names: list[str]


async def held(store: Store) -> Held:
    """Read it."""
    teams, regions, bases = [await store.nodes(label, await store.ids(label)) for label in ("Team", "Region", "Base")]
    people = await store.ids("Person")
    edges = await store.edges("Person", "memberships", people)
    members = Counter(edge["to_id"] for edge in edges.values())
    names = [row["name"] for row in (await store.nodes("Person", people)).values()]
    capabilities = await store.nodes("Term", await store.ids("Term"))
    capable: dict[str, list[str]] = {}
    for team, capability in await store.links("Team", "capabilities"):
        capable.setdefault(str(capabilities[capability]["code"]), []).append(team)
    return Held(teams, regions, bases, members, capable, names)
