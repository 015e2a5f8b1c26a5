"""What ends the reading of a file."""

from exchange.problem import Reason


class Unreadable(Exception):
    """The file cannot be read on from this row."""

    def __init__(self, row: int | None, reason: Reason) -> None:
        super().__init__(reason.en)
        self.row = row
        self.reason = reason
