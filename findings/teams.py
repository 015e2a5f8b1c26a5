"""Teams: what they lack, what is old, and more people than they can have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from findings.finding import Finding, Row, Rule, Severity, Words, touched
from graph.model.values import instant
from readiness.stale import is_stale

TIMES = 2
"""More people than so many times the establishment cannot be."""

NO_STANDARD = Rule(
    "team-without-standard",
    Severity.WARNING,
    Words("在编队伍没有适用标准", "an active team without a standard"),
    Words("在 held_to.csv 里写明适用标准；没有标准就不评估", "name one in held_to.csv: without one it is not assessed"),
)
NO_MEMBERS = Rule(
    "team-without-members",
    Severity.WARNING,
    Words("在编队伍没有队员", "an active team without members"),
    Words("登记队员，或更正建设阶段", "register its members, or correct the lifecycle"),
)
NOWHERE = Rule(
    "team-without-region",
    Severity.WARNING,
    Words("在编队伍没有属地", "an active team without a home region"),
    Words("填写驻地及其区划，或主办单位及其区划", "give its base a region, or its operating organisation"),
)
STALE = Rule(
    "team-stale",
    Severity.NOTICE,
    Words("资料太久没有核对", "data that nobody confirmed for too long"),
    Words("请队伍核对资料，填写核对时间", "have the team confirm its data and give `confirmed_at`"),
)
LAPSED = Rule(
    "team-duty-lapsed",
    Severity.NOTICE,
    Words("值班状态已过期", "a duty state that lapsed"),
    Words("向队伍核实后更新值班状态", "ask the team, and renew the duty state"),
)
OVERFULL = Rule(
    "team-overfull",
    Severity.WARNING,
    Words("在队人数远超编制", "far more members than the establishment has"),
    Words("核对编制人数，给已离开的人填写截止日", "check the establishment; give those who left their `until`"),
)
RULES = (NO_STANDARD, NO_MEMBERS, NOWHERE, STALE, LAPSED, OVERFULL)


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a team besides its row.

    `is_held`: to a standard, its own or, where it is pooled with a team above it, that one's. `members`: today.
    `stale_after`: the days after which each edition in force takes the facts for stale; None: as it is by default.
    """

    is_held: bool
    members: int
    stale_after: Sequence[int | None]


def of_team(row: Row, around: Around, on: date, zone: tzinfo) -> Iterator[Finding]:
    """What is wrong with one; only an active team must have what it needs."""
    if row["lifecycle"] != "ACTIVE":
        return
    if not around.is_held:
        yield _about(NO_STANDARD, row, Words("没有适用标准", "is held to no standard"))
    if not around.members:
        yield _about(NO_MEMBERS, row, Words("没有队员", "has no members"))
    if row["home_region"] is None:
        yield _about(NOWHERE, row, Words("没有属地", "has no home region"))
    yield from _days(row, around, on, zone)
    most = row["establishment"]
    if most and around.members > most * TIMES:
        said = Words(
            f"编制 {most} 人，在队 {around.members} 人", f"has an establishment of {most}, and {around.members} members"
        )
        yield _about(OVERFULL, row, said)


def _days(row: Row, around: Around, on: date, zone: tzinfo) -> Iterator[Finding]:
    confirmed = None if row["confirmed_at"] is None else instant(row["confirmed_at"])
    if any(is_stale(confirmed, on, days, zone) for days in around.stale_after or (None,)):
        if confirmed is None:
            yield _about(STALE, row, Words("从未核对资料", "never confirmed its data"))
        else:
            last = confirmed.astimezone(zone).date()
            ago = (on - last).days
            said = Words(f"{last} 核对资料，已 {ago} 天", f"confirmed its data on {last}, {ago} days ago")
            yield _about(STALE, row, said)
    if row["duty_until"] is not None:
        until = instant(row["duty_until"]).astimezone(zone).date()
        if until < on:
            yield _about(LAPSED, row, Words(f"的值班状态到 {until} 为止", f"has a duty state that ended on {until}"))


def _about(rule: Rule, row: Row, said: Words) -> Finding:
    name, code = row["name"], row["code"]
    return Finding(rule, (touched("Team", row),), Words(f"{name}（{code}）{said.zh}", f"{name} ({code}) {said.en}"))
