"""One thing that is wrong in a registry, and all that were found."""

from dataclasses import dataclass, field
from enum import StrEnum

from exchange.problem import Reason

LISTED = 200


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "ERROR"  # Muster answers from it, and wrongly, or refuses to
    WARNING = "WARNING"  # Muster never looks at it


@dataclass(frozen=True, slots=True)
class Finding:
    """`label`: also "Label.field" of a relationship; `key` in words, as files name it, or the id."""

    severity: Severity
    label: str
    key: str | None
    field: str | None
    reason_zh: str
    reason_en: str


@dataclass(slots=True)
class Findings:
    """The first of them, and how many there are."""

    listed: list[Finding] = field(default_factory=list)
    count: int = 0

    @property
    def has_room(self) -> bool:
        """Whether another would be listed."""
        return len(self.listed) < LISTED

    def add(
        self, label: str, key: str | None, name: str | None, reason: Reason, severity: Severity = Severity.ERROR
    ) -> None:
        """One more."""
        self.count += 1
        if self.has_room:
            self.listed.append(Finding(severity, label, key, name, reason.zh, reason.en))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row that is still known by its id alone: in which field, and why."""

    id: str
    field: str | None
    reason: Reason
