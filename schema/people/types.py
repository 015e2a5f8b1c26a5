"""Person, and Absence."""

from typing import Any

from schema.defaults import BY_CODE, BY_ENTRY_ORDER, BY_FIRST_DAY, LATEST
from schema.fields import batched, many, node, nullable, one, value
from schema.nodes.types import Node
from schema.people.enumerations import PERSON_STATUS
from schema.references import ABSENCE, EXERCISE, MEMBERSHIP, PERSON, QUALIFICATION, REGION, STAND_IN
from schema.relations import standing
from schema.relations.absences import ABSENCE_KIND
from schema.relations.chains import DOWNWARDS, SUBORDINATES, SUPERIORS, UPWARDS, PersonChain
from schema.relations.chains import NEEDS as CHAIN_NEEDS
from schema.relations.standing import StandingIn, StoodInFor
from schema.scalars import Day, Measures


@node("Person", "A member, officer or candidate; the code is the unit's own, never an identity number. 人员。")
class Person(Node):
    """A person."""

    code: str = value("The unit's own number behind the unit's code. 人员编号。")
    name: str = value("The Chinese name. 姓名。")
    name_en: str | None = value("The English name. 英文姓名。")
    status: Any = value("Whether the person serves. 状态。", PERSON_STATUS)
    birth_year: int | None = value("The year of birth. 出生年份。")
    measures: Measures | None = value("Flight hours, hoist cycles and the like, by measure. 个人指标。")
    memberships: Any = many(MEMBERSHIP, "Places in teams, on whatever day. 所属队伍。", default=BY_CODE)
    qualifications: Any = many(
        QUALIFICATION,
        "Qualifications held, valid or not. 持有资质。",
        default=BY_CODE,
    )
    absences: Any = many(ABSENCE, "Leaves, suspensions, times away. 缺勤记录。", default=BY_FIRST_DAY)
    exercises: Any = many(
        EXERCISE,
        "Trainings and drills attended, the latest first. 参加的训练演练。",
        default=LATEST,
    )
    reports_to: Any = one(PERSON, "Whom the person reports to. 上级。")
    reports: Any = many(PERSON, "Who reports directly to the person. 直接下属。", default=BY_CODE)
    stands_in_for: Any = many(STAND_IN, "Whom the person stands in for. 替补对象。", default=BY_ENTRY_ORDER)
    stand_ins: Any = many(STAND_IN, "Who stands in for the person. 替补人员。", default=BY_ENTRY_ORDER)
    lives_in: Any = one(REGION, "The division the person lives in. 居住地。")
    chain_of_command: Any = batched(
        PersonChain,
        "Who is above the person, up to the top. 逐级上级（指挥链）。",
        SUPERIORS,
        needs=CHAIN_NEEDS,
        arguments=UPWARDS,
    )
    direct_reports: Any = batched(
        PersonChain,
        "Who reports to the person; with more depth, also who reports to these, and so on. 下属，可逐级向下。",
        SUBORDINATES,
        needs=CHAIN_NEEDS,
        arguments=DOWNWARDS,
    )
    stand_ins_on: Any = batched(
        nullable(StandingIn),
        "Who stands in for the person on a day, in order, and who of them is there. 当日替补次序与实际在岗情况。",
        standing.stand_ins,
        needs=standing.NEEDS,
        arguments=standing.STAND_INS,
    )
    stands_in_for_on: Any = batched(
        list[StoodInFor],
        "Whom the person stands in for, by code, and whether it is their turn on a day. 当日替补的对象。",
        standing.stood_in_for,
        needs=standing.NEEDS,
        arguments=standing.STANDS_IN,
    )


@node("Absence", "A leave, suspension or time away with another force. 缺勤。")
class Absence(Node):
    """An absence."""

    code: str = value("Its code. 编号。")
    kind: Any = value("Why. 类别。", ABSENCE_KIND)
    since: Day | None = value("Its first day; absent: open. 起始日。")
    until: Day | None = value("Its last day; absent: open. 截止日。")
    person: Any = one(PERSON, "Who is away. 人员。", required=True)
