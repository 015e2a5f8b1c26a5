"""The sizes have what is planned for them, in one district after the other, and no two rows of one key."""

import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from samples.generate.register import Rows, parts
from samples.generate.size import Size
from samples.generate.sizes import city, nation
from samples.generate.tables import TABLES
from samples.generate.writing import write

PLANNED = {
    "city": (city(), (7_000, 2_000, 60_000, 120_000, 300_000, 20_000, 400_000)),
    "nation": (nation(), (650_000, 50_000, 2_000_000, 4_000_000, 7_500_000, 500_000, 10_000_000)),
}
COUNTED = ("regions", "teams", "people", "qualifications", "equipment", "exercises")
DIGITS = {"PROVINCE": 2, "CITY": 4, "DISTRICT": 6, "TOWNSHIP": 9, "VILLAGE": 12}
CODE = re.compile(r"990101(-[0-9A-Z]+)+\Z")


def some(size: Size, districts: int) -> Size:
    """The first city of a size with so many of its districts."""
    province = size.provinces[0]
    first = province.cities[0]
    cities = (replace(first, districts=first.districts[:districts]),)
    return replace(size, provinces=(replace(province, cities=cities),))


def small(districts: int) -> Size:
    """Some districts of a nation with few villages and people."""
    return replace(some(nation(), districts), villages=24, staffing=0.4)


@pytest.fixture(scope="module")
def one() -> dict[str, Rows]:
    """One district of each size."""
    return {name: list(parts(some(size, 1)))[1] for name, (size, _) in PLANNED.items()}


@pytest.mark.parametrize("name", sorted(PLANNED))
def test_a_size_has_about_as_many_rows_as_planned(name: str, one: dict[str, Rows]) -> None:
    size, planned = PLANNED[name]
    attended = sum(len(row["attended_by"].split(";")) for row in one[name]["exercises"] if row["attended_by"])
    found = [len(one[name][table]) for table in COUNTED]
    assert [len(size.districts) * count for count in (*found, attended)] == pytest.approx(planned, rel=0.1)


@pytest.mark.parametrize("name", sorted(PLANNED))
def test_no_two_places_share_a_code_nor_two_of_one_parent_a_name(name: str) -> None:
    size, _ = PLANNED[name]
    cities = [held for province in size.provinces for held in province.cities]
    codes = [held.code for held in size.provinces]
    codes += [held.code for held in cities]
    codes += [held.code for held in size.districts]
    assert len(set(codes)) == len(codes)
    assert len({held.name for held in cities}) == len(cities)
    for names in [[part.name for part in held.districts] for held in cities]:
        assert len(set(names)) == len(names)
    for names in [[part.name for part in held.townships] for held in size.districts]:
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", sorted(PLANNED))
def test_codes_of_regions_say_their_level_and_their_parent(name: str, one: dict[str, Rows]) -> None:
    for row in one[name]["regions"]:
        assert row["code"].isdigit()
        assert len(row["code"]) == DIGITS[row["level"]]
        assert row["code"].startswith(row["part_of"])


@pytest.mark.parametrize("name", sorted(PLANNED))
def test_codes_are_well_formed_and_serial_numbers_are_given_once(name: str, one: dict[str, Rows]) -> None:
    for table in ("teams", "people", "qualifications", "equipment", "exercises", "bases", "organisations"):
        assert all(CODE.match(row["code"]) for row in one[name][table]), table
    serials = [row["serial"] for row in one[name]["equipment"] if row.get("serial")]
    assert len(set(serials)) == len(serials) > 1_000
    assert all("990101" in serial for serial in serials)


def test_districts_share_no_key_and_the_first_is_the_same_among_many() -> None:
    alone, two = list(parts(small(1))), list(parts(small(2)))
    assert alone[1] == two[1]
    for table in TABLES:
        rows = [row for part in two for row in part.get(table.name, ())]
        keys = Counter(tuple(row.get(name, "") for name in table.columns[: table.key]) for row in rows)
        assert max(keys.values()) == 1, table.name


def test_teams_of_one_place_in_the_list_differ_from_district_to_district() -> None:
    teams = [part["teams"][4] for part in list(parts(small(4)))[1:]]
    assert len({row["confirmed_at"] for row in teams}) > 2
    assert len({row["duty_phone"] for row in teams}) == 4


def test_writing_holds_one_district_at_a_time(tmp_path: Path) -> None:
    held = [sys.getallocatedblocks()]
    write(small(4), tmp_path, (), lambda *_: held.append(sys.getallocatedblocks()))
    one_district = held[2] - held[1]
    assert one_district > 10_000
    assert held[-1] - held[2] < one_district / 2
