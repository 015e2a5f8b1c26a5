"""Assessment: a team against one edition."""

from typing import Any

from graph.ports.walk import Form
from schema.fields import batched, computed, holds, inline, node, nullable, one, part, structured, value
from schema.nodes.types import Node
from schema.readiness.causes import NextChange, next_changes
from schema.readiness.crews import Redundancy, redundancies
from schema.readiness.enumerations import CONFIDENCE, LEVEL
from schema.readiness.in_force import NEEDS
from schema.readiness.lifting import BlockingPosts, Lift, blockings, lifts
from schema.readiness.lines import Binding, Cap, Line, MissingFact
from schema.readiness.texts import IN_LANG, assessment_text, confidence_text
from schema.references import EDITION, STANDARD, TEAM
from schema.scalars import Day, Decimal, Rational


def _dimension(letter: str, name: str) -> type:
    def fields() -> dict[str, Any]:
        return {
            "__annotations__": {"level": Any, "coverage": Rational | None, "decimal": Decimal | None},
            "__module__": __name__,
            "level": value("The level of this dimension. 等级。", LEVEL, of=f"{letter}_level"),
            "coverage": value("The mean of how far its lines are filled, exact. 满足率。", of=f"{letter}_coverage"),
            "decimal": value(
                "The same, cut (never rounded up) to six places. 满足率（截取六位小数）。",
                of=f"{letter}_millionths",
                form=Form.DECIMAL,
            ),
        }

    return part("One dimension of an assessment. 单个维度。", label="Assessment")(type(name, (), fields()))


People = _dimension("p", "PeopleDimension")
Supply = _dimension("s", "SupplyDimension")
Condition = _dimension("c", "ConditionDimension")
Training = _dimension("t", "TrainingDimension")


@part("The four dimensions of an assessment. 四个维度。", label="Assessment")
class Dimensions:
    """The four dimensions."""

    people: Any = inline(People, "People: posts filled. 人员。")
    supply: Any = inline(Supply, "Supply: equipment on hand. 装备。")
    condition: Any = inline(Condition, "Condition: equipment on hand and usable. 完好。")
    training: Any = inline(Training, "Training: qualifications and exercises current. 训练。")


@node("Assessment", "A team against one edition of a standard; derived, never typed in. 评估。")
class Assessment(Node):
    """A team against one edition."""

    on: Day = holds("The day that it holds for. 评估日。")
    due_on: Day | None = value(
        "The first later day that can matter; nothing here differs before it, nothing else happening. 下次复核日。"
    )
    level: Any = value("The level. 等级。", LEVEL)
    source: str | None = value("Where the edition's figures come from. 出处。")
    confidence: Any = value(
        "How far the edition's figures can be trusted: the least of its lines'. 可信度。", CONFIDENCE
    )
    confidence_text: Any = confidence_text("confidence")
    dimensions: Any = inline(Dimensions, "The four dimensions. 四个维度。")
    lines: Any = structured(Line, "Every line, by position. 各条目。")
    binding: Any = structured(Binding, "What holds the level down; none at R1 or NOT_ASSESSED. 限制因素。")
    caps: Any = structured(Cap, "The critical lines that are unmet or unknown. 封顶项。")
    missing: Any = structured(MissingFact, "The facts that are missing. 缺失资料。")
    stale: bool = value("Whether its facts were confirmed too long ago. 资料是否过期。", of="is_stale")
    incomplete: bool = value("Whether facts are missing that a line needs. 资料是否不全。", of="is_incomplete")
    split_proven: bool = value("Whether the split of equipment is proven best. 分配是否已证最优。")
    text: Any = computed(
        str,
        "The level, what holds it down, and how far the figures can be trusted. 说明。",
        assessment_text,
        needs=("level", "binding", "confidence"),
        arguments=[IN_LANG],
    )
    blocking_posts: Any = batched(
        nullable(BlockingPosts),
        "The posts that too few people can fill; worked out when asked. 缺人岗位。",
        blockings,
        needs=NEEDS,
        day="on",
    )
    redundancy: Any = batched(
        nullable(Redundancy),
        "How many full crews of its mandatory posts the team can field at once; null where it has none; worked out when"
        " asked. 可同时组成的完整班组数。",
        redundancies,
        needs=NEEDS,
        day="on",
    )
    lift: Any = batched(
        nullable(Lift),
        "What would raise the level; null at R1 and NOT_ASSESSED; worked out when asked. 提升等级的最少补充。",
        lifts,
        needs=NEEDS,
        day="on",
    )
    next_change: Any = batched(
        nullable(NextChange),
        "The first later day on which the level differs; worked out when asked. 下次变化。",
        next_changes,
        needs=NEEDS,
        day="on",
    )
    team: Any = one(TEAM, "The team. 队伍。", required=True)
    standard: Any = one(STANDARD, "The standard. 标准。", required=True)
    edition: Any = one(EDITION, "The edition. 版本。", required=True)
