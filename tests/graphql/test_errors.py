"""What is refused, with which code; what fails by itself leaves the rest answered."""

import logging
from typing import Any

import orjson
import pytest

from graph.ports.errors import TimedOut, Unavailable
from loaders.errors import Caller
from loaders.limits import Limits
from readiness.words import Lang
from schema.build import build
from tests.graphql.conftest import CALENDAR, Register


def _first(body: Any) -> tuple[str, str]:
    error = body["errors"][0]
    return error["extensions"]["code"], error["extensions"]["text"]["en"]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ('node(id: "Team:1") { id }', "id: 'Team:1'"),
        ('node(id: "Nothing:6d757374-6572-5000-8000-726567697374") { id }', "id:"),
        ('nodes(ids: ["x"]) { id }', "ids: 'x'"),
        ("teams(first: 0) { totalCount }", "first: must be from 1 to 200, not 0"),
        ("teams(first: 201) { totalCount }", "first: must be"),
        ("teams(last: 201) { totalCount }", "last: must be from 1 to 200, not 201"),
        ("teams(first: 1, last: 1) { totalCount }", "first, last: only one"),
        ('teams(before: "x") { totalCount }', "before: is no cursor"),
        ('teams(after: "x") { totalCount }', "after: is no cursor"),
        ('teams(after: "[1,2]") { totalCount }', "after: is no cursor"),
        ('teams(after: "[7,\\"6d757374-6572-5000-8000-726567697374\\"]") { totalCount }', "after: is no cursor"),
    ],
)
async def test_a_broken_argument_is_named_and_the_other_fields_answer(small: Register, field: str, words: str) -> None:
    answer, body = await small.errors(f'{{ good: team(code: "T1") {{ code }} bad: {field} }}')
    assert not answer.is_request_error
    assert body["data"] == {"good": {"code": "T1"}, "bad": None}
    (error,) = body["errors"]
    assert error["path"] == ["bad"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["extensions"]["text"]["en"].startswith(words)
    assert error["locations"]


async def test_a_refusal_is_told_in_the_language_that_is_asked_for(small: Register) -> None:
    document = "{ teams(first: 201) { totalCount } }"
    zh, en = "first：须在 1 到 200 之间，不能是 201", "first: must be from 1 to 200, not 201"
    for lang, message in ((None, f"{zh} / {en}"), (Lang.ZH, zh), (Lang.EN, en)):
        body = orjson.loads((await small.contract.answer(document, caller=Caller(lang=lang))).body)
        assert body["errors"][0]["message"] == message
        assert body["errors"][0]["extensions"] == {"code": "BAD_USER_INPUT", "text": {"zh": zh, "en": en}}
        refused = orjson.loads(
            (
                await small.contract.answer(
                    "query A { a: __typename } query B { b: __typename }", caller=Caller(lang=lang)
                )
            ).body
        )
        assert (refused["errors"][0]["message"][:5] == "The d") is (lang is Lang.EN)


async def test_what_graphql_core_refuses_is_told_in_both_languages_too(small: Register) -> None:
    where = "query($where: TeamWhere) { teams(where: $where) { totalCount } }"
    for document, variables, zh, en in (
        ("{", None, "语法错误：应为 名称，却是 文档结尾", "Syntax Error: Expected Name, found <EOF>."),
        ("{ nothing }", None, "类型 'Query' 没有字段 'nothing'", "Cannot query field 'nothing' on type 'Query'."),
        (
            where,
            {"where": {"force": {"eq": "AIR"}}},
            "变量 '$where' 的值在 .force.eq 处不对：枚举 'Force' 没有值 'AIR'",
            "Variable '$where' has invalid value at .force.eq: Value 'AIR' does not exist in 'Force' enum.",
        ),
        (
            'query($name: String = "Team") { __type(name: $name) { name } }',
            {"name": None},
            "参数 'name' 的值不对：变量 '$name' 不能为 null，此处要类型 'String!'",
            (
                "Argument 'name' has invalid value: Expected variable '$name' provided to non-null type 'String!'"
                " not to be None."
            ),
        ),
    ):
        for lang, message in ((None, f"{zh} / {en}"), (Lang.ZH, zh), (Lang.EN, en)):
            answer = await small.contract.answer(document, variables, caller=Caller(lang=lang))
            (error,) = orjson.loads(answer.body)["errors"]
            assert error["message"] == message
            assert error["extensions"] == {"code": "BAD_USER_INPUT", "text": {"zh": zh, "en": en}}


async def test_a_broken_value_in_a_variable_spoils_no_plan(small: Register) -> None:
    document = "query($first: Int, $after: String) { teams(first: $first, after: $after) { totalCount } }"
    good = orjson.dumps(["T1", "6d757374-6572-5000-8000-726567697374"]).decode()
    for variables in ({"first": 1000}, {"after": "x"}, {"after": '["T1","no id"]'}):
        await small.errors(document, variables)
    assert await small.ask(document, {"first": 2, "after": good}) == {"teams": {"totalCount": 3}}


@pytest.mark.parametrize(
    ("document", "variables"),
    [
        ("{", None),
        ("{ nothing }", None),
        ("query($first: Int) { teams(first: $first) { totalCount } }", {"first": "x"}),
        ("query($code: String!) { team(code: $code) { id } }", {}),
        ("query A { __typename } query B { __typename }", None),
        ("subscription { teams { totalCount } }", None),
        ("fragment F on Team { id }", None),
        ('{ teams(where: {confirmedAt: {lt: "yesterday"}}) { totalCount } }', None),
    ],
)
async def test_what_cannot_be_read_is_refused_before_anything_is_asked(
    small: Register, document: str, variables: dict[str, Any] | None
) -> None:
    answer, body = await small.errors(document, variables)
    assert answer.is_request_error
    assert "data" not in body
    assert answer.code == _first(body)[0] == "BAD_USER_INPUT"
    assert body["extensions"]["asOf"] == {"day": "2026-06-01", "pinned": True}


async def test_no_suggestion_tells_what_the_schema_has(small: Register) -> None:
    _, body = await small.errors('{ tem(code: "T1") { id } teams(wher: {}) { totalCount } }')
    assert not any("Did you mean" in error["message"] for error in body["errors"])
    document = "query($where: TeamWhere) { teams(where: $where) { totalCount } }"
    _, body = await small.errors(document, {"where": {"forc": {"eq": "SOCIAL"}}})
    assert not any("Did you mean" in error["message"] for error in body["errors"])


@pytest.mark.parametrize(
    ("limits", "document"),
    [
        (Limits(tokens=20), "{ " + "a: __typename " * 10 + "}"),
        (Limits(nesting=5), "{ a" * 6 + " }" * 6),
        (Limits(depth=3), "{ teams { nodes { parent { id } } } }"),
        (Limits(depth=3), "{ teams { ...F } } fragment F on TeamConnection { nodes { parent { id } } }"),
        (Limits(aliases=1), "{ a: __typename b: __typename }"),
        (Limits(fields=5), "{ teams { nodes { id code name force lifecycle } } }"),
        (Limits(root_fields=2), "{ a: __typename b: __typename c: __typename }"),
        (Limits(root_fields=2), "{ ...F } fragment F on Query { a: __typename b: __typename c: __typename }"),
        (Limits(repeats=9), "{ teams { " + "nodes { id } " * 10 + "} }"),
    ],
)
async def test_a_document_past_a_limit_is_refused(small: Register, limits: Limits, document: str) -> None:
    contract = build(small.store, CALENDAR, _Today(), limits)
    answer = await contract.answer(document)
    assert answer.is_request_error
    assert answer.code == "LIMIT_EXCEEDED"


async def test_nested_fragments_are_measured_once_each(small: Register) -> None:
    spreads = " ".join(f"fragment F{n} on Team {{ parent {{ ...F{n + 1} ...F{n + 1} }} }}" for n in range(15))
    document = f'{{ team(code: "T1") {{ ...F0 }} }} {spreads} fragment F15 on Team {{ id }}'
    answer = await build(small.store, CALENDAR, _Today(), Limits(depth=50)).answer(document)
    assert answer.code == "LIMIT_EXCEEDED"


async def test_fields_to_be_compared_without_end_are_refused(small: Register) -> None:
    contract = build(small.store, CALENDAR, _Today(), Limits())
    for fields in ("id " * 1_500, " ".join(f"parent {{ {'id ' * 18} }}" for _ in range(80))):
        answer = await contract.answer(f'{{ team(code: "T1") {{ {fields} }} }}')
        assert answer.code == "LIMIT_EXCEEDED"
    assert (await contract.answer(f'{{ team(code: "T1") {{ {"id " * 200} }} }}')).code is None


@pytest.mark.parametrize("document", ["{ ...F } fragment F on Query { ...F }", "{ ...Nothing }"])
async def test_fragments_in_circles_or_unknown_are_refused(small: Register, document: str) -> None:
    answer, _ = await small.errors(document)
    assert answer.code == "BAD_USER_INPUT"


async def test_too_many_single_objects_under_one_entry_are_refused(small: Register) -> None:
    bases = [f"a{n}: base {{ region {{ parent {{ code }} }} }}" for n in range(17)]
    await small.ask(f"{{ teams {{ nodes {{ {' '.join(bases[:16])} }} }} }}")
    _, body = await small.errors(f"{{ teams {{ nodes {{ {' '.join(bases)} }} }} }}")
    assert _first(body)[0] == "LIMIT_EXCEEDED"


async def test_a_where_of_too_many_comparisons_is_refused(small: Register) -> None:
    where = {"or": [{"code": {"eq": str(n)}} for n in range(201)]}
    document = "query($where: TeamWhere) { teams(where: $where) { totalCount } }"
    _, body = await small.errors(document, {"where": where})
    assert _first(body)[0] == "LIMIT_EXCEEDED"


@pytest.mark.parametrize("one", [{}, {"text": "消防"}, {"not": {}}])
async def test_conditions_without_a_comparison_count_too(small: Register, one: dict[str, Any]) -> None:
    document = "query($where: TeamWhere) { teams(where: $where) { totalCount } }"
    await small.ask(document, {"where": {"and": [one] * 20}})
    for name in ("and", "or"):
        _, body = await small.errors(document, {"where": {name: [one] * 201}})
        assert _first(body)[0] == "LIMIT_EXCEEDED"


async def test_a_where_nested_without_end_is_refused(small: Register) -> None:
    where: dict[str, Any] = {}
    for _ in range(400):
        where = {"not": where}
    _, body = await small.errors("query($where: TeamWhere) { teams(where: $where) { totalCount } }", {"where": where})
    assert _first(body)[0] == "LIMIT_EXCEEDED"


async def test_a_where_along_too_many_relations_is_refused(small: Register) -> None:
    where: dict[str, Any] = {"code": {"eq": "T1"}}
    document = "query($where: TeamWhere) { teams(where: $where) { totalCount } }"
    for _ in range(5):
        where = {"parts": {"none": where}}
    await small.ask(document, {"where": where})
    _, body = await small.errors(document, {"where": {"parent": {"is": where}}})
    assert _first(body) == ("LIMIT_EXCEEDED", "where: goes along more than 5 relations")


async def test_what_is_worked_out_for_another_day_is_paged_but_not_filtered(small: Register) -> None:
    readiness = 'readiness(on: "2026-07-01")'
    paged = "assessments(last: 1) { totalCount nodes { level } pageInfo { hasPreviousPage hasNextPage } }"
    data = await small.ask(f'{{ team(code: "T1") {{ {readiness} {{ {paged} }} }} }}')
    told = data["team"]["readiness"]["assessments"]
    assert len(told["nodes"]) == 1
    assert told["pageInfo"] == {"hasPreviousPage": told["totalCount"] > 1, "hasNextPage": False}
    for given in ("where: {level: {eq: R1}}", "orderBy: [{field: LEVEL}]"):
        asked = f"assessments({given}) {{ totalCount }}"
        _, body = await small.errors(f'{{ team(code: "T1") {{ {readiness} {{ {asked} }} }} }}')
        assert _first(body) == (
            "BAD_USER_INPUT",
            "where, orderBy: cannot be asked of what is worked out for another day",
        )


class _Today:
    async def ensure(self) -> None:
        """Nothing is overdue."""


async def test_questions_about_the_schema_can_be_switched_off(small: Register) -> None:
    answer = await small.contract.answer("{ __schema { queryType { name } } }", allow_introspection=False)
    assert answer.code == "FORBIDDEN"
    allowed = await small.contract.answer("{ __typename }", allow_introspection=False)
    assert orjson.loads(allowed.body)["data"] == {"__typename": "Query"}


@pytest.mark.parametrize(
    ("error", "code"), [(TimedOut("slow"), "TIMEOUT"), (Unavailable("/srv/secret.db"), "UNAVAILABLE")]
)
async def test_what_a_store_refuses_has_a_code_and_no_internals(
    small: Register, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    async def fail(*_: Any) -> Any:
        raise error

    monkeypatch.setattr(type(small.store), "ask", fail)
    monkeypatch.setattr(type(small.store), "ask_all", fail)
    answer, body = await small.errors('{ a: team(code: "T1") { id } b: __typename c: team(code: "T2") { id } }')
    assert (answer.is_request_error, answer.is_down) == (False, code == "UNAVAILABLE")
    assert body["data"] == {"a": None, "b": "Query", "c": None}
    assert [each["extensions"]["code"] for each in body["errors"]] == [code, code]
    assert "secret" not in orjson.dumps(body).decode()


async def test_an_unexpected_failure_is_masked_and_logged(
    small: Register, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_: Any) -> Any:
        raise RuntimeError("password")

    monkeypatch.setattr(type(small.store), "ask", fail)
    monkeypatch.setattr(type(small.store), "ask_all", fail)
    with caplog.at_level(logging.ERROR):
        answer = await small.contract.answer('{ team(code: "T1") { id } }', caller=Caller("r-1"))
    body = orjson.loads(answer.body)
    text = {"zh": "内部出错", "en": "Something went wrong."}
    assert body["errors"][0]["extensions"] == {"code": "INTERNAL", "text": text, "requestId": "r-1"}
    assert b"password" not in answer.body
    assert "r-1" in caplog.text


async def _broken(*_: Any) -> Any:
    raise RuntimeError("password")


STEPS = 'readinessTimeline(from: "2026-06-01", to: "2026-07-01") { steps { level } }'


async def test_a_part_that_fails_is_null_where_it_stands_and_the_rest_is_answered(
    small: Register, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(type(small.store), "facts", _broken)
    document = f'{{ teams {{ edges {{ node {{ code ahead: {STEPS} }} }} }} one: team(code: "T1") {{ code {STEPS} }} }}'
    with caplog.at_level(logging.ERROR):
        answer, body = await small.errors(document)
    assert not answer.is_request_error
    assert body["data"] == {
        "teams": {"edges": [{"node": {"code": code, "ahead": None}} for code in ("T1", "T2", "T3")]},
        "one": {"code": "T1", "readinessTimeline": None},
    }
    assert [error["path"] for error in body["errors"]] == [
        *(["teams", "edges", at, "node", "ahead"] for at in range(3)),
        ["one", "readinessTimeline"],
    ]
    assert {error["extensions"]["code"] for error in body["errors"]} == {"INTERNAL"}
    assert body["errors"][0]["locations"] == [{"line": 1, "column": 31}]
    assert b"password" not in answer.body
    assert len([record for record in caplog.records if record.exc_info]) == 2


async def test_a_part_that_fails_and_may_not_be_null_is_named_by_its_path(
    small: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(small.store), "standing", _broken)
    _, body = await small.errors('{ teams { nodes { commandOn { role } } } one: team(code: "T1") { code } }')
    assert body["data"] == {"teams": None, "one": {"code": "T1"}}
    (error,) = body["errors"]
    assert error["path"] == ["teams", "nodes", 0, "commandOn"]
    assert error["extensions"]["code"] == "INTERNAL"


async def test_a_part_that_is_refused_is_named_by_its_path(small: Register) -> None:
    _, body = await small.errors("{ teams { nodes { code commandOn(depth: 9) { role } } } }")
    assert body["data"] == {"teams": None}
    (error,) = body["errors"]
    assert error["path"] == ["teams", "nodes", 0, "commandOn"]
    assert error["locations"] == [{"line": 1, "column": 24}]
    assert _first(body) == ("BAD_USER_INPUT", "depth: must be from 1 to 5, not 9")
