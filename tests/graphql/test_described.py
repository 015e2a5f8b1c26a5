"""What the schema says of itself is worked out once for each question."""

import pytest

from loaders import described, describing
from schema.build import build
from tests.graphql.conftest import CALENDAR, Register
from tests.graphql.test_costing import Today

DOCUMENT = "query($name: String!) { __type(name: $name) { name fields { name } } }"


async def test_a_question_about_the_schema_is_worked_out_once(small: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out = []
    describe = describing.describe

    def counted(*asked: object) -> object:
        worked_out.append(asked)
        return describe(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(described, "describe", counted)
    contract = build(small.store, CALENDAR, Today())
    team, again, base = [(await contract.answer(DOCUMENT, {"name": name})).body for name in ("Team", "Team", "Base")]
    assert team == again != base
    assert b'"name":"Team"' in team
    assert b'"name":"Base"' in base
    assert len(worked_out) == 2
