"""Bringing a database to the shape this program needs: made anew, or migrated, in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from graph.ports.errors import Conflict
from graph.ports.migrate import Migrated
from graph.sql import version
from graph.sql.beside.points import Points
from graph.sql.beside.words import Words
from graph.sql.connection import Connection
from graph.sql.dangling import dangling
from graph.sql.kept import Kept
from graph.sql.migrations.known import newest
from graph.sql.schema import definitions
from graph.sql.tables import Tables

BESIDE = "0004"
"""Up to which version what is kept beside nodes is worked out anew: that is none of a migration's frozen statements."""


def create(connection: Connection, tables: Tables) -> None:
    """Make what an empty database lacks; leave one of the newest shape as it is, refuse any other."""
    connection.begin_writing()
    with _all_or_nothing(connection, tables):
        if not connection.tables():
            _make(connection, tables)
        version.demand_newest(connection.place, version.found(connection))


def migrate(connection: Connection, tables: Tables) -> Migrated:
    """Bring it to the newest shape; an empty one is made."""
    before = version.found(connection)
    version.demand_known(connection.place, before)
    if before is None:
        create(connection, tables)
    if before is None or before == newest():
        return Migrated(before, newest())
    from graph.sql.migrations.upgrade import upgrading

    with upgrading(tables.dialect.full_name, connection.driver, version.TABLE) as upgrade:
        connection.begin_rebuilding()
        with _all_or_nothing(connection, tables):
            before = version.found(connection)  # by now another process may have migrated it
            version.demand_known(connection.place, before)
            if version.TABLE not in connection.tables():
                version.adopt_first(connection)
            steps = upgrade.run()
            if before is None or before < BESIDE:
                kept = Kept(tables.dialect)
                for beside in (Words(tables, kept), Points(tables, kept)):
                    beside.fill(connection)
            return Migrated(before, newest(), steps)


def _make(connection: Connection, tables: Tables) -> None:
    for text in definitions(tables):
        connection.fetch(text)
    version.stamp(connection, newest())


@contextmanager
def _all_or_nothing(connection: Connection, tables: Tables) -> Iterator[None]:
    try:
        yield
        if not connection.commit():
            raise Conflict(dangling(connection, tables))
    except BaseException:
        connection.roll_back()
        raise
