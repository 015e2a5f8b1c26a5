"""What the hand-written answers ask of a store's plain driver, and how they begin and end."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

AS_OF = {"asOf": {"day": "2026-09-15", "pinned": True}}
HEAD, TAIL = '{"data":', ',"extensions":{"asOf":{"day":"2026-09-15","pinned":true}}}'


class Plain(Protocol):
    """One connection of one thread. `one_state`: the statement that begins a transaction which sees one state.

    `matching`: what joins `w`, the words of people, to a text that the index is asked; `within`: the function that
    tells where a text is within another, 0 where it is not.
    """

    one_state: str
    matching: str
    within: str

    def rows(self, text: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a statement, its values marked by `?`."""
        ...

    def do(self, text: str) -> None:
        """Run a statement that gives no rows."""
        ...

    def listed(self, values: list[str]) -> tuple[str, Any]:
        """A condition that a column is among many values, and what stands for them."""
        ...

    def asked(self, text: str) -> tuple[str, str, str, str]:
        """What the index of words is asked for a text; the text as a whole value, as the beginning of one, and as it
        is within one."""
        ...


By = Mapping[str, Callable[[Plain, dict[str, Any]], bytes]]
"""The answers to the questions, by name."""


def finished(data: str) -> bytes:
    """The answer around data that the database finished."""
    return f"{HEAD}{data}{TAIL}".encode()
