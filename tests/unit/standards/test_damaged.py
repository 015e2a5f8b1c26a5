"""Whatever is damaged, reading and checking tell it and never fail; what is taken has the shape of the schema."""

import copy
import json
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.standards import check, read_text
from exchange.standards.reading import conditions, lines, quantities, recency
from tests.unit.standards import shipped
from tests.unit.standards.test_schema import VALIDATOR, EditorLoader, examples

WHOLE = [yaml.load(text, Loader=EditorLoader) for text in examples()]
KEYS = st.sampled_from([*lines.KEYS, *conditions.KINDS, *recency.KEYS, *quantities.KEYS, *quantities.WRITTEN_ON, "of"])
ATOMS = st.sampled_from(
    [None, True, 0, 1, -1, 2.5, "", "90%", "4:1", "2/3", "R3", "P", "anyone", "person", "hose", "boat", "medic", "a;b"]
)
VALUES = st.recursive(ATOMS, lambda held: st.lists(held, max_size=3) | st.dictionaries(KEYS, held, max_size=3))


def places(node: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of every node below the root."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [step for key, held in inner for step in ((*path, key), *places(held, (*path, key)))]


@st.composite
def damaged(draw: st.DrawFn) -> Any:
    """An example of the page in which one value is replaced, or taken away, or a key is added."""
    held = copy.deepcopy(draw(st.sampled_from(WHOLE)))
    path = draw(st.sampled_from(places(held)))
    inside = held
    for step in path[:-1]:
        inside = inside[step]
    match draw(st.sampled_from(["replace", "remove", "add"])):
        case "remove":
            del inside[path[-1]]
        case "add" if isinstance(inside[path[-1]], dict):
            inside[path[-1]][draw(KEYS)] = draw(VALUES)
        case _:
            inside[path[-1]] = draw(VALUES)
    return held


@settings(max_examples=150)
@given(damaged())
def test_damage_is_told_or_harmless(held: Any) -> None:
    document, problems = read_text("t.yaml", json.dumps(held, ensure_ascii=False, indent=1))
    assert (document is None) == any(problem.is_error for problem in problems)
    if document is not None:
        check([document], shipped.catalogue(), shipped.terms(), {})
        assert not [problem.message for problem in VALIDATOR.iter_errors(held)]
