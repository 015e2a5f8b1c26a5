"""Standard, its Editions, and the Requirement lines of an edition."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property, Searched
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.labels.levels import CONFIDENCES, LEVELS, NECESSITIES, SUBJECTS

STATUSES = (
    Choice("DRAFT", "草案", "draft"),
    Choice("IN_FORCE", "现行", "in force"),
    Choice("WITHDRAWN", "废止", "withdrawn"),
)

STANDARD = Label(
    name="Standard",
    plural="standards",
    zh="标准",
    en="standard",
    doc="What is published under one title over the years.",
    key=("code",),
    from_files=False,
    properties=(
        Property("code", Kind.CODE, "代码", "code", required=True, max_length=60, searched=Searched.TEXT),
        Property("title", Kind.TEXT, "名称", "title", required=True, searched=Searched.NAME),
        Property("title_en", Kind.TEXT, "英文名称", "English title", searched=Searched.TEXT),
        Property("issuer", Kind.TEXT, "发布机构", "issuer"),
    ),
    relationships=(
        Relationship(
            "SUPERSEDES", "supersedes", "Standard", "superseded_by", "代替", "supersedes", many=True, acyclic=True
        ),
    ),
)

EDITION = Label(
    name="Edition",
    plural="editions",
    zh="版本",
    en="edition",
    key=("standard", "version"),
    from_files=False,
    properties=(
        Property("version", Kind.CODE, "版次", "version", required=True, max_length=40),
        Property("status", Kind.CHOICE, "状态", "status", required=True, choices=STATUSES, indexed=True),
        Property("effective_from", Kind.DAY, "施行日", "effective from"),
        Property("source", Kind.TEXT, "出处", "source", max_length=500),
        Property(
            "confidence",
            Kind.CHOICE,
            "可信度",
            "confidence",
            "The least of its lines'.",
            required=True,
            choices=CONFIDENCES,
        ),
        Property(
            "stale_after_days",
            Kind.INTEGER,
            "资料有效天数",
            "days after which facts are stale",
            unit="days",
            minimum=0,
            maximum=36_500,
        ),
        Property(
            "thresholds",
            Kind.STRUCTURE,
            "等级阈值",
            "thresholds",
            "Of a dimension all three, or the documented defaults.",
            max_length=2000,
        ),
    ),
    relationships=(Relationship("EDITION_OF", "standard", "Standard", "editions", "标准", "standard", required=True),),
)

REQUIREMENT = Label(
    name="Requirement",
    plural="requirements",
    zh="标准条目",
    en="requirement",
    doc="One line of an edition.",
    key=("edition", "code"),
    from_files=False,
    properties=(
        Property("code", Kind.CODE, "代码", "code", required=True, max_length=40),
        Property("position", Kind.INTEGER, "次序", "position", required=True, minimum=1, maximum=100_000),
        Property("name", Kind.TEXT, "名称", "name", required=True),
        Property("name_en", Kind.TEXT, "英文名称", "English name"),
        Property("subject", Kind.CHOICE, "对象", "subject", required=True, choices=SUBJECTS, indexed=True),
        Property("necessity", Kind.CHOICE, "必要性", "necessity", required=True, choices=NECESSITIES, indexed=True),
        Property("weight", Kind.INTEGER, "权重", "weight", required=True, minimum=1, maximum=100),
        Property("critical", Kind.BOOLEAN, "关键项", "critical", required=True),
        Property(
            "cap", Kind.CHOICE, "封顶等级", "cap", "The level that the line, unmet, caps the team at.", choices=LEVELS
        ),
        Property("source", Kind.TEXT, "出处", "source", max_length=500),
        Property("confidence", Kind.CHOICE, "可信度", "confidence", required=True, choices=CONFIDENCES),
        Property("rule", Kind.STRUCTURE, "数量规则", "quantity rule", max_length=20_000),
        Property("specification", Kind.STRUCTURE, "技术要求", "specification", max_length=20_000),
        Property("condition", Kind.STRUCTURE, "适用条件", "condition", max_length=20_000),
        Property("asks", Kind.STRUCTURE, "要求内容", "what it asks for", max_length=20_000),
    ),
    relationships=(
        Relationship("OF_EDITION", "edition", "Edition", "requirements", "版本", "edition", required=True),
        Relationship(
            "CALLS_FOR",
            "calls_for",
            "EquipmentType",
            "called_for_by",
            "要求装备",
            "calls for",
            many=True,
            plural="calls_for",
            properties=(
                Property("worth", Kind.DECIMAL, "折算", "worth", required=True, minimum=0),
                Property("position", Kind.INTEGER, "次序", "position", required=True, minimum=1, maximum=1000),
            ),
        ),
        Relationship(
            "ASKS_ROLE", "asks_roles", "Term", "asked_as_role", "要求岗位", "asks for roles", many=True, terms="role"
        ),
        Relationship(
            "ASKS_QUALIFICATION",
            "asks_qualifications",
            "QualificationType",
            "asked_by",
            "要求资质",
            "asks for qualifications",
            many=True,
        ),
        Relationship(
            "ASKS_EXERCISE",
            "asks_exercises",
            "Term",
            "asked_as_exercise",
            "要求训练",
            "asks for exercises",
            many=True,
            terms="exercise_kind",
        ),
        Relationship(
            "ASKS_MEASURE",
            "asks_measures",
            "Term",
            "asked_as_measure",
            "要求指标",
            "asks for measures",
            many=True,
            terms="measure",
        ),
    ),
)
