"""What is found by a text or near a place costs the same number of questions for one hit and for many."""

from collections import Counter
from itertools import groupby
from typing import Any

from graphql import get_named_type

from graph.model.declaration.property import Searched
from graph.model.registry import MODEL
from schema import contract
from schema.map import map_of
from tests.graphql.conftest import Register
from tests.graphql.values import literal
from tests.graphql.walking import WHOLE, Connection, connections

SCHEMA = contract.make()._schema
MAP = map_of(SCHEMA, MODEL)
ALL = list(connections(SCHEMA, MAP))
ROOTS = [one for one in ALL if one.kind == "Query"]
SEARCHED = [one for one in ALL if "text" in one.where.fields]


def kind(one: Connection) -> str:
    """The type of what it lists."""
    nodes: Any = get_named_type(one.field.type)
    return str(get_named_type(nodes.fields["nodes"].type).name)


def below(one: Connection) -> str:
    """Every list that hangs on what it lists."""
    lists = [nested.name for nested in ALL if nested.kind == kind(one)]
    return " ".join(f"{name}(first: 2) {{ {WHOLE} }}" for name in lists) or "__typename"


def common(register: Register, label: str) -> str:
    """The character that most names of a label have."""
    name = next(prop.name for prop in MODEL.label(label).properties if prop.searched is Searched.NAME)
    names = (str(row[name]) for row in register.stock.world.nodes[label].values() if row[name] is not None)
    return Counter(letter for told in names for letter in set(told) if letter.isalpha()).most_common(1)[0][0]


async def alike(register: Register, document: str) -> Any:
    """The last of three answers, for one hit and for many, which must have cost the same."""
    costs, data = [], None
    for many in (1, 200, 1, 200):
        before = register.statements
        data = await register.ask(document, {"n": many})
        costs.append(register.statements - before)
    assert costs[2] == costs[3] > 0, document
    return data


def test_every_label_with_searched_words_can_be_searched_at_a_root() -> None:
    searched = {MAP.types[label.name] for label in MODEL.labels if label.searched}
    assert {kind(one) for one in SEARCHED if one.kind == "Query" and not one.given} == searched


async def test_one_hit_near_a_place_and_many_cost_the_same(district: Register) -> None:
    near = [one for one in ROOTS if one.given]
    assert near
    for one in near:
        shown = f"totalCount edges {{ cursor distanceMetres }} nodes {{ {below(one)} }}"
        data = await alike(district, f"query($n: Int) {{ found: {one.name}({one.given} first: $n) {{ {shown} }} }}")
        assert len(data["found"]["nodes"]) > 20, one.name


async def test_one_hit_of_a_text_and_many_cost_the_same(district: Register) -> None:
    for one in (one for one in SEARCHED if one.kind == "Query"):
        where = literal({"text": common(district, _label(kind(one)))})
        given = f"{one.given} where: {where} first: $n"
        data = await alike(
            district, f"query($n: Int) {{ found: {one.name}({given}) {{ totalCount nodes {{ {below(one)} }} }} }}"
        )
        assert len(data["found"]["nodes"]) > 1, one.name


async def test_a_text_below_one_object_and_below_many_costs_the_same(district: Register) -> None:
    nested = [one for one in SEARCHED if one.kind != "Query"]
    assert nested
    for way, group in groupby(nested, key=lambda one: one.way):
        asked = [
            f"{one.name}(first: 2 where: {literal({'text': common(district, _label(kind(one)))})}) {{ {WHOLE} }}"
            for one in group
        ]
        await alike(district, way % " ".join(asked))


def _label(name: str) -> str:
    return next(label for label, type_ in MAP.types.items() if type_ == name)
