"""What documents are as tables: their lists, their columns in words, the documents asked for them."""

from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from graphql import (
    FragmentDefinitionNode,
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    parse,
    validate,
)

from graph.model.values import instant
from loaders.errors import RequestRefused
from readiness.words import Lang
from schema import contract
from schema.sheets.cells import text
from schema.sheets.layout import Layout, laid_out
from schema.sheets.words import Reader, choice, parts, title

ZONE = ZoneInfo("America/Chicago")
LINES = '{ team(code: "A") { name readiness { assessments { nodes { standard { code } lines { code text } } } } } }'


@cache
def schema() -> GraphQLSchema:
    return contract.make()._schema


def layout(document: str, lang: Lang = Lang.ZH, table: str | None = None) -> Layout:
    parsed = parse(document)
    (operation,) = [one for one in parsed.definitions if isinstance(one, OperationDefinitionNode)]
    fragments = {one.name.value: one for one in parsed.definitions if isinstance(one, FragmentDefinitionNode)}
    found = laid_out(schema(), operation, fragments, Reader(lang, ZONE), table)
    for asked in (found.document, *found.further.values()):
        assert validate(schema(), parse(asked)) == []
    return found


def names(document: str, table: str | None = None) -> list[list[str]]:
    return [[one.name for one in sheet.columns] for sheet in layout(document, table=table).sheets]


def rows(document: str, data: Any, lang: Lang = Lang.ZH, table: str | None = None) -> list[list[Any]]:
    (sheet,) = layout(document, lang, table).sheets
    return list(sheet.rows(data))


def test_every_field_and_every_choice_of_the_contract_has_words_in_both_languages() -> None:
    without = []
    for name, kind in schema().type_map.items():
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and not name.startswith("__"):
            held: dict[str, Any] = dict(kind.fields)
        elif isinstance(kind, GraphQLEnumType) and not name.startswith("__"):
            held = dict(kind.values)
        else:
            continue
        for each, declared in held.items():
            english, chinese = parts(declared.description)
            if not english.isascii() or not any("\u4e00" <= one <= "\u9fff" for one in chinese):
                without.append((name, each, declared.description))
    assert [one for one in without if not one[2].startswith("The sum of")] == []


def test_words_are_those_of_the_contract() -> None:
    level = schema().type_map["ReadinessLevel"]
    duty = schema().type_map["DutyState"]
    assert isinstance(level, GraphQLEnumType)
    assert isinstance(duty, GraphQLEnumType)
    assert [choice(level, "R1", lang) for lang in Lang] == ["R1 一级", "R1"]
    assert [choice(duty, "OFF_DUTY", lang) for lang in Lang] == ["不值班", "off duty"]
    assert [title("shortOnHand", "How much. 短缺（在手）：说明。", lang) for lang in Lang] == [
        "短缺（在手）",
        "short on hand",
    ]
    assert title("of", "What. 装备（批量登记的，其中一件）。", Lang.ZH) == "装备（批量登记的，其中一件）"


def test_the_outermost_lists_are_the_tables() -> None:
    found = layout(
        "query Two { teams { totalCount nodes { code members { nodes { person { name } } } } }"
        " m: readinessMatrix(rows: FORCE) { on cells { count } rows { value } } }"
    )
    assert [one.name for one in found.sheets] == ["teams", "m.cells", "m.rows"]
    assert found.called == "Two"
    assert [[one.name for one in way] for way in found.beside] == [["teams", "totalCount"], ["m", "on"]]
    assert list(found.further) == ["teams"]


def test_objects_are_spread_out_and_lists_by_the_values_of_a_choice_have_a_column_for_each() -> None:
    cells = "{ readinessMatrix(rows: FORCE) { cells { row { zh } levels { level count } coverage { people } } } }"
    levels = [f"levels.{level}" for level in ("R1", "R2", "R3", "R4", "NOT_ASSESSED")]
    assert names(cells) == [["row.zh", *levels, "coverage.people"]]
    entry = {
        "row": {"zh": "森林消防"},
        "levels": [{"level": "R1", "count": 2}, {"level": "NOT_ASSESSED", "count": 1}],
        "coverage": None,
    }
    assert rows(cells, {"readinessMatrix": {"cells": [entry]}}) == [["森林消防", 2, None, None, None, 1, None]]


def test_lists_within_entries_are_told_in_one_cell_with_a_sign_where_they_go_on() -> None:
    document = "{ gaps { nodes { team { members(first: 1) { nodes { person { name } } } } reasons { why code } } } }"
    node = {
        "team": {"members": {"nodes": [{"person": {"name": "张三"}}], "_exportPage": {"hasNextPage": True}}},
        "reasons": [{"why": "IN_REPAIR", "code": "E1"}, {"why": "ON_LOAN", "code": "E2"}],
    }
    data = {"gaps": {"nodes": [node], "_exportPage": {"hasNextPage": False, "endCursor": "x"}}}
    assert rows(document, data) == [["张三…", "在修 E1；已借出 E2"]]
    assert rows(document, data, Lang.EN) == [["张三…", "in repair E1; on loan E2"]]


def test_a_list_further_in_is_a_table_when_it_is_named_and_tells_what_it_lies_in() -> None:
    for named in ("lines", "assessments.lines", "team.readiness.assessments.lines"):
        assert names(LINES, named) == [["assessments.standard.code", "code", "text"]]
    lines = [{"code": "F-01", "text": "满足"}, {"code": "F-02", "text": "短缺"}]
    page = {"hasNextPage": False, "hasPreviousPage": False, "endCursor": None}
    nodes = [{"standard": {"code": "S"}, "lines": lines}, {"standard": None, "lines": lines[:1]}]
    data = {"team": {"readiness": {"assessments": {"nodes": nodes, "_exportPage": page}}}}
    told = [["S", "F-01", "满足"], ["S", "F-02", "短缺"], [None, "F-01", "满足"]]
    assert rows(LINES, data, table="lines") == told
    assert rows(LINES, {"team": None}, table="lines") == []


def test_fragments_are_opened_and_edges_are_as_good_as_nodes() -> None:
    document = (
        "query($n: Int, $w: TeamWhere) { a: teams(first: $n, where: $w) { edges { cursor node { ...T } } } }"
        " fragment T on Team { code ...U ... on Node { id } } fragment U on Team { homeRegion { name } }"
    )
    found = layout(document)
    assert [one.name for one in found.sheets[0].columns] == ["code", "homeRegion.name", "id"]
    assert "$n" not in found.document
    assert "$w" in found.further["a"]
    data = {"a": {"edges": [{"node": {"code": "A", "homeRegion": None, "id": "Team:1"}}]}}
    assert list(found.sheets[0].rows(data)) == [["A", None, "Team:1"]]


def test_the_language_is_said_where_the_document_says_none() -> None:
    found = layout("{ gaps { nodes { text other: text(lang: ZH) } } }", Lang.EN).document
    assert "text(lang: EN)" in found
    assert "other: text(lang: ZH)" in found


def test_columns_that_are_called_alike_are_told_apart() -> None:
    (sheet,) = layout("{ gapSums(by: FORCE) { sums { of { zh } gaps teams } } }").sheets
    titles = [one.title for one in sheet.columns]
    assert len(set(titles)) == len(titles)
    (sheet,) = layout("{ teams { nodes { code 我: name } } }".replace("我", "mine")).sheets
    assert [one.title for one in sheet.columns] == ["代码", "mine"]


def test_a_column_of_several_types_is_called_as_each_of_them_calls_it() -> None:
    (sheet,) = layout("{ criticality { singles { of { ... on Person { code } ... on Equipment { code } } } } }").sheets
    assert [one.title for one in sheet.columns] == ["缺了的人员或装备 · 人员编号/编号"]


def test_a_list_that_says_itself_that_it_has_more_is_marked() -> None:
    found = layout('{ candidates(at: {latitude: "1", longitude: "1"}) { candidates { level } leftOut { level } } }')
    told = {"candidates": [], "leftOut": [], "_export_more": False, "_export_moreLeftOut": True}
    marks = {sheet.name: sheet.told_of_more({"candidates": told}) for sheet in found.sheets}
    assert marks == {"candidates.candidates": [], "candidates.leftOut": ["是否还有未列出的：是"]}


def test_counts_are_whole_whatever_is_listed_beside_them_but_not_what_was_not_looked_at() -> None:
    found = layout('{ onDuty(region: "1") { counts { then count } teams { level } } }')
    told = {"counts": [], "teams": [], "_export_more": True, "_export_truncated": False}
    marks = {sheet.name: sheet.told_of_more({"onDuty": told}) for sheet in found.sheets}
    assert marks == {"onDuty.counts": [], "onDuty.teams": ["是否还有未列出的：是"]}
    marks = {one.name: one.told_of_more({"onDuty": {**told, "_export_truncated": True}}) for one in found.sheets}
    assert marks["onDuty.counts"] == ["是否只看了按代码的前 500 支：是"]


@pytest.mark.parametrize(
    ("document", "table", "said"),
    [
        ('{ team(code: "A") { name } }', None, "no list"),
        ("{ __schema { types { name } } }", None, "no list"),
        ("{ teams { totalCount } }", None, "no list"),
        ("{ teams { nodes { code } } }", "people", "teams"),
        ("{ teams { nodes { code } } a: people { nodes { code } } b: people { nodes { code } } }", "x", "teams, a, b"),
        ("mutation { a }", None, "Only a query"),
    ],
)
def test_what_is_no_table_is_refused_and_the_lists_are_named(document: str, table: str | None, said: str) -> None:
    parsed = parse(document).definitions[0]
    assert isinstance(parsed, OperationDefinitionNode)
    with pytest.raises(RequestRefused, match=said):
        laid_out(schema(), parsed, {}, Reader(Lang.ZH, ZONE), table)


TIMES = "{ teams { nodes { code dutyState { since } readiness { on } } } }"


def test_moments_are_told_by_the_clock_of_the_zone_on_both_sides_of_the_change_of_clocks() -> None:
    summer, winter = "2026-06-01T02:30:00.000000Z", "2026-12-01T02:30:00.123456Z"
    nodes = [{"code": "A", "dutyState": {"since": each}, "readiness": None} for each in (summer, winter, None)]
    found = [one[1] for one in rows(TIMES, {"teams": {"nodes": nodes}})]
    assert [text(one) for one in found] == ["2026-05-31 21:30-05:00", "2026-11-30 20:30-06:00", ""]
    assert [one == instant(each) for one, each in zip(found, (summer, winter), strict=False)] == [True, True]
    assert [one.has_moments for one in layout(TIMES).sheets[0].columns] == [False, True, False]


def test_a_moment_within_a_list_in_a_cell_is_text_with_its_offset() -> None:
    data = {"bases": {"nodes": [{"teams": {"nodes": [{"confirmedAt": "2026-06-01T02:30:05.000000Z"}]}}]}}
    assert rows("{ bases { nodes { teams { nodes { confirmedAt } } } } }", data) == [["2026-05-31 21:30:05-05:00"]]


def test_a_moment_that_the_calendar_of_the_zone_does_not_have_stays_in_utc() -> None:
    node = {"code": "A", "dutyState": {"since": "0001-01-01T00:00:00.000000Z"}, "readiness": None}
    assert rows(TIMES, {"teams": {"nodes": [node]}})[0][1] == datetime(1, 1, 1, tzinfo=UTC)
