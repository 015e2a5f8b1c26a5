"""`muster query` and `muster schema`."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.district import DAY
from tests.places import Alike

NAME = "query Name($code: String!) { team(code: $code) { name } }"


def test_a_document_from_a_file_is_answered(run: Run, each_database: str, tmp_path: Path) -> None:
    file = tmp_path / "name.graphql"
    file.write_text(NAME, "utf-8")
    told = run(
        "query", file, "--variables", '{"code": "QL-FF-04"}', "--json", "--today", DAY, "--database", each_database
    )
    assert told.code == 0
    assert json.loads(told.out)["data"] == {"team": {"name": "枫坪森林消防中队"}}


def test_a_document_from_stdin_is_answered(
    run: Run, each_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = tmp_path / "variables.json"
    variables.write_text('{"code": "NOBODY"}', "utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO(NAME))
    told = run("query", "--variables", variables, "--today", DAY, "--database", each_database)
    assert told.code == 0
    assert json.loads(told.out)["data"] == {"team": None}
    assert json.loads(told.out)["extensions"]["asOf"] == {"day": DAY, "pinned": True}


def test_an_answer_with_errors_ends_with_1(run: Run, each_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("{ nothing }"))
    told = run("query", "--today", DAY, "--database", each_database)
    assert told.code == 1
    assert json.loads(told.out)["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("said", ["[1]", "{", "no-such-file.json"])
def test_variables_that_are_no_object_are_refused(
    run: Run, each_database: str, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(NAME))
    assert run("query", "--variables", said, "--database", each_database).code == 2


@pytest.mark.parametrize("path", sorted(Path("samples/queries").glob("*.graphql")), ids=lambda path: path.stem)
def test_each_example_of_the_sample_is_answered_without_errors_and_alike_by_every_store(
    run: Run, each_database: str, path: Path, alike: Alike
) -> None:
    told = run("query", path, "--json", "--today", DAY, "--database", each_database)
    assert told.code == 0, told.out
    assert "errors" not in json.loads(told.out)
    alike(told.out)
    assert path.read_text("utf-8").startswith("# ")


def test_the_committed_schema_is_what_the_code_says(run: Run) -> None:
    assert run("schema", "--check", "schema/schema.graphql").code == 0


def test_a_broken_promise_of_a_released_schema_is_shown(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "released.graphql"
    file.write_text(Path("schema/schema.graphql").read_text("utf-8") + "type Gone { name: String }\n", "utf-8")
    told = run("schema", "--released", file)
    assert told.code != 0
    assert "Gone was removed" in told.out
    assert run("schema", "--released", "schema/released.graphql").code == 0


def test_a_drift_of_the_schema_is_shown(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "schema.graphql"
    assert run("schema", "--output", file).code == 0
    file.write_text(file.read_text("utf-8").replace("type Query", "type Question"), "utf-8")
    told = run("schema", "--check", file)
    assert told.code == 1
    assert "-type Question {" in told.out
    assert "+type Query {" in told.out
