"""The answers to the saved documents, on the sample register."""

import asyncio
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from api.bootstrap import parts
from api.commands.district import prepare
from api.settings import Settings

Answers = dict[str, dict[str, Any]]


class Refused(Exception):
    """A saved document got errors for an answer; the message names it and them."""


def of_the_sample(documents: Mapping[str, str]) -> Answers:
    """The answers by name, of a sample register that is loaded for it and thrown away."""
    with TemporaryDirectory() as folder:
        return asyncio.run(ask(f"sqlite:///{Path(folder) / 'muster.db'}", documents.items()))


async def ask(database: str, documents: Iterable[tuple[str, str]]) -> Answers:
    """The answers by name, from this registry on the sample's own day; the sample is loaded where it is empty."""
    settings = await prepare(Settings(database=database, today=None))
    async with parts(settings) as found:
        await found.current.ensure()
        return {name: _data(name, (await found.contract.answer(text)).body) for name, text in documents}


def _data(name: str, body: bytes) -> dict[str, Any]:
    answer = json.loads(body)
    if "errors" in answer:
        raise Refused(f"{name}: {'; '.join(error['message'] for error in answer['errors'])}")
    data: dict[str, Any] = answer["data"]
    return data
