"""`muster export`."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.district import DAY


def test_the_rows_that_a_filter_picks_are_written(run: Run, each_database: str, tmp_path: Path) -> None:
    where = json.dumps({"team": {"is": {"code": {"eq": "QL-FF-04"}}}})
    told = run(
        "export", tmp_path / "out", "--only", "equipment", "--where", where, "--json", "--database", each_database
    )
    assert told.code == 0, told.err
    lines = (tmp_path / "out" / "equipment.csv").read_text("utf-8-sig").splitlines()
    assert json.loads(told.out) == {"rows": {"equipment": len(lines) - 1}, "standards": 0}
    assert {line.split(",")[lines[0].split(",").index("team")] for line in lines[1:]} == {"QL-FF-04"}
    again = run("load", tmp_path / "out" / "equipment.csv", "--json", "--today", DAY, "--database", each_database)
    assert json.loads(again.out)["files"]["equipment.csv"]["unchanged"] == len(lines) - 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--only", "nothing"], "no such table: nothing"),
        (["--where", "{}"], "--only"),
        (["--only", "memberships", "--where", "{}"], "--only"),
        (["--only", "teams", "--where", "no"], "is no JSON object"),
        (["--only", "teams", "--where", '{"colour": {"eq": "red"}}'], "colour"),
    ],
)
def test_what_cannot_be_written_is_told_and_nothing_is_left(
    run: Run, database: str, tmp_path: Path, options: list[str], told: str
) -> None:
    found = run("export", tmp_path / "out", *options, "--database", database)
    assert found.code == 2
    assert told in found.err
    assert list(tmp_path.glob("*out*")) == []
