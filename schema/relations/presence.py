"""Why someone is not there on a day."""

from typing import Any

from graph.model.declaration.property import Choice
from readiness.presence import Flaw, NotThere
from schema.enumerations import enumeration
from schema.fields import Argument, entry, nullable, part
from schema.relations.absences import ABSENCE_KIND
from schema.scalars import Day

ON = Argument("on", nullable(Day), "The day; today where it is not said. 日期，缺省为今日。", None)
NOT_THERE = enumeration(
    "NotThere",
    "Why someone is not there. 不在岗的原因。",
    (
        Choice(NotThere.LEFT.value, "已离队", "has left"),
        Choice(NotThere.CANDIDATE.value, "尚为候选", "is a candidate still"),
        Choice(NotThere.NO_TEAM.value, "当日不属于任何队伍", "is a member of no team that day"),
        Choice(NotThere.ABSENT.value, "缺勤", "is absent"),
    ),
)


@part("A reason why someone is not there on a day. 当日不在岗的一条原因。")
class Missing:
    """A reason why someone is not there."""

    why: Any = entry("The reason. 原因。", NOT_THERE)
    kind: Any = entry("Of an absence: its kind. 缺勤类别。", nullable(ABSENCE_KIND))
    until: Day | None = entry("Of an absence: its last day; null: open. 缺勤截止日，空为未定。")


def plain_flaws(flaws: tuple[Flaw, ...]) -> list[dict[str, Any]]:
    """As the contract tells them."""
    return [
        {"why": flaw.why.value, "kind": flaw.kind, "until": None if flaw.until is None else flaw.until.isoformat()}
        for flaw in flaws
    ]
