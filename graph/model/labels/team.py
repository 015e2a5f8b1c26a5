"""Team: a force unit, with what is kept of its readiness."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property, Searched
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.labels.levels import CONFIDENCES, LEVELS
from graph.model.labels.region import LEVELS as DIVISIONS

FORCES = (
    Choice("FIRE_RESCUE", "国家综合性消防救援队伍", "comprehensive fire-rescue"),
    Choice("AVIATION", "航空应急救援", "aviation rescue"),
    Choice("FOREST_FIRE", "森林消防", "forest-fire"),
    Choice("PROFESSIONAL", "专业救援队伍", "professional"),
    Choice("SOCIAL", "社会应急力量", "social"),
    Choice("GRASSROOTS", "基层应急队伍", "grassroots"),
    Choice("SAFETY_PATROL", "安全巡查队伍", "safety patrol"),
    Choice("DISASTER_INFORMATION", "灾害信息员", "disaster information"),
)
LIFECYCLES = (
    Choice("PLANNED", "规划", "planned"),
    Choice("FORMING", "组建中", "forming"),
    Choice("ACTIVE", "在编", "active"),
    Choice("STOOD_DOWN", "停用", "stood down"),
    Choice("DISBANDED", "解散", "disbanded"),
)
DUTY_STATES = (
    Choice("AVAILABLE", "可出动", "available"),
    Choice("LIMITED", "受限", "limited"),
    Choice("COMMITTED", "已出动", "committed"),
    Choice("OFF_DUTY", "不值班", "off duty"),
)
READINESS = (*LEVELS, Choice("NOT_ASSESSED", "未评估", "not assessed"))


def _covered(letter: str, zh: str, en: str) -> Property:
    return Property(
        f"{letter}_millionths",
        Kind.INTEGER,
        f"{zh}满足率（百万分之）",
        f"{en} coverage, cut to millionths",
        "The least of its assessments.",
        kept=True,
    )


HOME = "home_region"
HOMES = {division.code: f"home_{division.code.lower()}" for division in DIVISIONS}
"""By level the relationship to the division of it that the home region is or lies in."""


def _at_home(division: Choice) -> Relationship:
    name = HOMES[division.code]
    return Relationship(
        name.upper(),
        name,
        "Region",
        f"{name}_teams",
        f"所在{division.zh}区划",
        f"home {division.en}",
        f"The nearest {division.en} that its home region is or lies in.",
        kept=True,
    )


TEAM = Label(
    name="Team",
    plural="teams",
    zh="队伍",
    en="team",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "代码", "code", required=True, max_length=60, searched=Searched.TEXT),
        Property("name", Kind.TEXT, "名称", "name", required=True, indexed=True, searched=Searched.NAME),
        Property("name_en", Kind.TEXT, "英文名称", "English name", searched=Searched.TEXT),
        Property("force", Kind.CHOICE, "力量", "force", required=True, choices=FORCES, indexed=True),
        Property("speciality", Kind.TERM, "专业", "speciality", terms="speciality", indexed=True),
        Property("lifecycle", Kind.CHOICE, "建设阶段", "lifecycle", required=True, choices=LIFECYCLES, indexed=True),
        Property("duty_state", Kind.CHOICE, "值班状态", "duty state", choices=DUTY_STATES, indexed=True),
        Property("duty_since", Kind.INSTANT, "状态起", "duty state since"),
        Property("duty_until", Kind.INSTANT, "状态止", "duty state until", "Past it the state is shown as lapsed."),
        Property("duty_note", Kind.TEXT, "状态说明", "duty state note", max_length=500),
        Property(
            "establishment",
            Kind.INTEGER,
            "编制",
            "establishment",
            "Authorised headcount.",
            unit="people",
            minimum=0,
            maximum=1_000_000,
        ),
        Property("squads", Kind.INTEGER, "班数", "squads", minimum=0, maximum=10_000),
        Property("shifts", Kind.INTEGER, "班次数", "shifts", minimum=0, maximum=100),
        Property("sites", Kind.INTEGER, "作业点数", "work sites", minimum=0, maximum=10_000),
        Property(
            "duty_phone", Kind.TEXT, "值班电话", "duty phone", "Of the duty room, never of a person.", max_length=40
        ),
        Property(
            "turnout_minutes",
            Kind.NUMBERS,
            "出动分钟",
            "turnout minutes",
            "One number, or 24 by hour of day from 0.",
            unit="min",
        ),
        Property("speed_kmh", Kind.DECIMAL, "行进速度", "travel speed", unit="km/h", minimum=0, maximum=2_000),
        Property(
            "confirmed_at", Kind.INSTANT, "资料核对时间", "confirmed at", "When the unit last confirmed its data."
        ),
        Property("readiness", Kind.CHOICE, "战备等级", "readiness level", choices=READINESS, indexed=True, kept=True),
        Property(
            "assessed_on", Kind.DAY, "评估日", "assessed on", "The day its readiness was worked out for.", kept=True
        ),
        Property(
            "due_on",
            Kind.DAY,
            "下次复核日",
            "due on",
            "The earliest of its assessments, or the day a first edition begins; absent: nothing is ahead.",
            indexed=True,
            kept=True,
        ),
        Property(
            "cause",
            Kind.STRUCTURE,
            "决定等级的标准",
            "standards at the worst level",
            "A JSON list of standard codes.",
            kept=True,
        ),
        Property(
            "unassessed",
            Kind.STRUCTURE,
            "当日无版本的标准",
            "standards without an edition in force",
            "A JSON list of standard codes.",
            kept=True,
        ),
        Property("is_stale", Kind.BOOLEAN, "资料过期", "stale", indexed=True, kept=True),
        Property("is_incomplete", Kind.BOOLEAN, "资料不全", "incomplete", kept=True),
        Property(
            "has_unmet_critical", Kind.BOOLEAN, "关键项未满足", "has an unmet critical line", indexed=True, kept=True
        ),
        Property(
            "confidence",
            Kind.CHOICE,
            "可信度",
            "confidence",
            "The least of the editions assessed against.",
            choices=CONFIDENCES,
            kept=True,
        ),
        _covered("p", "人员", "people"),
        _covered("s", "装备", "supply"),
        _covered("c", "完好", "condition"),
        _covered("t", "训练", "training"),
    ),
    relationships=(
        Relationship("PART_OF", "part_of", "Team", "parts", "上级队伍", "parent team", acyclic=True),
        Relationship("STATIONED_AT", "base", "Base", "teams", "驻地", "base"),
        Relationship("SERVES", "serves", "Region", "served_by", "服务区划", "regions served", many=True),
        Relationship("RUN_BY", "run_by", "Organisation", "runs", "主办单位", "operating organisation"),
        Relationship("OVERSEEN_BY", "overseen_by", "Organisation", "oversees", "主管单位", "overseeing organisation"),
        Relationship("SPONSORED_BY", "sponsored_by", "Organisation", "sponsors", "资助单位", "sponsors", many=True),
        Relationship(
            "HAS_CAPABILITY",
            "capabilities",
            "Term",
            "capable_teams",
            "能力",
            "capabilities",
            many=True,
            terms="capability",
        ),
        Relationship("HAS_TASK", "tasks", "Term", "tasked_teams", "任务", "tasks", many=True, terms="task"),
        Relationship(
            "HELD_TO",
            "held_to",
            "Standard",
            "held_teams",
            "适用标准",
            "standards held to",
            many=True,
            plural="held_to",
            properties=(
                Property("grade", Kind.TEXT, "等级", "grade", "As that standard names it: class, type.", max_length=60),
                Property(
                    "pools",
                    Kind.BOOLEAN,
                    "合并下属",
                    "pools",
                    "Whether the people and equipment of its parts count too; absent: they do not.",
                ),
            ),
        ),
        Relationship(
            "MEASURED",
            "measured",
            "Term",
            "measured_teams",
            "实测值",
            "measured values",
            many=True,
            plural="measurements",
            terms="measure",
            unique_by=("on",),
            properties=(
                Property("on", Kind.DAY, "日期", "on"),
                Property("value", Kind.DECIMAL, "数值", "value", required=True),
            ),
        ),
        Relationship(
            HOME.upper(),
            HOME,
            "Region",
            "home_teams",
            "属地",
            "home region",
            "Its base's region, else its operating organisation's.",
            kept=True,
        ),
        *map(_at_home, DIVISIONS),
    ),
)
