"""Addresses of a registry in Neo4j."""

import pytest

from graph.neo4j.address import Address, address
from graph.ports.errors import StoreError


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("neo4j://host", Address("neo4j://host:7687", "neo4j", "", "neo4j")),
        ("bolt://u:p%40ss@127.0.0.1:7690/muster", Address("bolt://127.0.0.1:7690", "u", "p@ss", "muster")),
        ("neo4j+s://u@[::1]:1/", Address("neo4j+s://[::1]:1", "u", "", "neo4j")),
    ],
)
def test_an_address_is_taken_apart(url: str, found: Address) -> None:
    assert address(url) == found


@pytest.mark.parametrize("url", ["http://host", "neo4j://", "neo4j://host:port", "bolt://host?x=1", "bolt:host"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(StoreError):
        address(url)


def test_a_password_is_shown_nowhere() -> None:
    found = address("bolt://u:secret@host")
    assert "secret" not in found.place
    assert "secret" not in repr(found)
