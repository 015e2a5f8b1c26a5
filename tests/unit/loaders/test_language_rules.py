"""Whatever graphql-core says of a document or of variables is said in Chinese too, in a sentence for it."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLError, GraphQLSyntaxError, build_schema, execute, parse, specified_rules, validate
from graphql.execution.values import get_variable_values
from hypothesis import given
from hypothesis import strategies as st

from loaders.coercion import coercion
from loaders.documents import Documents
from loaders.errors import RequestRefused, Words
from loaders.language_rules import HEAD, TAIL, UNKNOWN, words
from loaders.limits import Limits
from schema import contract

SCHEMA = contract.make()._schema
SMALL = build_schema(
    """
    type Query { team(code: String!, one: One, at: [Place!]): Team, any: Any, size: Float }
    type Subscription { team: Team, other: Team }
    type Team { code: String, names: [String], parts: [Team] }
    type Base { code: Int }
    union Any = Team | Base
    input One @oneOf { code: String, name: String }
    input Place { latitude: Float!, force: Force = FIRE, on: Boolean, id: ID, number: Int }
    enum Force { FIRE FOREST }
    """
)
BROKEN = {
    "ExecutableDefinitionsRule": ["type X { a: Int }", "schema { query: X }"],
    "KnownOperationTypesRule": ["mutation { team { code } }"],
    "UniqueOperationNamesRule": ["query A { size } query A { size }"],
    "LoneAnonymousOperationRule": ["{ size } query A { size }"],
    "SingleFieldSubscriptionsRule": [
        "subscription { team { code } other { code } }",
        "subscription S { team { code } other { code } }",
        "subscription { __typename }",
        "subscription S { team @skip(if: true) { code } }",
    ],
    "KnownTypeNamesRule": ["{ ... on Nothing { size } }"],
    "FragmentsOnCompositeTypesRule": ["{ ... on String { size } }", "fragment F on Force { size }"],
    "VariablesAreInputTypesRule": ["query($a: [Team!]!) { size }"],
    "ScalarLeafsRule": ["{ size { code } }", "{ any }"],
    "FieldsOnCorrectTypeRule": ["{ nothing }"],
    "UniqueFragmentNamesRule": ["fragment F on Team { code } fragment F on Team { code }"],
    "KnownFragmentNamesRule": ["{ ...F }"],
    "NoUnusedFragmentsRule": ["{ size } fragment F on Team { code }"],
    "PossibleFragmentSpreadsRule": [
        "{ ... on Team { code } }",
        "{ ...F } fragment F on Team { code }",
    ],
    "NoFragmentCyclesRule": [
        "fragment F on Team { ...F }",
        "fragment F on Team { ...G } fragment G on Team { ...H } fragment H on Team { ...F }",
    ],
    "UniqueVariableNamesRule": ["query($a: Int, $a: Int) { size }"],
    "NoUndefinedVariablesRule": ["{ team(code: $a) { code } }", "query A { team(code: $a) { code } }"],
    "NoUnusedVariablesRule": ["query($a: Int) { size }", "query A($a: Int) { size }"],
    "KnownDirectivesRule": ["{ size @nothing }", "query @skip(if: true) { size }"],
    "UniqueDirectivesPerLocationRule": ["{ size @skip(if: true) @skip(if: true) }"],
    "DeferStreamDirectiveOnRootField": [
        "subscription { ... @defer { team { code } } }",
        "subscription { team @stream { code } }",
    ],
    "DeferStreamDirectiveOnValidOperationsRule": [
        "subscription { team { ... @defer { code } } }",
        "subscription { team { names @stream } }",
    ],
    "DeferStreamDirectiveLabel": [
        "query($a: String) { any { ... @defer(label: $a) { __typename } } }",
        "query($a: String) { any { ... on Team { names @stream(label: $a) } } }",
        '{ any { ... @defer(label: "a") { __typename } ... @defer(label: "a") { __typename } } }',
    ],
    "StreamDirectiveOnListField": ["{ any { ... on Team { code @stream } } }"],
    "KnownArgumentNamesRule": ["{ size(first: 1) }", "{ size @skip(when: true) }"],
    "UniqueArgumentNamesRule": ['{ team(code: "1", code: "2") { code } }'],
    "ValuesOfCorrectTypeRule": [
        "{ team(code: 1) { code } }",
        "{ team(code: null) { code } }",
        '{ team(code: "1", one: {}) { code } }',
        '{ team(code: "1", one: {code: null}) { code } }',
        '{ team(code: "1", at: 1) { code } }',
        '{ team(code: "1", at: {}) { code } }',
        '{ team(code: "1", at: {latitude: "x"}) { code } }',
        '{ team(code: "1", at: {latitude: 1, longitude: 1}) { code } }',
        '{ team(code: "1", at: {latitude: 1, force: AIR}) { code } }',
        '{ team(code: "1", at: {latitude: 1, force: "AIR"}) { code } }',
        '{ team(code: "1", at: {latitude: 1, on: 1}) { code } }',
        '{ team(code: "1", at: {latitude: 1, id: 1.5}) { code } }',
        '{ team(code: "1", at: {latitude: 1, number: 1.5}) { code } }',
        '{ team(code: "1", at: {latitude: 1, number: 9999999999}) { code } }',
    ],
    "ProvidedRequiredArgumentsRule": ["{ team { code } }", "{ size @skip }"],
    "VariablesInAllowedPositionRule": [
        "query($a: Int) { team(code: $a) { code } }",
        'query($a: String) { team(code: "1", one: {code: $a}) { code } }',
    ],
    "OverlappingFieldsCanBeMergedRule": [
        "{ size size: any { __typename } }",
        '{ team(code: "1") { code } team(code: "2") { code } }',
        "{ any { ... on Team { code } ... on Base { code } } }",
        "{ any { ... on Team { parts { a: code b: code } parts { a: names b: names } } } }",
        "{ any { ... on Team { names @stream names } } }",
    ],
    "UniqueInputFieldNamesRule": ['{ team(code: "1", one: {code: "1", code: "2"}) { code } }'],
    "MaxIntrospectionDepthRule": [
        "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"
    ],
}
"""Documents that break each rule."""
UNREADABLE = (
    "{",
    "{ size",
    "query(",
    "{ ... on }",
    "fragment on on Team { code }",
    "query($a: Int = $b) { size }",
    '"what it is" { size }',
    '"what it is" extend type X { a: Int }',
    "enum E { true }",
    "nothing",
    '{ size(a: "',
    '{ size(a: "a\nb") }',
    '{ size(a: "\ud800") }',
    '{ size(a: "\\q") }',
    '{ size(a: "\\u12") }',
    '{ size(a: "\\u{110000}") }',
    '{ size(a: """',
    "{ size(a: 'x') }",
    "{ size(a: .5) }",
    "{ size(a: 01) }",
    "{ size(a: 1.) }",
    "{ size(a: 1x) }",
    "{ size ..}",
    "{ size（code: 1） }",
    "{ \x07 }",
    "{ \ud800 }",
)
PLACE = 'query($at: [Place!]!, $one: One) { team(code: "1", at: $at, one: $one) { code } }'
UNTAKEN: tuple[dict[str, Any], ...] = (
    {},
    {"at": None},
    {"at": "x"},
    {"at": [{"latitude": 1}, {}]},
    {"at": [{"latitude": None}]},
    {"at": [{"latitude": "x"}]},
    {"at": [{"latitude": 1, "', found: x": 2}]},
    {"at": [{"latitude": 1, "force": "AIR"}]},
    {"at": [{"latitude": 1, "force": 5}]},
    {"at": [{"latitude": 1, "on": "x"}]},
    {"at": [{"latitude": 1, "id": 1.5}]},
    {"at": [{"latitude": 1, "number": 1.5}]},
    {"at": [{"latitude": 1, "number": 2**31}]},
    {"at": [], "one": {}},
    {"at": [], "one": {"code": None}},
    {"at": [], "one": {"code": 1}},
    {"at": [{}] * 20},
)
ENGLISH = re.compile(r"[A-Za-z]+ [a-z]+ ")
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|[{\[(].*[}\])]", re.DOTALL)


def specific(error: GraphQLError) -> Words:
    """What is said of this error, held to be Chinese all through but for what it quotes."""
    said = words(error)
    assert UNKNOWN not in said.zh, said
    assert not ENGLISH.search(QUOTED.sub("", said.zh)), said
    assert said.en == error.message
    return said


@pytest.mark.parametrize("rule", specified_rules)
def test_every_rule_of_a_document_has_chinese_sentences(rule: Any) -> None:
    assert rule.__name__ in BROKEN, "a rule of graphql-core that no document of this test breaks"
    for document in BROKEN[rule.__name__]:
        errors = validate(SMALL, parse(document), [rule], hide_suggestions=True)
        assert errors, document
        for error in errors:
            specific(error)


@pytest.mark.parametrize("document", UNREADABLE)
def test_what_cannot_be_parsed_is_said_in_chinese(document: str) -> None:
    with pytest.raises(GraphQLSyntaxError) as error:
        parse(document)
    assert specific(error.value).zh.startswith("语法错误：")


@pytest.mark.parametrize("variables", UNTAKEN)
def test_variables_that_are_not_of_their_types_are_said_in_chinese(variables: dict[str, Any]) -> None:
    (operation,) = parse(PLACE).definitions
    found = get_variable_values(SMALL, operation.variable_definitions, variables, 10, hide_suggestions=True)  # type: ignore[attr-defined]
    assert isinstance(found, list)
    for error in found:
        specific(error)


def test_defaults_and_arguments_that_turn_out_null_are_said_in_chinese() -> None:
    (operation,) = parse("query($a: Int = x) { size }").definitions
    found = get_variable_values(SMALL, operation.variable_definitions, {})  # type: ignore[attr-defined]
    assert isinstance(found, list)
    assert specific(found[0]).zh == "变量 '$a' 的默认值不对：须是整数，不能是 x"
    document = parse('query($code: String = "1") { team(code: $code) { code } }')
    answered: Any = execute(SMALL, document, variable_values={"code": None})
    assert specific(answered.errors[0]).zh == "参数 'code' 的值不对：变量 '$code' 不能为 null，此处要类型 'String!'"


@pytest.mark.parametrize(
    ("kind", "value", "zh", "en"),
    [
        ("Day", "2026-02-30", "须是历法上的日期", "A day is a date of the calendar"),
        ("Day", 20260101, "须是历法上的日期", "A day is a date of the calendar"),
        ("Instant", "2026-02-03", "须是带时差的时刻", "An instant is text"),
        ("Instant", "0001-01-01T00:00:00+14:00", "须是带时差的时刻", "An instant is text"),
        ("Decimal", "1e5", "须是十进制数", "A decimal is text"),
        ("Decimal", 1.5, "须是十进制数", "A decimal is text"),
        ("Rational", "1/2", "此类型只用于输出", "This is written only"),
    ],
)
def test_scalars_of_the_contract_speak_for_themselves(kind: str, value: Any, zh: str, en: str) -> None:
    (operation,) = parse(f"query($v: {kind}) {{ __typename }}").definitions
    with pytest.raises(RequestRefused) as refused:
        coercion(SCHEMA, operation, Limits())({"v": value})  # type: ignore[arg-type]
    (error,) = refused.value.errors
    assert error["extensions"]["text"]["zh"].startswith(f"变量 '$v' 的值不对：{zh}")
    assert en in error["extensions"]["text"]["en"]
    assert repr(value) in error["extensions"]["text"]["zh"]


def test_a_character_of_another_width_is_shown() -> None:
    with pytest.raises(GraphQLSyntaxError) as error:
        parse("{ team（")
    assert words(error.value).zh == "语法错误：此处不能有字符 '（' (U+FF08)"


def test_a_sentence_that_nobody_knows_is_told_as_it_is() -> None:
    assert words(GraphQLError("Flux is low.")) == Words("文档或变量不符合 GraphQL 的规则：Flux is low.", "Flux is low.")


def test_a_sentence_holds_no_more_of_what_was_sent_than_its_beginning_and_end() -> None:
    fields = " ".join(f"f{number}: 1" for number in range(20))
    document = f'{{ teams(where: {{{fields} text: "{"x" * 100_000}"}}) {{ totalCount }} }}'
    with pytest.raises(RequestRefused) as refused:
        Documents(SCHEMA, frozenset(), Limits()).read(document)
    for error in refused.value.errors[:10]:
        text = error["extensions"]["text"]
        assert text["zh"].startswith("'TeamWhere' 没有字段 'f")
        assert len(text["zh"]) < HEAD + TAIL
        assert len(text["en"]) == HEAD + TAIL + 3


@pytest.mark.parametrize(
    ("document", "zh"),
    [
        (f"{{ {'a' * 50_000} }}", "类型 'Query' 没有字段 'aaa"),
        (f"query(${'a' * 50_000}: Int) {{ __typename }}", "没有用到变量 '$aaa"),
        (f"{{ team(code: {'a' * 50_000}) {{ id }} }}", "须是文本，不能是 aaa"),
        ("query($v: TeamWhere) { teams(where: $v) { totalCount } }", "变量 '$v' 的值不对：'TeamWhere' 没有字段 ' 中'a"),
    ],
)
def test_of_a_long_name_too_it_is_said_what_is_wrong_with_it(document: str, zh: str) -> None:
    def ask() -> None:
        Documents(SCHEMA, frozenset(), Limits()).read(document).operation(None).coerce(
            {"v": {" 中'" + "a" * 50_000: 1}}
        )

    with pytest.raises(RequestRefused) as refused:
        ask()
    (error,) = refused.value.errors
    assert error["extensions"]["text"]["zh"].startswith(zh)
    assert len(error["message"]) < 3 * (HEAD + TAIL)


@given(st.text("{}', found: of type.\n", max_size=3_000))
def test_what_a_client_sends_is_no_pattern(sent: str) -> None:
    said = words(GraphQLError(f"Int cannot represent non-integer value: {sent}"))
    assert said.zh.startswith("须是整数，不能是 ")


def test_documents_broken_at_random_are_refused_in_chinese() -> None:
    """Saved documents with pieces left out, doubled or exchanged."""
    chance = random.Random(1)
    texts = [path.read_text("utf-8") for path in sorted(Path("samples/queries").rglob("*.graphql"))]
    odd = ["{", "}", ")", "$v", "...F", "... on Team", "@include(if: 1)", "@skip", "null", "1.5", "[1]", "{a: 1}", '"x']
    for _ in range(150):
        pieces = re.findall(r"\w+|\.\.\.|[^\w\s]|\s+", chance.choice(texts))
        for _ in range(2):
            pieces[chance.randrange(len(pieces))] = chance.choice(["", chance.choice(pieces), *odd])
        try:
            errors = validate(SCHEMA, parse("".join(pieces)), max_errors=10, hide_suggestions=True)
        except GraphQLSyntaxError as error:
            errors = [error]
        for each in errors:
            specific(each)
