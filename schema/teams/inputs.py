"""How teams, their members and what else hangs on them are filtered and ordered."""

from graph.ports.walk import Order
from schema.comparisons import (
    BooleanFilter,
    CodeFilter,
    CodesFilter,
    DayFilter,
    InstantFilter,
    TextFilter,
    choice_filter,
)
from schema.deriving import edge_inputs, node_inputs
from schema.fields import input_of
from schema.people.enumerations import PERSON_STATUS
from schema.readiness.enumerations import LEVEL
from schema.references import ASSESSMENT
from schema.teams.enumerations import DUTY_STATE, FAMILY, FORCES_OF
from schema.teams.held_to import HeldTo
from schema.teams.measured import MeasuredValue
from schema.teams.members import Member
from schema.teams.types import Team
from schema.wheres import condition

TeamWhere, TeamOrder, TeamFilter, TeamManyFilter = node_inputs(
    Team,
    orders={"READINESS": (Order("readiness"), "By level: NOT_ASSESSED, R1, R2, R3, R4. 按战备等级。")},
    family=condition(choice_filter(FAMILY), "The family of its force. 队伍门类。", of="force", derived=FORCES_OF),
    capability=condition(CodesFilter, "Its capabilities, by code. 能力。", of="code", path=("capabilities",)),
    task=condition(CodesFilter, "Its tasks, by code. 任务。", of="code", path=("tasks",)),
    standard=condition(CodesFilter, "The standards it is held to, by code. 适用标准。", of="code", path=("held_to",)),
    duty_state=condition(choice_filter(DUTY_STATE), "Its duty state as recorded, lapsed or not. 值班状态。"),
    duty_until=condition(InstantFilter, "Until when its duty state was told for. 值班状态截止时间。"),
    readiness=condition(choice_filter(LEVEL), "Its readiness level today. 今日战备等级。"),
    stale=condition(BooleanFilter, "Whether its facts were confirmed too long ago. 资料是否过期。", of="is_stale"),
    incomplete=condition(
        BooleanFilter, "Whether facts are missing that a line needs. 资料是否不全。", of="is_incomplete"
    ),
    has_unmet_critical_line=condition(
        BooleanFilter,
        "Whether a critical line is unmet or unknown. 是否有未满足的关键项。",
        of="has_unmet_critical",
    ),
    due_on=condition(DayFilter, "The first later day that can matter to its readiness. 下次复核日。"),
    assessments=condition(
        input_of(ASSESSMENT, "ManyFilter"),
        "Its assessments today. 今日各项评估。",
        where="AssessmentWhere",
        way=("assessments",),
        path=("assessments",),
    ),
)
MemberWhere, MemberOrder, MemberManyFilter = edge_inputs(
    Member,
    code=condition(TextFilter, "The person's code. 人员编号。"),
    name=condition(TextFilter, "The person's Chinese name. 姓名。"),
    status=condition(choice_filter(PERSON_STATUS), "The person's status. 人员状态。"),
    qualification=condition(
        CodeFilter, "A type of qualification held, by code. 持有资质类别。", of="code", path=("qualifications", "type")
    ),
)
HeldToWhere, HeldToOrder, HeldToManyFilter = edge_inputs(HeldTo)
MeasuredValueWhere, MeasuredValueOrder, MeasuredValueManyFilter = edge_inputs(MeasuredValue)
