"""One connection to a database, whichever it is: its questions counted, its errors those of the port."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from graph.sql.statement import Statement

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Into:
    """Where new rows go: a table, its columns by the names that values come by, and the statement that adds one row."""

    table: str
    columns: Mapping[str, str]
    statement: Statement


NONE: Values = {}


class Connection(ABC):
    """`place` names the database for people; `questions` counts the statements that ran."""

    __slots__ = ("place", "questions")

    def __init__(self, place: str) -> None:
        self.place = place
        self.questions = 0

    def rows(self, statement: Statement, values: Values = NONE) -> list[tuple[Any, ...]]:
        """All rows of one question; none where it gives no rows."""
        self.questions += 1
        return self.fetch(statement.text, statement.values(values))

    def many(self, statement: Statement, rows: Iterable[Values]) -> int:
        """Run one statement for each of these rows; how many rows it touched in all."""
        self.questions += 1
        return self.repeat(statement.text, map(statement.values, rows))

    def insert(self, into: Into, rows: Iterable[Values]) -> None:
        """Add these rows to a table."""
        self.many(into.statement, rows)

    @abstractmethod
    def fetch(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Run a text of the driver's own."""

    @abstractmethod
    def repeat(self, text: str, rows: Iterable[Sequence[Any]]) -> int:
        """Run such a text for many rows."""

    @abstractmethod
    def begin_reading(self) -> None:
        """Begin a transaction that sees one state to its end."""

    @abstractmethod
    def begin_writing(self) -> None:
        """Begin the one write transaction there can be; waits for its turn."""

    @abstractmethod
    def begin_rebuilding(self) -> None:
        """Begin the same, for tables to be made anew under their data; references are looked at when it commits.

        A connection can do so once, and is to be closed then.
        """

    @abstractmethod
    def commit(self) -> bool:
        """Make it last. False where a reference leads to nothing: then the transaction is still there to be asked."""

    @abstractmethod
    def roll_back(self) -> None:
        """Undo what is not committed; nothing where nothing was begun."""

    @abstractmethod
    def tables(self) -> set[str]:
        """The names of the tables that are there, whoever made them."""

    @abstractmethod
    def translated(self) -> AbstractContextManager[None]:
        """Within, the driver's errors leave as errors of the port."""

    @abstractmethod
    def interrupt(self) -> None:
        """End what runs; callable from another thread."""

    @property
    @abstractmethod
    def driver(self) -> Any:
        """The driver's own connection."""

    @property
    @abstractmethod
    def is_lost(self) -> bool:
        """Whether nothing more can be asked here, so that another must be opened."""

    @abstractmethod
    def close(self) -> None:
        """Give the connection back."""
