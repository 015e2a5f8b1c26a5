"""Silence: a finding that somebody left as it is; and findings as they are told."""

from typing import Any

from findings.finding import Severity
from findings.gathered import Shown
from graph.model.declaration.property import Choice
from schema.enumerations import enumeration
from schema.fields import entry, lead, node, part, value
from schema.nodes.types import Node
from schema.references import SILENCE
from schema.scalars import Day

SEVERITY = enumeration(
    "FindingSeverity",
    "How bad a finding is, the worst first. 严重程度。",
    (
        Choice(Severity.ERROR.value, "错误：不可能如此", "cannot be so"),
        Choice(Severity.WARNING.value, "警告：多半有误，会影响回答", "is hardly so, and changes answers"),
        Choice(Severity.NOTICE.value, "提示：值得看一看", "is worth a look"),
    ),
)
SHOWN = enumeration(
    "FindingsShown",
    "Which findings are listed. 列出哪些问题。",
    (
        Choice(Shown.OPEN.value, "未静默的", "those that are not silenced"),
        Choice(Shown.SILENCED.value, "已静默的", "those that are"),
        Choice(Shown.ALL.value, "全部", "all"),
    ),
)
LABELS = (
    "Person",
    "Team",
    "Qualification",
    "Absence",
    "Equipment",
    "Exercise",
    "Base",
    "Region",
    "Standard",
    "Organisation",
    "EquipmentType",
    "QualificationType",
)


@node("Silence", "A finding, or all of a rule, that somebody looked at and left as it is. 静默。")
class Silence(Node):
    """A silence."""

    rule: str = value("The code of the rule. 规则代码。")
    touches: str = value("The `key` of the finding, or * for all of the rule. 涉及对象。")
    reason: str = value("Why. 静默原因。")
    silenced_by: str = value("Who. 静默人。")
    since: Day = value("Since when. 起。")
    until: Day | None = value("Its last day; absent: for good. 止。")


@part("The same in both languages. 中英文说明。")
class InBoth:
    """The same in both languages."""

    zh: str = entry("In Chinese. 中文。")
    en: str = entry("In English. 英文。")


@part("Something that is wrong in the register. 数据问题。")
class Finding:
    """Something that is wrong."""

    code: str = entry("The code of its rule, which never changes. 规则代码。")
    severity: Any = entry("How bad it is. 严重程度。", SEVERITY)
    key: str = entry("What it touches, in words: a silence names it as `touches`. 涉及对象（用于静默）。")
    text: InBoth = entry("What is wrong, in a sentence. 说明。")
    mend: InBoth = entry("How to mend it. 如何改正。")
    touches: Any = lead(Node, "What it touches. 涉及的对象。", *LABELS, is_list=True)
    silence: Any = lead(SILENCE, "What silences it; null: it is open. 静默。", "Silence")


@part("How much a rule found. 每条规则的数量。")
class FindingCount:
    """How much a rule found."""

    code: str = entry("Its code. 规则代码。")
    severity: Any = entry("How bad it is. 严重程度。", SEVERITY)
    title: InBoth = entry("What it finds. 找什么。")
    mend: InBoth = entry("How to mend it. 如何改正。")
    open: int = entry("How many are not silenced. 未静默数。")
    silenced: int = entry("How many are. 已静默数。")


@part("What is wrong with teams and what belongs to them, by today's records. 数据问题。")
class Findings:
    """What is wrong."""

    on: Day = entry("The day. 日期。")
    teams: int = entry("How many teams were looked at. 查看的队伍数。")
    limit: int = entry("How many teams are looked at at most, the first ones by code. 至多查看的队伍数（按代码顺序）。")
    truncated: bool = entry("Whether more teams fit than were looked at. 是否还有未查看的队伍。")
    open: int = entry("How many findings are not silenced. 未静默总数。")
    silenced: int = entry("How many are. 已静默总数。")
    counts: list[FindingCount] = entry("By rule, the worst first. 按规则计数。", is_list=True)
    findings: list[Finding] = entry(
        "The findings from `after` on, at most `first`: by rule in that order, then by key. 问题列表。", is_list=True
    )
    has_next_page: bool = entry("Whether more follow. 是否还有。")
    end_cursor: str | None = entry("What to give as `after` to go on. 下一页的游标。")
