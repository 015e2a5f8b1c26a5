"""What teams can be parted by, in rows and columns."""

from loaders.mapping.groups import KeyMap
from schema.enumerations import described
from schema.tables.headings import TERM, WORDS_OF_FORCES, Axis, region_axis
from schema.teams.enumerations import FAMILIES, FAMILY_OF

WORDS_OF_FAMILIES = {choice.code: (choice.zh, choice.en) for choice in FAMILIES}
AXES = {
    "REGION": region_axis(
        words="The home region: itself, or with `regionLevel` the division of that level that it is or lies in. 属地。",
    ),
    "FORCE": Axis("The force. 力量。", KeyMap((), "force", words=WORDS_OF_FORCES), tuple(WORDS_OF_FORCES)),
    "FAMILY": Axis(
        "The family of the force. 队伍门类。",
        KeyMap((), "force", words=WORDS_OF_FAMILIES),
        tuple(WORDS_OF_FAMILIES),
        FAMILY_OF,
    ),
    "SPECIALITY": Axis("The speciality. 专业。", KeyMap(("speciality",), named=TERM)),
    "STANDARD": Axis(
        "A standard: a team counts under each it is held to, at its own level. 适用标准（逐项计入）。",
        KeyMap(("held_to",), named=("code", "title", "title_en")),
        is_several=True,
    ),
    "GRADE": Axis(
        "The grade in which it is held to a standard; counts under each. 标准等级（逐项计入）。",
        KeyMap(("held_to",), "grade", of_edge=True, is_plain=True),
    ),
    "CAPABILITY": Axis(
        "A capability: a team counts under each it has. 能力（逐项计入）。",
        KeyMap(("capabilities",), named=TERM),
        is_several=True,
    ),
}
AXIS = described(
    "MatrixAxis",
    "What teams are parted by, in rows or columns. 矩阵的行或列。",
    {name: axis.words for name, axis in AXES.items()},
)
