"""The way to a server by its URL."""

import psycopg
from psycopg.conninfo import conninfo_to_dict

from graph.ports.errors import Unavailable
from graph.sql.dialect import POSTGRESQL
from graph.sql.postgresql.connection import ServerConnection

SCHEME = "postgresql+psycopg:"


class ServerDoor:
    """Opens connections to one database of a server; what the URL leaves out, libpq takes from its environment."""

    dialect = POSTGRESQL

    def __init__(self, url: str, wait: float) -> None:
        self._conninfo = f"postgresql:{url.removeprefix(SCHEME)}"
        self._wait = wait
        try:
            named = conninfo_to_dict(self._conninfo)
        except psycopg.ProgrammingError:
            # The driver's own words may repeat a password.
            raise Unavailable(
                f"the database's URL cannot be read; write {SCHEME}//user@host:5432/name",
                f"数据库地址无法识别；请写成 {SCHEME}//用户@主机:5432/库名",
            ) from None
        host, name = named.get("host") or "", named.get("dbname") or ""
        self.place = f"postgresql://{host}/{name}"
        """Without user and password: it is shown."""

    def open(self, *, make: bool = False) -> ServerConnection:  # noqa: ARG002
        """A new connection; the database itself is its administrator's to make."""
        return ServerConnection(self._conninfo, self.place, self._wait)
