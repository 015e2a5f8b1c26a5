"""Small facts about the registry itself."""

from collections.abc import Sequence

import sqlalchemy as sa

from graph.ports.errors import MarkDiffers
from graph.sql.connection import Connection
from graph.sql.statement import bind, members
from graph.sql.tables import Tables


def demand(name: str, value: str, held: str | None) -> None:
    """Raise MarkDiffers unless what is held under the name is this value."""
    if held != value:
        raise MarkDiffers(f"the mark {name} is {held}, not {value}")


class Marks:
    """Reads and keeps marks."""

    def __init__(self, tables: Tables) -> None:
        mark = tables.mark
        self._get = tables.statement(sa.select(mark.c.value).where(mark.c.name == bind("name")))
        several = sa.select(mark.c.name, mark.c.value).where(mark.c.name.in_(members("names")))
        self._get_all = tables.statement(several)
        put = tables.dialect.insert(mark).values(name=bind("name"), value=bind("value"))
        self._put = tables.statement(
            put.on_conflict_do_update(index_elements=["name"], set_={"value": put.excluded.value})
        )

    def get(self, connection: Connection, name: str) -> str | None:
        """The value kept under this name."""
        found = connection.rows(self._get, {"name": name})
        return found[0][0] if found else None

    def get_all(self, connection: Connection, names: Sequence[str]) -> list[str | None]:
        """The values kept under these names, in their order."""
        found = dict(connection.rows(self._get_all, {"names": names}))
        return [found.get(name) for name in names]

    def demand(self, connection: Connection, name: str, value: str) -> None:
        """Raise MarkDiffers unless the mark has this value."""
        demand(name, value, self.get(connection, name))

    def put(self, connection: Connection, name: str, value: str) -> None:
        """Keep a value under this name."""
        connection.rows(self._put, {"name": name, "value": value})
