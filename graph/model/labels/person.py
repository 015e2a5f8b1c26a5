"""Person, and an Absence of one."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property, Searched
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind

STATUSES = (
    Choice("ACTIVE", "在岗", "active"),
    Choice("CANDIDATE", "候选", "candidate"),
    Choice("LEFT", "离队", "left"),
)
ABSENCES = (
    Choice("LEAVE", "请假", "leave"),
    Choice("SUSPENSION", "停职", "suspension"),
    Choice("AWAY", "外派", "away with another force"),
)

PERSON = Label(
    name="Person",
    plural="people",
    zh="人员",
    en="person",
    doc="A member, officer or candidate; the code is the unit's number behind the unit's code, no identity number.",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "编号", "code", required=True, max_length=60, searched=Searched.TEXT),
        Property("name", Kind.TEXT, "姓名", "name", required=True, indexed=True, searched=Searched.NAME),
        Property("name_en", Kind.TEXT, "英文姓名", "English name", searched=Searched.TEXT),
        Property("status", Kind.CHOICE, "状态", "status", required=True, choices=STATUSES, indexed=True),
        Property("birth_year", Kind.INTEGER, "出生年份", "year of birth", minimum=1900, maximum=2200),
        Property(
            "measures",
            Kind.MEASURES,
            "个人指标",
            "measures",
            "Flight hours, hoist cycles and the like, by measure term.",
            max_length=2000,
        ),
    ),
    relationships=(
        Relationship(
            "MEMBER_OF",
            "memberships",
            "Team",
            "members",
            "所属队伍",
            "memberships",
            many=True,
            plural="memberships",
            unique_by=("role", "since"),
            properties=(
                Property("role", Kind.TERM, "岗位", "role", terms="role"),
                Property("squad", Kind.TEXT, "班组", "squad", max_length=60),
                Property("primary", Kind.BOOLEAN, "主要岗位", "primary"),
                Property("since", Kind.DAY, "起", "since"),
                Property("until", Kind.DAY, "止", "until"),
            ),
        ),
        Relationship("REPORTS_TO", "reports_to", "Person", "reports", "上级", "reports to", acyclic=True),
        Relationship(
            "STANDS_IN_FOR",
            "stands_in_for",
            "Person",
            "stand_ins",
            "替补",
            "stands in for",
            many=True,
            plural="stand_ins",
            properties=(Property("order", Kind.INTEGER, "次序", "order", required=True, minimum=1, maximum=1000),),
        ),
        Relationship("LIVES_IN", "lives_in", "Region", "residents", "居住地", "lives in"),
    ),
)

ABSENCE = Label(
    name="Absence",
    plural="absences",
    zh="缺勤",
    en="absence",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "编号", "code", required=True, max_length=60),
        Property("kind", Kind.CHOICE, "类别", "kind", required=True, choices=ABSENCES),
        Property("since", Kind.DAY, "起", "since"),
        Property("until", Kind.DAY, "止", "until"),
    ),
    relationships=(Relationship("OF", "person", "Person", "absences", "人员", "person", required=True),),
)
