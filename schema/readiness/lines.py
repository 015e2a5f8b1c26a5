"""Line: one line of an assessment, worked out; and what an assessment says of single lines."""

from typing import Any

from loaders.mapping.computing import Computed
from schema.fields import batched, computed, entry, nullable, part
from schema.readiness.enumerations import CONFIDENCE, DIMENSION, LEVEL, LINE_STATE, NECESSITY, SUBJECT
from schema.readiness.in_force import NEEDS
from schema.readiness.missing import line_texts, missing_texts
from schema.readiness.reasons import KEYS, Reason, reasons_of
from schema.readiness.texts import CALLED, FACT, IN_LANG, LINE, confidence_text, line_text, missing_text
from schema.scalars import Rational


@part("What fills a line in one dimension. 条目在一个维度的满足情况。")
class Fill:
    """What fills a line in one dimension."""

    dimension: Any = entry("The dimension. 维度。", DIMENSION)
    filled: Rational = entry("How much of the line is filled. 已满足。")
    short: Rational = entry("How much it is short. 短缺。")


@part("One line of an assessment, worked out. 评估条目。")
class Line:
    """One line, worked out."""

    code: str = entry("Its code in the edition. 条目代码。")
    position: int = entry("Its place in the edition. 次序。")
    name: str = entry("Its Chinese name. 名称。")
    name_en: str | None = entry("Its English name. 英文名称。")
    subject: Any = entry("What it asks about. 对象。", SUBJECT)
    necessity: Any = entry("How strongly it is asked. 必要性。", NECESSITY)
    weight: int = entry("Its weight in the coverage. 权重。")
    critical: bool = entry("Whether it caps the level when unmet. 是否关键项。")
    cap: Any = entry("The level that it caps at when unmet; null: not critical. 封顶等级。", nullable(LEVEL))
    state: Any = entry("Whether it is met. 状态。", LINE_STATE)
    required: Rational | None = entry("How much is required; null where unknown or not applicable. 应有。")
    on_hand: Rational | None = entry("What would count if it stood alone, usable or not; of equipment only. 在手。")
    usable: Rational | None = entry("What would count if it stood alone. 可用。")
    fills: list[Fill] = entry("What fills it, by dimension; supply and condition apart. 满足情况。", is_list=True)
    missing: list[str] = entry("The facts that it lacks, by name. 缺失资料。", is_list=True)
    source: str | None = entry("Where its figures come from. 出处。")
    confidence: Any = entry("How far its figures can be trusted. 可信度。", CONFIDENCE)
    confidence_text: Any = confidence_text("confidence", in_item=True)
    reasons: Any = batched(
        list[Reason],
        "The units and people that look right and do not count, and why; worked out when asked. 不计入的原因。",
        reasons_of,
        needs=NEEDS,
        day="on",
        keys=KEYS,
    )
    text: Any = batched(str, "The line's sum in words. 说明。", line_texts, needs=(), keys=LINE, arguments=[IN_LANG])


@part("How one line stands with a team. 一个条目在一支队伍的情况。")
class LineThen:
    """How one line stands."""

    state: Any = entry("Whether it is met. 状态。", LINE_STATE)
    required: Rational | None = entry("How much is required. 应有。")
    usable: Rational | None = entry("What would count if it stood alone. 可用。")
    fills: list[Fill] = entry("What fills it, by dimension. 满足情况。", is_list=True)
    text: Any = computed(str, "The line's sum in words. 说明。", line_text, keys=(*LINE, CALLED), arguments=[IN_LANG])


@part("An unmet or unknown critical line, and the level it caps at. 封顶项。")
class Cap:
    """A cap."""

    line: str = entry("The code of the line. 条目代码。")
    level: Any = entry("The level it caps at. 封顶等级。", LEVEL)
    state: Any = entry("Whether it is short or unknown. 状态。", LINE_STATE)


@part("What holds the level down: a dimension or a critical line. 限制因素。")
class Binding:
    """What holds the level down."""

    dimension: Any = entry("The dimension, or null. 维度。", nullable(DIMENSION))
    line: str | None = entry("The code of the critical line, or null. 条目代码。")


@part("A fact that a line lacks. 缺失资料。")
class MissingFact:
    """A fact that a line lacks."""

    line: str = entry("The code of the line. 条目代码。")
    fact: str = entry("The fact, by name: squads, grade, measure:floor_area. 资料名称。")
    text: Any = batched(
        str,
        "The fact in words. 说明。",
        missing_texts,
        needs=(),
        keys=FACT,
        made=Computed(missing_text, keys=(*FACT, CALLED)),
        arguments=[IN_LANG],
    )
