"""A cell that cannot be read right, whatever its column is."""

from exchange.problem import Reason


class Faulty(str):
    """What is shown of it, and why it is refused."""

    __slots__ = ("reason",)
    reason: Reason

    def __new__(cls, shown: str, reason: Reason) -> "Faulty":
        """The cell as a report shows it."""
        made = super().__new__(cls, shown)
        made.reason = reason
        return made
