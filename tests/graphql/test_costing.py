"""What an operation may cost is told before anything is asked: fields times page sizes, whatever is in the registry."""

from typing import Any

import pytest
from graphql import get_introspection_query

from loaders.documents import Documents
from loaders.errors import Caller
from loaders.limits import Limits
from schema.build import build
from schema.contract import make
from tests.graphql.conftest import CALENDAR, Register

SCHEMA = make()._schema
SIX_LEVELS = "{ " + "teams { nodes { " + "parts { nodes { " * 5 + "id" + " }" * 13


class Today:
    async def ensure(self) -> bool:
        return False


def cost(document: str, variables: dict[str, Any] | None = None) -> int:
    operation = Documents(SCHEMA, frozenset(), Limits()).read(document).operation(None)
    return operation.cost(operation.coerce(variables))


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("{ __typename }", 1),
        ('{ team(code: "A") { code name } }', 3),
        ("{ teams(first: 10) { nodes { code name } } }", 1 + 1 + 10 * 2),
        ("{ teams { nodes { code } } }", 1 + 1 + 50),
        ("{ teams(last: 9) { nodes { code } } }", 1 + 1 + 9),
        ("{ teams(first: null, last: 200) { nodes { code } } }", 1 + 1 + 200),
        ('{ reachable(from: "a") { nodes { depth } } }', 1 + 1 + 100),
        ('{ reachable(from: "a", first: 1000) { nodes { depth } } }', 1 + 1 + 1_000),
        ("{ teams(first: 10) { totalCount pageInfo { hasNextPage } } }", 1 + 10 + 2),
        ("{ teams(first: 10) { ...F } } fragment F on TeamConnection { nodes { code } }", 1 + 1 + 10),
        ("{ teams(first: 10) { ... { edges { cursor node { code } } } } }", 1 + 1 + 10 * 3),
        ("{ teams(first: 10) { nodes { members(first: 3) { nodes { since } } } } }", 1 + 1 + 10 * (1 + 1 + 3)),
        ('{ nodes(ids: ["a", "b", "c"]) { id } }', 1 + 3),
        ("{ teamsGroupBy(by: [FORCE], first: 10) { groups { count } truncated } }", 10 + 1 + 10 + 1),
        ("{ teamsGroupBy(by: [FORCE]) { groups { count } } }", 10 + 1 + 1_000),
        ("{ ...F ...F } fragment F on Query { teams(first: 10) { nodes { code } } }", 2 * 12),
    ],
)
def test_a_document_costs_its_fields_by_its_page_sizes(document: str, expected: int) -> None:
    assert cost(document) == expected


@pytest.mark.parametrize(("variables", "size"), [({}, 50), ({"n": None}, 50), ({"n": 7}, 7), ({"n": 10**6}, 200)])
def test_a_page_size_in_a_variable_is_priced_by_its_value(variables: dict[str, Any], size: int) -> None:
    assert cost("query($n: Int) { teams(first: $n) { nodes { code name } } }", variables) == 2 + 2 * size


@pytest.mark.parametrize(
    ("variables", "size"),
    [({}, 50), ({"n": 7}, 7), ({"m": 200}, 200), ({"n": None, "m": 9}, 9), ({"n": 3, "m": 200}, 200)],
)
def test_a_page_is_priced_by_whichever_end_is_not_null(variables: dict[str, Any], size: int) -> None:
    document = "query($n: Int, $m: Int) { teams(first: $n, last: $m) { nodes { code name } } }"
    assert cost(document, variables) == 2 + 2 * size


def test_the_default_of_a_variable_counts_where_it_is_absent() -> None:
    assert cost("query($n: Int = 4) { teams(first: $n) { nodes { code } } }") == 2 + 4


def test_ids_in_a_variable_are_counted() -> None:
    assert cost("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ["a"] * 30}) == 31


def test_six_levels_of_lists_are_past_the_limit_and_introspection_is_far_below() -> None:
    assert cost(SIX_LEVELS) > Limits().cost
    assert cost(get_introspection_query()) < 100


def test_fragments_in_fragments_are_priced_in_their_number() -> None:
    chain = [f"fragment F{n} on Query {{ ...F{n + 1} }}" for n in range(100)]
    document = " ".join(["{ ...F0 }", *chain, "fragment F100 on Query { __typename }"])
    assert cost(document) == 1
    doubled = " ".join(["{ ...F0 }", *chain[:8], "fragment F8 on Query { __typename }"]).replace("...F8", "...F8 ...F8")
    assert cost(doubled) == 2


async def test_every_answer_tells_what_it_may_cost_and_the_limit(small: Register) -> None:
    answer, body = await small.errors('{ teams(first: 3) { nodes { code } } node(id: "x") { id } }')
    assert body["extensions"]["cost"] == {"requested": 2 + 3 + 2, "limit": 10**12}
    assert answer.told.cost == 7


async def test_what_costs_too_much_is_refused_before_the_store_is_asked(small: Register) -> None:
    contract = build(small.store, CALENDAR, Today(), Limits(cost=20))
    before = small.statements
    answer = await contract.answer("{ teams { nodes { code } } }", caller=Caller("12345678"))
    assert answer.is_request_error
    assert answer.code == "LIMIT_EXCEEDED"
    assert b'"cost":{"requested":52,"limit":20}' in answer.body
    assert b'"requestId":"12345678"' in answer.body
    assert small.statements == before
