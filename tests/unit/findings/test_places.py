"""Places and the regions they lie in."""

from findings.heads import Region
from findings.places import of_base, of_place
from tests.unit.findings.rows import MILLION, id_of, place, told

REGIONS = {
    id_of("R-1"): Region("R-1", "罗湖区", "DISTRICT", 22_550_000, 114_130_000, id_of("R-0")),
    id_of("R-2"): Region("R-2", "新村", "VILLAGE", None, None, id_of("R-1")),
    id_of("R-3"): Region("R-3", "孤村", "VILLAGE", None, None, None),
}


def test_a_base_far_from_its_region_is_found() -> None:
    far = place(latitude=39.9, longitude=116.4)
    assert told(of_place("Base", far, id_of("R-1"), REGIONS)) == [("place-far", "Base:B-1;Region:R-1")]
    assert told(of_place("Base", place(), id_of("R-1"), REGIONS)) == []


def test_a_region_without_a_centroid_lends_that_of_the_one_above() -> None:
    far = place(latitude=39.9, longitude=116.4)
    assert told(of_place("Base", far, id_of("R-2"), REGIONS)) == [("place-far", "Base:B-1;Region:R-1")]
    assert told(of_place("Base", far, id_of("R-3"), REGIONS)) == []
    assert told(of_place("Base", far, None, REGIONS)) == []


def test_coordinates_that_were_exchanged_are_said_to_be() -> None:
    regions = {id_of("R-1"): Region("R-1", "纬县", "DISTRICT", 36 * MILLION, 62 * MILLION, None)}
    (found,) = of_place("Base", place(latitude=62.1, longitude=36.1), id_of("R-1"), regions)
    assert "latitude and longitude seem exchanged" in found.said.en
    (other,) = of_place("Base", place(latitude=-62.1, longitude=36.1), id_of("R-1"), regions)
    assert "exchanged" not in other.said.en


def test_the_base_of_an_active_team_needs_coordinates() -> None:
    nowhere = place(latitude=None)
    assert told(of_base(nowhere, is_used=True)) == [("base-without-place", "Base:B-1")]
    assert told(of_base(nowhere, is_used=False)) == told(of_base(place(), is_used=True)) == []
    assert told(of_place("Base", nowhere, id_of("R-1"), REGIONS)) == []
