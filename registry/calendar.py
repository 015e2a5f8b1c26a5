"""The registry's day: the clock in its zone, or a pinned day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Calendar:
    """Tells what day it is; a pinned day never changes. ZoneInfoNotFoundError when there is no such zone."""

    zone: str = "Asia/Shanghai"
    pinned: date | None = None

    def __post_init__(self) -> None:
        ZoneInfo(self.zone)

    @property
    def offset(self) -> ZoneInfo:
        """The zone itself."""
        return ZoneInfo(self.zone)

    def today(self) -> date:
        """The registry's day."""
        return self.pinned or datetime.now(self.offset).date()

    def now(self) -> datetime:
        """The moment, by the clock even where the day is pinned; aware, in UTC."""
        return datetime.now(UTC)
