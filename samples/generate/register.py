"""A whole register of a size, as the texts of the files of its load folder."""

from collections import defaultdict

from samples.generate.absences import absences
from samples.generate.bases import bases
from samples.generate.certificates import certificates
from samples.generate.crew import Crew
from samples.generate.equipment import equipment
from samples.generate.exercises import exercises
from samples.generate.loans import loans
from samples.generate.organisations import organisations
from samples.generate.people import Member, give_order, members, stand_ins
from samples.generate.place import District
from samples.generate.regions import Spot, regions
from samples.generate.roster import CREWS
from samples.generate.shared import shared
from samples.generate.size import Size
from samples.generate.stock import stock
from samples.generate.tables import TABLES, Row
from samples.generate.teams import held_to, measurements, placed, team

Rows = dict[str, list[Row]]


def files(size: Size) -> dict[str, str]:
    """The text of each file by its name: the tables, and the manifest."""
    found = rows(size)
    return {
        **{f"{table.name}.csv": table.text(found[table.name]) for table in TABLES},
        "register.yaml": _manifest(size),
    }


def rows(size: Size) -> Rows:
    """The rows of each table."""
    found: Rows = defaultdict(list)
    spots = regions(size)
    found["regions"] = [spot.row() for spot in spots]
    found["organisations"] = organisations(size, {spot.code: spot for spot in spots})
    for district in size.districts:
        _district(size, district, spots, found)
    return found


def _district(size: Size, district: District, spots: list[Spot], found: Rows) -> None:
    code = size.city.province_digits + size.city.digits + district.digits
    parts = [spot for spot in spots if spot.code.startswith(code) and spot.code != code]
    crews = [placed(crew, district) for crew in CREWS]
    found["bases"] += bases(size, district, crews, parts)
    people = {crew.code: _team(size, crew, number, code, parts, found) for number, crew in enumerate(crews, start=101)}
    _orders(crews, people)
    found["people"] += [member.row() for team_people in people.values() for member in team_people]
    found["stand_ins"] += [row for team_people in people.values() for row in stand_ins(team_people)]
    found["memberships"] += shared(size, district, people)
    found["equipment"] += stock(size, district)
    found["loans"] += loans(size, district, found["equipment"])


def _team(size: Size, crew: Crew, number: int, of_district: str, parts: list[Spot], found: Rows) -> list[Member]:
    """Add one team with all that is its own, and hand back its people."""
    homes = [part for part in parts if part.parent == f"{of_district}{crew.township:03d}"]
    people = members(size, crew, homes)
    found["teams"].append(team(size, crew, number, of_district))
    found["held_to"] += held_to(crew)
    found["measurements"] += measurements(crew)
    found["memberships"] += [row for member in people for row in member.memberships()]
    found["absences"] += absences(size, crew, people)
    found["qualifications"] += certificates(size, crew, people)
    found["equipment"] += equipment(size, crew, people)
    found["exercises"] += exercises(size, crew, people)
    return people


def _orders(crews: list[Crew], people: dict[str, list[Member]]) -> None:
    for crew in crews:
        above = people[crew.part_of][0].code if crew.part_of else ""
        give_order(crew, people[crew.code], above)


def _manifest(size: Size) -> str:
    return (
        f"name: {size.name}\n"
        f"name_en: {size.name_en}\n"
        f"reference_day: {size.reference_day}\n"
        "include:\n  - ../terms\n  - ../catalogue\n  - ../standards\n"
    )
