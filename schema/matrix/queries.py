"""Root: the readiness matrix."""

from typing import Any

import strawberry

from loaders.mapping.tables import TableRoot, Telling
from schema.fields import Argument, computed, entry, nullable, part, root
from schema.groups.declaring import GroupLabel
from schema.matrix.axes import AXES, AXIS
from schema.matrix.opening import opened, opened_at
from schema.matrix.other_day import ANEW, anew
from schema.matrix.telling import KEPT, SIDES, kept
from schema.readiness.enumerations import BASIS, LEVEL
from schema.readiness.other_day import ON
from schema.regions.types import REGION_LEVEL
from schema.scalars import Day, Decimal, WhereValue
from schema.teams.inputs import TeamWhere

MATRIX = (
    Argument("rows", AXIS, "What the rows are. 行。", ...),
    Argument("columns", nullable(AXIS), "What the columns are; one column of all where not said. 列。"),
    Argument(
        "region_level",
        nullable(REGION_LEVEL),
        "Regions are those of this level that the home is or lies in; else the home itself. 区划归并到此级别。",
    ),
    Argument("where", nullable(TeamWhere), "Only teams that fit. 筛选条件。"),
    ON,
    Argument("first", nullable(int), "How many cells at most, from 1 to 1000; 1000 where not said. 最多单元格数。"),
)


@part("How many teams of a cell stand at one level. 单元格内某一等级的队伍数。")
class MatrixLevel:
    """How many teams of a cell stand at one level."""

    level: Any = entry("The level. 等级。", LEVEL)
    count: int = entry("How many teams. 队伍数。")
    where: Any = computed(
        nullable(WhereValue),
        "The `where` of `teams` that finds them, to be sent as it is; null on another day. 打开该等级的筛选条件。",
        opened_at,
        keys=("opens", "level"),
    )


@part("How far the teams of a cell are covered, in the mean; each by the least of its assessments. 平均满足率。")
class MatrixCoverage:
    """How far the teams of a cell are covered."""

    people: Decimal | None = entry("People, cut to four places; null: of none. 人员。")
    supply: Decimal | None = entry("Supply, cut to four places; null: of none. 装备。")
    condition: Decimal | None = entry("Condition, cut to four places; null: of none. 完好。")
    training: Decimal | None = entry("Training, cut to four places; null: of none. 训练。")


@part("One cell: the teams of one row and column. 单元格。")
class MatrixCell:
    """One cell."""

    row: GroupLabel = entry("Its row. 行。")
    column: GroupLabel = entry("Its column. 列。")
    count: int = entry("How many teams. 队伍数。")
    levels: list[MatrixLevel] = entry("All five levels, R1 first, those with no team too. 各等级队伍数。", is_list=True)
    coverage: MatrixCoverage = entry("How far they are covered. 平均满足率。")
    where: Any = computed(
        WhereValue,
        "The `where` of `teams` that finds them, to be sent as it is. 打开该单元格的筛选条件。",
        opened,
        keys=("opens",),
    )


@part("Teams by rows and columns, how ready they are. 战备矩阵。")
class ReadinessMatrix:
    """Teams by rows and columns."""

    on: Day = entry("The day that it holds for. 日期。")
    basis: Any = entry("What it rests on. 依据。", BASIS)
    rows: list[GroupLabel] = entry("The rows, in order. 各行。", is_list=True)
    columns: list[GroupLabel] = entry("The columns, in order. 各列。", is_list=True)
    cells: list[MatrixCell] = entry("The cells with teams in them, by row, then by column. 非空单元格。", is_list=True)
    truncated: bool = entry("Whether there are more cells than these. 是否还有未列出的单元格。")


@strawberry.type
class MatrixQueries:
    """The readiness matrix."""

    readiness_matrix: Any = root(
        nullable(ReadinessMatrix),
        "Teams by rows and columns: how many at each level, how far covered, and the filter that opens each cell;"
        " of today as kept, of another day worked out for at most 500 teams. 战备矩阵。",
        TableRoot(
            "Team",
            "MatrixAxis",
            {name: axis.key for name, axis in AXES.items()},
            SIDES,
            Telling((KEPT,), kept),
            Telling((ANEW,), anew),
        ),
        MATRIX,
    )
