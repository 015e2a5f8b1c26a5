"""Alembic on a connection of ours; imported only when there is something to migrate, for it takes its time."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

Step = tuple[str, str]


class Upgrade:
    """Runs the steps that a database lacks, in the transaction that is there; it neither begins nor ends one."""

    def __init__(self, connection: sa.Connection, version_table: str) -> None:
        self._connection = connection
        self._version_table = version_table

    def run(self, to: str = "head") -> tuple[Step, ...]:
        """Run those up to this version; each as its version and its first line. Raises the driver's own errors."""
        told: list[Step] = []

        def tell(*, step: Any, **_: Any) -> None:
            told.append((step.up_revision_id, step.up_revision.doc.splitlines()[0]))

        config = Config()
        config.set_main_option("script_location", f"{__package__}:")
        config.set_main_option("path_separator", "newline")
        config.attributes.update(connection=self._connection, version_table=self._version_table, on_version_apply=tell)
        self._connection.begin()  # says nothing to the database, only to Alembic: the transaction is not its own
        try:
            command.upgrade(config, to)
        except sa.exc.DBAPIError as error:
            raise error.orig or error from error
        return tuple(told)


@contextmanager
def upgrading(dialect: str, driver: Any, version_table: str) -> Iterator[Upgrade]:
    """What upgrades over a driver's own connection, which must be in no transaction yet.

    `dialect`: SQLAlchemy's name of it, its driver included.
    """
    engine = sa.create_engine(
        f"{dialect}://", creator=lambda: driver, poolclass=sa.StaticPool, pool_reset_on_return=None
    )
    connection = engine.connect()  # asks the database some questions, and rolls back after them
    try:
        yield Upgrade(connection, version_table)
    finally:
        with suppress(sa.exc.DBAPIError):  # a connection that was lost cannot be given back
            connection.close()
