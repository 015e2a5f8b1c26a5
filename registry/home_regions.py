"""The home region of a team, kept: its base's region, else its operating organisation's; and, of each level, the
nearest division that it is or lies in."""

from collections.abc import Iterable, Sequence

from graph.model.declaration.label import Label
from graph.model.labels.team import HOME, HOMES
from graph.ports.rows import Row
from graph.ports.write import Update, Work
from registry.change import NodeChange

CHUNK = 500
PLACES = ("part_of", "level")
"""What of a region decides where teams in it are at home."""


async def keep(work: Work, teams: Sequence[str] | None) -> int:
    """Bring the home regions of these teams (None: of all) up to date; tells how many differed."""
    ids = await work.ids("Team") if teams is None else teams
    tree = Tree(work)
    changed = 0
    for start in range(0, len(ids), CHUNK):
        rows = list((await work.nodes("Team", ids[start : start + CHUNK])).values())
        bases = await work.nodes("Base", _ends(rows, "base"))
        organisations = await work.nodes("Organisation", _ends(rows, "run_by"))
        homes = {row["id"]: _region(bases, row["base"]) or _region(organisations, row["run_by"]) for row in rows}
        await tree.read(homes.values())
        kept = [{"id": id, HOME: home, **tree.levels(home)} for id, home in homes.items()]
        differing = [one for one, row in zip(kept, rows, strict=True) if any(row[name] != one[name] for name in one)]
        if differing:
            await work.write(Update("Team", differing))
            changed += len(differing)
    return changed


def moved(label: Label, changes: Iterable[NodeChange]) -> list[str]:
    """The regions that now lie elsewhere in the tree, or are of another level."""
    if label.name != "Region":
        return []
    return [
        change.after["id"]
        for change in changes
        if change.before is not None
        and any(change.after.get(name, change.before[name]) != change.before[name] for name in PLACES)
    ]


async def at_home_below(work: Work, regions: Iterable[str]) -> set[str]:
    """The teams that are at home in these regions, or anywhere below them."""
    seen, fresh = set(), set(regions)
    while fresh:
        seen |= fresh
        fresh = set(await work.related_ids("Region", "parts", sorted(fresh))) - seen
    return set(await work.related_ids("Region", "home_teams", sorted(seen)))


class Tree:
    """The part of the tree of regions that lies above some of them."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._rows: dict[str, Row] = {}

    async def read(self, regions: Iterable[str | None]) -> None:
        """Read these and all above them, a level of the tree at a time."""
        fresh = {id for id in regions if id is not None} - self._rows.keys()
        while fresh:
            found = await self._work.nodes("Region", sorted(fresh))
            self._rows |= found
            fresh = {row["part_of"] for row in found.values() if row["part_of"] is not None} - self._rows.keys()

    def levels(self, home: str | None) -> dict[str, str | None]:
        """By field the nearest region of each level.

        A circle or an end that lacks, which are refused once all is written, end the way.
        """
        found: dict[str, str | None] = dict.fromkeys(HOMES.values())
        passed: set[str] = set()
        while home in self._rows and home not in passed:
            passed.add(home)
            row = self._rows[home]
            if found[HOMES[row["level"]]] is None:
                found[HOMES[row["level"]]] = home
            home = row["part_of"]
        return found


def _ends(rows: Sequence[Row], field: str) -> list[str]:
    return sorted({row[field] for row in rows if row[field] is not None})


def _region(nodes: dict[str, Row], id: str | None) -> str | None:
    region: str | None = nodes[id]["region"] if id in nodes else None
    return region
