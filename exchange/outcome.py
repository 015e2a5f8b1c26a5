"""What becomes of one row of a load, and of one of the registry that a whole list leaves out."""

from dataclasses import dataclass
from enum import StrEnum


class Became(StrEnum):
    """What a row does to the registry."""

    CREATED = "CREATED"
    UPDATED = "UPDATED"
    UNCHANGED = "UNCHANGED"
    REMOVED = "REMOVED"
    ENDED = "ENDED"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`row` counts as a spreadsheet does; `key` holds the cells that tell it, `columns` what an update changes."""

    file: str
    row: int
    became: Became
    key: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A row of the registry that is not in the file that is its whole list. UNCHANGED is what had ended before.

    `file` is that file, `key` holds the cells that tell the row, `until` the last day of what is ended now.
    """

    file: str
    became: Became
    key: str
    until: str | None = None
