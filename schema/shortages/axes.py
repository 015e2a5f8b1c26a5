"""What gaps can be summed up by."""

from graph.model.labels.levels import NECESSITIES
from loaders.mapping.groups import KeyMap
from schema.enumerations import described
from schema.tables.headings import NODE, TERM, WORDS_OF_FORCES, Axis, region_axis

WORDS_OF_NECESSITIES = {choice.code: (choice.zh, choice.en) for choice in NECESSITIES}
AXES = {
    "EQUIPMENT_TYPE": Axis(
        "The first type of equipment that the line calls for. 装备类别（条目所列的第一类）。",
        KeyMap(("equipment_type",), named=NODE),
        is_several=True,
    ),
    "QUALIFICATION": Axis(
        "A qualification that the line asks for; a gap counts under each. 要求资质（逐项计入）。",
        KeyMap(("requirement", "asks_qualifications"), named=NODE),
        is_several=True,
    ),
    "POST": Axis(
        "A role that the line asks for; a gap counts under each. 要求岗位（逐项计入）。",
        KeyMap(("requirement", "asks_roles"), named=TERM),
        is_several=True,
    ),
    "REGION": region_axis(
        "team",
        words="The home region of the team: itself, or with `regionLevel` the division of that level. 队伍的属地。",
    ),
    "FORCE": Axis(
        "The force of the team. 队伍的力量。", KeyMap(("team",), "force", words=WORDS_OF_FORCES), tuple(WORDS_OF_FORCES)
    ),
    "NECESSITY": Axis(
        "How strongly the line is asked. 必要性。",
        KeyMap((), "necessity", words=WORDS_OF_NECESSITIES),
        tuple(WORDS_OF_NECESSITIES),
    ),
    "STANDARD": Axis("The standard. 标准。", KeyMap(("standard",), named=("code", "title", "title_en"))),
}
AXIS = described(
    "GapSide", "What gaps are summed up by. 缺口汇总依据。", {name: one.words for name, one in AXES.items()}
)
