"""Member: a person's place in a team, seen from the team."""

from typing import Any

import strawberry

from loaders.mapping.fields import Ident
from schema.fields import MAP, edge, inline, one, value
from schema.references import PERSON, TERM
from schema.scalars import Day


@edge("Person", "memberships", "A person's place in a team, seen from the team. 队员。")
class Member:
    """A membership, seen from the team."""

    id: strawberry.ID = strawberry.field(
        description="The id of the membership. 编号。", metadata={MAP: Ident(of_edge=True)}
    )
    role: Any = one(TERM, "The role, if one is recorded. 岗位。")
    squad: str | None = value("The squad. 班组。")
    primary: bool | None = value("Whether it is the person's main place. 是否主要岗位。")
    since: Day | None = value("Its first day; absent: open. 起始日。")
    until: Day | None = value("Its last day; absent: open. 截止日。")
    person: Any = inline(PERSON, "The person. 人员。")
