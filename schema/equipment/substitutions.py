"""Substitution: a type of equipment that substitutes for another."""

from typing import Any

import strawberry

from loaders.mapping.fields import Ident
from schema.fields import MAP, edge, inline, value
from schema.references import EQUIPMENT_TYPE
from schema.scalars import Decimal


@edge("EquipmentType", "substitutes_for", "One type of equipment standing for another. 替代关系。")
class Substitution:
    """A substitution, from either side."""

    id: strawberry.ID = strawberry.field(
        description="The id of this relation. 编号。", metadata={MAP: Ident(of_edge=True)}
    )
    ratio: Decimal = value("What one unit of the substitute is worth. 折算。")
    equipment_type: Any = inline(EQUIPMENT_TYPE, "The other type. 对方类别。")
