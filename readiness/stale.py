"""Whether the facts of a team have not been confirmed for too long."""

from datetime import date, datetime, timedelta, timezone, tzinfo

DEFAULT_DAYS = 90
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def is_stale(confirmed_at: datetime | None, on: date, days: int | None, zone: tzinfo = SHANGHAI) -> bool:
    """Never confirmed, or more days ago than the edition allows; the day of confirming is that of the zone."""
    if confirmed_at is None:
        return True
    return (on - _day(confirmed_at, zone)).days > (DEFAULT_DAYS if days is None else days)


def stale_from(confirmed_at: datetime | None, days: int | None, zone: tzinfo = SHANGHAI) -> date | None:
    """The day on which staleness sets in; None when it always was, or never will be."""
    if confirmed_at is None:
        return None
    confirmed, allowed = _day(confirmed_at, zone), DEFAULT_DAYS if days is None else days
    return confirmed + timedelta(days=allowed + 1) if allowed < (date.max - confirmed).days else None


def _day(confirmed_at: datetime, zone: tzinfo) -> date:
    return confirmed_at.astimezone(zone).date() if confirmed_at.tzinfo else confirmed_at.date()
