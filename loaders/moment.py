"""When a question is asked: the registry's day and the instant, as texts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """`today` is the registry's day YYYY-MM-DD, `now` an instant, both text; `zone` names the registry's time zone.

    `is_pinned` tells of a day that no clock gave.
    """

    today: str
    now: str
    is_pinned: bool = False
    zone: str = "Asia/Shanghai"
