"""The readiness matrix: what a naive computation from the facts tells, and filters that open its cells."""

from random import Random
from typing import Any

import pytest

from tests.graphql.conftest import Register
from tests.graphql.judged import Judged, judged
from tests.graphql.matrices import AXES, LEVELS, ON, OTHER, drawn, matrix
from tests.places import Place

MATRIX = """query($rows: MatrixAxis!, $columns: MatrixAxis, $level: RegionLevel, $on: Day, $where: TeamWhere) {
  readinessMatrix(rows: $rows, columns: $columns, regionLevel: $level, on: $on, where: $where) {
    on basis truncated rows { value } columns { value } cells {
      row { value } column { value } count where levels { level count where }
      coverage { people supply condition training }
    }
  }
}"""
TEAMS_OF = "query($where: TeamWhere) { teams(where: $where) { totalCount } }"
LEVELS_OF_REGIONS = (None, "CITY", "DISTRICT")


@pytest.mark.parametrize("seed", [1, 2])
async def test_every_matrix_is_the_one_worked_out_from_the_facts(place: Place, seed: int) -> None:
    random = Random(seed)
    teams = drawn(random)
    asked = [(rows, random.choice((None, *AXES)), random.choice(LEVELS_OF_REGIONS)) for rows in (*AXES, "REGION")]
    async with judged(place, teams) as register:
        for rows, columns, level in asked:
            on = random.choice((ON, OTHER))
            told = [register.assessed(each, on) for each in register.facts]
            axes = [rows, *([columns] if columns else [])]
            wanted = matrix(list(zip(teams, told, strict=True)), axes, level)
            variables = {"rows": rows, "columns": columns, "level": level, "on": on.isoformat()}
            found = (await register.ask(MATRIX, variables))["readinessMatrix"]
            assert found["basis"] == ("KEPT" if on == ON else "CURRENT_RECORDS")
            keys = [(cell["row"]["value"], cell["column"]["value"])[: len(axes)] for cell in found["cells"]]
            assert sorted(keys, key=str) == sorted(wanted, key=str)
            for key, cell in zip(keys, found["cells"], strict=True):
                levels, coverage = wanted[key]
                assert {each["level"]: each["count"] for each in cell["levels"]} == {
                    **dict.fromkeys(LEVELS, 0),
                    **levels,
                }
                assert cell["coverage"] == coverage
            for cell in found["cells"][-2:]:  # those of what is not recorded come last
                assert await _count(register, cell["where"]) == cell["count"], cell
                opened = max(cell["levels"], key=lambda level: int(level["count"]))
                if on == ON:
                    assert await _count(register, opened["where"]) == opened["count"]


async def _count(register: Judged, where: Any) -> int:
    """How many teams a cell opens to."""
    return int((await register.ask(TEAMS_OF, {"where": where}))["teams"]["totalCount"])


async def test_a_matrix_costs_the_same_number_of_statements_whatever_its_size(district: Register) -> None:
    counts = []
    for codes in (["QL-FF-00", "QL-FF-04"], None, ["QL-FF-00", "QL-FF-04"]):
        where = None if codes is None else {"code": {"in": codes}}
        before = district.statements
        await district.ask(MATRIX, {"rows": "REGION", "columns": "FORCE", "level": "TOWNSHIP", "where": where})
        counts.append(district.statements - before)
    assert counts[1] == counts[2]


async def test_another_day_costs_the_same_number_of_statements_whatever_its_size(district: Register) -> None:
    counts = []
    for codes in (["QL-FF-00", "QL-FF-04"], None, ["QL-FF-00", "QL-FF-04"]):
        where = None if codes is None else {"code": {"in": codes}}
        before = district.statements
        await district.ask(MATRIX, {"rows": "FORCE", "on": "2026-12-31", "where": where})
        counts.append(district.statements - before)
    assert counts[1] == counts[2]


async def test_a_filter_with_decimals_and_enumerations_comes_back_as_it_can_be_sent(small: Register) -> None:
    where = {"or": [{"speedKmh": {"lt": "0.5"}}, {"force": {"in": ["SOCIAL", "PROFESSIONAL"]}}], "code": None}
    (row, *_) = (await small.ask(MATRIX, {"rows": "FORCE", "where": where}))["readinessMatrix"]["cells"]
    assert row["where"] == {"and": [{"or": where["or"]}, {"force": {"eq": "PROFESSIONAL"}}]}
    assert (await small.ask(TEAMS_OF, {"where": row["where"]}))["teams"]["totalCount"] == 1


async def test_cells_beyond_the_first_are_left_out_and_said_to_be(district: Register) -> None:
    document = "{ readinessMatrix(rows: FORCE, first: 2) { truncated rows { value } cells { row { value } } } }"
    found = (await district.ask(document))["readinessMatrix"]
    assert found["truncated"] is True
    assert [cell["row"]["value"] for cell in found["cells"]] == ["FIRE_RESCUE", "AVIATION"]
    assert len(found["rows"]) == 8


@pytest.mark.parametrize("first", [0, 1_001])
async def test_too_many_cells_are_refused(small: Register, first: int) -> None:
    _, body = await small.errors(f"{{ readinessMatrix(rows: FORCE, first: {first}) {{ truncated }} }}")
    (error,) = body["errors"]
    assert "first: must be from 1 to 1000" in error["message"]


async def test_more_teams_than_may_be_worked_out_for_another_day_are_refused(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schema.matrix.other_day.TEAMS_MOST", 39)
    _, body = await district.errors('{ readinessMatrix(rows: FORCE, on: "2026-12-31") { truncated } }')
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    assert "at most 39 teams are worked out, not 40" in error["message"]
