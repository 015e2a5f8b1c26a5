"""Term: a word of a reviewed vocabulary (capability, role, task, speciality, measure, exercise kind)."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property
from graph.model.kinds import Kind

LISTS = (
    Choice("capability", "能力", "capability"),
    Choice("role", "岗位", "role"),
    Choice("task", "任务", "task"),
    Choice("speciality", "专业", "speciality"),
    Choice("measure", "计量项目", "measure"),
    Choice("exercise_kind", "训练演练类别", "exercise kind"),
)

TERM = Label(
    name="Term",
    plural="terms",
    zh="词条",
    en="term",
    doc="One word of a reviewed vocabulary; an unknown one is refused at load.",
    key=("list", "code"),
    properties=(
        Property("list", Kind.CHOICE, "词表", "list", required=True, choices=LISTS),
        Property("code", Kind.CODE, "代码", "code", required=True, max_length=60),
        Property("zh", Kind.TEXT, "中文", "Chinese", required=True),
        Property("en", Kind.TEXT, "英文", "English", required=True),
        Property("unit", Kind.TEXT, "单位", "unit", "The one unit of a measure.", max_length=40),
    ),
)
