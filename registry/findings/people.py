"""People: what is theirs, and who seems to be the same."""

from findings import dates, members, names
from findings.finding import Touched
from findings.spans import holds
from findings.teams import NO_MEMBERS, OVERFULL
from findings.twins import Twins
from graph.ports.rows import Row
from registry.findings.looking import Looking, touches

DATED = "Person.memberships"


async def people(look: Looking) -> None:
    """All rules about people, and how many members each team has."""
    codes = [rule.code for family in (members, names, dates) for rule in family.RULES]
    if not look.found.wants([*codes, NO_MEMBERS.code, OVERFULL.code]):
        return
    by_team, by_number = Twins(), Twins()
    async for page in look.pages("Person"):
        held = await look.edges("Person", "memberships", page)
        await look.teams.ensure({row["to_id"] for rows in held.values() for row in rows})
        for person in page:
            rows = held.get(person["id"], [])
            look.found.take(members.of_person(person, rows, look.teams.by_id, look.on))
            _count(look, person, rows)
            _dates(look, person, rows)
            for text in names.by_team(person, rows, look.today):
                by_team.add(text, person["id"])
            by_number.add(names.by_number(person), person["id"])
    seen: set[str] = set()
    async for group in look.alike("Person", by_team):
        fresh = [one for one in names.equal_names(group) if f"{one.rule.code} {one.key}" not in seen]
        seen.update(f"{one.rule.code} {one.key}" for one in fresh)  # who share two teams are found twice
        look.found.take(fresh)
    async for group in look.alike("Person", by_number):
        look.found.take(names.alike_numbers(group))


def _count(look: Looking, person: Row, rows: list[Row]) -> None:
    if person["status"] == "ACTIVE":
        look.members.update({row["to_id"] for row in rows if holds(row, look.today)})


def _dates(look: Looking, person: Row, rows: list[Row]) -> None:
    for row in rows:
        team = look.teams.by_id.get(row["to_id"])
        if team is not None:
            both = (*touches("Person", person), Touched("Team", row["to_id"], team.code))
            look.found.take(dates.of_days(DATED, row, both, look.on, look.zone))
