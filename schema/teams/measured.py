"""MeasuredValue: what was measured of a team."""

from typing import Any

import strawberry

from loaders.mapping.fields import Ident
from schema.fields import MAP, edge, inline
from schema.fields import value as held
from schema.references import TERM
from schema.scalars import Day, Decimal


@edge("Team", "measured", "What was measured of a team; the latest on or before a day holds. 实测值。")
class MeasuredValue:
    """A measured value."""

    id: strawberry.ID = strawberry.field(
        description="The id of this value. 编号。", metadata={MAP: Ident(of_edge=True)}
    )
    on: Day | None = held("The day it was measured. 日期。")
    value: Decimal = held("The value, in the unit of its measure. 数值。")
    measure: Any = inline(TERM, "What was measured. 计量项目。")
