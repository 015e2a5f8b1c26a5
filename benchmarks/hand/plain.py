"""What the hand-written answers ask of a store's plain driver, and how they begin and end."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

HEAD, TAIL = '{"data":', ',"extensions":{"asOf":{"day":"2026-09-15","pinned":true}}}'


class Plain(Protocol):
    """One connection of one thread. `one_state`: the statement that begins a transaction which sees one state."""

    one_state: str

    def rows(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a statement, its values marked by `?`."""
        ...

    def do(self, text: str) -> None:
        """Run a statement that gives no rows."""
        ...

    def listed(self, values: list[str]) -> tuple[str, Any]:
        """A condition that a column is among many values, and what stands for them."""
        ...


By = Mapping[str, Callable[[Plain, dict[str, Any]], bytes]]
"""The answers to the questions, by name."""
