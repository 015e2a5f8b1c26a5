"""The home region of a team, kept: its base's region, else its operating organisation's."""

from collections.abc import Sequence

from graph.ports.rows import Row
from graph.ports.write import Update, Work

CHUNK = 500


async def keep(work: Work, teams: Sequence[str] | None) -> int:
    """Bring the home regions of these teams (None: of all) up to date; tells how many differed."""
    ids = await work.ids("Team") if teams is None else teams
    changed = 0
    for start in range(0, len(ids), CHUNK):
        rows = list((await work.nodes("Team", ids[start : start + CHUNK])).values())
        bases = await work.nodes("Base", _ends(rows, "base"))
        organisations = await work.nodes("Organisation", _ends(rows, "run_by"))
        differing = []
        for row in rows:
            home = _region(bases, row["base"]) or _region(organisations, row["run_by"])
            if home != row["home_region"]:
                differing.append({"id": row["id"], "home_region": home})
        if differing:
            await work.write(Update("Team", differing))
            changed += len(differing)
    return changed


def _ends(rows: Sequence[Row], field: str) -> list[str]:
    return sorted({row[field] for row in rows if row[field] is not None})


def _region(nodes: dict[str, Row], id: str | None) -> str | None:
    region: str | None = nodes[id]["region"] if id in nodes else None
    return region
