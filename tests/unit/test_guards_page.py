"""docs/guards.md names tests and settings that are there, and their defaults."""

import re
from pathlib import Path

import pytest
from graphql.validation.rules import overlapping_fields_can_be_merged as overlapping

from api import connection, sheets
from api.http import question
from api.settings import Settings
from graph.search import wanted
from loaders import aside, engine, filtering, measuring, weighing
from loaders.bounded import NEW_SHARE
from loaders.limits import Limits
from schema.relations import limits as relations

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "guards.md").read_text("utf-8")
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
SETTING = re.compile(r"([\d.,]+|on)(?: bytes| s)? \(`(\w+)`\)")


ASKED = Limits()


@pytest.mark.parametrize(
    ("guard", "said"),
    [
        ("one field again and again", f"{ASKED.repeats}, {overlapping.MAX_COMPLEXITY_BUDGET // 2:,}"),
        ("single objects under each entry", f"compiled | {ASKED.joins} |"),
        ("pages without end", f"{ASKED.page_most}, {ASKED.page_default}"),
        ("comparisons without end", f", {filtering.FARTHEST} relations"),
        ("relations followed without end", f"{relations.SPREAD_DEPTH}, {relations.SPREAD_MOST:,}"),
        ("keys and groups without end", f"{ASKED.keys}, {ASKED.groups:,}"),
        ("a long text to search for", f"{wanted.LONGEST} characters"),
        ("documents that differ each time", {5: "a fifth of each cache"}[NEW_SHARE]),
        ("documents and variables", f"{engine.SHORT:,} characters, {measuring.WIDE} fields with fields or braces"),
        ("documents and variables", f"{measuring.MANY} values ({measuring.MANY // measuring.ENTRY} under names)"),
        ("answers in which Python works much out", f"{aside.TURN * 1000:g} ms"),
        ("large or many headers", f"{connection.MOST_HEADER_BYTES:,} bytes, {connection.MOST_HEADERS} headers"),
        ("invalid UTF-8, lone surrogates", f"{question.DEEPEST} levels"),
        ("parameters of a GET", f"{question.FIELDS} parameters"),
        ("a file of tables without end", f"{sheets.MOST_CELLS:,} cells"),
    ],
)
def test_a_default_without_a_setting_is_that_of_the_code(guard: str, said: str) -> None:
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| {guard}")]
    assert said in row


def test_it_says_from_where_on_a_question_may_take_long() -> None:
    said = " ".join(PAGE.partition("A question counts as one that may take long")[2].split())
    assert f"from a cost of {weighing.READ:,} on, of {weighing.WORKED_OUT:,} where" in said
    assert f"more than {weighing.MOST_COMPARED} comparisons" in said


def test_every_guard_names_a_test_that_is_there() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and "攻击" not in line]
    assert len(rows) > 40
    for row in rows:
        named = TEST.findall(row)
        assert named, row
        for path, name in named:
            assert f"def {name}(" in (ROOT / path).read_text("utf-8"), name


def test_every_default_is_the_one_that_is_declared() -> None:
    found = SETTING.findall(PAGE)
    assert len(found) > 15
    for said, name in found:
        default = Settings.model_fields[name].default
        assert (said == "on") is (default is True)
        assert said == "on" or float(said.replace(",", "")) == float(default), name
