"""Every connection of the schema: what it costs, and that it pages, filters and orders as stock execution does."""

from itertools import groupby
from random import Random
from typing import Any

import orjson

from graph.model.labels.change import HISTORY
from graph.model.registry import MODEL
from schema import contract
from schema.map import map_of
from tests.graphql.conftest import Register
from tests.graphql.values import Values, literal
from tests.graphql.walking import WHOLE, Connection, connections

SCHEMA = contract.make()._schema
ALL = list(connections(SCHEMA, map_of(SCHEMA, MODEL)))
ROOTS = [one for one in ALL if one.kind == "Query"]
NESTED = [one for one in ALL if one.kind != "Query"]
FIRST = {one.where.name: one for one in reversed(ALL) if not one.given}
"""One connection for each kind of entry: a root where there is one."""
AT_ONCE, KEYS, CONDITIONS = 5, 3, 5
"""How many questions a document asks; how many keys and conditions of each kind of entry are tried."""


def test_every_label_but_the_history_is_a_root() -> None:
    roots = map_of(SCHEMA, MODEL).roots.values()
    found = {getattr(root, "label", None) for root in roots} - {None}
    assert found == {label.name for label in MODEL.labels} - HISTORY
    assert len([one for one in ROOTS if not one.given]) == len(MODEL.labels) - len(HISTORY)
    assert [one.name for one in ROOTS if one.given] == ["teamsNear", "basesNear", "equipmentNear"]


async def test_one_object_and_many_cost_the_same_number_of_questions(district: Register) -> None:
    for way, group in groupby(NESTED, key=lambda one: one.way):
        document = way % " ".join(f"{one.name}(first: 2) {{ {WHOLE} }}" for one in group)
        costs = []
        for many in (1, 200):
            before = district.statements
            await district.ask(document, {"n": many})
            costs.append(district.statements - before)
        assert costs[0] == costs[1] > 0, document


async def test_a_page_of_a_root_costs_the_same_whatever_its_size(district: Register) -> None:
    for one in ROOTS:
        costs = []
        for size in ("first: 1", "last: 200"):
            before = district.statements
            await district.ask(one.asked([size]))
            costs.append(district.statements - before)
        assert costs[0] == costs[1] > 0, one.name


async def _alike(register: Register, one: Connection, arguments: list[str], under: str = WHOLE) -> list[Any]:
    """What both executions answer, in the order of the arguments."""
    for start in range(0, len(arguments), AT_ONCE):
        document = one.asked(arguments[start : start + AT_ONCE], under)
        variables = {} if one.kind == "Query" else {"n": 5}
        wanted = await register.stock.answer(document, variables)
        assert wanted.errors is None, (wanted.errors, document)
        told = await register.ask(document, variables)
        assert orjson.dumps(told) == orjson.dumps(wanted.data), document
    return list(told.values())


async def test_keys_order_both_ways_from_both_ends(small: Register) -> None:
    for one in FIRST.values():
        turns = [("ASC", "FIRST", "first"), ("DESC", "LAST", "last")]
        keys = sorted(Random(one.name).sample(one.keys, min(KEYS, len(one.keys))))
        arguments = [
            f"{end}: 3, orderBy: [{{field: {key}, direction: {way}, nulls: {nulls}}}]"
            for at, key in enumerate(keys)
            for way, nulls, end in turns[at % 2 :][:1]
        ]
        await _alike(small, one, arguments, "edges { cursor } pageInfo { hasNextPage hasPreviousPage }")


async def test_conditions_find_what_stock_finds(small: Register) -> None:
    made = Values(Random(1), SCHEMA, small.stock.map, small.stock.world)
    for name, one in FIRST.items():
        arguments = []
        known = small.stock.map.wheres[name]
        for field in Random(name).sample(sorted(known), min(CONDITIONS, len(known))):
            where = {field: made.condition(one.where, field, 1)}
            arguments.append(f"where: {literal(where)}")
        await _alike(small, one, arguments, "totalCount")


async def test_cursors_lead_on_and_back(small: Register) -> None:
    for one in ROOTS:
        whole = (await _alike(small, one, ["last: 200"], "edges { cursor } totalCount"))[0]
        cursors = [edge["cursor"] for edge in whole["edges"]]
        assert len(cursors) == whole["totalCount"], one.name
        if len(cursors) > 2:
            middle = literal(cursors[1])
            on, back = await _alike(
                small, one, [f"first: 1, after: {middle}", f"last: 1, before: {middle}"], "edges { cursor }"
            )
            assert [on["edges"][0]["cursor"], back["edges"][0]["cursor"]] == [cursors[2], cursors[0]]
