"""Readiness: how ready a team is, on a day."""

from typing import Any

from schema.fields import batched, fixed, holds, many, nullable, part, structured, value
from schema.readiness.causes import NextChange, team_next_changes
from schema.readiness.enumerations import BASIS, CONFIDENCE, LEVEL
from schema.readiness.texts import confidence_text
from schema.references import ASSESSMENT
from schema.scalars import Day


@part("How ready a team is, on a day: the worst of its assessments. 战备等级。", label="Team")
class Readiness:
    """How ready a team is."""

    level: Any = value("The level. 等级。", LEVEL, of="readiness")
    on: Day = holds("The day that it holds for. 评估日。", of="assessed_on")
    due_on: Day | None = value(
        "The first later day that can matter; nothing here differs before it, nothing else happening. 下次复核日。"
    )
    basis: Any = fixed(BASIS, "What it rests on. 依据。", kept="KEPT", anew="CURRENT_RECORDS")
    cause: Any = structured(str, "The standards at this level, by code; none when NOT_ASSESSED. 决定等级的标准。")
    unassessed: Any = structured(
        str, "The standards without an edition in force that day, by code. 当日无现行版本的标准。"
    )
    stale: bool = value("Whether its facts were confirmed too long ago. 资料是否过期。", of="is_stale")
    incomplete: bool = value("Whether facts are missing that a line needs. 资料是否不全。", of="is_incomplete")
    has_unmet_critical_line: bool = value(
        "Whether a critical line is unmet or unknown. 是否有未满足的关键项。", of="has_unmet_critical"
    )
    confidence: Any = value(
        "How far the figures behind it can be trusted: the least of the editions assessed against. 可信度。",
        nullable(CONFIDENCE),
    )
    confidence_text: Any = confidence_text("confidence", or_none=True)
    next_change: Any = batched(
        nullable(NextChange),
        "The first later day on which the team's level differs; worked out when asked. 下次变化。",
        team_next_changes,
        needs=("id",),
        day="assessed_on",
    )
    assessments: Any = many(ASSESSMENT, "One for each standard with an edition in force, by id. 各项评估。")
