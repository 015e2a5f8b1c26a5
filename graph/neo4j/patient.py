"""Reads for which nobody waits."""

from typing import Any

from graph.neo4j.connection import WORK_SECONDS, Connection
from graph.neo4j.statement import NONE, Statement, Values


class Patient:
    """Reads on a connection for as long as it takes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def rows(self, statement: Statement, values: Values = NONE) -> list[list[Any]]:
        """See Asking."""
        return await self._connection.rows(statement, values, limit=WORK_SECONDS)
