"""What an operation asks for is one of a bounded set, however it is written."""

import pytest
from graphql import FragmentDefinitionNode, OperationDefinitionNode, parse
from hypothesis import given
from hypothesis import strategies as st

from loaders.asked import DESCRIBING, SEVERAL, asked

ROOTS = ("teams", "people", "__schema", "__typename")


def of(text: str) -> str:
    nodes = parse(text).definitions
    fragments = {node.name.value: node for node in nodes if isinstance(node, FragmentDefinitionNode)}
    (operation,) = (node for node in nodes if isinstance(node, OperationDefinitionNode))
    return asked(operation, fragments)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{ teams { a } }", "teams"),
        ("query Mine { mine: teams { a } others: teams { a } __typename }", "teams"),
        ("{ ...A } fragment A on Query { ...B } fragment B on Query { teams { a } }", "teams"),
        ("{ ... on Query { teams { people } } ... { teams { a } } }", "teams"),
        ("{ teams { a } people { a } }", SEVERAL),
        ("{ teams { a } __schema { a } }", SEVERAL),
        ("{ __schema { a } t: __type { a } __typename }", DESCRIBING),
        ("{ __typename }", "__typename"),
    ],
)
def test_an_operation_is_named_by_its_root_field(text: str, name: str) -> None:
    assert of(text) == name


WORDS = st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,8}", fullmatch=True)
FIELDS = st.tuples(st.sampled_from(ROOTS), WORDS, WORDS).map(lambda f: f"{f[1]}: {f[0]}(a: {f[2]}) {{ {f[2]} }}")


@given(st.lists(FIELDS, min_size=1, max_size=6), WORDS, st.booleans())
def test_no_word_of_a_client_is_ever_a_name(fields: list[str], name: str, is_spread: bool) -> None:
    inside = " ".join(fields)
    text = (
        f"query {name} {{ ...F }} fragment F on Query {{ {inside} }}" if is_spread else f"query {name} {{ {inside} }}"
    )
    assert of(text) in {*ROOTS, SEVERAL, DESCRIBING}


def test_a_fragment_that_is_spread_many_times_is_opened_once() -> None:
    ends = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(60))
    assert of(f"{{ ...F0 }} {ends} fragment F60 on Query {{ teams {{ a }} }}") == "teams"
