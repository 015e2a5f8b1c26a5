"""Root: what is short, summed up."""

from collections.abc import Sequence
from typing import Any

import strawberry

from graph.model.declaration.property import Choice
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import TableRoot, Telling
from loaders.moment import Moment
from planning import words
from readiness.words import Lang
from schema.enumerations import enumeration
from schema.fields import Argument, computed, entry, lead, nullable, part, root
from schema.groups.declaring import GroupLabel
from schema.readiness.enumerations import SUBJECT
from schema.readiness.inputs import GapWhere
from schema.readiness.texts import IN_LANG
from schema.references import TEAM
from schema.regions.types import REGION_LEVEL
from schema.scalars import Decimal, WhereValue
from schema.shortages.axes import AXES, AXIS
from schema.shortages.telling import AMOUNTS, TEAMS, summed

ORDER = enumeration(
    "GapSumOrder",
    "In which order sums of gaps come. 缺口汇总的排序。",
    (
        Choice("TEAMS", "涉及队伍多者在前", "Those that touch the most teams first, then the most gaps"),
        Choice("COST", "费用高者在前", "The most costly first, then those that touch the most teams"),
        Choice("KEY", "按依据", "By what they are about"),
    ),
)
GAPS = (
    Argument("by", AXIS, "What they are summed up by. 汇总依据。", ...),
    Argument(
        "region_level",
        nullable(REGION_LEVEL),
        "Regions are those of this level that the home is or lies in; else the home itself. 区划归并到此级别。",
    ),
    Argument("where", nullable(GapWhere), "Only gaps that fit. 筛选条件。"),
    Argument("order_by", ORDER, "In which order. 排序。", ORDER.TEAMS),
    Argument(
        "spare",
        bool,
        "Whether to tell what is spare elsewhere; worked out when asked, of at most 200 teams, the first ones by code:"
        " `spares` tells whether there are more. 是否推算富余装备，至多 200 支队伍（按代码顺序），见 `spares`。",
        False,
    ),
    Argument("first", nullable(int), "How many at most, from 1 to 1000; 1000 where not said. 最多组数。"),
)


def _said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    unit, short, on_hand, spare = values
    return words.lacking(short, on_hand, spare, unit, Lang(arguments["lang"]))


@part("How much is short in one unit. 一种计量单位的短缺数量。")
class ShortAmount:
    """How much is short in one unit."""

    subject: Any = entry("What the lines ask about. 条目对象。", SUBJECT)
    unit: str | None = entry(
        "Of equipment the unit of its first type (PIECE, METRE, ...) or, of a line that sums a capacity, the measure;"
        " else null: people or what the line counts. 计量单位，或按能力合计的计量项目。"
    )
    short: Decimal = entry("How much, of equipment of what is usable, each cut to six places. 短缺（可用）。")
    short_on_hand: Decimal | None = entry("How much equipment is short on hand. 短缺（在手）。")
    spare: Decimal | None = entry(
        "How much that would fit is spare with the teams that were looked at: usable, theirs, not lent, and beyond what"
        " their own lines call for; the same units may be told under several headings. Null: not asked for (`spare`),"
        " no equipment, or of a line that sums a capacity. 其他队伍可调剂的数量。"
    )
    text: Any = computed(
        str,
        "How much is short, of equipment on hand and spare elsewhere, too, in words. 短缺数量说明。",
        _said,
        keys=("unit", "short", "shortOnHand", "spare"),
        arguments=[IN_LANG],
    )
    spare_at: Any = lead(
        TEAM, "The teams that can give it, at most 5, the most first. 可调剂的队伍，多者在前。", "Team", is_list=True
    )


@part("What is short, summed up under one heading. 缺口汇总。")
class GapSum:
    """What is short under one heading."""

    of: GroupLabel = entry("What it is about. 汇总对象。")
    gaps: int = entry("How many gaps. 缺口数。")
    teams: int = entry("How many teams have them. 涉及队伍数。")
    amounts: list[ShortAmount] = entry("How much, by what is asked about and its unit. 短缺数量。", is_list=True)
    cost: Decimal | None = entry(
        "What buying all that is short of usable units would cost, in CNY, at the unit cost of the first type;"
        " null: nothing of it is bought, or no cost is known. 按单价补足可用短缺的费用（元）。"
    )
    cost_on_hand: Decimal | None = entry(
        "The same for what is short on hand: the rest may be mended or inspected instead."
        " 按单价补足在手短缺的费用（元）。"
    )
    uncosted: int = entry(
        "How many gaps of equipment the costs leave out: no unit cost is known, or the line sums a capacity."
        " 未计费用的装备缺口数。"
    )
    where: WhereValue = entry("The `where` of `gaps` that finds them, to be sent as it is. 打开这些缺口的筛选条件。")


@part("Where spare units were looked for. 查看了哪些队伍的富余装备。")
class SparesLookedAt:
    """Where spare units were looked for."""

    teams: int = entry("How many teams that have anything of the types asked for were looked at. 查看的队伍数。")
    limit: int = entry("How many are looked at at most, the first ones by code. 至多查看的队伍数（按代码顺序）。")
    truncated: bool = entry("Whether there are more, so that more may be spare. 是否还有未查看的队伍。")


@part("What is short, summed up. 缺口汇总。")
class GapSums:
    """What is short, summed up."""

    sums: list[GapSum] = entry("The sums. 各项汇总。", is_list=True)
    truncated: bool = entry("Whether there are more than these. 是否还有未列出的。")
    spares: SparesLookedAt | None = entry("Where spare units were looked for; null: not asked. 富余装备的查看范围。")


@strawberry.type
class ShortageQueries:
    """What is short."""

    gap_sums: Any = root(
        nullable(GapSums),
        "What is short today, summed up by one side: amounts, teams touched, cost, and the filter that opens it."
        " 缺口汇总。",
        TableRoot(
            "Gap",
            "GapSide",
            {name: axis.key for name, axis in AXES.items()},
            ("by",),
            Telling((TEAMS, AMOUNTS), summed),
        ),
        GAPS,
    )
