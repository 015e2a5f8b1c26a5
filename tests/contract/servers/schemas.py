"""Places on a PostgreSQL server: schemas, which are made at once, and databases, which can be copied."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Composed, Identifier
from sqlalchemy import make_url

from tests.contract.servers.place import Place


class ServerPlaces(Place):
    """On the server of a URL, whose user may make schemas and databases."""

    def __init__(self, server: str) -> None:
        self._server = server
        self._drops: list[Composed] = []

    def __call__(self) -> str:
        """See Place: a schema."""
        name = self._made("CREATE SCHEMA {}", "DROP SCHEMA {} CASCADE")
        return f"{self._server}{'&' if '?' in self._server else '?'}options=-csearch_path%3D{name}"

    def template(self) -> str:
        """See Place: a database."""
        return self._of(self._made("CREATE DATABASE {} TEMPLATE template0", "DROP DATABASE {} WITH (FORCE)"))

    def copy(self, template: str) -> str:
        """See Place."""
        made = SQL("CREATE DATABASE {{}} TEMPLATE {}").format(Identifier(make_url(template).database or ""))
        return self._of(self._made(made.as_string(), "DROP DATABASE {} WITH (FORCE)"))

    def _of(self, name: str) -> str:
        return make_url(self._server).set(database=name).render_as_string(hide_password=False)

    def _made(self, make: str, drop: str) -> str:
        name = f"muster_test_{uuid4().hex}"
        with connected(self._server) as on:
            on.execute(SQL(make).format(Identifier(name)))
        self._drops.append(SQL(drop).format(Identifier(name)))
        return name

    def drop(self) -> None:
        """Take back all of them."""
        with connected(self._server) as on:
            for statement in self._drops:
                on.execute(statement)


@contextmanager
def in_schemas(server: str) -> Iterator[ServerPlaces]:
    """Places on a server, dropped on leaving."""
    places = ServerPlaces(server)
    try:
        yield places
    finally:
        places.drop()


def connected(server: str) -> psycopg.Connection[tuple[object, ...]]:
    """A connection of the test's own."""
    return psycopg.connect(f"postgresql:{server.removeprefix('postgresql+psycopg:')}", autocommit=True)
