"""Pages that are made: of the model's declarations, and of a document with its answer."""

import json
import re

import pytest

from graph.model.declaration.label import Label
from graph.model.registry import MODEL
from scripts.site import labels
from scripts.site.questions import Question, overview, page, saved
from scripts.site.quoted import NotInTheAnswer, fill
from scripts.site.shown import MOST, shown


@pytest.mark.parametrize("label", MODEL.labels, ids=lambda label: label.name)
def test_the_page_of_a_label_has_all_that_is_declared(label: Label) -> None:
    text = labels.page(MODEL, label)
    for prop in label.properties:
        assert f"| `{prop.name}` | {prop.zh}<br>{prop.en} |" in text
        assert prop.unit is None or f"unit: {prop.unit}" in text
        assert all(f"`{choice.code}` {choice.zh} / {choice.en}" in text for choice in prop.choices)
    for rel in label.relationships:
        assert f"| `{rel.name}` | `{rel.field}` | {rel.zh}<br>{rel.en} |" in text
        assert all(f"| `{prop.name}` | {prop.zh}<br>{prop.en} |" in text for prop in rel.properties)
    arriving = [rel for start in MODEL.labels for rel in start.relationships if rel.to == label.name]
    assert all(f"| `{rel.name}` | `{rel.inverse}` |" in text for rel in arriving)
    assert all(f"`{name}`" in text for name in label.key)


@pytest.mark.parametrize("text", labels.pages(MODEL).values(), ids=labels.pages(MODEL).keys())
def test_every_row_of_a_table_has_as_many_cells_as_its_head(text: str) -> None:
    tables = re.findall(r"(?:^\|.*\n)+", text, re.M)
    assert tables
    for table in tables:
        assert len({line.count(" | ") for line in table.splitlines() if "---" not in line}) == 1


ANSWER = {"teams": [{"name": "甲", "level": "R1"}, {"name": "乙", "level": "R4"}], "proven": False, "none": None}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{{ teams.0.name }}", "甲"),
        ("{{teams.#}} 支：{{ teams.*.name }}", "2 支：甲、乙"),
        ("{{ teams.level=R4.name }}", "乙"),
        ("{{ proven }} {{ none }}", "False -"),
    ],
)
def test_a_text_tells_the_values_of_the_answer(text: str, filled: str) -> None:
    assert fill(text, ANSWER) == filled


@pytest.mark.parametrize(
    "path", ["team", "teams.2.name", "teams.name", "teams.level=R9.name", "teams.0.name.x", "teams.#.x"]
)
def test_a_text_that_quotes_what_is_not_there_is_refused(path: str) -> None:
    with pytest.raises(NotInTheAnswer, match=re.escape(path)):
        fill(f"{{{{ {path} }}}}", ANSWER)


def test_an_answer_is_shown_as_json_with_long_lists_cut() -> None:
    told = json.loads(shown({"a": list(range(MOST + 3)), "b": {"c": "洪" * 120}}))
    assert told == {"a": [*range(MOST), "… 还有 3 项 / 3 more"], "b": {"c": "洪" * 120}}
    assert shown({"a": {"b": 1}}) == '{\n  "a": {"b": 1}\n}'


def test_the_page_of_a_question_has_its_text_its_document_and_its_answer() -> None:
    question = Question("dispatch/1-x", "谁去？", "Who goes?", "query X { teams { name } }\n")
    told = page(question, "# 谁去 / Who\n\n{{ teams.# }} 支。\n", ANSWER)
    assert told.startswith("# 谁去 / Who\n\n2 支。\n")
    assert "```graphql\nquery X { teams { name } }\n```" in told
    assert "samples/queries/dispatch/1-x.graphql --today 2026-09-15" in told
    assert '{"name": "甲", "level": "R1"}' in told


def test_the_tenth_question_comes_after_the_ninth() -> None:
    names = [question.name.rpartition("/")[2] for question in saved() if question.name.startswith("planning/")]
    assert [int(name.partition("-")[0]) for name in names] == list(range(1, len(names) + 1))
    assert len(names) > 9


def test_the_overview_lists_every_question_under_the_title_of_its_folder() -> None:
    sections = {question.folder: question.folder.upper() for question in saved()}
    told = overview(saved(), sections)
    for question in saved():
        assert f"]({question.page.removeprefix('questions/')})" in told
        assert question.zh in told
        assert question.en in told
    assert all(title in told for title in sections.values())
