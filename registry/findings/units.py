"""Units of equipment, and their loans."""

from findings import dates
from findings import units as rules
from findings.finding import Touched
from findings.twins import Twins
from readiness.closures import Closures
from registry.findings.known import Known
from registry.findings.looking import Looking, touches


async def units(look: Looking) -> None:
    """All rules about equipment."""
    if not look.found.wants(rule.code for family in (rules, dates) for rule in family.RULES):
        return
    closures, twins = Closures(await look.store.catalogue()), Twins()
    codes = Known(look.store, "EquipmentType", lambda row: str(row["code"]))
    async for page in look.pages("Equipment"):
        await codes.ensure({row["type"] for row in page})
        loans = await look.edges("Equipment", "loans", page)
        await look.teams.ensure({loan["to_id"] for rows in loans.values() for loan in rows})
        for row in page:
            code, own = codes.by_id.get(row["type"], ""), touches("Equipment", row)
            look.found.take(rules.of_unit(row, closures.demands(code), closures.type(code).specifications))
            look.found.take(dates.of_days("Equipment", row, own, look.on, look.zone))
            for loan in loans.get(row["id"], ()):
                team = look.teams.by_id.get(loan["to_id"])
                both = own if team is None else (*own, Touched("Team", loan["to_id"], team.code))
                look.found.take(dates.of_days("Equipment.loans", loan, both, look.on, look.zone))
            serial = rules.by_serial(row)
            if serial is not None:
                twins.add(serial, row["id"])
    async for group in look.alike("Equipment", twins):
        look.found.take(rules.serials(group))
