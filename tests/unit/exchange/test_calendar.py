"""The registry's day."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from registry.calendar import Calendar


def test_a_pinned_day_is_today_and_the_moment_is_still_the_clocks() -> None:
    calendar = Calendar(pinned=date(2020, 2, 29))
    assert calendar.today() == date(2020, 2, 29)
    assert calendar.now().year > 2020
    assert calendar.now().tzinfo is UTC


def test_today_is_the_day_of_the_zone() -> None:
    for zone in ("Asia/Shanghai", "America/Anchorage"):
        before = datetime.now(ZoneInfo(zone)).date()
        found = Calendar(zone).today()
        assert before <= found <= datetime.now(ZoneInfo(zone)).date()


def test_a_zone_that_is_none_fails_at_once() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        Calendar("Asia/Nowhere")
