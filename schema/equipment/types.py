"""Equipment, an item or a lot, and EquipmentType."""

from typing import Any

from graph.model.labels.equipment import CONDITIONS, DEMANDED, UNITS
from schema.defaults import BY_CODE
from schema.enumerations import enumeration
from schema.fields import many, node, nullable, one, value
from schema.nodes.types import Node
from schema.references import BASE, EQUIPMENT, EQUIPMENT_TYPE, LOAN, PERSON, SUBSTITUTION, TEAM
from schema.scalars import Day, Decimal, Measures

CONDITION = enumeration("Condition", "The condition of equipment. 装备状况。", CONDITIONS)
UNIT = enumeration("Unit", "What equipment is counted in. 计量单位。", UNITS)
DEMANDED_DATE = enumeration("DemandedDate", "A date without which a unit is not usable. 必填日期。", DEMANDED)


@node("Equipment", "An item (with a serial number) or a lot (with a quantity). 装备。")
class Equipment(Node):
    """An item or a lot."""

    code: str = value("Its code. 编号。")
    name: str | None = value("Its name. 名称。")
    serial: str | None = value("Its serial number. 序列号。")
    quantity: Decimal = value("How much, in the unit of its type. 数量。")
    condition: Any = value("Its condition; null: not recorded. 状况。", nullable(CONDITION))
    inspected_on: Day | None = value("The day it was inspected. 检验日。")
    inspection_due: Day | None = value("The last day its inspection holds. 检验到期日。")
    expires_on: Day | None = value("Its last day. 失效日。")
    measures: Measures | None = value("What was measured of it. 实测规格。")
    type: Any = one(EQUIPMENT_TYPE, "Its type. 类别。", required=True)
    team: Any = one(TEAM, "The team that holds it; null: a depot's stock. 持有队伍。")
    base: Any = one(BASE, "Where it is stored. 存放地。")
    in_charge: Any = one(PERSON, "Who is in charge of it. 责任人。")
    loans: Any = many(LOAN, "Its loans, on whatever day. 借出记录。", default=BY_CODE)


@node("EquipmentType", "A kind of equipment. 装备类别。")
class EquipmentType(Node):
    """A kind of equipment."""

    code: str = value("Its code. 代码。")
    name: str = value("Its Chinese name. 名称。")
    name_en: str | None = value("Its English name. 英文名称。")
    category: str | None = value("Its category. 分类。")
    unit: Any = value("What it is counted in. 计量单位。", UNIT)
    specifications: Measures | None = value("Values of every unit that has none of its own. 规格。")
    demands: Any = value(
        "Dates without which a unit is not usable. 必填日期。",
        nullable(list[DEMANDED_DATE]),  # type: ignore[valid-type]
    )
    unit_cost: Decimal | None = value("What one costs, in CNY. 单价。")
    kind_of: Any = one(EQUIPMENT_TYPE, "The type that it is a kind of. 上位类别。")
    kinds: Any = many(EQUIPMENT_TYPE, "The kinds of it, one step. 下位类别。", default=BY_CODE)
    substitutes_for: Any = many(SUBSTITUTION, "What it may stand for. 可替代的类别。", default=BY_CODE)
    substitutes: Any = many(SUBSTITUTION, "What may stand for it. 替代它的类别。", default=BY_CODE)
    units: Any = many(
        EQUIPMENT,
        "Equipment of this very type. 该类装备。",
        default=BY_CODE,
    )
