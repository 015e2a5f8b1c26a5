"""Exercise: a training or drill."""

from typing import Any

from schema.defaults import BY_CODE
from schema.fields import many, node, one, value
from schema.nodes.types import Node
from schema.references import PERSON, TEAM, TERM
from schema.scalars import Day, Decimal


@node("Exercise", "A training or drill. 训练演练。")
class Exercise(Node):
    """A training or drill."""

    code: str = value("Its code. 编号。")
    kind: Any = one(TERM, "Its kind. 类别。", required=True)
    on: Day = value("The day it was held. 日期。")
    hours: Decimal | None = value("How many hours it took. 时长（小时）。")
    passed: bool | None = value("Whether it was passed; not recorded is not passed. 是否合格。")
    team: Any = one(TEAM, "The team that held it. 组织队伍。")
    attended_by: Any = many(PERSON, "Who attended. 参加人员。", default=BY_CODE)
