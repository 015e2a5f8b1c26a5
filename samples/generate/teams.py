"""Rows of the teams: what they are, where they stand, what they are held to and what was measured of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from samples.generate.bases import titled
from samples.generate.crew import Crew
from samples.generate.people import squads_of
from samples.generate.place import District
from samples.generate.size import Size
from samples.generate.tables import Row


def placed(crew: Crew, district: District) -> Crew:
    """A listed team with its district's prefix on every code and its names filled in."""

    def code(short: str) -> str:
        return f"{district.prefix}-{short}" if short else ""

    township = district.townships[crew.township - 1].name
    return replace(
        crew,
        code=code(crew.code),
        name=titled(crew.name, district, township),
        name_en=titled(crew.name_en, district, township),
        duty_note=titled(crew.duty_note, district, township),
        run_by=code(crew.run_by),
        overseen_by=code(crew.overseen_by),
        sponsored_by=tuple(code(short) for short in crew.sponsored_by),
        part_of=code(crew.part_of),
        shares_base_of=code(crew.shares_base_of),
    )


def team(size: Size, crew: Crew, number: int, of_district: str) -> Row:
    """Its row in teams.csv; `number` is its duty phone's, `of_district` is the code of its district's region."""
    is_whole = crew.kind.squad_of < 1000
    return {
        "code": crew.code,
        "name": crew.name,
        "name_en": crew.name_en,
        "force": crew.kind.force,
        "speciality": crew.kind.speciality,
        "lifecycle": crew.lifecycle,
        "establishment": str(crew.people if crew.establishment is None else crew.establishment),
        "squads": str(squads_of(crew)) if is_whole else "",
        "shifts": "" if crew.shifts is None else str(crew.shifts),
        "sites": "" if crew.sites is None else str(crew.sites),
        "duty_phone": f"0000-{number}" if crew.duty else "",
        "turnout_minutes": crew.kind.turnout,
        "speed_kmh": crew.kind.speed,
        "confirmed_at": _confirmed(size, crew),
        "part_of": crew.part_of,
        "base": f"{crew.shares_base_of or crew.code}-B",
        "serves": ";".join(f"{of_district}{index:03d}" for index in crew.serves) or of_district,
        "run_by": crew.run_by,
        "overseen_by": crew.overseen_by,
        "sponsored_by": ";".join(crew.sponsored_by),
        "capabilities": ";".join(crew.kind.capabilities),
        "tasks": ";".join((*crew.kind.tasks, *crew.tasks)),
        **_duty(size, crew),
    }


def _confirmed(size: Size, crew: Crew) -> str:
    if crew.confirmed_days_ago is None:
        return ""
    return f"{size.reference_day - timedelta(days=crew.confirmed_days_ago)}T17:30:00+08:00"


def _duty(size: Size, crew: Crew) -> Row:
    """The duty state: shifts change at eight; whoever is out or off says so without an end; one lapsed yesterday."""
    if not crew.duty:
        return {}
    today = size.reference_day
    yesterday, tomorrow = today - timedelta(days=1), today + timedelta(days=1)
    row = {"duty_state": crew.duty, "duty_note": crew.duty_note}
    if crew.is_duty_lapsed:
        return row | {"duty_since": f"{yesterday}T08:00:00+08:00", "duty_until": f"{today}T00:00:00+08:00"}
    if crew.duty == "AVAILABLE":
        return row | {"duty_since": f"{today}T08:00:00+08:00", "duty_until": f"{tomorrow}T08:00:00+08:00"}
    return row | {"duty_since": f"{yesterday}T14:20:00+08:00"}


def held_to(crew: Crew) -> Iterator[Row]:
    """The standards that a team is held to."""
    for held in crew.held_to:
        pools = "true" if held.pools else "false"
        yield {"team": crew.code, "standard": held.standard, "grade": held.grade, "pools": pools}


def measurements(crew: Crew) -> Iterator[Row]:
    """What was measured of a team."""
    for measure, on, value in crew.measured:
        yield {"team": crew.code, "measure": measure, "on": on.isoformat() if on else "", "value": value}
