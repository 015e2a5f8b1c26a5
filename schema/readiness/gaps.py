"""Gap: one line that is short."""

from typing import Any

from graph.ports.walk import Form
from schema.fields import batched, computed, node, one, value
from schema.nodes.types import Node
from schema.readiness.enumerations import CONFIDENCE, NECESSITY, SUBJECT
from schema.readiness.gap_reasons import NEEDS, gap_reasons
from schema.readiness.reasons import Reason
from schema.readiness.texts import IN_LANG, confidence_text, gap_text
from schema.references import EQUIPMENT_TYPE, REQUIREMENT, STANDARD, TEAM
from schema.scalars import Decimal, Rational


@node("Gap", "One line of a standard that a team is short of; derived, never typed in. 缺口。")
class Gap(Node):
    """One shortfall."""

    code: str = value("The code of the line. 条目代码。")
    position: int = value("The place of the line in its edition. 次序。")
    subject: Any = value("What the line asks about. 对象。", SUBJECT)
    necessity: Any = value("How strongly the line is asked. 必要性。", NECESSITY)
    critical: bool = value("Whether the line is critical. 是否关键项。")
    required: Rational = value("How much is required. 应有。", of="required_amount")
    short: Rational = value("How much is short; of equipment: of what is usable. 短缺。")
    short_decimal: Decimal = value(
        "The same, cut to six places. 短缺（截取六位小数）。", of="short_millionths", form=Form.DECIMAL
    )
    short_on_hand: Rational | None = value("How much is short on hand; of equipment only. 在手短缺。")
    confidence: Any = value("How far the line's figures can be trusted. 可信度。", CONFIDENCE)
    confidence_text: Any = confidence_text("confidence")
    text: Any = computed(
        str,
        "The gap in words. 说明。",
        gap_text,
        needs=("required_amount", "short", "short_on_hand", "confidence"),
        arguments=[IN_LANG],
    )
    reasons: Any = batched(
        list[Reason],
        "The units and people that look right and do not count, and why; worked out when asked. 不计入的原因。",
        gap_reasons,
        needs=NEEDS,
    )
    team: Any = one(TEAM, "The team. 队伍。", required=True)
    standard: Any = one(STANDARD, "The standard. 标准。", required=True)
    requirement: Any = one(REQUIREMENT, "The line. 条目。", required=True)
    equipment_type: Any = one(EQUIPMENT_TYPE, "The first type of equipment that the line calls for. 装备类别。")
