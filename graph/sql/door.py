"""Where a registry lies: the way to it by its URL."""

from importlib import import_module
from typing import Protocol, cast

from graph.sql.connection import Connection
from graph.sql.dialect import Dialect

POSTGRESQL = "postgresql+psycopg"


class Door(Protocol):
    """Opens connections to one database; `place` names it for people, without any password."""

    dialect: Dialect
    place: str

    def open(self, *, make: bool = False) -> Connection:
        """A new connection; with `make` the database itself is made where that can be."""
        ...


def door(url: str, wait: float) -> Door:
    """The way to the database of a URL; its driver is imported only now."""
    if url.startswith(f"{POSTGRESQL}:"):
        module, name = "graph.sql.postgresql.door", "ServerDoor"
    else:
        module, name = "graph.sql.sqlite.door", "FileDoor"
    return cast("Door", getattr(import_module(module), name)(url, wait))
