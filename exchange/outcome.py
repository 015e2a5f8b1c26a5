"""What becomes of one row of a load."""

from dataclasses import dataclass
from enum import StrEnum


class Became(StrEnum):
    """What a row does to the registry."""

    CREATED = "CREATED"
    UPDATED = "UPDATED"
    UNCHANGED = "UNCHANGED"
    REMOVED = "REMOVED"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`row` counts as a spreadsheet does; `key` holds the cells that tell it, `columns` what an update changes."""

    file: str
    row: int
    became: Became
    key: str
    columns: tuple[str, ...] = ()
