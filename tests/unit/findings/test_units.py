"""Units of equipment."""

from fractions import Fraction
from typing import Any

from findings.units import by_serial, of_unit, serials
from tests.unit.findings.rows import MILLION, told, unit

BOTH = frozenset({"EXPIRES_ON", "INSPECTION_DUE"})
NONE: frozenset[str] = frozenset()


def _found(row: dict[str, Any], demands: frozenset[str] = NONE) -> list[tuple[str, str]]:
    return told(of_unit(row, demands, {"seats": Fraction(6)}))


def test_a_demanded_day_that_is_not_there_is_found() -> None:
    bare = unit(expires_on=None, inspection_due=None)
    assert _found(bare, BOTH) == [
        ("equipment-date-missing", "Equipment:E-1#expires_on"),
        ("equipment-date-missing", "Equipment:E-1#inspection_due"),
    ]
    assert _found(unit(), BOTH) == _found(bare) == _found(unit(expires_on=None, condition="RETIRED"), BOTH) == []


def test_a_boat_for_six_does_not_take_a_hundred_people() -> None:
    assert _found(unit(measures='{"seats":"100"}')) == [("equipment-measure-unlikely", "Equipment:E-1#seats")]
    assert _found(unit(measures='{"seats":"1"}')) == [("equipment-measure-unlikely", "Equipment:E-1#seats")]
    assert _found(unit(measures='{"seats":"8","flow":"100"}')) == []


def test_a_lot_has_no_serial_number() -> None:
    assert _found(unit(quantity=2 * MILLION)) == [("equipment-serial-of-lot", "Equipment:E-1")]
    assert _found(unit(quantity=2 * MILLION, serial=None)) == []


def test_a_serial_number_twice_is_found_of_one_type() -> None:
    assert told(serials([unit("E-2"), unit()])) == [("equipment-serial-twice", "Equipment:E-1;Equipment:E-2")]
    assert told(serials([unit(), unit("E-2", type="other")])) == []
    assert by_serial(unit(condition="RETIRED")) is by_serial(unit(serial=None)) is None
