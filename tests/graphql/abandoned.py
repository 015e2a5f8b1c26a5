"""A question whose answer nobody waits for any longer."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from graph.model.facts import TeamFacts
from tests.graphql.conftest import Register


async def facts_of_abandoned(
    register: Register, patch: pytest.MonkeyPatch, telling: str, document: str, variables: Mapping[str, Any]
) -> int:
    """Of how many teams the facts were read until it ended; it is given up after the first. `telling`: its module."""
    read: list[TeamFacts] = []
    facts = register.store.facts

    async def counting(ids: Sequence[str]) -> list[TeamFacts]:
        found = await facts(ids)
        read.extend(found)
        return found

    patch.setattr(register.store, "facts", counting)
    patch.setattr(f"{telling}.AT_ONCE", 1)
    asked: Any = asyncio.ensure_future(register.contract.answer(document, variables))
    while not read:
        await asyncio.sleep(0.01)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    return len(read)
