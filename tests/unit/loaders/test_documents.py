"""Documents are read once: what a GET asks of one beforehand is told by the kept one."""

import pytest
from graphql import OperationType, build_schema

from loaders import documents
from loaders.documents import Documents
from loaders.limits import Limits

SCHEMA = build_schema("type Query { a: Int } type Mutation { b: Int }")
TEXT = "query A { a } mutation B { b }"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (TEXT, "A", OperationType.QUERY),
        (TEXT, "B", OperationType.MUTATION),
        (TEXT, "C", None),
        (TEXT, None, None),
        ("{ a }", None, OperationType.QUERY),
    ],
)
def test_a_kept_document_tells_its_kind_without_being_read_again(
    text: str, name: str | None, kind: OperationType | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Documents(SCHEMA, frozenset(), Limits())
    assert read.kind(text, name) is kind
    read.read(text)
    looks = read.held.hits, read.held.misses
    monkeypatch.delattr(documents, "parse")
    assert read.kind(text, name) is kind
    assert (read.held.hits, read.held.misses) == looks
