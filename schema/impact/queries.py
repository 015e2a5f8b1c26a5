"""Root: what would change if a draft edition came into force."""

from typing import Any

import strawberry

from graph.model.declaration.property import Choice
from graph.ports.group import Key
from loaders.mapping.tables import TableRoot, Telling, View
from planning.impact import Outcome
from planning.words import OUTCOMES
from readiness.words import Lang
from schema.enumerations import enumeration
from schema.fields import Argument, entry, lead, nullable, part, root
from schema.impact.inputs import DraftEdition
from schema.impact.telling import standard_impact
from schema.readiness.enumerations import LEVEL
from schema.readiness.lines import Binding
from schema.readiness.turned import TurnedLine
from schema.references import EDITION, STANDARD, TEAM
from schema.scalars import Day
from schema.teams.inputs import TeamWhere

OUTCOME = enumeration(
    "ImpactOutcome",
    "What becomes of a team's level. 队伍等级的变化。",
    (Choice(one.value, OUTCOMES[one][Lang.ZH], OUTCOMES[one][Lang.EN]) for one in Outcome),
)
HELD = View(
    keys=((Key(property="code"), ()), (Key(property="id"), ()), (Key(("held_to",)), ("code",))),
    most=100_000,
)
IMPACT = (
    Argument("draft", DraftEdition, "The draft. 草案。", ...),
    Argument("where", nullable(TeamWhere), "Only teams that fit. 筛选条件。"),
    Argument("first", int, "How many teams to give at most, from 1 to 200. 最多列出的队伍数。", 50),
)


@part("How many teams there are of one outcome. 某一变化的队伍数。")
class OutcomeCount:
    """How many."""

    outcome: Any = entry("The outcome. 变化。", OUTCOME)
    count: int = entry("How many teams. 队伍数。")


@part("What would become of one team. 对一支队伍的影响。")
class TeamImpact:
    """What would become of one team."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    outcome: Any = entry("What becomes of its level. 等级的变化。", OUTCOME)
    before: Any = entry("Its level today, as kept. 目前的等级。", LEVEL)
    after: Any = entry("Its level then: the worst of all its standards. 之后的等级。", LEVEL)
    by_replaced: Any = entry(
        "Its level by the edition that the draft would replace; null: there is none. 按被代替版本的等级。",
        nullable(LEVEL),
    )
    by_draft: Any = entry("Its level by the draft. 按草案的等级。", LEVEL)
    binding: list[Binding] = entry("What would hold its level by the draft down. 按草案的限制因素。", is_list=True)
    stale: bool = entry("Whether its facts were confirmed too long ago for the draft. 按草案资料是否过期。")
    incomplete: bool = entry("Whether facts are missing that a line of the draft needs. 按草案资料是否不全。")
    lines: list[TurnedLine] = entry(
        "The lines that differ, by position; then those that the draft no longer has. 有变化的条目。", is_list=True
    )


@part("What would change if a draft edition came into force today. 草案施行的影响。")
class StandardImpact:
    """What would change."""

    on: Day = entry("The day that it would come into force. 施行日（今日）。")
    edition: Any = lead(EDITION, "The draft. 草案。", "Edition")
    standards: Any = lead(
        STANDARD, "The standards that teams are held to by it. 受影响的标准。", "Standard", is_list=True
    )
    teams: int = entry("How many teams were worked out: of those held to these standards. 推算的队伍数。")
    limit: int = entry("How many are worked out at most, the first ones by code. 至多推算的队伍数（按代码顺序）。")
    truncated: bool = entry("Whether more teams fit than were worked out. 是否还有未推算的队伍。")
    counts: list[OutcomeCount] = entry("How many of them there are of each outcome. 各种变化的队伍数。", is_list=True)
    impacts: list[TeamImpact] = entry(
        "The teams for which a level or a line differs: those that fall first, then those no longer assessed, newly"
        " assessed, those that rise, the rest; of equals the worst level first, then by code. 有变化的队伍。",
        is_list=True,
    )
    more: bool = entry("Whether there are more than `first`. 是否还有未列出的。")


@strawberry.type
class ImpactQueries:
    """What a draft would change."""

    standard_impact: Any = root(
        nullable(StandardImpact),
        "Who would fall or rise, and on which lines, if a draft edition came into force today: kept assessments beside"
        " those against the draft, worked out when asked, for at most 400 teams. 草案施行的影响。",
        TableRoot("Team", "", {}, (), Telling((HELD,), standard_impact)),
        IMPACT,
    )
