"""Certificates, absences and exercises."""

from findings import certificates as rules
from findings import dates
from findings.twins import Twins
from registry.findings.known import Known
from registry.findings.looking import Looking, touches


async def certificates(look: Looking) -> None:
    """All rules about certificates."""
    if not look.found.wants(rule.code for family in (rules, dates) for rule in family.RULES):
        return
    validities = Known(look.store, "QualificationType", lambda row: row["validity_months"])
    twins = Twins()
    async for page in look.pages("Qualification"):
        await validities.ensure({row["type"] for row in page})
        for row in page:
            look.found.take(rules.of_certificate(row, validities.by_id.get(row["type"])))
            look.found.take(dates.of_days("Qualification", row, touches("Qualification", row), look.on, look.zone))
            number = rules.by_number(row)
            if number is not None:
                twins.add(number, row["id"])
    async for group in look.alike("Qualification", twins):
        look.found.take(rules.twice(group))


async def days(look: Looking) -> None:
    """The days of absences and exercises."""
    if look.found.wants(rule.code for rule in dates.RULES):
        for label in ("Absence", "Exercise"):
            async for page in look.pages(label):
                for row in page:
                    look.found.take(dates.of_days(label, row, touches(label, row), look.on, look.zone))
