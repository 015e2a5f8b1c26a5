"""The page on lists: its examples are answered, and its table has every operator."""

import re
from pathlib import Path

import pytest

from tests.graphql.test_contract import OPERATORS
from tests.samples.conftest import SAMPLES, Ask

pytestmark = pytest.mark.asyncio(loop_scope="module")
PAGE = (Path(SAMPLES).parent / "docs" / "graphql.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```graphql\n(.*?)```", PAGE, re.DOTALL)


async def test_each_example_of_the_page_finds_something(ask: Ask) -> None:
    assert len(EXAMPLES) == 5
    for example in EXAMPLES:
        for found in (await ask(example)).values():
            assert found.get("nodes") or found.get("groups"), example


async def test_the_page_lists_every_operator() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `") and "·" in line]
    assert {name for row in rows for name in re.findall(r"`(\w+)", row.split("|")[1])} == OPERATORS
