"""Loan and Borrowed: equipment lent to a team, seen from the equipment and from the team."""

from typing import Any

import strawberry

from loaders.mapping.fields import Ident
from schema.fields import MAP, edge, inline, value
from schema.references import EQUIPMENT, TEAM
from schema.scalars import Day


@edge("Equipment", "loans", "A loan of equipment to a team, seen from the equipment. 借出。")
class Loan:
    """A loan, seen from the equipment."""

    id: strawberry.ID = strawberry.field(description="The id of the loan. 编号。", metadata={MAP: Ident(of_edge=True)})
    since: Day | None = value("Its first day; absent: always. 起始日。")
    until: Day | None = value("Its last day; absent: open. 截止日。")
    team: Any = inline(TEAM, "The team it is lent to. 借入队伍。")


@edge("Equipment", "loans", "A loan of equipment to a team, seen from the team. 借入。")
class Borrowed:
    """A loan, seen from the team."""

    id: strawberry.ID = strawberry.field(description="The id of the loan. 编号。", metadata={MAP: Ident(of_edge=True)})
    since: Day | None = value("Its first day; absent: always. 起始日。")
    until: Day | None = value("Its last day; absent: open. 截止日。")
    equipment: Any = inline(EQUIPMENT, "What is lent. 装备。")
