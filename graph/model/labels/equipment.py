"""EquipmentType, a kind of thing, and Equipment, an item or a lot of it."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property, Searched
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind

CONDITIONS = (
    Choice("SERVICEABLE", "完好", "serviceable"),
    Choice("IN_REPAIR", "在修", "in repair"),
    Choice("UNSERVICEABLE", "不可用", "unserviceable"),
    Choice("RETIRED", "报废", "retired"),
)
UNITS = (
    Choice("PIECE", "件", "pieces"),
    Choice("METRE", "米", "m"),
    Choice("LITRE", "升", "L"),
    Choice("KILOGRAM", "千克", "kg"),
    Choice("PERSON_DAY", "人日", "person-days"),
)
DEMANDED = (
    Choice("EXPIRES_ON", "失效日", "expiry date"),
    Choice("INSPECTION_DUE", "检验到期日", "inspection due date"),
)

EQUIPMENT_TYPE = Label(
    name="EquipmentType",
    plural="equipment_types",
    zh="装备类别",
    en="equipment type",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "代码", "code", required=True, max_length=60, searched=Searched.TEXT),
        Property("name", Kind.TEXT, "名称", "name", required=True, searched=Searched.NAME),
        Property("name_en", Kind.TEXT, "英文名称", "English name", searched=Searched.TEXT),
        Property("category", Kind.TEXT, "分类", "category", max_length=60, indexed=True),
        Property(
            "unit",
            Kind.CHOICE,
            "计量单位",
            "unit",
            "Pieces, or the measure that a lot of it is counted in.",
            required=True,
            choices=UNITS,
        ),
        Property(
            "specifications",
            Kind.MEASURES,
            "规格",
            "specifications",
            "Values of every unit that has none of its own.",
            max_length=2000,
        ),
        Property(
            "demands",
            Kind.CODES,
            "必填日期",
            "demanded dates",
            "A unit without such a date is not usable.",
            choices=DEMANDED,
        ),
        Property("unit_cost", Kind.DECIMAL, "单价", "unit cost", unit="CNY", minimum=0),
    ),
    relationships=(
        Relationship("KIND_OF", "kind_of", "EquipmentType", "kinds", "上位类别", "kind of", acyclic=True),
        Relationship(
            "SUBSTITUTES_FOR",
            "substitutes_for",
            "EquipmentType",
            "substitutes",
            "可替代",
            "substitutes for",
            many=True,
            plural="substitutions",
            properties=(
                Property(
                    "ratio", Kind.DECIMAL, "折算", "ratio", "What one unit of it is worth.", required=True, minimum=0
                ),
            ),
        ),
    ),
)

EQUIPMENT = Label(
    name="Equipment",
    plural="equipment",
    zh="装备",
    en="equipment",
    doc="An item (with a serial number) or a lot (with a quantity).",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "编号", "code", required=True, max_length=80, searched=Searched.TEXT),
        Property("name", Kind.TEXT, "名称", "name", indexed=True, searched=Searched.NAME),
        Property("serial", Kind.TEXT, "序列号", "serial number", max_length=80, searched=Searched.TEXT),
        Property("quantity", Kind.DECIMAL, "数量", "quantity", "In the unit of its type.", required=True, minimum=0),
        Property("condition", Kind.CHOICE, "状况", "condition", choices=CONDITIONS, indexed=True),
        Property("inspected_on", Kind.DAY, "检验日", "inspected on"),
        Property("inspection_due", Kind.DAY, "检验到期日", "inspection due", indexed=True),
        Property("expires_on", Kind.DAY, "失效日", "expires on", indexed=True),
        Property("measures", Kind.MEASURES, "实测规格", "measured specifications", max_length=2000),
    ),
    relationships=(
        Relationship("OF_TYPE", "type", "EquipmentType", "units", "类别", "type", required=True),
        Relationship("HELD_BY", "team", "Team", "equipment", "持有队伍", "holder", found_with="type"),
        Relationship("STORED_AT", "base", "Base", "equipment", "存放地", "stored at"),
        Relationship("IN_CHARGE", "in_charge", "Person", "in_charge_of", "责任人", "person in charge"),
        Relationship(
            "ON_LOAN_TO",
            "loans",
            "Team",
            "borrowed",
            "借出",
            "loans",
            many=True,
            plural="loans",
            unique_by=("since",),
            properties=(
                Property("since", Kind.DAY, "起", "since"),
                Property("until", Kind.DAY, "止", "until"),
            ),
        ),
    ),
)
