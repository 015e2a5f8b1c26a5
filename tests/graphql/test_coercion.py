"""Plain variables read by a look come out as graphql-core would read them, or are refused alike."""

from typing import Any

import pytest
from graphql.execution.values import get_variable_values

from loaders.coercion import coercion
from loaders.documents import Documents
from loaders.errors import RequestRefused
from loaders.limits import Limits
from schema import contract

SCHEMA = contract.make()._schema
DOCUMENTS = [
    "query($v: String!) { team(code: $v) { id } }",
    "query($v: ID!) { node(id: $v) { id } }",
    "query($v: Int) { teams(first: $v) { totalCount } }",
    "query($v: Boolean!) { teams { totalCount @include(if: $v) } }",
    "query($v: Force!) { teams(where: {force: {eq: $v}}) { totalCount } }",
    "query($v: Int = 7) { teams(first: $v) { totalCount } }",
    "query($v: Day) { teams { nodes { readiness(on: $v) { level } } } }",
]
VALUES = ["x", "AVIATION", "", 1, 1.0, 1.5, 2**31, -(2**31), True, None, [], ["x"], {}, "2026-01-01"]


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("variables", [{"v": value} for value in VALUES] + [{}, {"other": 1}])
def test_a_look_reads_what_graphql_core_reads(document: str, variables: dict[str, Any]) -> None:
    operation = Documents(SCHEMA, frozenset(), Limits()).read(document).operation(None).node
    wanted = get_variable_values(SCHEMA, operation.variable_definitions or (), variables)
    coerce = coercion(SCHEMA, operation, Limits())
    if isinstance(wanted, list):
        with pytest.raises(RequestRefused):
            coerce(variables)
    else:
        assert coerce(variables) == wanted.coerced
