"""Objects within objects become rows, with what they lie in by name."""

import json
from pathlib import Path
from typing import Any

import pytest

from exchange.fingerprint import Fingerprint
from exchange.reading.listed import keys, rows
from exchange.reading.nested import Nesting
from exchange.reading.unreadable import Unreadable


def read(folder: Path, found: Any, nesting: Nesting) -> tuple[list[str], list[list[str]]]:
    path = folder / "a.json"
    path.write_text(json.dumps(found))
    header = keys(path, nesting)
    return header, [cells for _, cells in rows(path, tuple(header), Fingerprint(), nesting)][1:]


def test_each_entry_of_a_list_is_a_row_with_the_fields_of_what_holds_it(tmp_path: Path) -> None:
    found = [
        {"name": "A", "needs": [{"key": "k1", "value": 1}, {"key": "k2"}]},
        {"name": "B", "needs": []},
        {"name": "C", "needs": None},
        {"name": "D"},
    ]
    assert read(tmp_path, found, Nesting(("needs",))) == (
        ["parent.name", "key", "value"],
        [["A", "k1", "1"], ["A", "k2", ""]],
    )


def test_lists_in_lists_are_followed_by_their_path(tmp_path: Path) -> None:
    found = [{"n": 1, "a": [{"m": 2, "b": [{"k": 3}, {"k": 4}]}]}]
    assert read(tmp_path, found, Nesting(("a", "b"))) == (
        ["parent.parent.n", "parent.m", "k"],
        [["1", "2", "3"], ["1", "2", "4"]],
    )


def test_a_tree_is_told_from_the_top_down_with_depth_and_parent(tmp_path: Path) -> None:
    found = [{"code": 1, "in": [{"code": 2, "in": [{"code": 3}]}, {"code": 4, "in": []}]}, {"code": 5}]
    header, told = read(tmp_path, found, Nesting(tree="in"))
    assert header == ["depth", "code", "parent.code"]
    assert told == [["1", "1", ""], ["2", "2", "1"], ["3", "3", "2"], ["2", "4", "1"], ["1", "5", ""]]


def test_a_tree_of_any_depth_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"code": 1, "in": ' + '[{"code": 1, "in": ' * 20_000 + "[]" + "}]" * 20_000 + "}]")
    *_, (number, last) = rows(path, ("depth", "code"), Fingerprint(), Nesting(tree="in"))
    assert (number, last) == (20_001, ["20001", "1"])


@pytest.mark.parametrize("held", [1, "x", {"k": 1}, [1], [{"k": 1}, None]])
def test_what_is_no_list_of_objects_is_refused_with_the_number_of_the_object(held: Any, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="its needs is no list of objects") as told:
        read(tmp_path, [{"needs": []}, {"needs": held}], Nesting(("needs",)))
    assert told.value.row == 2
