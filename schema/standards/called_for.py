"""CalledFor: a type of equipment that a line takes."""

from typing import Any

import strawberry

from loaders.mapping.fields import Ident
from schema.fields import MAP, edge, inline, value
from schema.references import EQUIPMENT_TYPE
from schema.scalars import Decimal


@edge("Requirement", "calls_for", "A type of equipment that a line takes. 条目所要求的装备类别。")
class CalledFor:
    """A type that a line takes."""

    id: strawberry.ID = strawberry.field(
        description="The id of this relation. 编号。", metadata={MAP: Ident(of_edge=True)}
    )
    worth: Decimal = value("What one unit of it is worth there. 折算。")
    position: int = value("Its place among the types of the line. 次序。")
    equipment_type: Any = inline(EQUIPMENT_TYPE, "The type. 类别。")
