"""Roots: an item or lot, or a type, by code, and lists of them."""

from typing import Any

import strawberry

from schema.defaults import BY_CODE
from schema.fields import by_code, listed
from schema.references import EQUIPMENT, EQUIPMENT_TYPE


@strawberry.type
class EquipmentQueries:
    """Equipment and its types."""

    equipment_item: Any = by_code(EQUIPMENT, "The item or lot with this code, or null. 按编号取装备。")
    equipment: Any = listed(EQUIPMENT, "Items and lots, by code where no order is given. 装备列表。", BY_CODE)
    equipment_type: Any = by_code(EQUIPMENT_TYPE, "The type of equipment with this code, or null. 按代码取装备类别。")
    equipment_types: Any = listed(
        EQUIPMENT_TYPE, "Types of equipment, by code where no order is given. 装备类别列表。", BY_CODE
    )
