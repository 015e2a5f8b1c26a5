"""What the stores tell in a test is compared, one thing after the other."""

import pytest

from tests.places import Alike

Told = dict[tuple[str, int], tuple[str, object]]


def test_what_is_told_alike_passes_and_what_is_not_names_both_stores() -> None:
    told: Told = {}
    for kind in ("one", "other"):
        alike = Alike(kind, "a test", told)
        alike(b"first")
        alike(b"second")
    third = Alike("third", "a test", told)
    third(b"first")
    with pytest.raises(AssertionError, match="third and one tell otherwise"):
        third(b"Second")


def test_what_two_tests_tell_is_not_compared() -> None:
    told: Told = {}
    Alike("one", "a test", told)(1)
    Alike("other", "another test", told)(2)
    assert told == {("a test", 1): ("one", 1), ("another test", 1): ("other", 2)}
