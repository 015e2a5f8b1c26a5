"""What a draft would change: whom it touches, what becomes of levels, and how lines turn."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph.model.requirements import Level
from planning.differences import Assessed
from planning.impact import Outcome, coming_into_force, impact, outcome, touched
from planning.turned import Turned, turns
from readiness.plain import plain_line
from tests.unit.readiness.build import ON, assessed, catalogue, edition, kit, line, standard, team, unit


def test_a_draft_touches_its_own_standard_and_those_that_it_supersedes() -> None:
    draft = edition(standard="B", version="2", status="DRAFT", effective_from=date(2030, 1, 1))
    standards = [
        standard("A", edition(standard="A")),
        standard("B", edition(standard="B"), draft, supersedes=("A",)),
        standard("C", edition(standard="C")),
    ]
    then, begun = coming_into_force(standards, draft, ON)
    assert touched(then, begun, ON) == {"A", "B"}
    assert (begun.status, begun.effective_from) == ("IN_FORCE", ON)
    assert [one.status for one in standards[1].editions] == ["IN_FORCE", "DRAFT"]
    assert then[0] is standards[0]


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("R1", "R2", Outcome.FALLS),
        ("R4", "R3", Outcome.RISES),
        ("R3", "R3", Outcome.SAME),
        ("NOT_ASSESSED", "R4", Outcome.NEWLY_ASSESSED),
        ("R1", "NOT_ASSESSED", Outcome.NO_LONGER_ASSESSED),
        ("NOT_ASSESSED", "NOT_ASSESSED", Outcome.SAME),
    ],
)
def test_what_becomes_of_a_level(before: str, after: str, wanted: Outcome) -> None:
    assert outcome(Level(before), Level(after)) is wanted


def test_the_team_is_at_the_worst_of_what_stands_and_what_the_draft_says() -> None:
    old, new = Assessed("e1", "S", "R1", {}), Assessed("e2", "S", "R3", {})
    found = impact([old], [Level.R2], new)
    assert (found.outcome, found.before, found.after) == (Outcome.FALLS, Level.R2, Level.R3)
    assert (found.by_replaced, found.by_draft) == (Level.R1, Level.R3)
    assert impact([], [Level.R2], replace(new, level="NOT_ASSESSED")).by_replaced is None


def test_lines_turn_by_the_share_that_is_short() -> None:
    def told(**asked: int) -> dict[str, Any]:
        lines = [line(code, n, kit(code), amount) for n, (code, amount) in enumerate(asked.items())]
        stock = tuple(unit(code, 4) for code in "abcdef")
        found = assessed(team(units=stock), *lines, of=catalogue(*"abcdef"))
        return {one.requirement.code: plain_line(one) for one in found.lines}

    found = turns(told(a=4, b=5, c=4, d=4, e=8), told(a=5, b=5, c=3, e=5, f=4))
    assert [(one.line["code"], one.turned) for one in found] == [
        ("a", Turned.WORSE),  # 1 of 5 short, and was met
        ("c", Turned.OTHERWISE),  # met before and after
        ("e", Turned.BETTER),  # 1 of 5 instead of 4 of 8
        ("f", Turned.OTHERWISE),  # new, and met
        ("d", Turned.OTHERWISE),  # gone, and was met
    ]


def test_a_line_that_is_new_and_not_met_is_worse_and_one_that_applies_in_neither_is_left_out() -> None:
    lines = [line("a", 1, kit("a"), 2), line("b", 2, kit("b"), 0)]
    after = {one.requirement.code: plain_line(one) for one in assessed(team(), *lines, of=catalogue("a", "b")).lines}
    assert [(one.line["code"], one.turned, one.before) for one in turns({}, after)] == [("a", Turned.WORSE, None)]
