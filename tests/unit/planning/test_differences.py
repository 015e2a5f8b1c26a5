"""What differs between two teams: lines of the same edition that stand otherwise, and standards of one only."""

from typing import Any

from planning.differences import Assessed, differences


def line(code: str, state: str, usable: str = "1") -> dict[str, Any]:
    return {"code": code, "state": state, "required": "1", "usable": usable, "fills": [], "onHand": "9"}


def assessed(standard: str, level: str, *lines: dict[str, Any]) -> Assessed:
    return Assessed(f"{standard}/1", standard, level, {each["code"]: each for each in lines})


def test_lines_that_stand_otherwise_are_told_for_both_in_order() -> None:
    one = assessed("S", "R1", line("A", "MET"), line("B", "MET"), line("C", "MET", "2"))
    other = assessed("S", "R4", line("A", "MET"), line("B", "SHORT"), line("C", "MET", "3"))
    found = differences({"S/1": one}, {"S/1": other})
    [shared] = found.shared
    assert (shared.standard, shared.levels) == ("S", ("R1", "R4"))
    assert [(ours["code"], theirs["state"]) for ours, theirs in shared.lines] == [("B", "SHORT"), ("C", "MET")]
    assert found.only_one == found.only_other == ()


def test_standards_of_one_only_are_named_on_their_side() -> None:
    one, other = assessed("S", "R1"), assessed("T", "R2")
    found = differences({"S/1": one, "U/1": assessed("U", "R1")}, {"U/1": assessed("U", "R1"), "T/1": other})
    assert (found.only_one, found.only_other) == (("S",), ("T",))
    assert [one.standard for one in found.shared] == ["U"]
    assert found.shared[0].lines == ()
