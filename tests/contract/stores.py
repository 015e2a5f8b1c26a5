"""The stores that the contract is held to, each behind the same three doors."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier

from graph.model.declaration import Model
from graph.ports.store import Store
from graph.sql.store import SqlStore


@dataclass(frozen=True)
class Registry:
    """An empty registry: `store` answers, `asked` counts the statements it ran, `opening` is code that opens it."""

    store: Store
    asked: Callable[[], int]
    opening: str


STORES = ("postgresql", "sqlite")


async def open_registry(url: str, model: Model) -> Registry:
    """A registry in the empty place that the URL names."""
    store = SqlStore(url, model)
    await store.create()
    opening = f"from graph.sql.store import SqlStore\nstore = SqlStore({url!r}, MODEL)"
    return Registry(store, lambda: store.questions, opening)


def in_file(folder: Path) -> str:
    """The URL of a registry in a file."""
    return f"sqlite:///{folder / 'registry.db'}"


def in_schema(server: str, name: str) -> str:
    """The URL of a registry on a server, in a schema of its own, which is made."""
    with connected(server) as on:
        on.execute(SQL("CREATE SCHEMA {}").format(Identifier(name)))
    return f"{server}{'&' if '?' in server else '?'}options=-csearch_path%3D{name}"


def drop_schema(server: str, name: str) -> None:
    """Take back such a schema with all that is in it."""
    with connected(server) as on:
        on.execute(SQL("DROP SCHEMA {} CASCADE").format(Identifier(name)))


def connected(server: str) -> psycopg.Connection[tuple[object, ...]]:
    """A connection of the test's own."""
    return psycopg.connect(f"postgresql:{server.removeprefix('postgresql+psycopg:')}", autocommit=True)
