"""Compiled and stock execution answer alike, on generated documents."""

import orjson
import pytest
from graphql import parse, validate

from tests.graphql.conftest import Register
from tests.graphql.generate import Generator

SMALL, LARGE = 60, 30


async def _agree(register: Register, seed: int, documents: int) -> None:
    generator = Generator(seed, register.stock.schema, register.stock.map, register.stock.world)
    compared = 0
    while compared < documents:
        document = generator.document()
        if validate(register.stock.schema, parse(document.text)):
            continue  # fragments on two types may give one name two kinds of value
        compared += 1
        wanted = await register.stock.answer(document.text, document.variables)
        assert wanted.errors is None, (wanted.errors, document.text, document.variables)
        body = orjson.loads((await register.answer(document.text, document.variables)).body)
        assert body.get("errors") is None, (body["errors"], document.text, document.variables)
        assert orjson.dumps(body["data"]) == orjson.dumps(wanted.data), (document.text, document.variables)


@pytest.mark.parametrize("seed", [1, 2])
async def test_both_executions_answer_alike_on_a_small_register(small: Register, seed: int) -> None:
    await _agree(small, seed, SMALL)


async def test_both_executions_answer_alike_on_the_district(district: Register) -> None:
    await _agree(district, 3, LARGE)
