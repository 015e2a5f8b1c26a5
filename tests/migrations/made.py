"""Databases as the frozen steps leave them."""

from contextlib import closing

from graph.model.declaration.model import Model
from graph.model.registry import MODEL
from graph.sql import version
from graph.sql.connection import Connection
from graph.sql.door import door
from graph.sql.migrations.upgrade import upgrading
from graph.sql.store import SqlStore

DIGESTS = {"sqlite": "e4afd1c7a64d4eb0", "postgresql": "0057647a569e97ec"}


def connect(url: str) -> Connection:
    """A connection to the database behind this URL, made where that can be."""
    return door(url, 10.0).open(make=True)


def upgraded(url: str, to: str = "head") -> str:
    """Run the steps up to this version in an empty place; gives the place back."""
    there = door(url, 10.0)
    with (
        closing(there.open(make=True)) as on,
        upgrading(there.dialect.full_name, on.driver, version.TABLE) as upgrade,
    ):
        on.begin_rebuilding()
        upgrade.run(to)
        assert on.commit()
    return url


def first_slice(url: str) -> str:
    """An empty registry as the first slice made it: its version is a digest under a mark."""
    upgraded(url, version.FIRST)
    with closing(connect(url)) as on:
        on.fetch(f"DROP TABLE {version.TABLE}")
        on.fetch(f"INSERT INTO mark VALUES ('schema_version', '{DIGESTS[door(url, 1.0).dialect.name]}')")
    return url


async def of_model(url: str, model: Model = MODEL) -> str:
    """A registry made anew from the model."""
    store = SqlStore(url, model)
    try:
        await store.create()
    finally:
        await store.close()
    return url
