"""One thing that is wrong, or worth a look, in a standard's file: where, how grave, and why."""

from dataclasses import dataclass
from enum import StrEnum

from exchange.problem import Reason


class Severity(StrEnum):
    """An ERROR refuses the file; a WARNING is told and the file is taken."""

    ERROR = "ERROR"
    WARNING = "WARNING"


@dataclass(frozen=True, slots=True)
class Problem:
    """`line` counts from 1 as an editor does; None is the file as a whole."""

    file: str
    line: int | None
    severity: Severity
    reason_zh: str
    reason_en: str

    @property
    def is_error(self) -> bool:
        """Whether it refuses the file."""
        return self.severity is Severity.ERROR


def error(file: str, line: int | None, reason: Reason) -> Problem:
    """A problem that refuses the file."""
    return Problem(file, line, Severity.ERROR, reason.zh, reason.en)


def warning(file: str, line: int | None, reason: Reason) -> Problem:
    """A problem that is only told."""
    return Problem(file, line, Severity.WARNING, reason.zh, reason.en)
