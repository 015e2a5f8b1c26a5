"""Assessment, a team against a standard, and Gap, one shortfall: derived, never typed in."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.labels.levels import CONFIDENCES, LEVELS, NECESSITIES, SUBJECTS

READINESS = (*LEVELS, Choice("NOT_ASSESSED", "未评估", "not assessed"))


def _dimension(letter: str, zh: str, en: str) -> tuple[Property, ...]:
    return (
        Property(
            f"{letter}_level", Kind.CHOICE, f"{zh}等级", f"{en} level", choices=READINESS, required=True, kept=True
        ),
        Property(f"{letter}_coverage", Kind.TEXT, f"{zh}满足率", f"{en} coverage", 'Exact, "p/q".', kept=True),
        Property(
            f"{letter}_millionths",
            Kind.INTEGER,
            f"{zh}满足率（百万分之）",
            f"{en} coverage, cut to millionths",
            kept=True,
        ),
    )


ASSESSMENT = Label(
    name="Assessment",
    plural="assessments",
    zh="评估",
    en="assessment",
    derived=True,
    from_files=False,
    key=("team", "standard"),
    properties=(
        Property("on", Kind.DAY, "评估日", "on", "The day it was worked out for.", required=True, kept=True),
        Property(
            "due_on",
            Kind.DAY,
            "下次复核日",
            "due on",
            "Nothing kept differs before it; absent: nothing is ahead.",
            kept=True,
        ),
        Property("level", Kind.CHOICE, "等级", "level", required=True, choices=READINESS, indexed=True, kept=True),
        *_dimension("p", "人员", "people"),
        *_dimension("s", "装备", "supply"),
        *_dimension("c", "完好", "condition"),
        *_dimension("t", "训练", "training"),
        Property(
            "binding",
            Kind.STRUCTURE,
            "限制因素",
            "binding",
            "The dimensions and caps equal to the level.",
            required=True,
            max_length=100_000,
            kept=True,
        ),
        Property("caps", Kind.STRUCTURE, "封顶", "caps", required=True, max_length=100_000, kept=True),
        Property("missing", Kind.STRUCTURE, "缺失资料", "missing facts", required=True, max_length=100_000, kept=True),
        Property("lines", Kind.STRUCTURE, "各条目", "lines", required=True, max_length=10_000_000, kept=True),
        Property("is_stale", Kind.BOOLEAN, "资料过期", "stale", required=True, kept=True),
        Property("is_incomplete", Kind.BOOLEAN, "资料不全", "incomplete", required=True, kept=True),
        Property("split_proven", Kind.BOOLEAN, "分配已证最优", "split proven best", required=True, kept=True),
        Property("source", Kind.TEXT, "出处", "source", "Of the edition.", max_length=500, kept=True),
        Property(
            "confidence",
            Kind.CHOICE,
            "可信度",
            "confidence",
            "Of the edition: the least of its lines'.",
            choices=CONFIDENCES,
            kept=True,
        ),
    ),
    relationships=(
        Relationship("OF_TEAM", "team", "Team", "assessments", "队伍", "team", required=True, kept=True),
        Relationship("UNDER", "standard", "Standard", "assessments", "标准", "standard", required=True, kept=True),
        Relationship("AGAINST", "edition", "Edition", "assessments", "版本", "edition", required=True, kept=True),
    ),
)

GAP = Label(
    name="Gap",
    plural="gaps",
    zh="缺口",
    en="gap",
    derived=True,
    from_files=False,
    key=("team", "standard", "code"),
    properties=(
        Property(
            "code", Kind.CODE, "条目代码", "code of the line", required=True, max_length=40, indexed=True, kept=True
        ),
        Property("position", Kind.INTEGER, "次序", "position of the line", required=True, kept=True),
        Property("subject", Kind.CHOICE, "对象", "subject", required=True, choices=SUBJECTS, indexed=True, kept=True),
        Property(
            "necessity", Kind.CHOICE, "必要性", "necessity", required=True, choices=NECESSITIES, indexed=True, kept=True
        ),
        Property("critical", Kind.BOOLEAN, "关键项", "critical", required=True, indexed=True, kept=True),
        Property("required_amount", Kind.TEXT, "应有", "required", 'Exact, "p/q".', required=True, kept=True),
        Property(
            "short",
            Kind.TEXT,
            "短缺",
            "short",
            'Exact, "p/q"; of equipment what is short of usable units.',
            required=True,
            kept=True,
        ),
        Property(
            "short_millionths",
            Kind.INTEGER,
            "短缺（百万分之）",
            "short, cut to millionths",
            required=True,
            indexed=True,
            kept=True,
        ),
        Property("short_on_hand", Kind.TEXT, "在手短缺", "short on hand", "Of equipment only.", kept=True),
        Property("confidence", Kind.CHOICE, "可信度", "confidence", "Of the line.", choices=CONFIDENCES, kept=True),
    ),
    relationships=(
        Relationship("OF_TEAM", "team", "Team", "gaps", "队伍", "team", required=True, kept=True),
        Relationship("UNDER", "standard", "Standard", "gaps", "标准", "standard", required=True, kept=True),
        Relationship(
            "OF_REQUIREMENT", "requirement", "Requirement", "gaps", "条目", "requirement", required=True, kept=True
        ),
        Relationship(
            "FOR_TYPE",
            "equipment_type",
            "EquipmentType",
            "gaps",
            "装备类别",
            "first type the line calls for",
            kept=True,
        ),
    ),
)
