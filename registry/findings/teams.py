"""Teams, the standards that they are held to, and where they stand."""

from findings import dates, editions, names, places
from findings import teams as rules
from findings.finding import Touched
from findings.twins import Twins
from graph.ports.rows import Row
from readiness.editions import Chain
from registry.findings.looking import Looking, touches


async def teams(look: Looking) -> None:
    """All rules about teams, standards, bases and regions."""
    families = (rules, names, editions, places, dates)
    if not look.found.wants(rule.code for family in families for rule in family.RULES):
        return
    chain, twins = Chain(await look.store.standards()), Twins()
    codes: dict[str, Row] = {}
    async for page in look.pages("Team"):
        held, measured = await look.edges("Team", "held_to", page), await look.edges("Team", "measured", page)
        pooled = await _pooled(look, page)
        codes |= await look.store.nodes("Standard", sorted(_ends(held) - codes.keys()))
        for row in page:
            standards = [one["to_id"] for one in held.get(row["id"], ()) if one["to_id"] in codes]
            in_force = (chain.in_force(codes[id]["code"], look.on) for id in standards)
            allowed = tuple(edition.stale_after_days for edition in in_force if edition is not None)
            around = rules.Around(bool(standards) or row["id"] in pooled, look.members[row["id"]], allowed)
            look.found.take(rules.of_team(row, around, look.on, look.zone))
            look.found.take(dates.of_days("Team", row, touches("Team", row), look.on, look.zone))
            for one in measured.get(row["id"], ()):
                look.found.take(dates.of_days("Team.measured", one, touches("Team", row), look.on, look.zone))
            look.held.update(standards)
            if row["lifecycle"] == "ACTIVE" and row["base"] is not None:
                look.bases.add(row["base"])
            home = names.by_home(row)
            if home is not None:
                twins.add(home, row["id"])
    async for group in look.alike("Team", twins):
        look.found.take(names.equal_teams(group))
    for id, row in sorted(codes.items()):
        found = editions.of_standard(row, look.held[id], chain, look.on)
        look.found.take([] if found is None else [found])
    await _editions(look, codes)
    await _places(look)


async def _pooled(look: Looking, page: list[Row]) -> set[str]:
    """Those that are assessed together with a team above them, which pools."""
    await look.teams.ensure({row["part_of"] for row in page})
    above = {row["id"]: set(look.above(row["part_of"])) for row in page}
    edges = await look.store.edges("Team", "held_to", sorted({up for ups in above.values() for up in ups}))
    pooling = {row["from_id"] for row in edges.values() if row["pools"]}
    return {id for id, ups in above.items() if not pooling.isdisjoint(ups)}


def _ends(held: dict[str, list[Row]]) -> set[str]:
    return {row["to_id"] for rows in held.values() for row in rows}


async def _editions(look: Looking, standards: dict[str, Row]) -> None:
    """The days of the editions of these standards."""
    ids = await look.store.related_ids("Standard", "editions", sorted(standards))
    for _, row in sorted((await look.store.nodes("Edition", ids)).items()):
        of = (Touched("Standard", row["standard"], standards[row["standard"]]["code"]),)
        look.found.take(dates.of_days("Edition", row, of, look.on, look.zone))


async def _places(look: Looking) -> None:
    """Bases and regions against what they lie in."""
    if not look.found.wants(rule.code for rule in places.RULES):
        return
    for label, above in (("Base", "region"), ("Region", "part_of")):
        async for page in look.pages(label):
            await look.regions.ensure({row[above] for row in page})
            for row in page:
                look.found.take(places.of_place(label, row, row[above], look.regions.by_id))
                if label == "Base":
                    look.found.take(places.of_base(row, is_used=row["id"] in look.bases))
