"""Days in the far past or future, and days ahead of what has happened already."""

from collections.abc import Iterator, Mapping
from datetime import date, tzinfo

from findings.finding import Finding, Row, Rule, Severity, Touched, Words
from graph.model.values import instant

FAR_PAST = Rule(
    "date-far-past",
    Severity.NOTICE,
    Words("日期在遥远的过去", "a day in the far past"),
    Words("核对年份", "check the year"),
)
FAR_FUTURE = Rule(
    "date-far-future",
    Severity.WARNING,
    Words("日期在遥远的将来", "a day in the far future"),
    Words("核对年份；永久有效的留空", "check the year; leave blank what never ends"),
)
NOT_YET = Rule(
    "date-not-yet",
    Severity.WARNING,
    Words("已发生的事，日期却在今日之后", "a day ahead, of what has happened"),
    Words("核对日期：今日之后的还不能算", "check the day: what is ahead does not count yet"),
)
RULES = (FAR_FUTURE, NOT_YET, FAR_PAST)

Limits = Mapping[str, tuple[int, int]]
DAYS: Mapping[str, Limits] = {
    "Qualification": {"issued_on": (70, 0), "expires_on": (70, 50), "revoked_on": (70, 0)},
    "Equipment": {"inspected_on": (40, 0), "inspection_due": (40, 30), "expires_on": (40, 60)},
    "Exercise": {"on": (40, 1)},
    "Absence": {"since": (40, 2), "until": (40, 10)},
    "Team": {"duty_since": (5, 0), "duty_until": (5, 2), "confirmed_at": (40, 0)},
    "Edition": {"effective_from": (80, 10)},
    "Person.memberships": {"since": (70, 2), "until": (70, 60)},
    "Equipment.loans": {"since": (40, 2), "until": (40, 20)},
    "Team.measured": {"on": (40, 0)},
}
"""By label or "Label.field", of each day so many years back and ahead; none ahead: it has happened."""


def of_days(owner: str, row: Row, touches: tuple[Touched, ...], on: date, zone: tzinfo) -> Iterator[Finding]:
    """What is wrong with the days of a row that belongs to these nodes."""
    today = on.isoformat()
    for field, (back, ahead) in DAYS[owner].items():
        held = row[field]
        if held is None:
            continue
        if len(held) > len(today):
            held = instant(held).astimezone(zone).date().isoformat()
        if today >= held >= _shifted(today, -back):
            continue
        rule = FAR_PAST if held < today else NOT_YET if not ahead else FAR_FUTURE
        if rule is FAR_FUTURE and held <= _shifted(today, ahead):
            continue
        name = f"{touches[0].label} {touches[0].code}"
        said = Words(f"{name} 的 {field} 是 {held}", f"{name} has {field} {held}")
        yield Finding(rule, touches, said, _of(owner, field, held))


def _of(owner: str, field: str, held: str) -> str:
    """Of one of several relationships the day, too: it tells them apart."""
    _, dot, name = owner.partition(".")
    return f"{name}.{field}={held}" if dot else field


def _shifted(today: str, years: int) -> str:
    return f"{int(today[:4]) + years:04d}{today[4:]}"
