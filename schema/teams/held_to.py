"""HeldTo: a standard that a team is held to."""

from typing import Any

import strawberry

from loaders.mapping.fields import Ident
from schema.fields import MAP, edge, inline, value
from schema.references import STANDARD


@edge("Team", "held_to", "A standard that a team is held to. 适用标准。")
class HeldTo:
    """A standard that a team is held to."""

    id: strawberry.ID = strawberry.field(
        description="The id of this relation. 编号。", metadata={MAP: Ident(of_edge=True)}
    )
    grade: str | None = value("The grade, as that standard names it: class, type. 等级。")
    pools: bool | None = value(
        "Whether the people and equipment of its parts count too; null: they do not. 是否合并下属，空为否。"
    )
    standard: Any = inline(STANDARD, "The standard. 标准。")
