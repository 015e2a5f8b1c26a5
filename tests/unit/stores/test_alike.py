"""What the stores tell in a test is compared, one thing after the other."""

from pathlib import Path

import pytest

from tests.places import Alike
from tests.told import Told


def test_what_is_told_alike_passes_and_what_is_not_names_both_stores(tmp_path: Path) -> None:
    told = Told(tmp_path)
    for kind in ("one", "other"):
        alike = Alike(kind, "a test", told)
        alike(b"first")
        alike(b"second")
    third = Alike("third", "a test", told)
    third(b"first")
    with pytest.raises(AssertionError, match="third and one tell otherwise"):
        third(b"Second")


def test_what_two_tests_tell_is_not_compared(tmp_path: Path) -> None:
    told = Told(tmp_path)
    Alike("one", "a test", told)(1)
    Alike("other", "another test", told)(2)
    with pytest.raises(AssertionError, match="other and one tell otherwise"):
        Alike("other", "a test", told)(2)
