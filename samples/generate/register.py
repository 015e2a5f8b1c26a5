"""A whole register of a size as rows, one district after the other, so that a nation takes no more room than one."""

from collections import defaultdict
from collections.abc import Iterator

from samples.generate.absences import absences
from samples.generate.bases import bases
from samples.generate.certificates import certificates
from samples.generate.crew import Crew
from samples.generate.equipment import equipment
from samples.generate.exercises import exercises
from samples.generate.loans import loans
from samples.generate.organisations import of_city, of_district
from samples.generate.people import Member, give_order, members, stand_ins
from samples.generate.place import District
from samples.generate.regions import Spot, city_spot, district_spots, province_spot
from samples.generate.shared import shared
from samples.generate.size import Size
from samples.generate.stock import stock
from samples.generate.tables import Row
from samples.generate.teams import held_to, measurements, placed, team
from samples.generate.variety import varied

Rows = dict[str, list[Row]]
FIRST_PHONE, PHONES = 5_550_101, 100


def parts(size: Size) -> Iterator[Rows]:
    """The rows of each table in parts that need not be held together: what is above the districts, then each of them.

    Within a part all rows of a table are there that belong to it, in no order.
    """
    cities = [city for province in size.provinces for city in province.cities]
    yield {
        "regions": [spot.row() for spot in (*map(province_spot, size.provinces), *map(city_spot, cities))],
        "organisations": [row for city in cities for row in of_city(city)],
    }
    for index, district in enumerate(size.districts):
        yield _district(size, district, FIRST_PHONE + PHONES * index)


def _district(size: Size, district: District, phone: int) -> Rows:
    found: Rows = defaultdict(list)
    spots = district_spots(size, district)
    below = spots[1:]
    found["regions"] = [spot.row() for spot in spots]
    found["organisations"] = of_district(district, {spot.code: spot for spot in spots})
    crews = [placed(crew, district) for crew in size.crews]
    if size.is_varied:
        crews = [varied(size, crew) for crew in crews]
    found["bases"] += bases(size, district, crews, below)
    people = {
        crew.code: _team(size, crew, number, district.code, below, found)
        for number, crew in enumerate(crews, start=phone)
    }
    _orders(crews, people)
    found["people"] += [member.row() for team_people in people.values() for member in team_people]
    found["stand_ins"] += [row for team_people in people.values() for row in stand_ins(team_people)]
    found["memberships"] += shared(size, district, people)
    found["equipment"] += stock(size, district)
    found["loans"] += loans(size, district, found["equipment"])
    return found


def _team(size: Size, crew: Crew, number: int, of_district: str, spots: list[Spot], found: Rows) -> list[Member]:
    """Add one team with all that is its own, and hand back its people."""
    homes = [spot for spot in spots if spot.parent == f"{of_district}{crew.township:03d}"]
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
