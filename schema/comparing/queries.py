"""Root: teams side by side, line by line."""

from asyncio import sleep
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

import strawberry

from graph.model.identity import global_id, node_id
from graph.model.values import day
from graph.ports.store import Store
from loaders.errors import Code, Refused
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import TableRoot, Telling, Told
from loaders.moment import Moment
from planning.comparing import Compared, Row, compared
from readiness.plain import plain_line
from readiness.team import assess_team
from schema import refusals
from schema.fields import Argument, computed, entry, lead, nullable, part, root
from schema.readiness.called import Called, called_in_facts
from schema.readiness.enumerations import LEVEL, LINE_STATE, NECESSITY, SUBJECT
from schema.readiness.lines import Fill
from schema.readiness.other_day import ON
from schema.readiness.texts import CALLED, IN_LANG, LINE, line_text
from schema.references import EDITION, TEAM
from schema.scalars import Day, Rational
from schema.tables.fitting import FITTING, fitting
from schema.teams.inputs import TeamWhere

TEAMS_MOST = 10
COMPARE = (
    Argument("where", TeamWhere, "The teams, at most 10, by code. 要比较的队伍，至多 10 支。", ...),
    ON,
    Argument("differing", bool, "Only lines that differ between these teams. 只列有差异的条目。", False),
)


@part("How one line stands with one team. 一个条目在一支队伍的情况。")
class ComparedStanding:
    """How one line stands with one team."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    state: Any = entry("Whether it is met. 状态。", LINE_STATE)
    required: Rational | None = entry("How much is required; null where unknown or not applicable. 应有。")
    on_hand: Rational | None = entry("What would count if it stood alone, usable or not; of equipment only. 在手。")
    usable: Rational | None = entry("What would count if it stood alone. 可用。")
    fills: list[Fill] = entry("What fills it, by dimension. 满足情况。", is_list=True)
    text: Any = computed(
        str,
        "The line's sum in words. 说明。",
        line_text,
        keys=(*LINE, CALLED),
        arguments=[IN_LANG],
    )


@part("One line of an edition, side by side. 并列比较的条目。")
class ComparedLine:
    """One line, side by side."""

    code: str = entry("Its code in the edition. 条目代码。")
    name: str = entry("Its Chinese name. 名称。")
    name_en: str | None = entry("Its English name. 英文名称。")
    subject: Any = entry("What it asks about. 对象。", SUBJECT)
    necessity: Any = entry("How strongly it is asked. 必要性。", NECESSITY)
    critical: bool = entry("Whether it caps the level when unmet. 是否关键项。")
    differs: bool = entry("Whether it differs between the teams that are assessed against it. 是否有差异。")
    standings: list[ComparedStanding] = entry(
        "With each team that is assessed against it, in the order of the teams. 各队情况。", is_list=True
    )


@part("The level of one team. 一支队伍的等级。")
class ComparedLevel:
    """The level of one team."""

    team: Any = lead(TEAM, "The team. 队伍。", "Team")
    level: Any = entry("The level. 等级。", LEVEL)


@part("The teams against one edition. 对同一版本的比较。")
class ComparedEdition:
    """The teams against one edition."""

    edition: Any = lead(EDITION, "The edition. 版本。", "Edition")
    levels: list[ComparedLevel] = entry("Of the teams that are assessed against it. 各队等级。", is_list=True)
    lines: list[ComparedLine] = entry("Its lines, by position. 各条目。", is_list=True)


@part("Teams side by side, line by line. 并列比较。")
class Comparison:
    """Teams side by side."""

    on: Day = entry("The day that it holds for. 日期。")
    levels: list[ComparedLevel] = entry("The level of each team as a whole, by code. 各队总体等级。", is_list=True)
    editions: list[ComparedEdition] = entry(
        "Each edition that any of them is assessed against, by standard. 各标准版本。", is_list=True
    )


async def compare(
    store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, moment: Moment
) -> dict[str, Any]:
    """The teams that fit, worked out from facts."""
    teams = fitting(groups)
    if len(teams) > TEAMS_MOST:
        raise Refused(refusals.too_many_compared(TEAMS_MOST, len(teams)), Code.LIMIT_EXCEEDED)
    on, zone = day(arguments.get("on") or moment.today), ZoneInfo(moment.zone)
    standards, catalogue = await store.standards(), await store.catalogue()
    found = []
    for facts in await store.facts(teams):
        await sleep(0)  # between two teams other requests, and the time limit, have their turn
        found.append(assess_team(facts, standards, catalogue, on, zone=zone))
    ids = [global_id("Team", one.team) for one in found]
    lines = (line for team in found for one in team.assessments for line in one.lines)
    called = await called_in_facts(store, (fact for line in lines for fact in line.missing))
    return {
        "on": on.isoformat(),
        "levels": [{"team": id, "level": one.level.value} for id, one in zip(ids, found, strict=True)],
        "editions": [_edition(one, ids, called, is_differing=arguments["differing"]) for one in compared(found)],
    }


def _edition(of: Compared, ids: Sequence[str], called: Called, *, is_differing: bool) -> dict[str, Any]:
    standard, version = of.edition
    held = [(id, one.level) for id, one in zip(ids, of.assessments, strict=True) if one is not None]
    return {
        "edition": global_id("Edition", node_id("Edition", node_id("Standard", standard), version)),
        "levels": [{"team": id, "level": level.value} for id, level in held],
        "lines": [_line(row, ids, called) for row in of.rows if row.differs or not is_differing],
    }


def _line(row: Row, ids: Sequence[str], called: Called) -> dict[str, Any]:
    plain = [(id, plain_line(line)) for id, line in zip(ids, row.lines, strict=True) if line is not None]
    told = [{"team": id, **line, CALLED: called.facts(line["missing"])} for id, line in plain]
    return {**told[0], "differs": row.differs, "standings": told}


@strawberry.type
class ComparingQueries:
    """Teams side by side."""

    compare: Any = root(
        nullable(Comparison),
        "Up to 10 teams side by side, line by line of each edition; worked out when asked. 队伍并列比较。",
        TableRoot("Team", "", {}, (), Telling((FITTING,), compare)),
        COMPARE,
    )
