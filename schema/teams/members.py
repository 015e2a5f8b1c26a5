"""Member: a person's place in a team, seen from the team."""

from typing import Any

import strawberry

from graph.ports.walk import Order
from loaders.mapping import Ident
from schema.comparisons import BooleanFilter, CodeFilter, DayFilter, TextFilter
from schema.fields import MAP, edge, inline, one, value
from schema.ordering import order_of
from schema.people.enumerations import STATUS_FILTER
from schema.references import PERSON, TERM
from schema.scalars import Day
from schema.wheres import condition, where


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


@where("Conditions on members; all that are given must hold. 队员筛选条件。")
class MemberWhere:
    """Conditions on members."""

    role: Any = condition(CodeFilter, "The role, by code. 岗位。", of_edge=True)
    squad: Any = condition(TextFilter, "The squad. 班组。", of_edge=True)
    primary: Any = condition(BooleanFilter, "Whether it is the person's main place. 是否主要岗位。", of_edge=True)
    since: Any = condition(DayFilter, "Its first day. 起始日。", of_edge=True)
    until: Any = condition(DayFilter, "Its last day. 截止日。", of_edge=True)
    code: Any = condition(TextFilter, "The person's code. 人员编号。")
    name: Any = condition(TextFilter, "The person's Chinese name. 姓名。")
    status: Any = condition(STATUS_FILTER, "The person's status. 人员状态。")
    qualification: Any = condition(
        CodeFilter, "A type of qualification held, by code. 持有资质类别。", of="code", path=("qualifications", "type")
    )


MemberOrder = order_of(
    "MemberOrder",
    CODE=(Order("code"), "By the person's code. 按人员编号。"),
    NAME=(Order("name"), "By the person's Chinese name, by code point. 按姓名。"),
    ROLE=(Order("role", of_edge=True), "By the code of the role. 按岗位。"),
    SQUAD=(Order("squad", of_edge=True), "By squad. 按班组。"),
    SINCE=(Order("since", of_edge=True), "By first day. 按起始日。"),
)
BY_PERSON = (Order("code"),)
