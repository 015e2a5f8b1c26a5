"""Exercise: a training or drill, by a team or attended by people."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind

EXERCISE = Label(
    name="Exercise",
    plural="exercises",
    zh="训练演练",
    en="exercise",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "编号", "code", required=True, max_length=80),
        Property("kind", Kind.TERM, "类别", "kind", required=True, terms="exercise_kind"),
        Property("on", Kind.DAY, "日期", "on", required=True, indexed=True),
        Property("hours", Kind.DECIMAL, "时长", "hours", unit="h", minimum=0, maximum=10_000),
        Property("passed", Kind.BOOLEAN, "合格", "passed", "Not recorded is not passed."),
    ),
    relationships=(
        Relationship("BY", "team", "Team", "exercises", "组织队伍", "team"),
        Relationship("ATTENDED_BY", "attended_by", "Person", "exercises", "参加人员", "attended by", many=True),
    ),
)
