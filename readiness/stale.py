"""Whether the facts of a team have not been confirmed for too long."""

from datetime import date, datetime, timedelta, timezone, tzinfo

DEFAULT_DAYS = 90
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def is_stale(confirmed_at: datetime | None, on: date, days: int | None, zone: tzinfo = SHANGHAI) -> bool:
    """Never confirmed, or more days ago than the edition allows; the day of confirming is that of the zone."""
    if confirmed_at is None:
        return True
    confirmed = confirmed_at.astimezone(zone).date() if confirmed_at.tzinfo else confirmed_at.date()
    return (on - confirmed).days > (DEFAULT_DAYS if days is None else days)
